// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A role` {
  private let theme = Command.addTheme(
    AddTheme(dossier: "wmo", theme: ThemeAdded(theme: "t-1", title: "Wonen")))

  private func story(with roles: AddUser...) -> Story {
    var story = Story.withLetters
    story.carryOut(roles.map(Command.addUser))
    return story
  }

  @Test func `is asked of everybody who wants something`() {
    Given().when(theme, by: "u-99", rejected: "unknown-user")
    Given().when(theme, by: "u-2", rejected: "not-allowed")
    Given().when(theme, by: "u-4", rejected: "not-allowed")
  }

  @Test func `names itself when it is missing`() {
    let rejection = Rejection.notAllowed("u-2", needs: [.handler, .secretariat])
    #expect(rejection.message.contains("handler or secretariat"))
  }

  @Test func `of administrator adds users, and nobody else does`() {
    let user = Command.addUser(AddUser(user: "u-9", name: "Ank Lindeboom", roles: [.reader]))
    Given().when(user, by: "u-3", rejected: "not-allowed")
    #expect(user.requiredRoles == [.administrator])
  }

  @Test func `of secretariat covers what a handler may, and no approval`() {
    let secretary = story(
      with: AddUser(user: "u-7", name: "Ank Lindeboom", roles: [.secretariat]))
    Given(secretary, .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Ja.")), by: "u-7")
      .when(.approve(Approve(points: ["R-001.1"])), by: "u-7", rejected: "not-allowed")
  }

  @Test func `of approver approves and returns, and writes nothing`() {
    Given(.withLetters).when(
      .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Ja.")), by: "u-3",
      rejected: "not-allowed")
    #expect(Command.approve(Approve()).requiredRoles == [.approver])
    #expect(
      Command.returnRecommendations(Return(reason: "nee")).requiredRoles == [.approver])
  }

  @Test func `for one dossier counts only in that dossier`() {
    let scoped = story(
      with: AddUser(
        user: "u-7", name: "Ank Lindeboom", roles: [.handler, .secretariat], dossier: "jeugd"))
    let draft = { (point: PointNumber, round: RoundID?) in
      Command.draftAnswer(DraftAnswer(points: [point], round: round, text: "Ja."))
    }
    Given(scoped, draft("R-001.1", nil), draft("R-002.1", "jeugd-koers"), by: "u-7")
      .when(draft("R-002.1", "wmo-koers"), by: "u-7", rejected: "not-allowed")
    Given(scoped).when(theme, by: "u-7", rejected: "not-allowed")
    Given(scoped).when(
      .draftAnswer(DraftAnswer(text: "Van niets.")), by: "u-7", rejected: "not-allowed")
    // The council's letter is in rounds of both dossiers.
    Given(scoped).when(
      .markNoPoint(MarkNoPoint(submission: "R-002", kind: .context)), by: "u-7",
      rejected: "not-allowed")
    Given(scoped, .markNoPoint(MarkNoPoint(submission: "R-001", kind: .context)), by: "u-7")
      .when(
        .addParty(AddParty(party: "p-1", name: "Zorg", kind: .provider)), by: "u-7",
        rejected: "not-allowed")
  }

  @Test func `for one dossier and another for the next cover what is in both`() {
    let both = story(
      with: AddUser(user: "u-7", name: "Ank Lindeboom", roles: [.handler], dossier: "jeugd"),
      AddUser(user: "u-7", name: "Ank Lindeboom", roles: [.handler], dossier: "wmo"))
    Given(both, .markNoPoint(MarkNoPoint(submission: "R-002", kind: .context)), by: "u-7")
      .when(
        .markNoPoint(MarkNoPoint(submission: "R-002", kind: .context)), by: "u-7", then: [])
  }

  @Test func `for one municipality counts for its parties and what is addressed to it`() {
    let local = story(
      with: AddUser(
        user: "u-7", name: "Ank Lindeboom", roles: [.handler], municipality: "Elzenmeer"))
    let draft = { (points: [PointNumber]) in
      Command.draftAnswer(DraftAnswer(points: points, text: "Ja."))
    }
    Given(local, draft(["R-003.1"]), by: "u-7")
      .when(draft(["R-003.1", "R-001.1"]), by: "u-7", rejected: "not-allowed")
    Given(
      local,
      .correct(
        Correct(thing: .point("R-001.1"), field: .addressee, to: "Elzenmeer", reason: "Lokaal."))
    ).and(draft(["R-001.1"]), by: "u-7").when(
      .addTheme(AddTheme(dossier: "jeugd", theme: ThemeAdded(theme: "t-1", title: "Wonen"))),
      by: "u-7", rejected: "not-allowed")
  }

  @Test func `for one dossier is found through the obligation`() {
    var story = Story.campaign
    story.carryOut([
      .addUser(AddUser(user: "u-7", name: "Ank Lindeboom", roles: [.handler], dossier: "wmo")),
      .addUser(AddUser(user: "u-8", name: "Piet Duinpan", roles: [.handler], dossier: "jeugd")),
    ])
    let settle = Command.settleObligation(
      SettleObligation(obligation: "V-1", on: "2026-06-11", evidence: "Verslag van 11 juni 2026"))
    Given(story).when(settle, by: "u-7", rejected: "not-allowed")
    Given(story).when(settle, by: "u-8", then: [])
  }

  @Test func `is given to the first user without asking for one`() throws {
    let created = RegisterCreated(
      organisation: "Regio", register: "r", origin: "o", format: "weerklank-register 1")
    let decided = try created.decide(firstUser: "u-1", named: "Ank Lindeboom")
    #expect(decided.map(\.stream) == [.register, .user("u-1"), .user("u-1"), .user("u-1")])
    let roles = decided.compactMap { decided in
      if case .roleGranted(let granted) = decided.event { granted.role } else { nil }
    }
    #expect(roles == [.administrator, .secretariat])
    #expect(throws: Undecided.rejected(.nameInID(field: "user"))) {
      try created.decide(firstUser: "ank", named: "Ank Lindeboom")
    }
  }
}
