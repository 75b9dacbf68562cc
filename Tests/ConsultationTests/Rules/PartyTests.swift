// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A party` {
  @Test func `that is a body has its name in the clear, and as its short name`() {
    Given().when(
      .addParty(AddParty(party: "p-1", name: "Zorg & Zo", kind: .provider)),
      then: [
        Decided(
          .party("p-1"),
          .partyAdded(
            PartyAdded(party: "p-1", kind: .provider, name: "Zorg & Zo", shortName: "Zorg & Zo"))
        ),
        Decided(
          .shortName("zorg-zo"),
          .shortNameTaken(ShortNameTaken(party: "p-1", shortName: "Zorg & Zo"))),
      ])
  }

  @Test func `that is a person has a sealed name and no short name`() {
    Given().when(
      .addParty(AddParty(party: "p-1", name: "Oda Sterrenpad", kind: .expertByExperience)),
      then: [
        Decided(
          .party("p-1"),
          .partyAdded(
            PartyAdded(
              party: "p-1", kind: .expertByExperience, texts: .typed([.name: "Oda Sterrenpad"]))))
      ])
  }

  @Test func `that is called by a number of three digits may have it in its id`() {
    let party = AddParty(party: "inwoner-100", name: "Inwoner 100", kind: .resident)
    #expect(Given(.consultation, .addParty(party)).story.state.parties["inwoner-100"] != nil)
  }

  @Test func `that is a person is not given away by id or short name`() {
    for party in [
      AddParty(party: "oda-1", name: "Oda Sterrenpad", kind: .resident),
      AddParty(party: "p-1", name: "Oda Sterrenpad", shortName: "fam. Sterrenpad", kind: .resident),
    ] {
      Given().when(.addParty(party), rejected: "name-in-id")
    }
    let body = AddParty(party: "oda", name: "Oda", kind: .provider)
    Given(.consultation, .addParty(body)).when(.addParty(body), then: [])
  }

  @Test(arguments: ["Stichting Wilgenkade", "STICHTING  wilgenkade", "Stichting-Wílgenkade!"])
  func `has a short name of its own, however it is spelled`(shortName: String) {
    Given().when(
      .addParty(AddParty(party: "p-1", name: "Zorg", shortName: shortName, kind: .provider)),
      rejected: "short-name-taken")
  }

  @Test func `needs a short name with a letter or digit`() {
    Given().when(
      .addParty(AddParty(party: "p-1", name: "日本", kind: .provider)), rejected: "bad-short-name")
  }

  @Test func `that is there already stays as it is, and what is left out says nothing`() {
    let same = AddParty(
      party: "asd-vossenrade", name: "Adviesraad Sociaal Domein Vossenrade", kind: .advisoryBoard)
    Given().when(.addParty(same), then: [])
    var other = same
    other.municipality = "Elzenmeer"
    Given().when(.addParty(other), rejected: "already-exists")
    var renamed = same
    renamed.name = "Adviesraad"
    Given().when(.addParty(renamed), rejected: "already-exists")
    // The sealed name of a person cannot be compared.
    Given().when(
      .addParty(AddParty(party: "inwoner-1", name: "Wie dan ook", kind: .resident)), then: [])
  }

  @Test(arguments: [
    ("ASD Lochem", "asd-lochem"), ("  Raad, Vóórst ", "raad-voorst"),
    ("Ĳssel Œuvre ß", "ijssel-oeuvre-ss"),
    ("İstanbul", "istanbul"), ("e\u{301}te\u{301}", "ete"), ("--", ""), ("日本", ""),
    (String(repeating: "a", count: 120), String(repeating: "a", count: 100)),
  ])
  func `is known by its short name in a to z`(shortName: String, folded: String) {
    #expect(Stream.foldedShortName(shortName) == folded)
    #expect(Stream.foldedShortName(folded) == folded)
  }
}
