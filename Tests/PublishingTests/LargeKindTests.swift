// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

/// Three hundred providers are asked and forty-five react: the others are numbers, not lines.
@Suite struct `A kind of party that is large` {
  private func page(providers: Int) throws -> String {
    var story = Story.withLetters
    let ids = (1...providers).compactMap { PartyID("z-\($0)") }
    story.carryOut(
      ids.map { .addParty(AddParty(party: $0, name: "Zorg \($0)", kind: .provider)) } + [
        .invite(Invite(round: "jeugd-koers", parties: ids, sentOn: "2026-04-02"))
      ])
    story.carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "z-1", channel: .form, receivedOn: "2026-04-02",
          content: .withoutText, tenor: .negative)),
      .recordPoint(RecordPoint(submission: "R-004", summary: "Te laag.", kind: .concern)),
    ])
    return text(MatrixPage.bytes(of: try story.matrix(), as: MatrixPresentation()))
  }

  @Test func `is named party by party while it is small`() throws {
    let page = try page(providers: 19)
    #expect(page.contains("Zorg z-19") && !page.contains("Overige zorgaanbieders"))
  }

  @Test func `has a line of its own only for parties with points`() throws {
    let page = try page(providers: 30)
    #expect(page.contains("Overige zorgaanbieders (30)"))
    #expect(page.contains("Nog te verwachten: 30"))
    let points = try #require(page.firstRange(of: "id=\"points\"")).upperBound
    let changes = try #require(page.firstRange(of: "id=\"changes\"")).upperBound
    #expect(page[points..<changes].contains("Zorg z-1<"))
    #expect(!page[points..<changes].contains("Zorg z-30<"))
    #expect(page[changes...].contains("Zorg z-30<"), "the roll call still names it")
  }

  @Test func `is counted in the roll call too where it is very large`() throws {
    let page = try page(providers: 80)
    #expect(!page.contains("Zorg z-80"))
    #expect(page.contains("Samen 81"))
    #expect(page.contains("1 gereageerd, 80 nog te verwachten"))
  }

  /// A few hundred residents react to an announcement: the group is numbers too.
  @Test(arguments: [(59, false), (61, true)])
  func `is counted likewise where it is an open group`(residents: Int, isCounted: Bool) throws {
    var story = Story.withLetters
    let ids = (1...residents).compactMap { PartyID("b-\($0)") }
    story.carryOut(
      [
        .inviteGroup(
          InviteGroup(
            round: "jeugd-koers", group: "de inwoners", announced: "Nieuwsblad",
            on: "2026-03-09", until: "2026-04-17"))
      ]
        + ids.flatMap { id -> [Command] in
          [
            .addParty(AddParty(party: id, name: "Naam van \(id)", kind: .resident)),
            .receiveSubmission(
              ReceiveSubmission(
                rounds: ["jeugd-koers"], party: id, channel: .form, receivedOn: "2026-04-01",
                content: .nothingToAdd)),
          ]
        })
    let page = text(MatrixPage.bytes(of: try story.matrix(), as: MatrixPresentation()))
    let rollCall = page[try #require(page.firstRange(of: "id=\"rollcall\"")).upperBound...]
    #expect(rollCall.contains("De inwoners"))
    #expect(
      rollCall.contains(
        "Aangekondigd in: Nieuwsblad; van 9 maart 2026 tot en met 17 april 2026 (39 dagen)"))
    #expect(rollCall.contains("Samen \(residents)") == isCounted)
    #expect(rollCall.contains("\(residents) geen opmerkingen") == isCounted)
    #expect(rollCall.contains("Inwoner \(residents)<") != isCounted)
    #expect(page.contains("We vroegen ook de inwoners; \(residents) van hen reageerden."))
  }
}
