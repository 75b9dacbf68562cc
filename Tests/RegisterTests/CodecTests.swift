// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Projections
import Register
import Testing

@Suite struct `The event codec` {
  /// The names stand in logs for ever: one that is changed here breaks every register there is.
  static let names: Set<String> = [
    "register-created", "number-taken", "subject-opened", "user-added", "role-granted",
    "party-added", "short-name-taken", "dossier-opened", "reference-added", "phase-added",
    "part-added", "theme-added", "body-added", "version-added", "section-added",
    "text-change-recorded", "text-change-linked", "deferral-proposed", "obligation-opened",
    "obligation-point-added", "obligation-settled", "four-eyes-set", "round-opened",
    "question-added", "baseline-added", "party-invited", "submission-entered",
    "entry-withdrawn", "entry-excluded", "silence-established", "round-ended", "round-closed",
    "round-cancelled", "submission-received", "stance-given", "submission-text-added",
    "submission-withdrawn", "submission-excluded", "passage-marked", "point-recorded",
    "point-withdrawn", "handler-assigned", "answer-drafted", "answer-recommended",
    "recommendation-approved", "recommendation-returned", "corrected",
  ]

  /// Those that came after the golden register was written.
  static let laterNames: Set<String> = [
    "point-superseded",
    "edition-issued", "edition-released", "agreement-recorded", "secrecy-recorded",
    "decision-recorded", "decision-excepted",
    "milestone-added", "milestone-moved", "milestone-settled", "phase-closed",
    "obligation-passed-on",
    "party-renamed", "party-succeeded", "contact-added",
    "point-check-asked", "point-check-answered", "point-check-settled", "audience-set",
    "answer-consulted", "answer-addition-given", "drafts-marked", "reply-given",
    "invitation-extended", "invitation-reminded", "invitation-declined", "group-invited",
    "session-held", "session-told-back", "tender-mode-set", "entry-replaced",
    "text-change-withdrawn", "point-clustered", "point-unclustered", "cluster-formed",
    "cluster-joined", "cluster-left", "cluster-answer-drafted", "cluster-answer-recommended",
    "cluster-recommendation-approved", "cluster-recommendation-returned",
    "cluster-addition-given",
    "retention-class-defined", "retention-default-set", "retention-started",
    "retention-class-assigned", "span-redacted", "destruction-recorded", "text-resealed",
    "point-proposed", "proposal-dropped", "letter-sent", "hint-silenced", "hint-heeded",
  ]

  /// Those of erasing, which no story tells, for the others would have nothing left to show; and of
  /// files, which no story makes.
  static let erasing: Set<String> = [
    "subject-erasing", "subject-erased", "linked-text-settled", "edition-reissued",
    "edition-file-added",
  ]

