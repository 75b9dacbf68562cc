// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A survey` {
  private static let export = """
    Respondent;Ingevuld op;Organisatie;Kunt u zich vinden in de koers?;Wat mist u?;Tarieven;Browser
    17;1-4-2026 14:03:22;Stichting Wilgenkade;Ja, mits;Noem een termijn.;"Volg de lonen.
    En de prijzen.";Firefox
    18;2026-04-02T08:00:00;Samen Leren;nee;n.v.t.; ;Safari
    19;2-4-2026;ASD Vossenrade;;-;;Edge
    20;2-4-2026;Raad Elzenmeer;;"Betrek de scholen; eerder.";;Edge

    """

  private static let map = SurveyMap(
    survey: "enquete-1", party: "organisatie", respondent: "Respondent",
    received: .column("Ingevuld  op"),
    questions: [
      SurveyMap.Question(
        column: "Kunt u zich vinden in de koers?", question: "j1",
        kind: .stances(["Ja": .yes, "Ja, mits": .yesIf, "Nee": .no])),
      SurveyMap.Question(
        column: "Wat mist u?", question: "j2",
        kind: .points(SurveyMap.Statement(kind: .request, theme: "toegang"))),
      SurveyMap.Question(column: "Tarieven", kind: .points(SurveyMap.Statement(theme: "geld"))),
    ], nothing: ["N.v.t.", "-"])

  private func survey(_ text: String, _ map: SurveyMap = map) throws -> Survey {
    try Survey(TableReader.read(Array(text.utf8)), by: map)
  }

  private func plan(
    _ text: String, _ map: SurveyMap = map, in story: Story, createsParties: Bool = false
  ) throws -> ImportPlan {
    try SurveyImport(round: "jeugd-koers", createsParties: createsParties).plan(
      try survey(text, map), given: story.state, texts: story.texts, today: story.today)
  }

  private func imported(
    _ text: String, _ map: SurveyMap = map, into story: Story? = nil, createsParties: Bool = false
  ) throws -> Story {
    var story = story ?? .consultation
    story.today = "2026-04-02"
    for step in try plan(text, map, in: story, createsParties: createsParties).steps {
      let happened = try story.run(step.command)
      #expect(!happened.isEmpty, "nothing came of \(step.command)")
    }
    return story
  }

  private func refusal(_ text: String, _ map: SurveyMap = map) -> [String] {
    do {
      _ = try plan(text, map, in: .consultation)
      return []
    } catch {
      return ((error as? TableProblems)?.first ?? []).map {
        "\($0.line) \($0.column) \($0.code.rawValue)"
      }
    }
  }

  @Test func `makes a submission of every respondent, with a point for each statement`() throws {
    let story = try imported(Self.export)
    #expect(story.state.submissions.count == 3)
    let first = try #require(story.state.submissions["R-001"])
    #expect(first.received.party == "wilgenkade")
    #expect((first.received.receivedOn, first.received.channel) == ("2026-04-01", .form))
    #expect(first.received.form == .withoutText)
    #expect(first.stances.map(\.question) == ["j1"])
    #expect(first.stances.map(\.stance) == [.yesIf])
    #expect(first.points.map(\.recorded.kind) == [.request, .advice])
    #expect(first.points.map(\.recorded.theme) == ["toegang", "geld"])
    #expect(first.points.map(\.recorded.question) == ["j2", nil])
    #expect(story.opened(first.points[0].recorded.texts) == [.quote: "Noem een termijn."])
    #expect(
      story.opened(first.points[1].recorded.texts) == [.quote: "Volg de lonen.\nEn de prijzen."])
    let second = try #require(story.state.submissions["R-002"])
    #expect((second.received.receivedOn, second.points.isEmpty) == ("2026-04-02", true))
    #expect(second.stances.map(\.stance) == [.no])
    #expect(story.state.submissions["R-003"]?.received.party == "raad-elzenmeer")
  }

  @Test func `says what it left out`() throws {
    let survey = try survey(Self.export)
    #expect(survey.withoutAnswer == 1)
    #expect(survey.assumptions.count == 3)
    #expect(survey.assumptions.contains("columns that the map does not name: 1"))
    #expect(survey.assumptions.contains("respondents without an answer, left out: 1"))
  }

  @Test(arguments: ["Respondent", nil])
  func `gives no command the second time`(respondent: String?) throws {
    var map = Self.map
    map.respondent = respondent
    let story = try imported(Self.export, map)
    #expect(try plan(Self.export, map, in: story).steps == [])
  }

  @Test func `adds the respondents that came since`() throws {
    let story = try imported(Self.export)
    let later = Self.export + "21;2-4-2026;Fedde Kwikmeer;Ja;Een gesprek.;;Edge\n"
    let after = try imported(later, into: story)
    #expect(after.state.submissions.count == 4)
    #expect(after.state.submissions["R-004"]?.received.party == "inwoner-1")
    #expect(after.state.submissions["R-001"]?.points.count == 2)
    #expect(try plan(later, in: after).steps == [])
  }

  @Test func `never changes what somebody said`() throws {
    let story = try imported(Self.export)
    let other = Self.export.replacing("Noem een termijn.", with: "Noem geen termijn.")
    do {
      _ = try plan(other, in: story)
      Issue.record("it is not refused")
    } catch let problems as TableProblems {
      #expect(problems.first.map(\.code) == [.notChangeable])
      #expect(problems.first.map(\.place) == ["line 2, column 5 (E)"])
    }
  }

  @Test func `adds parties where that is asked, each with its municipality`() throws {
    let export = "Wie;Plaats;Wat\nBuurtzorg Oost;Elzenmeer;Meer wijkzorg.\n"
    let map = SurveyMap(
      survey: "e", party: "Wie", partyKind: .provider, municipality: "Plaats",
      received: .on("2026-04-02"),
      questions: [SurveyMap.Question(column: "Wat", kind: .points(SurveyMap.Statement()))])
    #expect(refusal(export, map) == ["2 1 unknown-party"])
    let story = try imported(export, map, createsParties: true)
    let party = try #require(story.state.submissions["R-001"]?.received.party)
    #expect(story.state.parties[party]?.kind == .provider)
    #expect(story.state.parties[party]?.municipality == "Elzenmeer")
    #expect(try plan(export, map, in: story).steps == [])
  }

  @Test(arguments: [
    ("17;1-4-2026;wilgenkade;Misschien;;;", "2 4 bad-value"),
    ("17;gisteren;wilgenkade;Ja;;;", "2 2 bad-value"),
    ("17;1-4-26;wilgenkade;Ja;;;", "2 2 bad-value"),
    ("17;1-4-2026;;Ja;;;", "2 3 missing-value"),
    ("j.jansen@example.nl;1-4-2026;wilgenkade;Ja;;;", "2 1 bad-value"),
    (";1-4-2026;wilgenkade;Ja;;;", "2 1 bad-value"),
    ("17;1-4-2026;wilgenkade;Ja;;;\n17;1-4-2026;samen-leren;Ja;;;", "3 1 contradiction"),
    ("17;1-4-2026;niemand;;Iets.;;", "2 3 unknown-party"),
    ("17;1-4-2026", "2 2 short-row"),
  ])
  func `is refused with the place of what cannot be read`(row: String, problem: String) {
    let heading = Self.export.prefix { $0 != "\n" }
    #expect(refusal("\(heading)\n\(row)\n") == [problem])
  }

  @Test func `is refused where the map names what is not there`() {
    var map = Self.map
    map.party = "Naam"
    map.questions[1].column = "Wat vindt u?"
    #expect(refusal(Self.export, map) == ["1 0 missing-column", "1 0 missing-column"])
    map = Self.map
    map.questions[0].question = "j9"
    #expect(refusal(Self.export, map) == ["0 0 unknown-question"])
    map = Self.map
    map.questions[1].question = "j9"
    #expect(refusal(Self.export, map) == ["2 5 unknown-question", "6 5 unknown-question"])
    let twice = Self.export.replacing("Browser", with: "wat mist u?")
    #expect(refusal(twice) == ["1 7 double-heading"])
  }

  @Test func `holds no personal data in what says where an error is`() {
    let text = "Wie;Wat\nJ. Geheim;Iets geheims.\n"
    let map = SurveyMap(
      survey: "e", party: "Wie", received: .on("2026-04-02"),
      questions: [SurveyMap.Question(column: "Wat", kind: .points(SurveyMap.Statement()))])
    do {
      _ = try plan(text, map, in: .consultation)
      Issue.record("it is not refused")
    } catch {
      #expect(!"\(error)".lowercased().contains("geheim"))
    }
  }
}
