// SPDX-License-Identifier: EUPL-1.2

extension LogHeads {
  /// Keeps a head of this log that a witness signed.
  ///
  /// Of each witness the newest is kept, in `heads/cosigned-ID`, with the witness's key in its first
  /// line; one that is older than the one kept changes nothing.
  ///
  /// - Parameters:
  ///   - note: The head, with the witness's signature.
  ///   - witness: The witness's key.
  /// - Returns: When the witness saw it, in seconds since 1970 UTC.
  /// - Throws: ``NoteError`` where the log's key or the witness's did not sign it; ``EventLogError``
  ///   `restored` where the log has not that head, or what the disk said.
  /// - Complexity: O(*bytes* of the log).
  @discardableResult
  public func keep(_ note: SignedNote, by witness: VerifierKey) throws -> UInt64 {
    let head = try head(in: note)
    guard witness.kind == .witness, let seconds = try witness.check(note) else {
      throw NoteError(.notSigned, "the key is not that of a witness")
    }
    try whileLocked { () throws(EventLogError) in
      guard try has(head.checkpoint) else {
        throw restored("the log has not the head that the witness signed")
      }
      let kept = try cosigned(by: witness)
      guard kept.map({ $0.checkpoint.size < head.checkpoint.size }) ?? true else { return }
      let path = files.cosigned(witness)
      try files.write(Array("\(witness)\n".utf8) + head.note.bytes, to: path, durably: true)
    }
    return seconds
  }

  /// The newest head of this log that a witness signed, as it was kept.
  private func cosigned(by witness: VerifierKey) throws(EventLogError) -> SignedHead? {
    guard let bytes = try files.read(files.cosigned(witness)) else { return nil }
    return cosigned(in: bytes)?.head
  }

  private func cosigned(in bytes: [UInt8]) -> (head: SignedHead, witness: VerifierKey)? {
    guard let end = bytes.firstIndex(of: 0x0A),
      let witness = try? VerifierKey(parsing: String(decoding: bytes[..<end], as: UTF8.self)),
      let note = try? SignedNote(parsing: Array(bytes[(end + 1)...])),
      let head = try? head(in: note), (try? witness.check(note)) != nil
    else { return nil }
    return (head, witness)
  }

  /// The newest head that reaches an event and that a witness signed, with the signatures of all
  /// witnesses of that head; `nil` where no witness saw the event.
  ///
  /// What is kept and holds no signature of its witness is passed over.
  ///
  /// - Parameter sequence: The event's sequence.
  /// - Returns: The head.
  /// - Throws: ``EventLogError`` where a file cannot be read.
  /// - Complexity: O(witnesses).
  public func witnessedHead(reaching sequence: Int) throws(EventLogError) -> SignedHead? {
    let kept = try cosignedHeads().filter { $0.head.checkpoint.size >= sequence }
    guard let newest = kept.max(by: { $0.head.checkpoint.size < $1.head.checkpoint.size }) else {
      return nil
    }
    var note = newest.head.note
    for other in kept where other.head.note.text == note.text {
      for signature in other.head.note.signatures { note.add(signature) }
    }
    return try? head(in: note)
  }

  /// The heads that witnesses signed, with who did, in the order of their keys' ids.
  ///
  /// - Throws: ``EventLogError`` where a file cannot be read.
  public func cosignedHeads() throws(EventLogError) -> [(head: SignedHead, witness: VerifierKey)] {
    let names = try files.folder.call(on: files.heads) { system throws(FileError) in
      try system.list(files.heads)
    }
    var found: [(head: SignedHead, witness: VerifierKey)] = []
    for name in names.sorted() where name.hasPrefix(HeadFiles.cosignedPrefix) {
      guard let bytes = try files.read("\(files.heads)/\(name)") else { continue }
      if let cosigned = cosigned(in: bytes) { found.append(cosigned) }
    }
    return found
  }
}

extension HeadFiles {
  /// With what the names of files begin that hold heads signed by witnesses.
  static let cosignedPrefix = "cosigned-"

  /// The newest head that a witness signed.
  func cosigned(_ witness: VerifierKey) -> String {
    "\(heads)/\(Self.cosignedPrefix)\(witness.idText)"
  }
}
