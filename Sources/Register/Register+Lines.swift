// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Register {
  /// Gives the stored lines, byte for byte, without their newlines.
  ///
  /// Opened, a line with sealed texts has one member more, after its own: `opened`, an object of
  /// the texts by field, or the string `key-missing`, or `erased` and the day. Such a line is for
  /// reading: its `check` is that of the line as stored. What was hidden of a text is not in it.
  ///
  /// - Parameters:
  ///   - first: The sequence to begin with, from 1.
  ///   - opening: Whether to add the texts.
  ///   - body: Takes each line.
  /// - Returns: The sequence after the last line given.
  /// - Throws: What `body` throws, or ``RegisterError``.
  public func lines(
    from first: Int = 1, opening: Bool = false, _ body: ([UInt8]) throws -> Void
  ) throws -> Int {
    try refresh()
    var next = max(first, 1)
    let covers = opening ? try records.covers() : nil
    try RegisterError.passing {
      try records.store.forEach(from: next, through: nil) { stored in
        try body(line(stored, openedUnder: covers))
        next = stored.sequence + 1
      }
    }
    return next
  }

  /// Gives the stored lines and then each new one as it becomes durable, until the task is
  /// cancelled; as ``lines(from:opening:_:)`` does.
  public func followLines(
    from first: Int = 1, opening: Bool = false, _ body: ([UInt8]) throws -> Void
  ) async throws {
    do {
      for try await stored in records.store.follow(from: first) {
        try body(line(stored, openedUnder: opening ? try records.covers() : nil))
      }
    } catch let error as EventLogError {
      throw RegisterError.log(error)
    }
  }

  private func line(_ stored: StoredEvent, openedUnder covers: Covers?) throws -> [UInt8] {
    var bytes = stored.bytes
    guard let covers, try records.sealedValue(of: stored) != nil else { return bytes }
    let opened: JSON =
      switch try records.texts(of: stored, under: covers) {
      case .texts(let texts):
        .object(texts.map { JSON.Member($0.key.rawValue, .string($0.value)) })
      case .erased(let day): .string("erased \(day)")
      case .keyMissing: .string("key-missing")
      }
    bytes.removeLast()
    bytes += Array(",\"opened\":".utf8) + (try opened.canonicalBytes()) + [UInt8(ascii: "}")]
    return bytes
  }
}

extension RegisterError {
  /// Runs a body, gives errors of the log as errors of the register, and lets others through.
  fileprivate static func passing(_ body: () throws -> Void) throws {
    do { try body() } catch let error as EventLogError { throw RegisterError.log(error) }
  }
}
