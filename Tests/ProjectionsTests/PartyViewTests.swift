// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The view of a party` {
  @Test func `is of a party that is there`() {
    #expect(PartyView(of: Story.consultation.books, party: "elders") == nil)
    #expect(PartyView(of: Story.consultation.books, party: "wilgenkade")?.submissions == [])
  }

  @Test func `has each submission once, whatever its rounds`() throws {
    let view = try #require(PartyView(of: Story.withAnswers.books, party: "raad-elzenmeer"))
    let entry = try #require(view.submissions.first)
    #expect(view.submissions.count == 1)
    #expect(entry.number == "R-002" && entry.receivedOn == "2026-04-02")
    #expect(entry.rounds == ["jeugd-koers", "wmo-koers"] && entry.points == ["R-002.1"])
  }

  @Test func `tells how much of a letter is accounted for, where there is a letter`() throws {
    let letter = try #require(PartyView(of: Story.withAnswers.books, party: "asd-vossenrade"))
    #expect(letter.submissions.map(\.coverage?.open) == [0])
    let spoken = try #require(PartyView(of: Story.withAnswers.books, party: "inwoner-1"))
    #expect(spoken.submissions.map(\.coverage) == [nil])
    #expect(spoken.party.name == .person(.resident, number: 1))
  }

  @Test func `had open characters of a letter that its party took back`() throws {
    let story = Story.withLetters
    func entry(_ story: Story) throws -> PartyView.Entry {
      let view = try #require(PartyView(of: story.books, party: "raad-elzenmeer"))
      return try #require(view.submissions.first)
    }
    let open = try #require(entry(story).coverage)
    #expect(open.open > 0)
    let withdrawn = story.after(
      .withdrawSubmission(WithdrawSubmission(submission: "R-002", reason: "Vergissing.")))
    #expect(try entry(withdrawn).coverage == Coverage(total: open.total, closed: open.total))
    let inOne = story.after(
      .excludeSubmission(
        ExcludeSubmission(submission: "R-002", round: "wmo-koers", reason: "Te laat.")))
    #expect(try entry(inOne).coverage == open)
    let inAll = story.after(
      .excludeSubmission(ExcludeSubmission(submission: "R-002", reason: "Te laat.")))
    #expect(try entry(inAll).coverage?.open == 0)
  }
}
