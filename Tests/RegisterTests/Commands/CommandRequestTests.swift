// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import Register
import Testing

@Suite struct `A line of commands` {
  @Test(arguments: [
    ("", "bad-json", nil),
    ("[]", "bad-json", nil),
    ("{\"do\":\"invite\"", "bad-json", nil),
    ("{\"do\":\"invite\",\"basedOn\":1.5}", "bad-json", nil),
    ("{\"do\":\"add-theme\",\"do\":\"add-theme\"}", "duplicate-member", nil),
    ("{}", "missing-member", "do"),
    ("{\"do\":7}", "bad-value", "do"),
    ("{\"do\":\"burn-letters\"}", "unknown-command", "do"),
    ("{\"do\":\"end-round\",\"round\":\"r\",\"when\":1}", "unknown-member", "when"),
    ("{\"do\":\"end-round\",\"round\":\"r\",\"\":1}", "unknown-member", "of that name"),
    ("{\"do\":\"end-round\"}", "missing-member", "round"),
    ("{\"do\":\"end-round\",\"round\":\"\"}", "bad-value", "round"),
    ("{\"do\":\"end-round\",\"round\":null}", "bad-value", "round"),
    ("{\"do\":\"end-round\",\"round\":\"r\",\"when\":null}", "unknown-member", "when"),
    ("{\"do\":\"invite\",\"round\":\"r\",\"parties\":[null]}", "bad-value", "parties[0]"),
    ("{\"do\":\"assign\",\"points\":null,\"handler\":\"u\"}", "bad-value", "points"),
    (
      """
      {"do":"receive-submission","rounds":["r"],"party":"p","channel":"letter",\
      "receivedOn":"2026-02-03","text":null,"file":null}
      """, "missing-member", nil
    ),
    (
      """
      {"do":"record-point","submission":"R-001","kind":"advice",\
      "passages":[{"quote":null,"offset":null}]}
      """, "bad-value", "passages[0].quote"
    ),
    ("{\"do\":\"end-round\",\"round\":\"r\",\"id\":\"No Id\"}", "bad-value", "id"),
    ("{\"do\":\"end-round\",\"round\":\"r\",\"as\":\"\"}", "bad-value", "as"),
    ("{\"do\":\"end-round\",\"round\":\"r\",\"basedOn\":-1}", "bad-value", "basedOn"),
    ("{\"do\":\"invite\",\"round\":\"r\",\"parties\":[]}", "bad-value", "parties"),
    ("{\"do\":\"invite\",\"round\":\"r\",\"parties\":[\"a\",1]}", "bad-value", "parties[1]"),
    (
      "{\"do\":\"draft-answer\",\"points\":[\"R-001.1\"],\"cluster\":\"C-1\",\"text\":\"x\"}",
      "bad-value", "cluster"
    ),
    (
      """
      {"do":"open-dossier","dossier":"d","title":"D","phases":[{"phase":"a","title":"A"},\
      {"phase":"b","titel":"B"}]}
      """, "unknown-member", "phases[1].titel"
    ),
    (
      "{\"do\":\"open-dossier\",\"dossier\":\"d\",\"title\":\"D\",\"phases\":[{\"phase\":\"a\"}]}",
      "missing-member", "phases[0].title"
    ),
    (
      """
      {"do":"receive-submission","rounds":["r"],"party":"p","channel":"letter",\
      "receivedOn":"2026-02-30","text":"x"}
      """, "bad-value", "receivedOn"
    ),
    (
      """
      {"do":"receive-submission","rounds":["r"],"party":"p","channel":"letter",\
      "receivedOn":"2026-02-03"}
      """, "missing-member", nil
    ),
    (
      """
      {"do":"receive-submission","rounds":["r"],"party":"p","channel":"letter",\
      "receivedOn":"2026-02-03","text":"x","nothingToAdd":true}
      """, "bad-value", "nothingToAdd"
    ),
  ])
  func `is refused for what its form does not allow`(
    line: String, code: String, member: String?
  ) throws {
    let error = #expect(throws: CommandError.self) { try CommandRequest(parsing: Array(line.utf8)) }
    #expect(error?.code.rawValue == code)
    #expect(error?.member == member)
    #expect(error?.hint.isEmpty == false)
  }

