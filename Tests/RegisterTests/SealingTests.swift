// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Crypto
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

/// What stands in a register, opened by nothing but its files and the rules in Sealing.md.
struct IndependentReader {
  let folder: TemporaryFolder

  /// The salt and object sealed in a stored line.
  func open(_ line: JSON) throws -> (salt: Data, object: Data, commitment: Data) {
    let sealed = try #require(line["data"]?["sealed"])
    let name = try #require(sealed["key"]?.stringValue)
    let plain = try AES.GCM.open(
      try box(
        nonce: try data(sealed["nonce"]), rest: try data(sealed["text"])),
      using: try key(of: name),
      authenticating: try associatedData(line, [name]))
    return (plain.prefix(32), plain.dropFirst(32), try data(sealed["commitment"]))
  }

  /// A sealed file named in a line.
  func open(file: String, of field: String, in line: JSON) throws -> Data {
    let bytes = Data(try folder.read("register/sources/\(file)"))
    let name = try #require(line["data"]?["sealed"]?["key"]?.stringValue)
    return try AES.GCM.open(
      try box(nonce: bytes.prefix(12), rest: Data(bytes.dropFirst(12))), using: try key(of: name),
      authenticating: try associatedData(line, [name, field]))
  }

  private func associatedData(_ line: JSON, _ more: [String]) throws -> Data {
    let register = try #require(try lines()[0]["data"]?["register"]?.stringValue)
    let names = ["id", "type", "subject"]
    let envelope = names.compactMap { line[$0]?.stringValue }
    let parts = [register] + envelope + more
    return Data("[\(parts.map { "\"\($0)\"" }.joined(separator: ","))]".utf8)
  }

  private func key(of subject: String) throws -> SymmetricKey {
    let opened = try lines().first { $0["subject"]?.stringValue == "subject/\(subject)" }
    let fingerprint = try #require(opened?["data"]?["fingerprint"]?.stringValue)
    let wrapped = Data(try folder.read("register/keys/\(fingerprint).key"))
    let key = try AES.GCM.open(
      try box(nonce: wrapped.prefix(12), rest: Data(wrapped.dropFirst(12))),
      using: SymmetricKey(data: try folder.read("register/keys/master")),
      authenticating: Data("weerklank-wrap-v1\(fingerprint)".utf8))
    let digest = SHA256.hash(data: Data("weerklank-key-v1".utf8) + key)
    #expect(
      digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == fingerprint
    )
    return SymmetricKey(data: key)
  }

  func lines() throws -> [JSON] {
    try folder.read("register/log/000000000000000001.jsonl").split(separator: UInt8(ascii: "\n"))
      .filter { $0.first == UInt8(ascii: "{") }.map { try JSON(parsing: Array($0)) }
  }

  private func box(nonce: Data, rest: Data) throws -> AES.GCM.SealedBox {
    try AES.GCM.SealedBox(
      nonce: AES.GCM.Nonce(data: nonce), ciphertext: rest.dropLast(16), tag: rest.suffix(16))
  }

  private func data(_ value: JSON?) throws -> Data {
    try #require(value?.stringValue.flatMap { Data(base64Encoded: $0) })
  }
}

