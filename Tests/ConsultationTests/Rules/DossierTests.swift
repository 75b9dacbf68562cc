// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A dossier` {
  private let zorg = OpenDossier(
    dossier: "zorg", title: "Zorg", references: ["Z-1", "Z-1"],
    phases: [PhaseAdded(phase: "koers", title: "Koers")],
    themes: [ThemeAdded(theme: "geld", title: "Geld")])

  @Test func `is opened with what it has from the start`() {
    let stream = Stream.dossier("zorg")
    Given().when(
      .openDossier(zorg),
      then: [
        Decided(stream, .dossierOpened(DossierOpened(dossier: "zorg", title: "Zorg"))),
        Decided(stream, .referenceAdded(ReferenceAdded(reference: "Z-1"))),
        Decided(stream, .phaseAdded(PhaseAdded(phase: "koers", title: "Koers"))),
        Decided(stream, .themeAdded(ThemeAdded(theme: "geld", title: "Geld"))),
      ])
  }

  @Test func `has a phase`() {
    Given().when(
      .openDossier(OpenDossier(dossier: "zorg", title: "Zorg")), rejected: "phase-needed")
  }

  @Test func `has one thing by an id`() {
    var double = zorg
    double.phases.append(PhaseAdded(phase: "koers", title: "Koers"))
    Given().when(.openDossier(double), rejected: "double-id")
    Given().when(
      .addTheme(AddTheme(dossier: "jeugd", theme: ThemeAdded(theme: "geld", title: "Geld"))),
      rejected: "already-exists")
  }

  @Test func `that is there already stays as it is`() {
    let given = Given(.consultation, .openDossier(zorg))
    given.when(.openDossier(zorg), then: [])
    var more = zorg
    more.parts = [PartAdded(part: "wonen", title: "Wonen")]
    given.when(.openDossier(more), rejected: "already-exists")
    var renamed = zorg
    renamed.title = "Zorg en welzijn"
    given.when(.openDossier(renamed), rejected: "already-exists")
  }

  @Test func `takes more phases, parts, themes and bodies, each once`() {
    let commands: [Command] = [
      .addPhase(AddPhase(dossier: "wmo", phase: PhaseAdded(phase: "evaluatie", title: "E"))),
      .addPart(AddPart(dossier: "wmo", part: PartAdded(part: "hulp", title: "Hulp"))),
      .addTheme(AddTheme(dossier: "wmo", theme: ThemeAdded(theme: "geld", title: "Geld"))),
      .addBody(AddBody(dossier: "wmo", body: BodyAdded(body: "raad", title: "Raad"))),
    ]
    var story = Story.consultation
    story.carryOut(commands)
    for command in commands { Given(story).when(command, then: []) }
    #expect(
      story.state.dossiers["wmo"]?.phases.map(\.phase) == ["koers", "toelating", "evaluatie"])
    Given().when(
      .addPart(AddPart(dossier: "zorg", part: PartAdded(part: "hulp", title: "Hulp"))),
      rejected: "unknown-dossier")
  }

  @Test func `keeps the versions of its documents with their sections`() {
    var version = AddVersion(
      dossier: "wmo", document: "nota", version: "1.0", title: "Nota", date: "2026-03-01",
      role: .proposed,
      sections: [SectionAdded(document: "x", version: "x", section: "1", title: "Begin")],
      file: IncomingFile(name: "nota.pdf", content: [1, 2]))
    let given = Given().and(.addVersion(version))
    #expect(
      given.story.state.dossiers["wmo"]?.version("nota", "1.0")?.sections == [
        SectionAdded(document: "nota", version: "1.0", section: "1", title: "Begin")
      ])
    given.when(.addVersion(version), then: [])
    version.sections.append(version.sections[0])
    given.when(.addVersion(version), rejected: "double-section")
    version.sections = []
    given.when(.addVersion(version), rejected: "already-exists")
  }

  @Test func `takes the sections of a version that was kept unread, once`() {
    var version = AddVersion(
      dossier: "wmo", document: "nota", version: "1.0", title: "Nota", date: "2026-03-01",
      role: .proposed, file: IncomingFile(name: "nota.docx", content: [1, 2]))
    let unread = Given().and(.addVersion(version))
    let section = SectionAdded(
      document: "nota", version: "1.0", section: "1", title: "Begin", text: "Zo begint het.")
    version.sections = [section]
    unread.when(.addVersion(version), then: [Decided(.dossier("wmo"), .sectionAdded(section))])
    unread.and(.addVersion(version)).when(.addVersion(version), then: [])
    version.title = "Andere nota"
    unread.when(.addVersion(version), rejected: "already-exists")
  }

  @Test(arguments: ["4.2 (2)", "4.2 (12)"])
  func `knows the parts of a section that was recorded in parts`(name: String) {
    let part = SectionAdded(document: "nota", version: "1.0", section: name, title: "Begin")
    #expect(part.continues("4.2"))
    #expect(!part.continues("4"))
    #expect(SectionAdded.name(ofPart: 1, of: "4.2") == "4.2")
    #expect(SectionAdded.name(ofPart: 2, of: "4.2") == "4.2 (2)")
  }

  @Test(arguments: ["4.2", "4.2 (1)", "4.2 (a)", "4.2 (2", "4.20 (2)"])
  func `takes nothing else for a part of a section`(name: String) {
    let other = SectionAdded(document: "nota", version: "1.0", section: name, title: "Begin")
    #expect(!other.continues("4.2"))
  }

  @Test func `needs a second person until that is switched off with a reason`() {
    let off = SetFourEyes(dossier: "wmo", on: false, reason: "Eén medewerker.")
    Given().when(
      .setFourEyes(SetFourEyes(dossier: "wmo", on: false, reason: " ")), rejected: "reason-needed")
    Given().when(
      .setFourEyes(SetFourEyes(dossier: "wmo", on: true, reason: "Zo is het.")), then: [])
    Given(.consultation, .setFourEyes(off)).when(.setFourEyes(off), then: [])
  }
}