  @Test(arguments: [
    (
      """
      {"id":null,"as":null,"basedOn":null,"do":"record-point","submission":"R-001",\
      "kind":"advice","passages":[{"quote":"a","offset":null}],"theme":null,"rounds":null}
      """,
      """
      {"do":"record-point","submission":"R-001","kind":"advice","passages":[{"quote":"a"}]}
      """
    ),
    (
      """
      {"do":"recommend","points":["R-001.1"],"cluster":null,"round":null,"disposition":"deferred",\
      "answer":"Later.","textChanges":null,\
      "deferral":{"target":"t","document":null,"owner":"o","due":"2026-10-01","milestone":null}}
      """,
      """
      {"do":"recommend","points":["R-001.1"],"disposition":"deferred","answer":"Later.",\
      "deferral":{"target":"t","owner":"o","due":"2026-10-01"}}
      """
    ),
    (
      "{\"do\":\"set-four-eyes\",\"dossier\":\"d\",\"on\":true,\"off\":null,\"reason\":\"x\"}",
      "{\"do\":\"set-four-eyes\",\"dossier\":\"d\",\"on\":true,\"reason\":\"x\"}"
    ),
  ])
  func `asks the same with null for what may be left out as without it`(
    line: String, shorter: String
  ) throws {
    #expect(try read(line).content == read(shorter).content)
    #expect(try command(read(line)) == command(read(shorter)))
    var validator = SchemaValidator()
    #expect(validator.allows(try JSON(parsing: Array(line.utf8)), by: CommandForm.schemaOfAll))
  }

  @Test func `names the values that it could hold, and never the one that it held`() {
    let line = "{\"do\":\"mark-no-point\",\"submission\":\"R-001\",\"rest\":true,\"as\":\"u-jan\"}"
    let error = #expect(throws: CommandError.self) { try CommandRequest(parsing: Array(line.utf8)) }
    #expect(error?.message.contains("salutation, opening, closing") == true)
    #expect(error?.message.contains("u-jan") == false)
  }

