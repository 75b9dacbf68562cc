// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Intake
import Testing

@Suite struct `A list of parties` {
  static let list = """
    Partij;Naam;soort;Gemeente;Korte  naam;groep
    asd-elzenmeer;Adviesraad Elzenmeer;adviesraad;Elzenmeer;ASD Elzenmeer;adviesraden
    inwoner-2;Ids Vlierbos;inwoner;;;
    wilgenkade;Stichting Wilgenkade;zorgaanbieder;;;aanbieders
    samen-leren;Samen Leren;partner;;;

    """

  @Test func `adds those that are not there and invites those that are not invited`() throws {
    var story = Story.consultation
    for command in try plan(Self.list, story).commands { try story.run(command) }
    let added = try #require(story.state.parties["asd-elzenmeer"])
    #expect(added.name == "Adviesraad Elzenmeer")
    #expect(added.shortName == "ASD Elzenmeer")
    #expect(added.municipality == "Elzenmeer")
    #expect(added.group == "adviesraden")
    #expect(story.state.parties["inwoner-2"]?.name == nil)
    let invited = story.state.rounds["jeugd-koers"]?.invitations.map(\.party)
    #expect(
      invited == [
        "raad-elzenmeer", "asd-vossenrade", "wilgenkade", "inwoner-1", "asd-elzenmeer",
        "inwoner-2", "samen-leren",
      ])
    #expect(try plan(Self.list, story).steps == [])
  }

  @Test func `is refused with every cell that does not fit`() throws {
    var story = Story.consultation
    for command in try plan(Self.list, story).commands { try story.run(command) }
    let list = """
      party,name,kind,municipality,shortName,group
      ,,,,,
      Geen Id,x,duif,,,
      asd-elzenmeer,Adviesraad,council,Lochem,ASD,raden
      inwoner-2,Iemand anders,resident,,,
      samen-leren,Samen Leren,partner,,,
      samen-leren,Samen Leren,partner,,,
      x,,,,,
      """
    let problems = #expect(throws: TableProblems.self) { try plan(list, story) }
    #expect(
      problems?.first.map { "\($0.line) \($0.column) \($0.code.rawValue)" } == [
        "3 1 bad-value", "3 3 bad-value", "4 2 not-changeable", "4 3 not-changeable",
        "4 4 not-changeable", "4 5 not-changeable", "4 6 not-changeable", "5 2 not-changeable",
        "7 1 contradiction", "8 2 missing-value", "8 3 missing-value",
      ])
  }

  @Test func `has columns that are known and those that are required`() {
    let problems = #expect(throws: TableProblems.self) {
      try plan("party,party,adres\nx,x,x\n", .consultation)
    }
    #expect(
      problems?.first.map { "\($0.line) \($0.column) \($0.code.rawValue)" } == [
        "1 0 missing-column", "1 0 missing-column", "1 2 double-heading", "1 3 unknown-heading",
      ])
  }

  private func plan(_ list: String, _ story: Story) throws -> ImportPlan {
    try PartiesImport(round: "jeugd-koers").plan(
      Array(list.utf8), given: story.state, texts: story.texts)
  }
}
