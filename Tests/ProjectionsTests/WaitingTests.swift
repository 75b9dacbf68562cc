// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `What waits for approval` {
  private func waiting(
    _ story: Story, for user: UserID = "u-3", since earlier: Story? = nil
  ) throws -> Waiting {
    try #require(
      Waiting(
        of: story.books, round: "jeugd-koers", user: user, today: story.today,
        since: earlier?.books, texts: story.texts))
  }

  private func line(
    _ point: PointNumber, in story: Story, for user: UserID = "u-3", since earlier: Story? = nil
  ) throws -> Waiting.Line {
    let lines = try waiting(story, for: user, since: earlier).lines
    return try #require(lines.first { $0.point.number == point })
  }

  private static func recommend(
    _ point: PointNumber, _ answer: String, _ disposition: Disposition = .answered
  ) -> Command {
    .recommend(
      Recommend(
        points: [point], round: "jeugd-koers", disposition: disposition, answer: answer,
        rationale: disposition == .notAccepted ? "Er is geen geld." : nil))
  }

  @Test func `is what was recommended and neither approved nor returned`() throws {
    let waiting = try waiting(.withAnswers)
    #expect(waiting.lines.map(\.point.number) == ["R-001.3"])
    let line = try #require(waiting.lines.first)
    #expect(line.point.answer?.text == .text("We nodigen u uit voor de volgende fase."))
    #expect(line.writers == ["u-2"])
    let returned = Story.withAnswers.after(
      .returnRecommendations(Return(points: ["R-001.3"], reason: "Noem de datum.")), by: "u-3")
    #expect(try self.waiting(returned).lines.isEmpty)
    #expect(
      Waiting(
        of: Books(), round: "jeugd-koers", user: "u-3", today: "2026-05-04", texts: TypedTexts())
        == nil)
  }

  @Test func `is new to who never approved or returned it`() throws {
    let line = try line("R-001.3", in: .withAnswers)
    #expect(line.change == .new && line.former == nil && line.refusal == nil)
  }

  @Test func `shows what the user returned beside what took its place`() throws {
    let story = Story.withAnswers
      .after(.returnRecommendations(Return(points: ["R-001.3"], reason: "Waarom?")), by: "u-3")
      .after(Self.recommend("R-001.3", "Dat doen wij niet.", .notAccepted), by: "u-5")
    let line = try line("R-001.3", in: story)
    #expect(line.change == .changed)
    #expect(line.point.answer?.disposition == .notAccepted)
    let former = try #require(line.former)
    #expect(former.disposition == .answered && former.rationale == nil)
    #expect(former.answer == .text("We nodigen u uit voor de volgende fase."))
    #expect(former.at == story.recorded.count - 1)
    #expect(line.writers == ["u-2", "u-5"])
  }

  @Test func `shows what the user approved, be it that another wrote since`() throws {
    let story = Story.withAnswers.after(Self.recommend("R-003.1", "Toch niet."), by: "u-5")
    let line = try line("R-003.1", in: story)
    #expect(line.change == .changed && line.former?.disposition == .noted)
    #expect(line.writers == ["u-5"], "who wrote what was approved then wrote nothing since")
    #expect(try self.line("R-003.1", in: story, for: "u-1").change == .new)
  }

  @Test func `tells what changed since an event, whoever approved`() throws {
    let before = Story.withAnswers
    let after = before.after(
      Self.recommend("R-003.1", "Toch niet."), Self.recommend("R-002.1", "Ieder half jaar."),
      by: "u-5")
    #expect(try line("R-001.3", in: after, since: before).change == .unchanged)
    #expect(try line("R-002.1", in: after, since: before).change == .new, "there was a draft")
    let changed = try line("R-003.1", in: after, since: before)
    #expect(changed.change == .changed)
    #expect(changed.former?.answer == .text("Dank voor uw verhaal."))
    #expect(changed.former?.at == before.recorded.count)
    let waiting = try waiting(after, since: before)
    #expect(waiting.since == before.recorded.count)
    #expect(Waiting.Change.allCases.map { waiting[$0] } == [1, 1, 1])
    #expect(try self.waiting(after, since: after)[.unchanged] == 3)
  }

  @Test func `cannot be approved by who wrote it, unless four eyes were switched off`() throws {
    var story = Story.withAnswers
    story.carryOut([.addUser(AddUser(user: "u-2", name: "Merel", roles: [.approver]))])
    #expect(try line("R-001.3", in: story, for: "u-2").refusal == .ownAnswer(.point("R-001.3")))
    story.carryOut([.setFourEyes(SetFourEyes(dossier: "jeugd", on: false, reason: "Vakantie."))])
    #expect(try line("R-001.3", in: story, for: "u-2").refusal == nil)
  }

  @Test func `cannot be approved by who is no approver`() throws {
    #expect(
      try line("R-001.3", in: .withAnswers, for: "u-5").refusal
        == .notAllowed("u-5", needs: [.approver]))
  }

  @Test(arguments: 0..<100)
  func `is what the accounts call not approved`(seed: Int) throws {
    let history = RandomHistory(seed: seed)
    let story = history.story
    for round in story.state.rounds.keys {
      let accounts = try #require(Accounts(of: story.books, round: round))
      let open = accounts.open.filter { $0.reason == .notApproved }.map(\.item)
      for user in story.state.users.keys {
        let waiting = try #require(
          Waiting(
            of: story.books, round: round, user: user, today: story.today, texts: story.texts))
        #expect(Set(waiting.lines.map { .point($0.point.number) }) == Set(open))
        #expect(waiting.lines.allSatisfy { ($0.former == nil) == ($0.change == .new) })
      }
    }
  }
}
