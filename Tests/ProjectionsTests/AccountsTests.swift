// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The accounts` {
  private func accounts(_ story: Story, _ round: RoundID = "jeugd-koers") throws -> Accounts {
    try #require(Accounts(of: story.books, round: round))
  }

  private func reasons(_ story: Story, _ level: Accounts.Level) throws -> [Accounts.Reason] {
    try accounts(story).open.filter { $0.level == level }.map(\.reason)
  }

  @Test func `are of a round that is there`() {
    #expect(Accounts(of: Story.consultation.books, round: "elders") == nil)
  }

  @Test func `list what is open by level and number, with the reason`() throws {
    let open = try accounts(.withAnswers).open.map { open in
      switch open.item {
      case .party(let party):
        "\(open.level) \(party.id?.rawValue ?? "") \(open.reason) \(open.count)"
      case .submission(let number): "\(open.level) \(number) \(open.reason) \(open.count)"
      case .point(let number): "\(open.level) \(number) \(open.reason) \(open.count)"
      }
    }
    #expect(
      open == [
        "submissions R-005 withoutPoints 1", "passages R-002 notAccountedFor 15",
        "passages R-005 notAccountedFor 19", "points R-001.3 notApproved 1",
        "points R-002.1 drafted 1",
      ])
  }

  @Test func `count the characters of letters, white space aside`() throws {
    let passages = try accounts(.withAnswers)[.passages]
    #expect(passages.total == passages.closed + passages.open)
    #expect(passages.open == 15 + 19)
  }

  @Test func `count submissions without text apart`() throws {
    #expect(try accounts(.withAnswers).withoutText == 1)
  }

  @Test func `hold an invitation open until there is a response`() throws {
    #expect(try reasons(.withLetters, .invitations) == [.awaited])
    #expect(try accounts(.withLetters)[.invitations].open == 1)
    #expect(try reasons(.withAnswers, .invitations).isEmpty)
  }

  @Test func `hold a submission open until it has a point, and say that its file is awaited`()
    throws
  {
    func story(_ content: SubmissionContent) -> Story {
      Story.consultation.after(
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
            receivedOn: "2026-03-30", content: content)))
    }
    #expect(try reasons(story(.withoutText), .submissions) == [.withoutPoints])
    #expect(try reasons(story(.fileFollows), .submissions) == [.fileFollows])
    let file = IncomingFile(name: "brief.txt", content: Array("Dank.".utf8))
    let followed = story(.fileFollows).after(
      .addText(AddText(submission: "R-001", text: "Dank.", file: file)))
    #expect(try reasons(followed, .submissions) == [.withoutPoints])
    #expect(try reasons(story(.nothingToAdd), .submissions).isEmpty)
  }

  @Test func `close everything of a submission that is withdrawn`() throws {
    let story = Story.withLetters.after(
      .withdrawSubmission(WithdrawSubmission(submission: "R-001", reason: "Ingetrokken.")))
    let accounts = try accounts(story)
    #expect(!accounts.open.contains { $0.item == .submission("R-001") })
    #expect(!accounts.open.contains { $0.item == .point("R-001.1") })
    #expect(accounts[.points].total == 5)
  }

  @Test func `leave out the points of a submission that is excluded`() throws {
    let story = Story.withLetters.after(
      .excludeSubmission(ExcludeSubmission(submission: "R-001", reason: "Andere ronde.")))
    #expect(try accounts(story)[.points].total == 2)
    #expect(try accounts(story)[.submissions].total == 3)
    #expect(try !accounts(story).open.contains { $0.item == .submission("R-001") })
  }

  @Test func `close a point when its recommendation is approved, and open it when it goes back`()
    throws
  {
    func open(_ story: Story) throws -> Accounts.Reason? {
      try accounts(story).open.first { $0.item == .point("R-001.3") }?.reason
    }
    let approve = Command.approve(Approve(points: ["R-001.3"]))
    let back = Command.returnRecommendations(Return(points: ["R-001.3"], reason: "Te kort."))
    #expect(try open(.withLetters) == .unanswered)
    #expect(try open(.withAnswers) == .notApproved)
    #expect(try open(Story.withAnswers.after(back, by: "u-3")) == .returned)
    #expect(try open(Story.withAnswers.after(approve, by: "u-3")) == nil)
  }

  @Test func `hold a point open in each of its rounds by itself`() throws {
    let story = Story.withAnswers.after(
      .recommend(
        Recommend(
          points: ["R-002.1"], round: "wmo-koers", disposition: .answered, answer: "Dat doen we.")),
      by: "u-2"
    ).after(.approve(Approve(points: ["R-002.1"], round: "wmo-koers")), by: "u-3")
    #expect(try accounts(story, "wmo-koers")[.points].open == 0)
    #expect(try reasons(story, .points) == [.notApproved, .drafted])
  }

  @Test func `never hold a point of another round`() throws {
    let story = Story.withLetters.after(
      .recordPoint(
        RecordPoint(
          submission: "R-002", passages: [PassageInput(quote: "De raad vraagt")], kind: .request,
          rounds: ["wmo-koers"])))
    #expect(try accounts(story)[.points].total == 5)
    #expect(try accounts(story, "wmo-koers")[.points].total == 2)
  }

  @Test func `balance when nothing is open`() throws {
    #expect(try !accounts(.withAnswers).isBalanced)
    let story = Story.withAnswers.after(
      .markNoPoint(MarkNoPoint(submission: "R-002", kind: .context)),
      .excludeSubmission(ExcludeSubmission(submission: "R-005", reason: "Valt buiten de ronde.")),
      .withdrawPoint(WithdrawPoint(point: "R-002.1", reason: "Niet meer nodig."))
    ).after(.approve(Approve(points: ["R-001.3"])), by: "u-3")
    #expect(try accounts(story).isBalanced)
  }
}