@Suite struct `What is sealed` {
  @Test func `opens by the rules alone, and matches its commitment`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    let reader = IndependentReader(folder: fixture.folder)
    let sealed = try reader.lines().filter { $0["data"]?["sealed"] != nil }
    #expect(sealed.count == 7)
    for line in sealed {
      let (salt, object, commitment) = try reader.open(line)
      #expect(
        Data(SHA256.hash(data: Data("weerklank-seal-v1".utf8) + salt + object)) == commitment)
      let opened = try JSON(parsing: Array(object))
      #expect(try opened.canonicalBytes() == Array(object))
    }
    let objects = try sealed.map { String(decoding: try reader.open($0).object, as: UTF8.self) }
    #expect(objects.contains(#"{"quote":"Volg bij de tarieven de lonen."}"#))
    #expect(objects.contains(#"{"name":"Fedde Kwikmeer"}"#))
    #expect(objects.contains(#"{"author":"de secretaris"}"#))
  }

  @Test func `never uses a nonce or salt twice`() async throws {
    let fixture = try await RegisterFixture().setUp()
    for _ in 0..<3 {
      try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    }
    let reader = IndependentReader(folder: fixture.folder)
    let sealed = try reader.lines().filter { $0["data"]?["sealed"] != nil }
    #expect(Set(sealed.map { $0["data"]?["sealed"]?["nonce"] }).count == sealed.count)
    #expect(Set(try sealed.map { try reader.open($0).salt }).count == sealed.count)
  }

  @Test func `keeps a letter as a sealed file with a commitment to its bytes`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let content = Array("Geachte colleges, dit is de brief.".utf8)
    try await fixture.register.perform([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-03-31",
          content: .file(IncomingFile(name: "brief.docx", content: content), nil)))
    ])
    let reader = IndependentReader(folder: fixture.folder)
    let line = try #require(
      try reader.lines().first { $0["type"] == "nl.weerklank.submission-received.v1" })
    let file = try #require(line["data"]?["file"])
    #expect(file["sizeInBytes"]?.integerValue == content.count)
    let name = try #require(file["name"]?.stringValue)
    #expect(fixture.folder.names(in: "register/sources") == [name])
    #expect(try reader.open(file: name, of: "file", in: line) == Data(content))

    let object = try JSON(parsing: Array(try reader.open(line).object))
    #expect(object["fileName"] == "brief.docx")
    let salt = try #require(
      object["letterSalt"]?.stringValue.flatMap { Data(base64Encoded: $0) })
    #expect(salt.count == 32)
    let letter = SHA256.hash(data: Data("weerklank-file-v1".utf8) + salt + content)
    #expect(file["letter"]?.stringValue == Data(letter).base64EncodedString())
  }

  @Test(arguments: [16_384, 16_385, 100_000])
  func `stands in its event up to 16 KiB, and longer as a file`(length: Int) async throws {
    let fixture = try await RegisterFixture().setUp()
    let text =
      String(repeating: "é ", count: length / 3) + String(repeating: "x", count: length % 3)
    #expect(text.utf8.count == length)
    try await fixture.register.perform([RegisterFixture.letter(SubmissionText(text))])
    #expect(fixture.folder.names(in: "register/sources").count == (length > 16_384 ? 1 : 0))
    #expect(try fixture.another(.reading).text(of: "R-001")?.string == text)
    if length > 16_384 {
      let reader = IndependentReader(folder: fixture.folder)
      let line = try #require(
        try reader.lines().first { $0["type"] == "nl.weerklank.submission-text-added.v1" })
      let object = try JSON(parsing: Array(try reader.open(line).object))
      let name = try #require(object["text"]?["file"]?.stringValue)
      #expect(try reader.open(file: name, of: "text", in: line) == Data(text.utf8))
    }
  }

  @Test func `becomes files, the longest first, until the line is short enough`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    // A line feed takes two bytes in the sealed object, so none of the three is too long by itself.
    func long(_ lines: Int) -> String { String(repeating: "x\n", count: lines) }
    try await fixture.register.perform([
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Wij blijven graag betrokken.")],
          wording: long(7_000), summary: long(8_000), kind: .advice, proposedText: long(7_500)))
    ])
    let reader = IndependentReader(folder: fixture.folder)
    let line = try #require(try reader.lines().last)
    #expect(try line.canonicalBytes().count <= 65_535)
    let object = try JSON(parsing: Array(try reader.open(line).object))
    #expect(object["summary"]?["file"]?.stringValue != nil)
    #expect(object["proposedText"]?.stringValue == long(7_500))
    #expect(object["wording"]?.stringValue == long(7_000))
    let texts = fixture.register.texts().texts(at: fixture.register.position.sequence)
    #expect(texts[.summary] == .text(long(8_000)))
  }

  @Test func `is refused by the name of its field where it is too long even so`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let end = fixture.register.position
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.register.perform([
        .addVersion(
          AddVersion(
            dossier: "jeugd", document: "koers", version: "1", title: "Koers",
            date: "2026-03-01", role: .baseline,
            sections: [
              SectionAdded(
                document: "koers", version: "1", section: "1", title: "Inleiding",
                text: String(repeating: "tekst ", count: 11_000))
            ]))
      ])
    }
    #expect(["field-too-long", "too-long"].contains(error?.code))
    #expect(error?.message.contains("text") == true)
    #expect(try fixture.another(.reading).position == end)
  }

  @Test func `opens only in the event in which it was sealed`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
    let line = try #require(try fixture.register.json().last)
    let end = fixture.register.position.sequence
    #expect(fixture.register.texts().texts(at: end) != .keyMissing)
    // The same data, moved to an event of another id; then of another type; then to another stream.
    let log = try EventLog.open(at: fixture.path, for: .appending)
    let data = try #require(line["data"])
    for (index, (type, stream)) in [
      ("nl.weerklank.point-recorded.v1", "submission/R-001"),
      ("nl.weerklank.point-withdrawn.v1", "submission/R-001"),
      ("nl.weerklank.point-recorded.v1", "submission/R-002"),
    ].enumerated() {
      let event = NewEvent(
        id: Example.id(index), type: type, stream: Example.stream(stream), data: data)
      let moved = try await log.append(Append([event]))
      #expect(try fixture.another(.reading).texts().texts(at: moved.first) == .keyMissing)
    }
  }

  @Test func `is never opened with a bit changed`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let text = String(repeating: "lange brief ", count: 2_000)
    try await fixture.register.perform([RegisterFixture.letter(SubmissionText(text))])
    let name = try #require(fixture.folder.names(in: "register/sources").first)
    var bytes = try fixture.folder.read("register/sources/\(name)")
    bytes[bytes.count / 2] ^= 1
    try fixture.folder.write(bytes, to: "register/sources/\(name)")
    let error = #expect(throws: RegisterError.self) {
      try fixture.another(.reading).text(of: "R-001")
    }
    #expect(error?.code == "key-missing")
    #expect(
      try Register.verify(at: fixture.path).damage.map(\.kind)
        == ["sourceDamaged", "sourceMissing"])
  }
}
