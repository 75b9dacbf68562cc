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
      Geen Id,x,duif,,,
      samen-leren,Samen Leren,partner,,,
      samen-leren,Samen Leren,partner,,,
      x,,,,,
      """
    #expect(
      refusal(of: list, story) == [
        "2 1 bad-value", "2 3 bad-value", "4 1 contradiction", "5 2 missing-value",
        "5 3 missing-value",
      ])
    let differing = """
      party,name,kind,municipality,shortName,group
      asd-elzenmeer,Adviesraad,council,Lochem,ASD,raden
      inwoner-2,Iemand anders,resident,,,
      """
    #expect(
      refusal(of: differing, story) == [
        "2 2 not-changeable", "2 3 not-changeable", "2 4 not-changeable", "2 5 not-changeable",
        "2 6 not-changeable", "3 2 not-changeable",
      ])
  }

  @Test func `has columns that are known and those that are required`() {
    #expect(
      refusal(of: "party,party,adres\nx,x,x\n", .consultation) == [
        "1 0 missing-column", "1 0 missing-column", "1 2 double-heading", "1 3 unknown-heading",
      ])
  }

  private func refusal(of list: String, _ story: Story) -> [String] {
    let problems = #expect(throws: TableProblems.self) { try plan(list, story) }
    return problems?.first.map { "\($0.line) \($0.column) \($0.code.rawValue)" } ?? []
  }

  private func plan(_ list: String, _ story: Story) throws -> ImportPlan {
    let rows = try PartiesSheet(reading: Array(list.utf8)).rows
    return try PartiesImport(round: "jeugd-koers").plan(
      rows, given: story.state, texts: story.texts)
  }
}
