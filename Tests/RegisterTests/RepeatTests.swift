// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import Projections
import Register
import Testing

/// A letter of the advisory board in which somebody is named, a letter of the resident, and a second
/// round in which that is answered too.
private struct Letters {
  static let text: SubmissionText = """
    Geachte colleges,

    Mevrouw Jörgensen van de Kade 4 wacht al een jaar.
    Volg bij de tarieven de lonen.
    """
  static let words = "Mevrouw Jörgensen van de Kade 4"
  static let mark = "[gelakt: Woo 5.1.2e]"

  let fixture: RegisterFixture

  var register: Register { fixture.register }

  init() async throws {
    fixture = try await RegisterFixture(isSigned: true).setUp()
    try await register.perform([
      .openRound(
        OpenRound(
          round: "jeugd-later", dossier: "jeugd", phase: "koers", kind: .adviceRequest,
          title: "Tweede ronde", opensOn: "2026-03-09", closesOn: "2026-04-24")),
      .invite(Invite(round: "jeugd-later", parties: ["inwoner-1"])),
    ])
    try await register.perform([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-03-31", content: .text(Self.text),
          stances: [
            StanceInput(
              question: "j1", stance: .yesIf, quote: "Jörgensen van de Kade 4 wacht al een jaar.")
          ]))
    ])
    try await register.perform([
      point("R-001", "Jörgensen van de Kade 4 wacht al een jaar."), point("R-001", "Volg bij"),
    ])
    try await register.perform([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-later"], party: "inwoner-1", channel: .email, receivedOn: "2026-03-30",
          content: .text("Ik ken mevrouw Jorgensen van de kade 4 niet. De wachttijd is lang.")))
    ])
    try await register.perform([point("R-002", "De wachttijd is lang.")])
  }

  private func point(_ submission: SubmissionNumber, _ quote: String) -> Command {
    .recordPoint(
      RecordPoint(
        submission: submission, passages: [PassageInput(quote: quote)], kind: .concern))
  }

  /// Points of both letters are answered together, in each its round.
  func share(_ answer: String = "Wij bellen mevrouw Jörgensen van de Kade 4.") async throws {
    try await register.perform([
      .clusterPoints(
        ClusterPoints(points: ["R-001.1", "R-002.1"], title: "Wachten", wording: "Het wachten."))
    ])
    for round in ["jeugd-koers", "jeugd-later"] as [RoundID] {
      try await register.perform(
        [
          .recommend(
            Recommend(cluster: "C-1", round: round, disposition: .noted, answer: answer))
        ], by: "u-2")
    }
  }

  @discardableResult
  func redact(
    _ place: Redact.Place = .submission("R-001"), _ words: String = words, in text: String? = nil,
    ground: String = "Woo 5.1.2e"
  ) async throws -> Outcome {
    try await register.perform([.redact(try command(place, words, in: text, ground: ground))])
  }

  func command(
    _ place: Redact.Place = .submission("R-001"), _ words: String = words, in text: String? = nil,
    ground: String = "Woo 5.1.2e"
  ) throws -> Redact {
    let text = text.map { SubmissionText($0) } ?? Self.text
    let offset = try #require(text.offsets(of: words, limit: 1).first)
    return Redact(
      place: place, offset: offset, length: words.unicodeScalars.count, reason: "Een naam.",
      ground: ground)
  }

  /// Every text that somebody is shown who opens the register now, by the streams of the events.
  func shown(_ mark: HiddenMark = .grounds(.nl)) throws -> [(stream: String, text: String)] {
    let reader = try fixture.another(.reading)
    let streams = try reader.json().map { $0["subject"]?.stringValue ?? "" }
    let texts = reader.texts(hidden: mark)
    return streams.enumerated().flatMap { index, stream -> [(String, String)] in
      guard case .texts(let opened) = texts.texts(at: index + 1) else { return [] }
      return opened.values.map { (stream, $0) }
    }
  }

  /// Whether the words are shown anywhere but in the resident's own letter.
  func showsWords() throws -> Bool {
    try shown().contains { $0.text.contains("rgensen") && !$0.text.hasPrefix("Ik ken") }
  }
}

