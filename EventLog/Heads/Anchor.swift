// SPDX-License-Identifier: EUPL-1.2

/// What is kept beside a log's folder, so that an older copy of the folder is noticed: the newest
/// head that was signed.
///
/// ```
/// eventlog-anchor 1
/// log 0197b2c4-0000-8000-8000-000000000000
///
/// example.com/log
/// 3
/// …
/// ```
///
/// It is worth something only where it is not copied together with the folder.
struct Anchor: Hashable, Sendable {
  /// Which log it is of.
  var identity: String
  /// The newest head that was signed.
  var head: SignedNote

  private static let title = "eventlog-anchor 1\nlog "

  /// The bytes of the file.
  var bytes: [UInt8] { Array("\(Self.title)\(identity)\n\n".utf8) + head.bytes }

  init(identity: String, head: SignedNote) {
    self.identity = identity
    self.head = head
  }

  /// Reads what ``bytes`` writes.
  ///
  /// - Throws: ``NoteError`` `malformed`.
  init(parsing bytes: [UInt8]) throws(NoteError) {
    guard bytes.starts(with: Self.title.utf8),
      let end = bytes.dropFirst(Self.title.utf8.count).firstIndex(of: 0x0A),
      end + 1 < bytes.count, bytes[end + 1] == 0x0A
    else { throw NoteError(.malformed, "the anchor does not begin as one") }
    identity = String(decoding: bytes[Self.title.utf8.count..<end], as: UTF8.self)
    head = try SignedNote(parsing: Array(bytes[(end + 2)...]))
  }
}
