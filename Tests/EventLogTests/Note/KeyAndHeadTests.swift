// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Testing

@Suite struct `A public key` {
  /// The example of C2SP signed-note.
  @Test func `is read as the format gives it`() throws {
    let text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    let key = try VerifierKey(parsing: text)
    #expect(key.name == "example.com/foo")
    #expect(key.kind == .log)
    #expect(key.id == 0x530d_903a)
    #expect(key.description == text)
  }

  @Test(arguments: [
    "", "a", "a+b", "example.com/foo+530d903a",
    "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv",
    " example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
  ])
  func `of a malformed kind is refused`(text: String) {
    #expect(code { () throws(NoteError) in try VerifierKey(parsing: text) } == .malformed)
  }
}

@Suite struct `A head` {
  private static let root = "LP73YnWX4AtWSXV3Stco7yEHBnWfym1kE4xt/By/LNo="

  @Test func `is written and read as the format gives it`() throws {
    let head = try Checkpoint(parsing: Array(NoteExample.text.utf8))
    #expect(head.origin == "weerklank.example/test")
    #expect(head.size == 3)
    #expect(head.root.base64 == Self.root)
    #expect(head.text == Array(NoteExample.text.utf8))
  }

  @Test func `may have lines that other programs add`() throws {
    let text = Array("o\n3\n\(Self.root)\nextra line\n".utf8)
    let head = try Checkpoint(parsing: text)
    #expect(head.extensions == ["extra line"])
    #expect(head.text == text)
  }

  @Test(arguments: [
    "", "o\n3\n", "\n3\n\(root)\n", "o\n03\n\(root)\n", "o\n-3\n\(root)\n", "o\n+3\n\(root)\n",
    "o\n3 \n\(root)\n", "o\n\n\(root)\n", "o\n1000000000000000000\n\(root)\n",
    "o\n3\n\(root.dropLast())\n", "o\n3\n\(root)=\n", "o\n3\nAAAA\n", "o\n3\n\(root)\n\n",
    "o\n3\n\(root)", "o\n٣\n\(root)\n",
  ])
  func `of a malformed kind is refused`(text: String) {
    #expect(
      code { () throws(NoteError) in try Checkpoint(parsing: Array(text.utf8)) } == .malformed)
  }
}

@Suite struct `A proof for others` {
  private static let key = NoteExample.logKey

  @Test func `is read as another program wrote it, and holds`() throws {
    let proof = try LogProof(parsing: Array(NoteExample.proof.utf8))
    #expect(proof.index == 1)
    #expect(proof.path.count == 2)
    #expect(proof.bytes == Array(NoteExample.proof.utf8))
    let key = try VerifierKey(parsing: Self.key)
    let head = try proof.check(TreeHash(of: NoteExample.lines[1]), signedBy: key)
    #expect(head.size == 3)
    #expect(
      code { () throws(NoteError) in
        try proof.check(TreeHash(of: NoteExample.lines[2]), signedBy: key)
      } == .notProven)
  }

  @Test func `may have bytes with it that nobody signed`() throws {
    let text = NoteExample.proof.replacing("index 1", with: "extra AAEC\nindex 1")
    let proof = try LogProof(parsing: Array(text.utf8))
    #expect(proof.extra == [0, 1, 2])
    #expect(proof.bytes == Array(text.utf8))
  }

  @Test(arguments: [
    ("@v1", "@v2"), ("index 1", "index 01"), ("index 1", "index -1"), ("index 1", "index"),
    ("index 1\n", ""), ("index 1", "index 1 "), ("index 1", "extra !\nindex 1"),
    ("index 1", "index 1\nextra AAEC"), ("+UBw", "UBw"), ("oyI=\n\n", "oyI=\n"),
    ("oyI=\n\n", "oyI=\n\n\n"), ("PR3n", "PR3n "), ("c2sp", "\nc2sp"),
  ])
  func `of a malformed kind is refused`(old: String, new: String) {
    let text = NoteExample.proof.replacing(old, with: new, maxReplacements: 1)
    #expect(code { () throws(NoteError) in try LogProof(parsing: Array(text.utf8)) } == .malformed)
  }

  @Test func `with more hashes than a log can have is refused`() {
    let hash = "PR3ndt8IbBrp9wSdK7DAR1rRQYX5h+Bk6NENyy20oyI=\n"
    let text = NoteExample.proof.replacing(hash, with: String(repeating: hash, count: 70))
    #expect(code { () throws(NoteError) in try LogProof(parsing: Array(text.utf8)) } == .malformed)
  }
}
