// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// What we write is accepted by programs that we did not write, and what they write by us.
@Suite struct `A log of ours` {
  /// A log of 700 lines in a folder, with its files as others get them, and proofs of some lines.
  private struct Published {
    let fixture: HeadsFixture
    let head: SignedHead
    let sequences = [1, 2, 255, 256, 257, 512, 699, 700]
    let olds = [0, 1, 2, 255, 256, 300, 512, 699, 700]

    init() async throws {
      fixture = try await HeadsFixture(lines: 700)
      head = try fixture.heads.sign(with: fixture.key)
      let witness = try #require(SigningKey(name: "witness.example", seed: Array(32..<64)))
      var note = head.note
      note.add(witness.cosign(note.text, at: 1_763_683_200))
      try fixture.folder.write(note.bytes, to: "note")
      let keys = "\(fixture.key.verifier())\n\(witness.verifier(.witness))\n"
      try fixture.folder.write(Array(keys.utf8), to: "keys")
      let tree = MemoryTree(try fixture.leaves())
      var included = ""
      for sequence in sequences {
        let line = try fixture.log.event(at: sequence)
        try fixture.folder.write(line.bytes, to: "line-\(sequence - 1)")
        let proof = try fixture.heads.proof(of: sequence, under: head)
        included += (["\(sequence - 1)"] + proof.path.map(\.base64)).joined(separator: " ") + "\n"
      }
      try fixture.folder.write(Array(included.utf8), to: "included")
      var consistent = ""
      for old in olds {
        let proof = try fixture.heads.consistencyProof(from: old, to: head)
        consistent +=
          (["\(old)", try tree.root(at: old).base64] + proof.map(\.base64))
          .joined(separator: " ") + "\n"
      }
      try fixture.folder.write(Array(consistent.utf8), to: "consistent")
    }
  }

  @Test(.enabled(if: OtherProgram.tlogPython != nil))
  func `is accepted by aics-tlog, and its notes by us`() async throws {
    let published = try await Published()
    let folder = published.fixture.folder
    let python = try #require(OtherProgram.tlogPython)
    let output = try OtherProgram.run(python, ["-c", Self.pythonProgram], in: folder.path)
    #expect(output == "accepted 700 8 9\n")
    let key = try #require(SigningKey(name: "other.example", seed: Array(64..<96)))
    let theirs = try SignedNote(parsing: folder.read("theirs"))
    let head = try SignedHead(theirs, signedBy: key.verifier())
    #expect(head.checkpoint.size == 5)
    let leaves = (0..<5).map { TreeHash(of: Array("entry \($0)".utf8)) }
    #expect(try MemoryTree(leaves).root(at: 5) == head.checkpoint.root)
    let witness = try #require(SigningKey(name: "w.example", seed: Array(96..<128)))
    #expect(try witness.verifier(.witness).check(theirs) == 1_763_683_200)
    #expect(try String(decoding: folder.read("key"), as: UTF8.self) == "\(key.verifier())")
  }

  @Test(.enabled(if: OtherProgram.go != nil))
  func `is accepted by the packages note and tlog of Go, and their notes by us`() async throws {
    let published = try await Published()
    let folder = published.fixture.folder
    let go = try #require(OtherProgram.go)
    try folder.write(Array(Self.goProgram.utf8), to: "main.go")
    let output = try OtherProgram.run(
      go.path, ["run", "main.go"], in: folder.path,
      environment: [
        "GOPATH": go.modules, "GO111MODULE": "off", "GOCACHE": folder.path + "/cache",
        "GOFLAGS": "",
      ])
    #expect(output == "accepted 700 8 7\n")
    let key = try VerifierKey(parsing: String(decoding: folder.read("key"), as: UTF8.self))
    let theirs = try SignedNote(parsing: folder.read("theirs"))
    #expect(try SignedHead(theirs, signedBy: key).checkpoint.size == 700)
  }