  @Test func `writes every kind of event under a name of its own`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02")
    try await fixture.carryOut(.campaign)
    try await fixture.eraseSomebody()
    let types = Set(try fixture.register.json().compactMap { $0["type"]?.stringValue })
    #expect(
      types
        == Set(
          Self.names.union(Self.laterNames).union(Self.erasing).map { "nl.weerklank.\($0).v1" }))
  }

  @Test(arguments: 0..<12)
  func `reads back what was decided, with its texts`(seed: Int) async throws {
    let history = RandomHistory(seed: seed, commands: 60)
    let fixture = try await RegisterFixture(seed: UInt64(seed), on: "2026-03-02")
    try await fixture.carryOut(history.story)
    let reader = try fixture.another(.reading)
    let texts = reader.texts()
    let expected = history.recorded.filter(\.isDecided)
    var found: [Recorded] = []
    for stream in Set(history.recorded.map(\.stream)) {
      found += try reader.events(in: stream).map(\.recorded).filter(\.isDecided)
    }
    found.sort { $0.sequence < $1.sequence }
    #expect(found.map(\.comparable) == expected.map(\.comparable))
    for (one, other) in zip(found, expected) {
      let (read, typed) = (texts.opened(one), history.texts.opened(other))
      #expect(read == typed?.asShown)
    }
  }

  @Test(arguments: 0..<6)
  func `gives the state that deciding had`(seed: Int) async throws {
    let history = RandomHistory(seed: seed, commands: 60)
    let fixture = try await RegisterFixture(seed: UInt64(seed), on: "2026-03-02")
    try await fixture.carryOut(history.story)
    let state = try fixture.another(.reading).books().state
    #expect(Set(state.submissions.keys) == Set(history.story.state.submissions.keys))
    #expect(state.numbers == history.story.state.numbers)
    #expect(
      state.submissions.mapValues { $0.points.map(\.recorded.point) }
        == history.story.state.submissions.mapValues { $0.points.map(\.recorded.point) })
  }

  @Test func `leaves out what is absent, and never writes null`() async throws {
    let fixture = try await RegisterFixture(on: "2026-03-02")
    try await fixture.carryOut(.campaign)
    for line in try fixture.register.json() {
      let data = try #require(line["data"])
      #expect(!data.holdsNull)
    }
  }

  @Test func `passes over members that it does not know`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let log = try EventLog.open(at: fixture.path, for: .appending)
    _ = try await log.append(
      Append([
        NewEvent(
          id: Example.id(1), type: "nl.weerklank.theme-added.v1",
          stream: Example.stream("dossier/jeugd"),
          data: ["theme": "vervoer", "title": "Vervoer", "colour": "green"])
      ]))
    let books = try fixture.another(.reading).books()
    #expect(!books.isIncomplete)
    #expect(books.state.dossiers["jeugd"]?.themes.map(\.theme) == ["geld", "vervoer"])
  }

  @Test(arguments: [
    ("nl.weerklank.moon-landed.v1", #"{"theme":"vervoer"}"#),
    ("nl.weerklank.theme-added.v2", #"{"theme":"vervoer","title":"Vervoer"}"#),
    ("nl.weerklank.theme-added.v1", #"{"theme":"vervoer"}"#),
    ("nl.weerklank.theme-added.v1", #"{"theme":"VERVOER","title":"Vervoer"}"#),
  ])
  func `reads past what a newer program wrote, and then records nothing`(
    type: String, data: String
  ) async throws {
    let fixture = try await RegisterFixture().setUp()
    try await fixture.register.perform([RegisterFixture.letter()])
    let log = try EventLog.open(at: fixture.path, for: .appending)
    let end = try await log.append(
      Append([
        NewEvent(
          id: Example.id(1), type: type, stream: Example.stream("dossier/jeugd"),
          data: try JSON(parsing: data))
      ])
    ).last
    let books = try fixture.another(.reading).books()
    #expect(books.isIncomplete)
    #expect(books.sequence == end)
    #expect(books.state.submissions["R-001"] != nil)
    let point = [RegisterFixture.point()]
    for register in [fixture.register, try fixture.another()] {
      let error = await #expect(throws: RegisterError.self) { try await register.perform(point) }
      #expect(error?.code == "newer-format")
      #expect(error?.exitStatus == 3)
    }
    #expect(try fixture.another(.reading).position.sequence == end)
  }

  @Test func `reads a folder of a newer format, and does not open it for writing`() async throws {
    let fixture = try await RegisterFixture().setUp()
    try fixture.folder.write(Array("weerklank-register 2\n".utf8), to: "register/format")
    let reader = try fixture.another(.reading)
    #expect(reader.isMadeByNewerVersion)
    #expect(try reader.books().state.rounds["jeugd-koers"] != nil)
    let error = #expect(throws: RegisterError.self) { try fixture.another(.writing) }
    #expect(error?.code == "newer-format")
  }
}

extension RegisterFixture {
  /// Carries out a story on its days.
  func carryOut(_ story: Story) async throws {
    for step in story.steps {
      clock.set(step.on)
      try await register.perform([step.command], by: step.by)
    }
  }
}

extension Recorded {
  /// Whether it is a decision of the domain, and not the opening of a key.
  fileprivate var isDecided: Bool {
    switch event {
    case .subjectOpened, .registerCreated, .signingKeyAnnounced: false
    default: true
    }
  }

  /// Stream, author and event without what a register adds: places, texts, the seals of files.
  fileprivate var comparable: String {
    "\(stream) \(actor?.rawValue ?? "-") \(event.with(texts: .none).withoutFile)"
  }
}

extension Event {
  fileprivate var withoutFile: Event {
    switch self {
    case .submissionReceived(var event):
      event.file = event.file.map(\.sizeAlone)
      return .submissionReceived(event)
    case .textAdded(var event):
      event.file = event.file.map(\.sizeAlone)
      return .textAdded(event)
    case .versionAdded(var event):
      event.file = event.file.map(\.sizeAlone)
      return .versionAdded(event)
    case .editionIssued(var event):
      // Position and rows are those of the log's lines; a story in memory has none.
      event.position = 0
      event.rows = 0
      event.rowsRoot = ""
      event.file = nil
      event.program = nil
      return .editionIssued(event)
    case .spanRedacted(var event):
      // What repeats the words is found in the log.
      event.place = nil
      event.lookedThrough = nil
      event.repeats = []
      return .spanRedacted(event)
    default: return self
    }
  }
}

extension SourceFile {
  fileprivate var sizeAlone: SourceFile {
    guard case .recorded(let file) = self else { return self }
    return .recorded(RecordedFile(name: "", sizeInBytes: file.sizeInBytes, letter: ""))
  }
}

extension TextSource {
  /// The texts of an event, where it has any.
  fileprivate func opened(_ recorded: Recorded) -> OpenedTexts? {
    guard case .sealed(let sequence) = recorded.event.texts else { return nil }
    return texts(at: sequence)
  }
}

extension JSON {
  fileprivate var holdsNull: Bool {
    switch self {
    case .null: true
    case .array(let values): values.contains(where: \.holdsNull)
    case .object(let members): members.contains(where: \.value.holdsNull)
    default: false
    }
  }
}

extension OpenedTexts {
  /// The texts with the mark of what the campaign hides in place of it.
  fileprivate var asShown: OpenedTexts {
    guard case .texts(let texts) = self else { return self }
    return .texts(
      texts.mapValues { text in
        text == "Trekt een eerdere klacht in."
          ? "Trekt een eerdere [gelakt: Woo, artikel 5.1, lid 2, onder e] in." : text
      })
  }
}
