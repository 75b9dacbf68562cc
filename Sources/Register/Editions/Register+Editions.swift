// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog
public import Projections

extension Register {
  /// The matrix of an edition, read again from the log up to its position.
  ///
  /// - Parameters:
  ///   - edition: The edition, as it was issued.
  ///   - round: Its round.
  ///   - texts: Opens its texts; none is needed where only its rows are asked.
  ///   - grouping: By what the points are grouped; rows are by party.
  ///   - audience: For whom it is read.
  /// - Returns: The matrix; `nil` where there was no such round then.
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(events up to its position).
  public func matrix(
    of edition: EditionIssued, round: RoundID, texts: any TextSource,
    grouping: ResponseMatrix.Grouping = .party, audience: Audience = .staff
  ) throws(RegisterError) -> ResponseMatrix? {
    ResponseMatrix(
      of: try books(asOf: .sequence(edition.position)), round: round, texts: texts,
      options: ResponseMatrix.Options(
        grouping: grouping, audience: audience, edition: edition))
  }

  /// The rows of a matrix by party, as an edition of it would freeze them.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  /// - Complexity: O(points and the lines that hold their texts).
  public func rows(of matrix: ResponseMatrix) throws(RegisterError) -> FrozenRows {
    try records.rows(of: matrix)
  }

  /// A file that is kept with an edition, to the byte: as it was issued, or issued anew after
  /// something that it showed was erased; `nil` where none is kept in that format, its key or file is
  /// missing, or something that it may show was hidden since.
  ///
  /// - Throws: ``RegisterError`` `subject-erased` where the files of the edition are erased, or
  ///   where the log is damaged or cannot be read.
  public func file(
    of edition: Edition, as format: EditionFormat = .json
  ) throws(RegisterError) -> [UInt8]? {
    try refresh()
    guard let file = edition.file(format), case .recorded(let kept) = file.kept else { return nil }
    let stored: StoredEvent
    do throws(EventLogError) { stored = try records.store.event(at: file.at) } catch {
      throw .log(error)
    }
    guard try !hides(from: edition, in: stored.stream, since: file.position) else { return nil }
    return try records.content(of: kept, in: stored)
  }

  /// Whether something that a file of an edition may show was hidden since it was made.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  public func isRedacted(
    _ edition: Edition, as format: EditionFormat = .json
  ) throws(RegisterError) -> Bool {
    try refresh()
    guard let file = edition.file(format) else { return false }
    let stored: StoredEvent
    do throws(EventLogError) { stored = try records.store.event(at: file.at) } catch {
      throw .log(error)
    }
    return try hides(from: edition, in: stored.stream, since: file.position)
  }

  /// What the files of an edition say beside its matrix.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  public func imprint(
    of edition: Edition, texts: any TextSource
  ) throws(RegisterError) -> EditionImprint {
    EditionImprint(
      issuedOn: edition.issuedOn, hash: try records.leafHash(at: edition.issued.position),
      reason: edition.texts.opened(by: texts)[.reason]?.text)
  }

  /// Keeps one more file with an edition, made of its matrix by a program of others.
  ///
  /// - Parameters:
  ///   - content: Its bytes.
  ///   - format: Its format.
  ///   - edition: The edition, as it was when the file was made.
  ///   - round: Its round.
  ///   - making: How it was made, and the position of the log that it heeds.
  ///   - user: Who wants it.
  /// - Returns: What became of it; `nothing` where a file in that format is kept already.
  /// - Throws: ``RegisterError`` `changed-meanwhile` where something was recorded of the round since
  ///   that position: it is made again of what stands now.
  @discardableResult
  public func keep(
    _ content: [UInt8], as format: EditionFormat, of edition: Edition, in round: RoundID,
    made making: EditionMaking, by user: UserID
  ) async throws(RegisterError) -> Outcome {
    let command = Command.addEditionFile(
      AddEditionFile(
        round: round, edition: edition.number, format: format, making: making, content: content))
    return try await perform(
      Request(actor: user, via: .cli, basedOn: making.position) { _ in [command] })
  }

  /// Whether something of the texts that an edition shows was hidden after an event.
  ///
  /// - Complexity: O(1) where nothing was hidden since; else O(events up to its position).
  private func hides(
    from edition: Edition, in stream: StreamName, since sequence: Int
  ) throws(RegisterError) -> Bool {
    let covers = try records.covers()
    guard covers.hidesAnything(after: sequence),
      case .round(let round)? = Stream(parsing: stream.text)
    else { return false }
    let asked = AskedTexts(on: environment.now().day)
    _ = try records.matrix(of: round, as: edition.issued, texts: asked)
    return try RegisterError.wrapping {
      var isHidden = false
      try records.store.forEach(at: asked.sequences) { stored in
        isHidden = isHidden || covers.mayHide(stored, after: sequence)
      }
      return isHidden
    }
  }
}