@Suite struct `The words of a redaction` {
  @Test func `are recorded where they stand, and hidden there without looking at them`()
    async throws
  {
    let letters = try await Letters()
    try await letters.share()
    #expect(try letters.showsWords())
    try await letters.redact()
    #expect(try !letters.showsWords())
    let event = try #require(
      try letters.register.events(in: .redactions).compactMap { logged -> SpanRedacted? in
        if case .spanRedacted(let redacted) = logged.recorded.event { redacted } else { nil }
      }.first)
    #expect(event.place?.field == .text && event.lookedThrough != nil)
    #expect(event.repeats.map(\.place.field) == [.quote, .quote, .answer, .answer])
    let line = try #require(try letters.register.json().last { $0["data"]?["repeats"] != nil })
    #expect(!line.line.contains("rgensen"))
  }

  @Test func `stay hidden in clusters and drafts where the key of the letter is missing`()
    async throws
  {
    let letters = try await Letters()
    try await letters.share()
    try await letters.redact()
    let fingerprint = try #require(letters.register.books().state.subjects["R-001"])
    for name in try letters.fixture.folder.files(in: "register/keys").keys
    where name.contains(fingerprint) {
      try letters.fixture.folder.remove(name)
    }
    #expect(try !letters.showsWords())
    let answers = try letters.shown().filter { $0.stream == "cluster/C-1" }.map(\.text)
    #expect(answers.filter { $0 == "Wij bellen \(Letters.mark)." }.count == 2)
    // What came after cannot be looked through, so it is not shown.
    try await letters.fixture.another().perform(
      [
        .recommend(
          Recommend(
            cluster: "C-1", round: "jeugd-later", disposition: .noted, answer: "Wij bellen haar."))
      ], by: "u-2")
    #expect(try !letters.shown().contains { $0.text == "Wij bellen haar." })
  }

  @Test(arguments: [true, false])
  func `are hidden in what a point of another letter takes along`(isBefore: Bool) async throws {
    let letters = try await Letters()
    try await letters.share()
    if !isBefore { try await letters.redact() }
    try await letters.register.perform([.leaveCluster(LeaveCluster(point: "R-002.1"))])
    if isBefore {
      #expect(try letters.showsWords())
      try await letters.redact()
    }
    let drafts = try letters.shown().filter { $0.stream == "submission/R-002" }.map(\.text)
    #expect(drafts.contains("Wij bellen \(Letters.mark)."))
    // His own letter stays as it is: it is the person who decides about that.
    #expect(drafts.contains { $0.hasPrefix("Ik ken mevrouw Jorgensen") })
    #expect(try !letters.showsWords())
  }

  @Test func `can be hidden again where a correction brings them back`() async throws {
    let letters = try await Letters()
    func correct(_ text: String) async throws {
      try await letters.register.perform([
        .correct(
          Correct(thing: .point("R-001.2"), field: .summary, to: text, reason: "Anders."))
      ])
    }
    try await correct("Zij heet Jörgensen.")
    let summary = Redact.Place.point("R-001.2", .summary)
    try await letters.redact(summary, "Jörgensen", in: "Zij heet Jörgensen.")
    #expect(
      try await letters.redact(summary, "Jörgensen", in: "Zij heet Jörgensen.") == .nothing)
    // By the whole word it is found, another spelling only by its place.
    try await correct("De vrouw heet Jörgensen, ofwel J. uit Kade.")
    #expect(
      try letters.shown().contains {
        $0.text == "De vrouw heet \(Letters.mark), ofwel J. uit Kade."
      })
    let outcome = try await letters.redact(
      summary, "J. uit Kade", in: "De vrouw heet Jörgensen, ofwel J. uit Kade.")
    #expect(outcome != .nothing)
    #expect(
      try letters.shown().contains {
        $0.text == "De vrouw heet \(Letters.mark), ofwel \(Letters.mark)."
      })
    try await correct("Zij heet Jörgensen.")
    let again = try await letters.redact(summary, "Jörgensen", in: "Zij heet Jörgensen.")
    #expect(again != .nothing)
    #expect(try !letters.shown().contains { $0.text.contains("Zij heet Jör") })
  }

  @Test func `are hidden by their place in quotes, also of another version and of a stance`()
    async throws
  {
    let letters = try await Letters()
    try await letters.register.perform([
      .addText(
        AddText(
          submission: "R-001",
          text: SubmissionText("Vooraf.\n" + Letters.text.string.replacing("al een", with: "een"))))
    ])
    try await letters.register.perform([
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "de Kade 4 wacht een jaar.")],
          kind: .concern))
    ])
    try await letters.redact(
      .submission("R-001"), Letters.words,
      in: "Vooraf.\n" + Letters.text.string.replacing("al een", with: "een"))
    let texts = try letters.shown().filter { $0.stream == "submission/R-001" }.map(\.text)
    #expect(texts.filter { $0 == "\(Letters.mark) wacht al een jaar." }.count == 2)
    #expect(texts.contains("\(Letters.mark) wacht een jaar."))
    #expect(!texts.contains { $0.contains("Kade") })
  }

  @Test func `of a quote are hidden in the letter and its other quotes`() async throws {
    let letters = try await Letters()
    let quote = "Jörgensen van de Kade 4 wacht al een jaar."
    try await letters.redact(.point("R-001.1", .quote), "Kade 4 wacht", in: quote)
    let texts = try letters.shown().filter { $0.stream == "submission/R-001" }.map(\.text)
    #expect(texts.filter { $0 == "Jörgensen van de \(Letters.mark) al een jaar." }.count == 2)
    #expect(!texts.contains { $0.contains("Kade") })
  }

  @Test func `are looked for only in what belongs to the letter, however short`() async throws {
    let letters = try await Letters()
    try await letters.redact(.submission("R-001"), "lonen")
    try await letters.redact(.submission("R-001"), "van")
    let texts = try letters.shown().filter { $0.stream == "submission/R-002" }.map(\.text)
    #expect(texts.contains { $0.contains("Jorgensen van de kade 4 niet") })
  }

  @Test func `are told where they stand and are not hidden, and are not said`() async throws {
    let letters = try await Letters()
    try await letters.share()
    try await letters.register.perform([
      .addVersion(
        AddVersion(
          dossier: "jeugd", document: "koers", version: "0.9", title: "Koers", date: "2026-02-02",
          role: .baseline))
    ])
    try await letters.register.perform(
      [
        .recommend(
          Recommend(
            points: ["R-001.2"], disposition: .accepted, answer: "Goed.",
            textChanges: [
              TextChangeInput(
                document: "koers", section: "1", before: "Mevrouw Jörgensen van de Kade 4.",
                after: "Iemand.")
            ]))
      ], by: "u-2")
    let before = letters.register.position.sequence
    let findings = try letters.register.findings(of: try letters.command(), by: "u-1")
    #expect(letters.register.position.sequence == before)
    #expect(findings.elsewhere.map(\.stream) == ["submission/R-002"])
    #expect(findings.elsewhere.map(\.field) == ["text"])
    #expect(findings.clear.map(\.kind) == ["text-change-recorded"])
    #expect(findings.clear.map(\.number) == ["W-1"] && findings.clear.map(\.field) == ["before"])
    #expect(!"\(findings)".contains("rgensen"))
    #expect(throws: RegisterError.self) {
      try letters.register.findings(of: try letters.command(), by: "u-2")
    }
  }

  @Test func `are marked with every ground, in the language of who reads`() async throws {
    let letters = try await Letters()
    try await letters.redact(ground: "Woo")
    try await letters.redact(.submission("R-001"), "Kade 4 wacht", ground: "AVG")
    let quote = "wacht al een jaar."
    #expect(try letters.shown().contains { $0.text == "[gelakt: Woo; AVG] al een jaar." })
    #expect(
      try letters.shown(.grounds(.en)).contains { $0.text == "[redacted: Woo; AVG] al een jaar." })
    #expect(try letters.shown(.sign).contains { $0.text == "█ al een jaar." })
    #expect(
      SpanRedacted.withDutchMarks("a [redacted: Woo; AVG] \(quote)")
        == "a [gelakt: Woo; AVG] \(quote)")
  }

  @Test func `are hidden as before by what an earlier version of the program recorded`()
    async throws
  {
    let letters = try await Letters()
    try await letters.share()
    let offset = try #require(Letters.text.offsets(of: Letters.words, limit: 1).first)
    let log = try EventLog.open(at: letters.fixture.path, for: .appending)
    let event = NewEvent(
      id: Example.id(1), type: "nl.weerklank.span-redacted.v1",
      stream: Example.stream("redactions"),
      data: [
        "submission": "R-001", "field": "text", "version": .integer(1),
        "offset": .integer(offset), "length": .integer(Letters.words.unicodeScalars.count),
        "ground": "Woo 5.1.2e",
      ])
    _ = try await log.append(Append([event], actor: "user/u-1", via: "cli"))
    #expect(try !letters.showsWords())
    // Hidden again it says itself what it hides.
    #expect(try await letters.redact() != .nothing)
    #expect(try await letters.redact() == .nothing)
  }
}

