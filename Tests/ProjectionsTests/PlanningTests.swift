// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The planning of a dossier` {
  private static let besluit = Command.addMilestone(
    AddMilestone(
      dossier: "jeugd", milestone: "besluit", activity: "Besluit", time: .day("2026-04-24")))
  private static let start = Command.addMilestone(
    AddMilestone(dossier: "jeugd", milestone: "start", activity: "Start", time: .open))

  /// `V-1` hangs on `start`.
  private var story: Story {
    Story.withLetters.after(Self.besluit).after(Self.start).after(
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", milestone: "Start")))
    ).after(.approve(Approve(points: ["R-001.1"])), by: "u-3")
  }

  private func move(_ milestone: String, _ day: Day) -> Command {
    .moveMilestone(
      MoveMilestone(
        dossier: "jeugd", milestone: milestone, time: .day(day), reason: "Uitgesteld."))
  }

  private func lines(_ story: Story) throws -> [Planning.Line] {
    try #require(Planning(of: story.books, dossier: "jeugd")).lines
  }

  @Test func `is of a dossier that is there`() {
    #expect(Planning(of: story.books, dossier: "elders") == nil)
    #expect(Planning(of: story.books, dossier: "wmo")?.lines == [])
  }

  @Test func `has the obligations that hang on a milestone`() throws {
    #expect(try lines(story).map(\.obligations) == [[], ["V-1"]])
    let elsewhere = story.after(
      .passOnObligation(
        PassOnObligation(
          obligation: "V-1",
          to: DeferralInput(target: "overeenkomst", owner: "inkoop", milestone: "besluit"),
          reason: "Later.")))
    #expect(try lines(elsewhere).map(\.obligations) == [["V-1"], []])
  }

  @Test func `has the rounds that open or close on a day`() throws {
    let terms = try lines(story).map(\.rounds)
    #expect(
      terms == [[Planning.Term(round: "jeugd-koers", opens: false, closes: true)], []])
    #expect(try lines(story.after(move("besluit", "2026-05-01"))).allSatisfy(\.rounds.isEmpty))
  }

  @Test func `keeps the days that a milestone had`() throws {
    let moved = story.after(move("besluit", "2026-05-01")).after(move("besluit", "2026-06-01"))
    let moves = try lines(moved)[0].milestone.moves
    #expect(moves.map(\.from) == [.day("2026-04-24"), .day("2026-05-01")])
  }

  @Test func `gives an obligation its day, and moves it along`() throws {
    func line(_ story: Story) throws -> Obligations.Line {
      try #require(Obligations(of: story.books).lines.first)
    }
    #expect(try line(story).day == nil && line(story).milestone?.id == "start")
    let moved = story.after(move("start", "2026-04-10"))
    #expect(try line(moved).day == "2026-04-10")
    #expect(try line(moved).isOverdue(on: "2026-04-11"))
    #expect(try !line(moved).isOverdue(on: "2026-04-10"))
    let settled = moved.after(
      .settleObligation(SettleObligation(obligation: "V-1", on: "2026-04-12", evidence: "Klaar")))
    #expect(try !line(settled).isOverdue(on: "2026-04-30"))
  }

  @Test func `counts how often an obligation was handed on, and shows where it is now`() throws {
    let passed = story.after(
      .passOnObligation(
        PassOnObligation(
          obligation: "V-1",
          to: DeferralInput(target: "overeenkomst", owner: "jurist", due: "2027-01-31"),
          reason: "Later.")))
    let line = try #require(Obligations(of: passed.books).lines.first)
    #expect(line.passedOn == 1 && line.target == "Overeenkomst" && line.day == "2027-01-31")
    let found = Obligations(of: passed.books, filter: .init(owner: "jurist")).lines
    #expect(found.count == 1)
  }
}

@Suite struct `A successor in the reports` {
  private var story: Story {
    Story.consultation.after(
      .succeedParty(SucceedParty(party: "wilgenkade", by: "samen-leren", on: "2026-03-20"))
    ).after(
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "samen-leren", channel: .email,
          receivedOn: "2026-04-01", content: .text("Betaal op tijd.")))
    ).after(
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Betaal op tijd.")], kind: .request))
    )
  }

  @Test func `stands in the roll call with its predecessor, and is not unasked`() throws {
    let rollCall = try #require(RollCall(of: story.books, round: "jeugd-koers"))
    let line = try #require(rollCall.parties.first { $0.party.id == "wilgenkade" })
    #expect(line.response == .reacted && line.submissions == ["R-001"] && line.points == 1)
    #expect(line.successors.map(\.id) == ["samen-leren"])
    #expect(rollCall.unasked.isEmpty)
  }

  @Test func `shows what its predecessor sent before`() throws {
    let before = Story.withLetters.after(
      .succeedParty(SucceedParty(party: "asd-vossenrade", by: "samen-leren", on: "2026-05-01")))
    let view = try #require(PartyView(of: before.books, party: "samen-leren"))
    #expect(view.submissions.map(\.number) == ["R-001"])
    #expect(view.submissions.map(\.party.id) == ["asd-vossenrade"])
    #expect(view.submissions.first?.points.count == 3)
    #expect(view.predecessors.map(\.id) == ["asd-vossenrade"])
    let old = try #require(PartyView(of: before.books, party: "asd-vossenrade"))
    #expect(old.successor?.id == "samen-leren" && old.submissions.map(\.number) == ["R-001"])
  }

  @Test func `leaves its own letters out of the view of its predecessor`() throws {
    let view = try #require(PartyView(of: story.books, party: "wilgenkade"))
    #expect(view.submissions.isEmpty)
    #expect(PartyView(of: story.books, party: "samen-leren")?.submissions.count == 1)
  }

  @Test func `has contacts, whose names only a source of texts opens`() throws {
    let with = Story.consultation.after(
      .addContact(
        AddContact(
          party: "wilgenkade", name: "Pim Heidebloem", function: "secretaris",
          from: "2026-01-01")))
    let contact = try #require(PartyView(of: with.books, party: "wilgenkade")?.contacts.first)
    #expect(contact.function == "secretaris")
    #expect(contact.name(from: with.texts) == .text("Pim Heidebloem"))
  }
}
