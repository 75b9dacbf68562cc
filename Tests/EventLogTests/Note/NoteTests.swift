// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Testing

@Suite struct `A signed note` {
  private let note: SignedNote
  private let logKey: VerifierKey
  private let witnessKey: VerifierKey

  init() throws {
    note = try SignedNote(parsing: Array(NoteExample.note.utf8))
    logKey = try VerifierKey(parsing: NoteExample.logKey)
    witnessKey = try VerifierKey(parsing: NoteExample.witnessKey)
  }

  @Test func `is written byte for byte as another program writes it`() throws {
    let log = try #require(NoteExample.logSigner)
    let witness = try #require(NoteExample.witnessSigner)
    #expect(log.verifier().description == NoteExample.logKey)
    #expect(witness.verifier(.witness).description == NoteExample.witnessKey)
    let tree = MemoryTree(NoteExample.lines.map { TreeHash(of: $0) })
    let head = Checkpoint(origin: log.name, size: 3, root: try tree.root(at: 3))
    #expect(head.text == Array(NoteExample.text.utf8))
    var made = SignedNote(head.text, signedBy: [log.sign(head.text)])
    made.add(witness.cosign(head.text, at: NoteExample.seen))
    #expect(String(decoding: made.bytes, as: UTF8.self) == NoteExample.note)
    let proof = LogProof(index: 1, path: try tree.inclusionPath(of: 1, in: 3), head: made)
    #expect(String(decoding: proof.bytes, as: UTF8.self) == NoteExample.proof)
  }

  @Test func `of another program is believed`() throws {
    #expect(try logKey.check(note) == nil)
    #expect(try witnessKey.check(note) == NoteExample.seen)
    #expect(try Checkpoint(in: note, signedBy: logKey).size == 3)
    #expect(note.bytes == Array(NoteExample.note.utf8))
  }

  @Test func `with its text changed is not believed`() throws {
    let changed = NoteExample.note.replacing("\n3\n", with: "\n4\n")
    let other = try SignedNote(parsing: Array(changed.utf8))
    #expect(throws: NoteError.self) { try logKey.check(other) }
    #expect(throws: NoteError.self) { try witnessKey.check(other) }
    #expect(code { () throws(NoteError) in try logKey.check(other) } == .badSignature)
  }

  @Test func `is not believed for a key that did not sign it`() throws {
    let stranger = try #require(SigningKey(name: "weerklank.example/test", seed: Array(1...32)))
    #expect(code { () throws(NoteError) in try stranger.verifier().check(note) } == .notSigned)
    // A log's key says nothing as a witness, and the other way round.
    let asWitness = try #require(NoteExample.logSigner).verifier(.witness)
    #expect(code { () throws(NoteError) in try asWitness.check(note) } == .notSigned)
  }

  /// C2SP signed-note: a known key that fails rejects the note, whatever else is signed.
  @Test func `with one false line of a known key is not believed`() throws {
    let other = Array("weerklank.example/test\n4\n".utf8)
    let wrong = try #require(NoteExample.logSigner).sign(other)
    let twice = SignedNote(note.text, signedBy: note.signatures + [wrong])
    #expect(code { () throws(NoteError) in try logKey.check(twice) } == .badSignature)
  }

  @Test func `is believed beside signatures of keys that nobody knows`() throws {
    var many = note
    for index in 0..<16 {
      let key = try #require(
        SigningKey(name: "other.example/\(index)", seed: Array(repeating: UInt8(index), count: 32)))
      many.add(key.sign(note.text))
    }
    let read = try SignedNote(parsing: many.bytes)
    #expect(read == many)
    try logKey.check(read)
    #expect(read.signatures.count == 18)
  }

  @Test func `of another log is refused for this key`() throws {
    let key = try #require(NoteExample.logSigner)
    let text = Checkpoint(origin: "other.example", size: 0, root: .emptyTree).text
    let foreign = SignedNote(text, signedBy: [key.sign(text)])
    #expect(
      code { () throws(NoteError) in try Checkpoint(in: foreign, signedBy: logKey) }
        == .wrongOrigin)
  }

  @Test func `may have empty lines in its text`() throws {
    let key = try #require(NoteExample.logSigner)
    let text = Array("a\n\n\nb\n".utf8)
    let read = try SignedNote(parsing: SignedNote(text, signedBy: [key.sign(text)]).bytes)
    #expect(read.text == text)
    try logKey.check(read)
  }

  /// F20.
  @Test(arguments: [
    ("no newline at the end", String(NoteExample.note.dropLast())),
    ("line ends of Windows", NoteExample.note.replacing("\n", with: "\r\n")),
    ("a control character", NoteExample.note.replacing("/test\n3", with: "/test\n\u{1}3")),
    ("no empty line", NoteExample.note.replacing("\n\n", with: "\n")),
    ("no signature", NoteExample.text + "\n"),
    ("an empty line after the signatures", NoteExample.note + "\n"),
    ("a hyphen for the dash", NoteExample.note.replacing("— ", with: "- ")),
    ("two spaces", NoteExample.note.replacing("— weerklank", with: "—  weerklank")),
    ("a space at the end of a line", NoteExample.note.replacing("OAs=\n", with: "OAs= \n")),
    ("a name with a plus", NoteExample.note.replacing("— weer", with: "— +weer")),
    ("a name with white space", NoteExample.note.replacing("— weer", with: "— w\u{A0}eer")),
    ("no name", NoteExample.note.replacing("— weerklank.example/test ", with: "—  ")),
    ("Base64 without its padding", NoteExample.note.replacing("OAs=", with: "OAs")),
    ("Base64 with bits to spare", NoteExample.note.replacing("OAs=", with: "OAt=")),
    ("a signature of no bytes", NoteExample.text + "\n— a AAAAAA==\n"),
    ("nothing", ""), ("a newline", "\n"), ("two newlines", "\n\n"),
    (
      "too many signatures",
      NoteExample.text + "\n" + String(repeating: "— a AAAAAAA=\n", count: 101)
    ),
  ])
  func `of a malformed kind is refused`(what: String, text: String) {
    #expect(
      code { () throws(NoteError) in try SignedNote(parsing: Array(text.utf8)) } == .malformed,
      "\(what)")
  }

  @Test func `of bytes that are not UTF-8 is refused`() {
    let bytes = Array(NoteExample.note.utf8)
    #expect(
      code { () throws(NoteError) in try SignedNote(parsing: [0xC3, 0x28] + bytes) } == .malformed)
  }

  /// A note that was cut, or in which a bit was flipped, is never believed.
  @Test func `is not believed with any bit of its text or signature flipped`() throws {
    let bytes = SignedNote(note.text, signedBy: [note.signatures[0]]).bytes
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      #expect(throws: NoteError.self, "byte \(place)") {
        try Checkpoint(in: SignedNote(parsing: changed), signedBy: logKey)
      }
      #expect(throws: NoteError.self, "cut at \(place)") {
        try Checkpoint(in: SignedNote(parsing: Array(bytes[..<place])), signedBy: logKey)
      }
    }
  }
}

/// The code with which a body fails; nil where it does not.
func code<Value>(_ body: () throws(NoteError) -> Value) -> NoteError.Code? {
  do throws(NoteError) {
    _ = try body()
    return nil
  } catch {
    return error.code
  }
}
