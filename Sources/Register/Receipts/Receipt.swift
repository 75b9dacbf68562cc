// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import EventLog
internal import Projections

/// What somebody is given to prove that something was recorded, and to check it without the
/// register.
public struct Receipt: Sendable {
  /// A file of the receipt.
  public struct File: Hashable, Sendable {
    /// Its name, without a folder.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Names bytes.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The number that it is about: `R-014` or `R-014.3`.
  public let number: String
  /// The line, the proof, the opening, and of an edition the row.
  public let files: [File]
  /// The event's place in the log.
  public let sequence: Int
  /// When it was recorded.
  public let time: Instant
  /// The head under which it is proven.
  public let head: SignedHead
  /// The key with which it is checked.
  public let key: VerifierKey
  /// The bytes that came in with the submission; `nil` where none did.
  public let letter: RecordedFile?
}

extension Register {
  /// The receipt of a submission: the line of its arrival, proven under the newest head that a
  /// witness signed and that reaches it, else under one that is signed now.
  ///
  /// - Parameter number: The submission.
  /// - Returns: The receipt.
  /// - Throws: ``RegisterError``: `not-signed`, `unknown-submission`, `key-missing`, `subject-erased`,
  ///   `restored`, or what the disk said.
  /// - Complexity: O(bytes recorded since the last head).
  public func receipt(of number: SubmissionNumber) throws(RegisterError) -> Receipt {
    let head = try headForReceipt()
    return try RegisterError.wrapping {
      guard let (stored, received) = try arrival(of: number) else {
        throw RegisterError.rejected(.unknownSubmission(number))
      }
      let opening = try ReceiptOpening(of: stored, in: records)
      return try receipt(
        number.description, of: stored, under: head, letter: received.file?.recorded,
        try OpeningsFile.file(of: opening, for: stored, in: records))
    }
  }

  /// The receipt of a point in an edition: the edition's line, the point's row in it, and what opens
  /// the texts that the row shows.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - edition: The edition, as it was issued.
  ///   - round: Its round.
  /// - Returns: The receipt.
  /// - Throws: ``RegisterError``: `not-signed`, `unknown-point`, `restored`, or what the disk said.
  /// - Complexity: O(events up to the edition).
  public func receipt(
    of point: PointNumber, in edition: Edition, of round: RoundID
  ) throws(RegisterError) -> Receipt {
    let head = try headForReceipt()
    return try RegisterError.wrapping {
      guard
        let matrix = try matrix(of: edition.issued, round: round, texts: texts()),
        let index = matrix.rows.firstIndex(where: { $0.number == point })
      else { throw RegisterError.rejected(.unknownPoint(point)) }
      let rows = try rows(of: matrix)
      let stored = try records.store.event(at: edition.at)
      let texts = try matrix.rows[index].texts.compactMap { text in
        try ReceiptOpening(of: records.store.event(at: text.sequence), in: records, as: text.of)
      }
      let row = try RowFile(
        edition: edition.number, round: round, index: index, rows: rows, texts: texts)
      let own = try ReceiptOpening(of: stored, in: records)
      return try receipt(
        point.description, of: stored, under: head, letter: nil,
        try OpeningsFile.file(of: own, for: stored, in: records) + [("row.json", row.bytes)])
    }
  }

  /// All that is recorded, signed now.
  private func headForReceipt() throws(RegisterError) -> SignedHead {
    guard let head = try sign() else { throw .notSigned }
    return head
  }

  private func arrival(
    of number: SubmissionNumber
  ) throws -> (StoredEvent, SubmissionReceived)? {
    var found: (StoredEvent, SubmissionReceived)?
    try records.store.forEach(in: Records.name(of: .submission(number)), afterRevision: 0) {
      guard found == nil, case .submissionReceived(let received) = EventCodec.decode($0)?.event
      else { return }
      found = ($0, received)
    }
    return found
  }

  private func receipt(
    _ number: String, of stored: StoredEvent, under head: SignedHead, letter: RecordedFile?,
    _ further: [(String, [UInt8])]
  ) throws -> Receipt {
    guard let signing else { throw RegisterError.notSigned }
    // What a neighbour signed too is worth more to who doubts us, be it older.
    let witnessed = try signing.heads.witnessedHead(reaching: stored.sequence)
      .flatMap { try? SignedHead($0.note, signedBy: signing.current) }
    let head = witnessed ?? head
    let proof = try signing.heads.proof(of: stored.sequence, under: head)
    let files = [("json", stored.bytes), ("tlog-proof", proof.bytes)] + further
    return Receipt(
      number: number, files: files.map { Receipt.File(name: "\(number).\($0.0)", bytes: $0.1) },
      sequence: stored.sequence, time: Instant(microseconds: stored.time), head: head,
      key: signing.current, letter: letter)
  }
}

extension SourceFile {
  /// The file as it is recorded.
  fileprivate var recorded: RecordedFile? {
    guard case .recorded(let file) = self else { return nil }
    return file
  }
}