  @Test func `may have 262144 bytes and no more`() throws {
    let head = "{\"do\":\"end-round\",\"round\":\"r\",\"reason\":\""
    let room = CommandRequest.greatestSizeInBytes - head.utf8.count - 2
    let fits = head + String(repeating: "x", count: room) + "\"}"
    _ = try CommandRequest(parsing: Array(fits.utf8))
    let error = #expect(throws: CommandError.self) {
      try CommandRequest(parsing: Array((fits + " ").utf8))
    }
    #expect(error?.code == .lineTooLong)
  }

  @Test func `says who does it and on what it is based`() throws {
    let request = try read(
      "{\"id\":\"c-1\",\"do\":\"end-round\",\"as\":\"u-1\",\"basedOn\":7,\"round\":\"r\"}")
    #expect(request.id?.rawValue == "c-1")
    #expect(request.by?.rawValue == "u-1")
    #expect(request.basedOn == 7)
    #expect(request.content["id"] == nil)
    #expect(request.content["round"] == "r")
  }

  @Test func `that marks passages keeps its own as`() throws {
    let request = try read(
      "{\"do\":\"mark-no-point\",\"submission\":\"R-001\",\"rest\":true,\"as\":\"closing\"}")
    #expect(request.by == nil)
    #expect(
      try command(request)
        == .markNoPoint(MarkNoPoint(submission: SubmissionNumber(1), kind: .closing)))
  }

  @Test func `has line feeds for line endings in texts and quotes`() throws {
    let request = try read(
      #"""
      {"do":"record-point","submission":"R-001","kind":"advice","passages":[{"quote":"a\r\nb\rc"}]}
      """#)
    guard case .recordPoint(let point) = try command(request) else {
      Issue.record("no record-point")
      return
    }
    #expect(point.passages.map(\.quote) == ["a\nb\nc"])
  }

  @Test(arguments: [
    ("\"unasked\"", Asked.unasked), ("\"asked\"", .asked), ("false", .unasked), ("true", .asked),
  ])
  func `says in a word or as a truth value whether a letter was asked for`(
    value: String, asked: Asked
  ) throws {
    let request = try read(
      """
      {"do":"receive-submission","rounds":["r"],"party":"p","channel":"letter",\
      "receivedOn":"2026-02-03","withoutText":true,"asked":\(value)}
      """)
    guard case .receiveSubmission(let submission) = try command(request) else {
      Issue.record("no receive-submission")
      return
    }
    #expect(submission.asked == asked)
    #expect(submission.content == .withoutText)
  }

  @Test func `brings a file in, with its text where that is read`() throws {
    let head = """
      {"do":"receive-submission","rounds":["r"],"party":"p","channel":"letter",\
      "receivedOn":"2026-02-03","file":
      """
    let letter = IncomingFile(name: "brief.txt", content: Array("brief.txt".utf8))
    let scan = IncomingFile(name: "brief.pdf", content: Array("brief.pdf".utf8))
    guard case .receiveSubmission(let read) = try command(self.read(head + "\"brief.txt\"}")),
      case .receiveSubmission(let kept) = try command(self.read(head + "\"brief.pdf\"}"))
    else {
      Issue.record("no receive-submission")
      return
    }
    #expect(read.content == .file(letter, SubmissionText("brief.txt", reader: "plain-text")))
    #expect(kept.content == .file(scan, nil))
  }

  @Test func `switches four eyes on or off`() throws {
    let head = "{\"do\":\"set-four-eyes\",\"dossier\":\"d\",\"reason\":\"x\","
    for (member, isOn) in [
      ("\"on\":true", true), ("\"off\":true", false), ("\"on\":true,\"off\":false", true),
      ("\"on\":false", false), ("\"off\":false", true), ("\"on\":false,\"off\":true", false),
    ] {
      guard case .setFourEyes(let set) = try command(read(head + member + "}")) else {
        Issue.record("no set-four-eyes")
        return
      }
      #expect(set.on == isOn)
    }
    #expect(throws: CommandError.self) { try read(head + "\"on\":true,\"off\":true}") }
    #expect(throws: CommandError.self) { try read(head + "\"on\":false,\"off\":false}") }
  }

  @Test(arguments: [
    ("R-014", CorrectableThing.submission(SubmissionNumber(14))),
    ("R-014.3", .point(PointNumber(SubmissionNumber(14), 3))),
  ])
  func `corrects what it names by number`(thing: String, expected: CorrectableThing) throws {
    #expect(try corrected(thing) == expected)
  }

  @Test func `corrects what it names by id, where one thing has it`() throws {
    let party = CorrectableThing.party("wmo")
    let round = CorrectableThing.round("wmo")
    #expect(try corrected("wmo", among: [party]) == party)
    #expect(try corrected("round/wmo", among: [party, round]) == round)
    let several = #expect(throws: CommandError.self) {
      try corrected("wmo", among: [party, round])
    }
    #expect(several?.code == .ambiguousName)
    #expect(several?.hint == "give one of party/…, round/…")
    let none = #expect(throws: CommandError.self) {
      try corrected("dossier/wmo", among: [party, round])
    }
    #expect(none?.code == .unknownThing)
    #expect(
      try corrected("W-3")
        == .textChange(TextChangeNumber(3), "wmo"))
  }

  private func corrected(
    _ thing: String, among things: [CorrectableThing] = []
  ) throws -> CorrectableThing {
    let request = try read(
      "{\"do\":\"correct\",\"thing\":\"\(thing)\",\"field\":\"title\",\"to\":\"x\",\"reason\":\"y\"}"
    )
    let command = try request.command(resolving: EveryName(things: things), files: .echoing)
    guard case .correct(let correct) = command else { throw CancellationError() }
    return correct.thing
  }

  @Test func `counts residents at a session and names the others`() throws {
    let line = """
      {"do":"hold-session","round":"r","session":"s","title":"T","on":"2026-02-03","kind":"tafel",\
      "present":["asd","14 inwoners","2 Residents"]}
      """
    guard case .holdSession(let session) = try command(read(line)) else {
      throw CancellationError()
    }
    #expect(session.present == ["asd"] && session.residents == 16)
  }

  private func read(_ line: String) throws -> CommandRequest {
    try CommandRequest(parsing: Array(line.utf8))
  }

  private func command(_ request: CommandRequest) throws -> Command {
    try request.command(resolving: EveryName(), files: .echoing)
  }
}
