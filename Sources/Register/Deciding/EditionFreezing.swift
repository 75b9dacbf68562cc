// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog
internal import Projections

/// Fills in what an edition freezes: the position on which it was decided, its rows and its files;
/// and the files of one that is issued anew.
///
/// The rows are of the log up to the ledger's position. All streams of the round are conditions of
/// the append, so nothing that they show can have changed before the edition itself.
struct EditionFreezing {
  let ledger: Ledger
  /// Makes the files that are kept; `nil` where none are.
  let press: EditionPress?
  /// The subjects that are erased by the same decision.
  let erasing: Set<String>
  private let now: @Sendable () -> Instant
  /// What the files are made of that follow, in the same decision, on their edition.
  private var made: (matrix: ResponseMatrix, imprint: EditionImprint)?

  init(_ ledger: Ledger, of decided: [Decided], in environment: Environment) {
    self.ledger = ledger
    press = environment.press
    erasing = Set(decided.compactMap(\.event.erasing))
    now = environment.now
  }

  /// What was decided, with the rows and files of its editions.
  ///
  /// - Complexity: O(editions · events).
  mutating func freeze(_ decided: [Decided]) throws(RegisterError) -> [Decided] {
    var frozen: [Decided] = []
    frozen.reserveCapacity(decided.count)
    for item in decided {
      if let item = try freeze(item) { frozen.append(item) }
    }
    return frozen
  }

  /// An edition with its rows and files; any other event as it is.
  ///
  /// In a rehearsal there are no lines to prove the texts by, and nothing is frozen but a position.
  ///
  /// - Returns: The event; `nil` for a file that is not kept.
  /// - Complexity: O(events).
  private mutating func freeze(_ decided: Decided) throws(RegisterError) -> Decided? {
    guard case .round(let round) = decided.stream else { return decided }
    switch decided.event {
    case .editionIssued(var issued):
      issued.position = ledger.end
      if ledger.rehearsed.isEmpty { try fill(&issued, of: round) }
      return Decided(decided.stream, .editionIssued(issued))
    case .editionReissued(var reissued):
      try fill(&reissued, of: round)
      return Decided(decided.stream, .editionReissued(reissued))
    case .editionFileAdded(var added) where added.file == nil:
      guard fill(&added) else { return nil }
      return Decided(decided.stream, .editionFileAdded(added))
    default: return decided
    }
  }

  private mutating func fill(
    _ issued: inout EditionIssued, of round: RoundID
  ) throws(RegisterError) {
    let records = ledger.records
    let matrix = try records.matrix(of: round, as: issued, texts: SealedTexts(records))
    let rows = try records.rows(of: matrix)
    issued.rows = rows.rows.count
    issued.rowsRoot = rows.root
    guard let press else { return }
    let imprint = EditionImprint(
      issuedOn: now().day, hash: try records.leafHash(at: issued.position),
      reason: issued.texts.typedReason)
    made = (matrix, imprint)
    issued.file = press.file(.json, matrix, imprint).map(SourceFile.incoming)
    issued.program = press.program
  }

  private mutating func fill(
    _ reissued: inout EditionReissued, of round: RoundID
  ) throws(RegisterError) {
    guard let edition = ledger.state.rounds[round]?.edition(reissued.edition), let press,
      reissued.file != nil
    else { return reissued.file = nil }
    let records = ledger.records
    let matrix = try records.matrix(
      of: round, as: edition.issued, texts: TextsWithout(erasing, on: now().day, in: records))
    let imprint = EditionImprint(
      issuedOn: edition.issuedOn, hash: try records.leafHash(at: edition.issued.position),
      reason: reissued.texts.typedReason)
    made = (matrix, imprint)
    reissued.file = press.file(.json, matrix, imprint).map(SourceFile.incoming)
    reissued.program = press.program
  }

  /// Makes a file of the edition before it; `false` where none is kept.
  private func fill(_ added: inout EditionFileAdded) -> Bool {
    guard let press else { return false }
    added.making = EditionMaking(position: ledger.end, program: press.program)
    // What is rehearsed after something else has no lines to be made of.
    let bytes = made.map { press.file(added.format, $0.matrix, $0.imprint) } ?? []
    added.file = bytes.map(SourceFile.incoming)
    return bytes != nil
  }
}

extension Texts {
  /// The reason among texts that were typed just now.
  fileprivate var typedReason: String? {
    if case .typed(let texts) = self { texts[.reason] } else { nil }
  }
}

extension Event {
  /// The subject of which it is the fence; `nil` for other events.
  var erasing: String? {
    if case .subjectErasing(let event) = self { event.subject } else { nil }
  }
}

extension Records {
  /// The matrix of a round as an edition shows it.
  func matrix(
    of round: RoundID, as issued: EditionIssued, texts: any TextSource
  ) throws(RegisterError) -> ResponseMatrix {
    let matrix = ResponseMatrix(
      of: try books(through: issued.position), round: round, texts: texts,
      options: ResponseMatrix.Options(edition: issued))
    guard let matrix else { fatalError("an edition is of a round that there is") }
    return matrix
  }

  /// The leaf hash of a line, in hexadecimal.
  func leafHash(at sequence: Int) throws(RegisterError) -> String {
    do throws(EventLogError) {
      return Hexadecimal.encode(try store.event(at: sequence).leafHash.bytes)
    } catch { throw .log(error) }
  }
}
