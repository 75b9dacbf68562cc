// SPDX-License-Identifier: EUPL-1.2

/// The proof that a line stands in a signed log, to be checked without the log (C2SP tlog-proof).
///
/// ```
/// c2sp.org/tlog-proof@v1
/// index 1
/// +UBwq/0toL9ykC6xOoCOeU+VTZ4nRcaCoVj27Q1KwDY=
/// PR3ndt8IbBrp9wSdK7DAR1rRQYX5h+Bk6NENyy20oyI=
///
/// example.com/log
/// 3
/// …
/// ```
public struct LogProof: Hashable, Sendable {
  /// Bytes that go with the proof and that nobody signed; ours have none.
  public let extra: [UInt8]?
  /// Where the leaf stands, from 0: one less than the line's sequence.
  public let index: Int
  /// The hashes that lead from it to the root, its sibling first.
  public let path: [TreeHash]
  /// The head that the root is of.
  public let head: SignedNote

  /// The first line, which names the format.
  private static let title = Array("c2sp.org/tlog-proof@v1\n".utf8)
  /// The most hashes that are read: a path has one for each doubling of the log.
  static let greatestPathLength = 64

  /// Describes a proof.
  public init(index: Int, path: [TreeHash], head: SignedNote) {
    extra = nil
    self.index = index
    self.path = path
    self.head = head
  }

  /// Whether bytes call themselves a proof.
  public static func isNamed(by bytes: [UInt8]) -> Bool { bytes.starts(with: title) }

  /// The bytes of the proof.
  public var bytes: [UInt8] {
    var text = ""
    if let extra { text += "extra \(Base64.encode(extra))\n" }
    text += "index \(index)\n"
    for hash in path { text += hash.base64 + "\n" }
    return Self.title + Array((text + "\n").utf8) + head.bytes
  }

  /// Reads a proof; only what ``bytes`` writes is one.
  ///
  /// - Throws: ``NoteError`` `malformed`.
  public init(parsing bytes: [UInt8]) throws(NoteError) {
    var lines = ProofLines(bytes[...])
    guard bytes.count <= SignedNote.greatestSizeInBytes, lines.next() == Self.title.dropLast()
    else {
      throw NoteError(.malformed, "the first line is not c2sp.org/tlog-proof@v1")
    }
    var line = lines.next()
    if let text = line?.value(after: "extra ") {
      guard let found = Base64.decode(String(decoding: text, as: UTF8.self)) else {
        throw NoteError(.malformed, "what goes with the proof is not Base64")
      }
      extra = found
      line = lines.next()
    } else {
      extra = nil
    }
    guard let index = line?.value(after: "index ").flatMap(Int.init(decimal:)) else {
      throw NoteError(.malformed, "there is no index without leading zeros")
    }
    self.index = index
    var path: [TreeHash] = []
    while let line = lines.next(), !line.isEmpty {
      guard let hash = TreeHash(base64: line), path.count < Self.greatestPathLength else {
        throw NoteError(
          .malformed, "a hash is not thirty-two bytes in Base64, or they are too many")
      }
      path.append(hash)
    }
    self.path = path
    head = try SignedNote(parsing: Array(lines.rest))
    _ = try Checkpoint(parsing: head.text)
  }

  /// Checks that a line stands in the log that signs with a key.
  ///
  /// - Parameters:
  ///   - line: The leaf hash of the line.
  ///   - key: The log's key.
  /// - Returns: The head under which it stands.
  /// - Throws: ``NoteError``.
  @discardableResult
  public func check(_ line: TreeHash, signedBy key: VerifierKey) throws(NoteError) -> Checkpoint {
    let checkpoint = try Checkpoint(in: head, signedBy: key)
    guard
      MerkleProof.includes(
        line, at: index, in: checkpoint.size, root: checkpoint.root, path: path)
    else { throw NoteError(.notProven, "the hashes do not lead from the line to the signed root") }
    return checkpoint
  }
}

/// Lines from the front of bytes, each ended by a newline.
private struct ProofLines {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }
}

extension ArraySlice<UInt8> {
  /// What follows a word at the beginning; nil where it does not begin so.
  fileprivate func value(after word: String) -> ArraySlice<UInt8>? {
    starts(with: word.utf8) ? dropFirst(word.utf8.count) : nil
  }
}
