// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The parties` {
  private func add(
    _ party: PartyID, _ name: String, _ kind: PartyKind, _ municipality: String? = nil
  ) -> Command {
    .addParty(AddParty(party: party, name: name, kind: kind, municipality: municipality))
  }

  private func order(_ commands: [Command]) -> [PartyID] {
    var story = Story()
    story.carryOut(commands)
    return Parties(of: story.books).all.compactMap(\.id)
  }

  @Test func `stand by kind, councils first and partners last`() {
    #expect(
      order([
        add("f", "F", .partner), add("e", "E", .expertByExperience), add("d", "D", .resident),
        add("c", "C", .provider), add("b", "B", .advisoryBoard), add("a", "A", .council),
      ]) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func `stand within a kind by municipality, then by name, those without one last`() {
    #expect(
      order([
        add("p-1", "Alfa", .provider), add("p-2", "Beta", .provider, "Zilverdam"),
        add("p-3", "Zeta", .provider, "Elzenmeer"), add("p-4", "Gamma", .provider, "Elzenmeer"),
      ]) == ["p-4", "p-3", "p-2", "p-1"])
  }

  @Test func `stand as a Dutch reader expects, whatever case, accents and digits`() {
    #expect(
      order([
        add("p-1", "zorg 10", .provider), add("p-2", "Zorg 9", .provider),
        add("p-3", "Éénzaam", .provider), add("p-4", "eeuwig", .provider),
        add("p-5", "Æther", .provider), add("p-6", "Ĳsselzorg", .provider),
        add("p-7", "IJskoud", .provider), add("p-8", "O\u{308}kostroom", .provider),
        add("p-9", "Ouderen", .provider),
      ]) == ["p-5", "p-3", "p-4", "p-7", "p-6", "p-8", "p-9", "p-2", "p-1"])
  }

  @Test func `that are natural persons have a number of their kind and no name`() throws {
    var story = Story()
    story.carryOut([
      add("ab-1", "Fedde Kwikmeer", .resident), add("ab-2", "Noor Blauwborst", .expertByExperience),
      add("ab-3", "Sil Wolkenveld", .resident),
    ])
    let parties = Parties(of: story.books)
    #expect(parties["ab-3"].name == .person(.resident, number: 2))
    #expect(parties["ab-3"].name.text(in: .nl) == "inwoner 2")
    #expect(parties["ab-2"].name.text(in: .nl) == "ervaringsdeskundige 1")
    #expect(parties["ab-2"].name.text(in: .en) == "expert by experience 1")
    #expect(parties["ab-1"].shortName == nil)
  }

  @Test func `that are natural persons stand by number, the tenth after the ninth`() {
    let commands = (1...11).map { add(PartyID("q-\(12 - $0)") ?? "q", "Naam \($0)", .resident) }
    #expect(order(commands) == (1...11).map { PartyID("q-\(12 - $0)") ?? "q" })
  }

  @Test func `are found in a sheet by short name, or by id where that name is another's id`() {
    var story = Story()
    story.carryOut([
      add("linde", "Stichting Linde", .provider),
      .addParty(
        AddParty(party: "p-2", name: "Lindehof", shortName: "linde", kind: .provider)),
    ])
    let parties = Parties(of: story.books)
    #expect(parties["linde"].sheetName == "Stichting Linde")
    #expect(parties["p-2"].sheetName == "p-2")
  }
}
