// SPDX-License-Identifier: EUPL-1.2

/// What is kept beside a log's folder, so that an older copy of the folder is noticed: the newest
/// head that was signed, and the names of what was destroyed beside the log and must not be used
/// where a copy brings it back.
///
/// ```
/// eventlog-anchor 1
/// log 0197b2c4-0000-8000-8000-000000000000
/// destroyed 6f1c…
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
  /// What was destroyed, by name, each once, in the order of their bytes.
  var destroyed: [String]

  private static let title = "eventlog-anchor 1\nlog "
  private static let destroyedTitle = "destroyed "

  /// The bytes of the file.
  var bytes: [UInt8] {
    let lines = destroyed.map { "\(Self.destroyedTitle)\($0)\n" }
    return Array("\(Self.title)\(identity)\n\(lines.joined())\n".utf8) + head.bytes
  }

  init(identity: String, head: SignedNote, destroyed: [String] = []) {
    self.identity = identity
    self.head = head
    self.destroyed = destroyed
  }

  /// Reads what ``bytes`` writes.
  ///
  /// - Throws: ``NoteError`` `malformed`.
  init(parsing bytes: [UInt8]) throws(NoteError) {
    guard bytes.starts(with: Self.title.utf8) else { throw Self.malformed }
    var rest = bytes.dropFirst(Self.title.utf8.count)
    guard let identity = rest.takeLine() else { throw Self.malformed }
    self.identity = identity
    destroyed = []
    while let line = rest.takeLine() {
      if line.isEmpty {
        head = try SignedNote(parsing: Array(rest))
        return
      }
      guard line.hasPrefix(Self.destroyedTitle) else { throw Self.malformed }
      destroyed.append(String(line.dropFirst(Self.destroyedTitle.count)))
    }
    throw Self.malformed
  }

  private static let malformed = NoteError(.malformed, "the anchor does not begin as one")
}

extension ArraySlice<UInt8> {
  /// Takes the first line off, and gives it without its newline; `nil` where none ends.
  fileprivate mutating func takeLine() -> String? {
    guard let end = firstIndex(of: 0x0A) else { return nil }
    defer { self = self[(end + 1)...] }
    return String(decoding: self[startIndex..<end], as: UTF8.self)
  }
}
