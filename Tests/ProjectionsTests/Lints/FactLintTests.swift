// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `Hints on what became of a point` {
  @Test func `are given where a question is only noted`() throws {
    let noted = Story.letters(and: "Wie meet de wachttijd?", kind: .question)
      .answering("R-004.1", "R-003.1", with: "Dank voor uw vraag.")
    let hints = try noted.hints(.questionNoted)
    #expect(hints.map(\.points) == [["R-004.1"]])
    #expect(hints.map(\.dispositions) == [[.noted]])
  }

  @Test func `are not given where a question is answered, or something else is noted`() throws {
    let question = Story.letters(and: "Wie meet de wachttijd?", kind: .question)
    #expect(
      try question.answering("R-004.1", as: .answered, with: "De toegang meet.").hints(
        .questionNoted)
        == [])
    #expect(try question.answering("R-003.1", with: "Dank u wel.").hints(.questionNoted) == [])
    #expect(
      try question.after(.draftAnswer(DraftAnswer(points: ["R-004.1"], text: "Dank u wel.")))
        .hints(.questionNoted) == [])
  }

  @Test func `are given where the point was corrected after its answer was written`() throws {
    func correct(_ field: CorrectableField, _ to: String) -> Command {
      .correct(Correct(thing: .point("R-001.1"), field: field, to: to, reason: "Onjuist."))
    }
    let answered = Story.withLetters.answering("R-001.1", with: "Dank u wel.")
    #expect(try answered.hints(.answerOutdated) == [])
    let corrected = answered.after(correct(.summary, "Noem een termijn van zes weken."))
    #expect(try corrected.hints(.answerOutdated).map(\.points) == [["R-001.1"]])
    let anew = corrected.answering("R-001.1", with: "Dank u wel.")
    #expect(try anew.hints(.answerOutdated) == [])
    #expect(try answered.after(correct(.theme, "geld")).hints(.answerOutdated) == [])
    #expect(
      try Story.withLetters.after(correct(.kind, "request")).hints(.answerOutdated) == [])
  }

  @Test func `are given where two parties say the same and get different dispositions`() throws {
    let story = Story.letters(and: "Noem een termijn; wij adviseren zes weken.")
    let other = story.answering("R-001.1", with: "Dank u wel.")
      .answering("R-004.1", as: .answered, with: "De termijn staat in de verordening.")
    let hints = try other.hints(.differentDispositions)
    #expect(hints.map(\.points) == [["R-001.1", "R-004.1"]])
    #expect(hints.map(\.dispositions) == [[.noted, .answered]])
    let same = story.answering("R-001.1", "R-004.1", with: "Dank u wel.")
    #expect(try same.hints(.differentDispositions) == [])
  }

  @Test func `are not given where one party gets different dispositions`() throws {
    let story = Story.letters(and: "Meer fietsen op school.", "Meer fietsen op school!")
      .answering("R-004.1", with: "Dank u wel.").answering(
        "R-004.2", as: .answered, with: "Die zijn er.")
    #expect(try story.hints(.differentDispositions) == [])
  }

  @Test func `are given where advice that must be reasoned on is put aside without a reason`()
    throws
  {
    let noted = Story.withLetters.answering("R-001.1", "R-003.1", with: "Dank u wel.")
    let hints = try noted.hints(.deviationWithoutReason)
    #expect(hints.map(\.points) == [["R-001.1"]])
    #expect(hints.map(\.dispositions) == [[.noted]])
    let repeated = Story.withLetters.answering(
      "R-001.2", as: .notAccepted, with: "Dat doen wij niet.", because: "Dat doen wij niet!")
    #expect(try repeated.hints(.deviationWithoutReason).map(\.points) == [["R-001.2"]])
  }

  @Test func `are not given of advice with a reason, nor of what is no advice`() throws {
    let reasoned = Story.withLetters.answering(
      "R-001.1", as: .notAccepted, with: "Dat doen wij niet.", because: "De wet laat het niet toe.")
    #expect(try reasoned.hints(.deviationWithoutReason) == [])
    // asks to stay involved, R-002.1 is of a council without such a rule.
    let other = Story.withLetters.answering("R-001.3", "R-002.1", with: "Dank u wel.")
    #expect(try other.hints(.deviationWithoutReason) == [])
  }
}