  private static let pythonProgram = """
    import base64, dataclasses, pathlib
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    import aics_tlog as t
    read = lambda name: pathlib.Path(name).read_text()
    unb = base64.b64decode
    log, witness = [t.parse_vkey(k) for k in read("keys").split()]
    note = t.parse_note(read("note"))
    result = t.verify_checkpoint(note, log, [witness], 1, expected_origin="log.example")
    assert result.ok, result
    head = t.parse_checkpoint(note.text)
    included = 0
    for row in read("included").splitlines():
        index, *path = row.split()
        leaf = pathlib.Path("line-" + index).read_bytes()
        assert t.verify_leaf_inclusion(leaf, int(index), head.size, [unb(h) for h in path], head.root)
        assert not t.verify_leaf_inclusion(leaf + b"x", int(index), head.size, [unb(h) for h in path], head.root)
        included += 1
    consistent = 0
    for row in read("consistent").splitlines():
        old, root, *path = row.split()
        assert t.verify_consistency(int(old), head.size, unb(root), head.root, [unb(h) for h in path])
        consistent += 1
    reader = t.FileSystemTileReader("log-folder/tiles")
    assert t.tree_root_from_tiles(reader, head.size) == head.root
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96)))
    w = Ed25519PrivateKey.from_private_bytes(bytes(range(96, 128)))
    tree = t.MerkleTree([b"entry %d" % n for n in range(5)])
    theirs = t.sign_checkpoint(t.Checkpoint("other.example", 5, tree.root()), key, "other.example")
    _, line = t.sign_cosignature(w, "w.example", 1763683200, "other.example", 5, tree.root())
    theirs = dataclasses.replace(theirs, signatures=tuple(theirs.signatures) + (line,))
    pathlib.Path("theirs").write_bytes(theirs.to_bytes())
    pathlib.Path("key").write_text(t.format_vkey(t.vkey_from_ed25519("other.example", key.public_key())))
    print("accepted", head.size, included, consistent)
    """

  /// Go's `tlog.ParseTree` reads heads of its own checksum database only, so the three lines are
  /// read here; its `CheckTree` knows no proof from nothing or to the same size.
  private static let goProgram = """
    package main

    import (
    	"crypto/rand"
    	"encoding/base64"
    	"fmt"
    	"log"
    	"os"
    	"strconv"
    	"strings"

    	"golang.org/x/mod/sumdb/note"
    	"golang.org/x/mod/sumdb/tlog"
    )

    func check(err error) {
    	if err != nil {
    		log.Fatal(err)
    	}
    }

    func read(name string) string {
    	bytes, err := os.ReadFile(name)
    	check(err)
    	return string(bytes)
    }

    func hash(text string) (h tlog.Hash) {
    	bytes, err := base64.StdEncoding.DecodeString(text)
    	check(err)
    	copy(h[:], bytes)
    	return
    }

    func hashes(texts []string) (all []tlog.Hash) {
    	for _, text := range texts {
    		all = append(all, hash(text))
    	}
    	return
    }

    func main() {
    	key := strings.Split(read("keys"), "\\n")[0]
    	verifier, err := note.NewVerifier(key)
    	check(err)
    	opened, err := note.Open([]byte(read("note")), note.VerifierList(verifier))
    	check(err)
    	lines := strings.Split(opened.Text, "\\n")
    	size, err := strconv.ParseInt(lines[1], 10, 64)
    	check(err)
    	root := hash(lines[2])
    	included, consistent := 0, 0
    	for _, row := range strings.Split(strings.TrimSpace(read("included")), "\\n") {
    		fields := strings.Fields(row)
    		index, err := strconv.ParseInt(fields[0], 10, 64)
    		check(err)
    		leaf := tlog.RecordHash([]byte(read("line-" + fields[0])))
    		check(tlog.CheckRecord(tlog.RecordProof(hashes(fields[1:])), size, root, index, leaf))
    		included++
    	}
    	for _, row := range strings.Split(strings.TrimSpace(read("consistent")), "\\n") {
    		fields := strings.Fields(row)
    		old, err := strconv.ParseInt(fields[0], 10, 64)
    		check(err)
    		if old == 0 || old == size {
    			continue
    		}
    		check(tlog.CheckTree(tlog.TreeProof(hashes(fields[2:])), size, root, old, hash(fields[1])))
    		consistent++
    	}
    	private, public, err := note.GenerateKey(rand.Reader, "go.example/log")
    	check(err)
    	signer, err := note.NewSigner(private)
    	check(err)
    	text := "go.example/log\\n" + lines[1] + "\\n" + lines[2] + "\\n"
    	signed, err := note.Sign(&note.Note{Text: text}, signer)
    	check(err)
    	check(os.WriteFile("theirs", signed, 0o644))
    	check(os.WriteFile("key", []byte(public), 0o644))
    	fmt.Println("accepted", size, included, consistent)
    }
    """
}
