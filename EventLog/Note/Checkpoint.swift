// SPDX-License-Identifier: EUPL-1.2

/// A head of a log: how many leaves its tree has, and their root (C2SP tlog-checkpoint v1).
///
/// It is the text of a ``SignedNote``. Two heads of one log that no consistency proof joins show
/// that the log was rewritten.
public struct Checkpoint: Hashable, Sendable {
  /// The name of the log.
  public let origin: String
  /// How many leaves there are.
  public let size: Int
  /// The root of their tree.
  public let root: TreeHash
  /// Further lines, which other programs may add; ours never do.
  public let extensions: [String]

  /// Describes a head.
  public init(origin: String, size: Int, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
    extensions = []
  }

  /// The text, with its last newline.
  public var text: [UInt8] {
    Array((["\(origin)", "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined().utf8)
  }

  /// Reads the text of a head; only what ``text`` writes is one.
  ///
  /// - Throws: ``NoteError`` `malformed`.
  public init(parsing text: [UInt8]) throws(NoteError) {
    let lines = text.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    guard text.last == 0x0A, lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
      throw NoteError(.malformed, "a head has three lines or more, none of them empty")
    }
    let texts = lines.compactMap { String(validating: $0, as: UTF8.self) }
    guard texts.count == lines.count else {
      throw NoteError(.malformed, "a line of the head is not in UTF-8")
    }
    guard let size = Int(decimal: lines[1]) else {
      throw NoteError(.malformed, "the size is no number without leading zeros")
    }
    guard let root = TreeHash(base64: lines[2]) else {
      throw NoteError(.malformed, "the root is not thirty-two bytes in Base64")
    }
    origin = texts[0]
    self.size = size
    self.root = root
    extensions = Array(texts.dropFirst(3))
  }

  /// Reads the head in a note and checks that a log's key signed it.
  ///
  /// - Throws: ``NoteError``: `malformed`, `notSigned`, `badSignature`, `wrongOrigin`.
  public init(in note: SignedNote, signedBy key: VerifierKey) throws(NoteError) {
    try self.init(parsing: note.text)
    try key.check(note)
    guard Array(origin.utf8) == Array(key.name.utf8) else {
      throw NoteError(.wrongOrigin, "the head is of another log than the key")
    }
  }
}

extension Int {
  /// A number in decimal digits without sign and leading zeros, within what eighteen digits hold.
  init?(decimal text: some Collection<UInt8>) {
    guard (1...18).contains(text.count), text.count == 1 || text.first != UInt8(ascii: "0"),
      text.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self = text.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