@Suite struct `Hints on the text that was put to parties` {
  private func accepted(_ changes: TextChangeInput..., measure: MeasureInput? = nil) -> Story {
    Story.withLetters.after(
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .accepted, answer: "U hebt gelijk.",
          textChanges: changes, measure: measure)))
  }

  private let weeks = TextChangeInput(
    document: "koersdocument", section: "1", before: "zo snel mogelijk", after: "binnen zes weken")

  private func later(_ text: String?) -> Command {
    .addVersion(
      AddVersion(
        dossier: "jeugd", document: "koersdocument", version: "1.0", title: "Koersdocument jeugd",
        date: "2026-05-04", role: .proposed,
        sections: [
          SectionAdded(
            document: "koersdocument", version: "1.0", section: "1", title: "Inleiding",
            text: text)
        ]))
  }

  @Test func `are given where the next version says there what it said`() throws {
    let unchanged = accepted(weeks).after(later("Hulp begint  zo snel\nmogelijk."))
    let hint = try #require(try unchanged.hints(.baselineUnchanged).first)
    #expect(hint.points == ["R-001.1"])
    #expect((hint.textChanges, hint.sections) == (["W-1"], ["1"]))
  }

  @Test func `are not given where the next version says something else, or nothing is known`()
    throws
  {
    let changed = accepted(weeks).after(later("Hulp begint binnen zes weken."))
    #expect(try changed.hints(.baselineUnchanged) == [])
    #expect(try accepted(weeks).after(later(nil)).hints(.baselineUnchanged) == [])
    #expect(try accepted(weeks).hints(.baselineUnchanged) == [])
  }

  @Test func `are given where every change stands in another place than the point`() throws {
    let elsewhere = accepted(
      TextChangeInput(document: "koersdocument", section: "2.1", before: "", after: "Zes weken."))
    let hint = try #require(try elsewhere.hints(.baselineUnchanged).first)
    #expect((hint.textChanges, hint.sections) == (["W-1"], ["1"]))
    let below = accepted(
      TextChangeInput(document: "koersdocument", section: "1.2", before: "", after: "Zes weken."))
    #expect(try below.hints(.baselineUnchanged) == [])
    let both = accepted(
      weeks,
      TextChangeInput(document: "koersdocument", section: "2.1", before: "", after: "Zes weken."))
    #expect(try both.hints(.baselineUnchanged) == [])
  }

  @Test func `are not given where something is done outside the text`() throws {
    let measured = accepted(
      measure: MeasureInput(what: "Wij meten de wachttijd.", owner: "beleid", due: "2026-10-01"))
    #expect(try measured.hints(.baselineUnchanged) == [])
  }
}

@Suite struct `Hints on names and days in an answer` {
  private func hints(_ answer: String, as story: Story = .withLetters) throws -> [Hint] {
    try story.answering("R-001.1", with: answer).hints(.wrongDossierOrDate)
  }

  @Test func `are given where another dossier is named`() throws {
    let hint = try #require(try hints("Dit regelen wij in inkoop WMO, later.").first)
    #expect((hint.points, hint.dossiers, hint.fields) == (["R-001.1"], ["wmo"], [.answer]))
  }

  @Test(arguments: [
    "Dit regelen wij in Inkoop jeugdhulp.", "Zie zaak LL-2026-0031.", "De Wmo geldt hier niet.",
    "De inkoop van Wmo-hulp staat hier los van.", "Het Koersdocument jeugd zegt dat al.",
  ])
  func `are not given where its own dossier is named, or none`(answer: String) throws {
    #expect(try hints(answer) == [])
  }

  @Test func `are given where the number of another dossier is named`() throws {
    let story = Story.withLetters.after(
      .openDossier(
        OpenDossier(
          dossier: "vervoer", title: "Vervoer", references: ["LL-2026-0099"],
          phases: [PhaseAdded(phase: "koers", title: "Koers")])))
    #expect(try hints("Zie zaak ll 2026 0099.", as: story).map(\.dossiers) == [["vervoer"]])
    #expect(try hints("Zie zaak LL-2026-009.", as: story) == [])
    #expect(try hints("Vervoer hoort hier niet bij.", as: story) == [])
  }

  @Test func `are not given where the point counts in the other dossier too`() throws {
    let story = Story.withLetters.answering("R-002.1", with: "Dit regelen wij in inkoop Wmo.")
    #expect(try story.hints(.wrongDossierOrDate) == [])
  }

