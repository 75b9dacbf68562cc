// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A correction` {
  private func correct(
    _ thing: CorrectableThing, _ field: CorrectableField, _ to: String, reason: String = "Fout."
  ) -> Command {
    .correct(Correct(thing: thing, field: field, to: to, reason: reason))
  }

  @Test func `says why`() {
    Given().when(
      correct(.dossier("wmo"), .title, "Wmo", reason: ""), rejected: "reason-needed")
  }

  @Test(arguments: [
    (CorrectableThing.user("u-9"), CorrectableField.name, "unknown-user"),
    (.party("geen"), .name, "unknown-party"), (.dossier("geen"), .title, "unknown-dossier"),
    (.round("geen"), .title, "unknown-round"),
    (.submission("R-099"), .tenor, "unknown-submission"),
    (.point("R-001.9"), .kind, "unknown-point"),
    (.textChange("W-9", "jeugd"), .after, "unknown-text-change"),
    (.user("u-2"), .title, "not-correctable"), (.party("wilgenkade"), .kind, "not-correctable"),
    (.dossier("wmo"), .name, "not-correctable"), (.round("wmo-koers"), .kind, "not-correctable"),
    (.submission("R-001"), .summary, "not-correctable"),
    (.point("R-001.1"), .receivedOn, "not-correctable"),
    (.textChange("W-1", "jeugd"), .title, "not-correctable"),
  ])
  func `is of a field that the thing has`(
    thing: CorrectableThing, field: CorrectableField, code: String
  ) {
    Given(.campaign).when(correct(thing, field, "x"), rejected: code)
  }

  @Test(arguments: [
    (CorrectableThing.round("wmo-koers"), CorrectableField.opensOn, "9 maart", "bad-value"),
    (.round("wmo-koers"), .opensOn, "2026-04-25", "closes-before-opening"),
    (.round("wmo-koers"), .closesOn, "2026-03-08", "closes-before-opening"),
    (.round("wmo-koers"), .title, "", "empty-text"),
    (.submission("R-001"), .receivedOn, "2026-02-30", "bad-value"),
    (.submission("R-001"), .receivedOn, "2062-06-13", "in-future"),
    (.submission("R-001"), .receivedOn, "2026-03-08", "dated-after-receipt"),
    (.submission("R-002"), .receivedOn, "2026-03-08", "before-opening"),
    (.submission("R-001"), .datedOn, "2026-04-01", "dated-after-receipt"),
    (.submission("R-001"), .channel, "fax", "bad-value"),
    (.submission("R-001"), .channel, "", "bad-value"),
    (.submission("R-001"), .standing, "vast", "bad-value"),
    (.point("R-001.1"), .kind, "", "bad-value"),
    (.point("R-001.1"), .theme, "vervoer", "unknown-theme"),
    (.point("R-001.1"), .part, "vervoer", "unknown-part"),
    (.point("R-001.1"), .question, "w1", "unknown-question"),
    (.point("R-001.1"), .question, "W 1", "bad-value"),
    (.point("R-001.1"), .wording, "", "empty-text"),
    (.party("wilgenkade"), .shortName, "asd vossenrade", "short-name-taken"),
    (.party("wilgenkade"), .shortName, "", "empty-text"),
    (.textChange("W-1", "jeugd"), .after, "zo snel mogelijk", "empty-change"),
  ])
  func `holds what the field can hold`(
    thing: CorrectableThing, field: CorrectableField, to: String, code: String
  ) {
    Given(.campaign).when(correct(thing, field, to), rejected: code)
  }

  @Test(arguments: [
    (CorrectableThing.party("wilgenkade"), CorrectableField.group, "zorg"),
    (.party("wilgenkade"), .name, "Wilgenkade"), (.party("wilgenkade"), .municipality, ""),
    (.party("wilgenkade"), .shortName, "Kade"), (.dossier("wmo"), .title, "Wmo"),
    (.round("wmo-koers"), .title, "Wmo"), (.round("wmo-koers"), .opensOn, "2026-03-10"),
    (.round("wmo-koers"), .closesOn, "2026-04-25"), (.submission("R-002"), .datedOn, "2026-04-01"),
    (.submission("R-002"), .channel, "email"), (.submission("R-002"), .standing, "member"),
    (.submission("R-001"), .tenor, ""), (.submission("R-002"), .receivedOn, "2026-03-31"),
    (.point("R-001.1"), .kind, "concern"), (.point("R-001.1"), .theme, "Tarieven"),
    (.point("R-001.1"), .part, "verblijf"), (.point("R-001.1"), .section, ""),
    (.point("R-001.1"), .question, "j1"), (.point("R-001.1"), .addressee, "Elzenmeer"),
    (.textChange("W-1", "jeugd"), .section, "1.1"), (.textChange("W-1", "jeugd"), .before, ""),
    (.textChange("W-1", "jeugd"), .after, "in zes weken"),
    (.textChange("W-1", "jeugd"), .reason, "Zo bedoeld."),
  ])
  func `of a clear field is made once`(
    thing: CorrectableThing, field: CorrectableField, to: String
  ) {
    let given = Given(.campaign)
    let corrected = given.and(correct(thing, field, to))
    if to != "" || field != .municipality {
      #expect(corrected.story.state != given.story.state)
    }
    corrected.when(correct(thing, field, to), then: [])
  }

  @Test func `of a name that is sealed is sealed`() {
    Given().when(
      correct(.party("inwoner-1"), .name, "Fedde Kwikmeer-Sol"),
      then: [
        Decided(
          .party("inwoner-1"),
          .corrected(
            Corrected(
              thing: "inwoner-1", field: .name,
              texts: .typed([.to: "Fedde Kwikmeer-Sol", .reason: "Fout."]))))
      ])
    let given = Given(
      .withLetters, correct(.user("u-2"), .name, "Merel Wolk"),
      correct(.submission("R-001"), .author, "de griffier"),
      correct(.point("R-001.1"), .summary, "Anders."))
    let state = given.story.state
    #expect(state.users["u-2"]?.correctedName != nil)
    #expect(state.submissions["R-001"]?.correctedTexts[.author] != nil)
    #expect(state.submissions["R-001"]?.points[0].correctedTexts[.summary] != nil)
  }

  @Test func `of the day of receipt changes what is late in every round`() throws {
    var story = Story.withLetters
    story.today = "2026-05-10"
    let given = Given(story, correct(.submission("R-002"), .receivedOn, "2026-04-20"))
    let state = given.story.state
    let wmo = try #require(state.rounds["wmo-koers"])
    let jeugd = try #require(state.rounds["jeugd-koers"])
    #expect(state.timeliness(of: "raad-elzenmeer", in: wmo) == .lateIncluded)
    #expect(state.timeliness(of: "raad-elzenmeer", in: jeugd) == .inTime)
    #expect(jeugd.entry(of: "R-002")?.entered.receivedOn == "2026-04-20")
  }

  @Test func `of a short name leaves the old one to its party`() {
    let given = Given(.consultation, correct(.party("wilgenkade"), .shortName, "Kade"))
    given.when(
      .addParty(
        AddParty(
          party: "p-1", name: "Zorg", shortName: "Stichting Wilgenkade", kind: .provider)),
      rejected: "short-name-taken")
    given.when(
      correct(.party("samen-leren"), .shortName, "kade"), rejected: "short-name-taken")
  }

  @Test func `of a text change keeps changes with the same words together`() {
    let given = Given(
      .campaign, correct(.textChange("W-1", "jeugd"), .after, "in acht weken"))
    let change = { (after: String) in
      Command.recordTextChange(
        RecordTextChange(
          dossier: "jeugd",
          change: TextChangeInput(
            document: "koersdocument", section: "1", before: "zo snel mogelijk", after: after),
          points: ["R-001.1"], origin: .points))
    }
    given.when(change("in acht weken"), then: [])
    let other = given.and(change("binnen zes weken"))
    #expect(other.story.state.dossiers["jeugd"]?.textChanges.count == 4)
    let last = TextChangeNumber(other.story.state.numbers.textChanges)
    other.when(
      correct(.textChange(last, "jeugd"), .after, "in acht weken"), rejected: "already-exists")
  }
}