@Suite struct `An edition of which something is hidden since` {
  @Test func `is read again where it shows that, also in another round, and else given as it is`()
    async throws
  {
    let letters = try await Letters()
    try await letters.share()
    let writer = try letters.fixture.keepingMatrices()
    for round in ["jeugd-koers", "jeugd-later"] as [RoundID] {
      try await writer.perform([.approve(Approve(cluster: "C-1", round: round))], by: "u-3")
      try await writer.perform([
        .issueEdition(
          IssueEdition(round: round, title: "Nota", purpose: .college, withOpen: "Nog niet alles."))
      ])
    }
    func editions() throws -> [Edition] {
      let state = try writer.books().state
      return ["jeugd-koers", "jeugd-later"].flatMap { state.rounds[$0]?.editions ?? [] }
    }
    #expect(try editions().allSatisfy { try writer.file(of: $0) != nil })
    try await letters.redact(.submission("R-001"), "Geachte")
    #expect(try editions().allSatisfy { try writer.file(of: $0) != nil })
    try await letters.redact()
    for edition in try editions() {
      #expect(try writer.isRedacted(edition))
      #expect(try writer.file(of: edition) == nil)
    }
    try await writer.perform([
      .issueEdition(
        IssueEdition(
          round: "jeugd-later", title: "Nota", purpose: .college, withOpen: "Nog niet alles."))
    ])
    let last = try #require(try editions().last)
    let kept = String(decoding: try writer.file(of: last) ?? [], as: UTF8.self)
    #expect(kept.contains("gelakt: Woo") && !kept.contains("rgensen"))
  }
}