  @Test(arguments: [
    ("Het besluit valt op 31 februari.", DateFault.impossible),
    ("Het besluit viel op 31 april 2026.", .impossible),
    ("Het besluit viel op 29 februari 2026.", .impossible),
    ("Het gaat in op 30-02-2027.", .impossible), ("Het gaat in op 2027-02-30.", .impossible),
    ("Het gaat in op 31/06/2027.", .impossible), ("Het gaat in op 30.02.2027.", .impossible),
    ("Wij beginnen op 1 juni 2206.", .farOff), ("Dat is klaar in juni 1926.", .farOff),
    ("U hoort het uiterlijk 1 maart 2025.", .past),
    ("Het voorstel volgt op 3 februari 2026.", .past),
  ])
  func `are given where a day cannot be meant`(answer: String, fault: DateFault) throws {
    #expect(try hints(answer).map(\.dates) == [[fault]])
  }

  @Test(arguments: [
    "Het besluit valt op 29 februari.", "Het besluit viel op 29 februari 2028.",
    "De Jeugdwet geldt vanaf 1 januari 2015.", "U hoort het uiterlijk 1 juni 2026.",
    "Op 3 februari 2026 schreef u ons.", "Bel 06-12-345678, of kijk in 12-34-5678.",
    "Paragraaf 4.31.2 gaat over mei en juni.", "Er komen 31 februarivakanties bij 2026-2028.",
    "Het gaat in op 28-02-2027.", "Wij tellen 2206 wachtenden.",
  ])
  func `are not given where a day can be meant, or none is named`(answer: String) throws {
    #expect(try hints(answer) == [])
  }

  @Test func `are given of the reason and of what a municipality adds`() throws {
    let story = Story.withLetters.after(
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .notAccepted, answer: "Dat doen wij niet.",
          rationale: "De raad besloot zo op 31 juni.",
          additions: [AdditionInput(municipality: "Elzenmeer", text: "Zie Inkoop Wmo.")])))
    let hint = try #require(try story.hints(.wrongDossierOrDate).first)
    #expect(hint.fields == [.answer, .rationale])
    #expect((hint.dossiers, hint.dates) == (["wmo"], [.impossible]))
  }
}

@Suite struct `Hints of a round` {
  private let story = Story.letters(and: "Wie meet de wachttijd?", kind: .question)
    .answering("R-004.1", with: "Dit nemen wij mee.")

  @Test func `come by kind and then by number`() throws {
    let hints = try story.answering("R-001.1", with: "Dit nemen wij ook mee.").lints().given
    #expect(hints.map(\.lint) == [.noTarget, .noTarget, .questionNoted, .deviationWithoutReason])
    #expect(hints.map { $0.points.first } == ["R-001.1", "R-004.1", "R-004.1", "R-001.1"])
  }

  @Test func `are none where there is no such round, nor of points that were taken back`() throws {
    #expect(Lints(of: story.books, round: "geen", texts: story.texts) == nil)
    let withdrawn = story.after(.withdrawPoint(WithdrawPoint(point: "R-004.1", reason: "Dubbel.")))
    #expect(try withdrawn.lints().all == [])
    let other = try #require(Lints(of: story.books, round: "wmo-koers", texts: story.texts))
    #expect((other.points, other.all) == (1, []))
  }

  @Test func `are silenced one kind at a time, and come back`() throws {
    let silenced = story.after(
      .silenceHint(
        SilenceHint(
          round: "jeugd-koers", lint: .questionNoted, points: ["R-004.1"],
          reason: "Het antwoord volgt mondeling.")))
    let lints = try silenced.lints()
    #expect((lints.given.map(\.lint), lints.silenced) == ([.noTarget], 1))
    let silence = try #require(lints.all.last?.silence)
    #expect((silence.by, silence.on) == ("u-1", "2026-04-02"))
    #expect(silence.texts.opened(by: silenced.texts)[.reason]?.text?.isEmpty == false)

    let anew = silenced.answering("R-004.1", with: "Dit nemen wij graag mee.")
    #expect(try anew.lints().given.map(\.lint) == [.noTarget, .questionNoted])
    let heeded = silenced.after(
      .heedHint(HeedHint(round: "jeugd-koers", lint: .questionNoted, points: ["R-004.1"])))
    #expect(try heeded.lints().silenced == 0)
  }

  @Test func `hold nothing of what is written`() throws {
    let text = String(describing: try story.lints().all)
    #expect(!text.contains("mee.") && !text.contains("wachttijd"))
  }
}
