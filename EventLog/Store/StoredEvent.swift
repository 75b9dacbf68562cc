// SPDX-License-Identifier: EUPL-1.2

/// An event as it stands in a store.
///
/// It refers to the stored bytes and takes from them what is asked: `type`, `data` and the like are
/// made anew at each access, so a reader takes each once. An event kept alive keeps the bytes of
/// its surroundings alive (a segment of the log).
public struct StoredEvent: Sendable {
  let line: Line
  let region: ByteRegion
  /// Where the line begins in the region.
  let start: Int

  /// The place in the store, gapless from 1.
  public var sequence: Int { line.sequence }
  /// The place in the stream, gapless from 1.
  public var revision: Int { line.revision }
  /// The identity that the caller gave.
  public var id: EventID { line.id }
  /// When it was recorded, in microseconds since 1970 UTC by the writer's clock.
  ///
  /// Order never comes from it: it may go back.
  public var time: Int64 { line.time }
  /// The place in its commit, from 1.
  public var commitIndex: Int { line.commitIndex }
  /// How many events were written at once with this one and made durable together.
  public var commitSize: Int { line.commitSize }

  /// What happened, with its version.
  public var type: String { text(line.type) }
  /// What it happened to.
  public var stream: StreamName { StreamName(checked: text(line.stream)) }
  /// Who did it.
  public var actor: String? { line.actor.map(text) }
  /// By what way it came in.
  public var via: String? { line.via.map(text) }

  /// The particulars, read from the bytes.
  ///
  /// - Throws: ``EventLogError`` `corrupt` where they are not JSON.
  /// - Complexity: O(*bytes*).
  public var data: JSON {
    get throws(EventLogError) { try data(unread: nil) }
  }

  /// The particulars, with `null` in the place of what one member holds: making a value of a long
  /// member takes longer than stepping over it.
  ///
  /// - Throws: ``EventLogError`` `corrupt` where they are not JSON.
  /// - Complexity: O(*bytes*).
  package func data(leavingOut member: String) throws(EventLogError) -> JSON {
    try data(unread: member)
  }

  private func data(unread: String?) throws(EventLogError) -> JSON {
    do {
      return try JSON(parsing: buffer(line.data), limits: JSON.Limits(), unread: unread)
    } catch {
      var failure = EventLogError(.corrupt, "data is not JSON: \(error)")
      failure.sequence = sequence
      throw failure
    }
  }

  /// The canonical bytes of the particulars.
  public var dataBytes: [UInt8] { Array(buffer(line.data)) }
  /// The bytes of the line, without its newline.
  public var bytes: [UInt8] { Array(buffer(0..<line.count)) }
  /// The leaf hash of the line.
  ///
  /// - Complexity: O(*bytes*): it is computed at each access.
  public var leafHash: LeafHash { LeafHash(of: buffer(0..<line.count)) }

  /// Lends the bytes of the line, without its newline and without a copy.
  public func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(buffer(0..<line.count).bytes)
  }

  /// Lends the canonical bytes of the particulars, without a copy.
  public func withDataBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(buffer(line.data).bytes)
  }

  /// Whether the event is of this type, without making a string.
  public func hasType(_ type: StaticString) -> Bool {
    buffer(line.type).elementsEqual(
      UnsafeBufferPointer(start: type.utf8Start, count: type.utf8CodeUnitCount))
  }

  private func buffer(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: region.bytes[start + range.lowerBound..<start + range.upperBound])
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: buffer(range), as: UTF8.self)
  }
}
