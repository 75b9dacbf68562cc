// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The sessions of a round` {
  private func session(_ id: SessionID, on day: Day, part: String? = nil) -> Command {
    .holdSession(
      HoldSession(
        round: "jeugd-koers", session: id, title: "Gesprek \(id)", on: day, kind: "dialoogtafel",
        part: part, present: ["wilgenkade", "asd-vossenrade"], residents: 3))
  }

  private func report(_ id: SessionID, replaces: SubmissionNumber? = nil) -> Command {
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "inwoner-1", channel: .meeting, receivedOn: "2026-04-02",
        content: .withoutText, replaces: replaces, session: id))
  }

  @Test func `stand by their day, with what they brought`() throws {
    let story = Story.withLetters.after(
      session("s-2", on: "2026-03-20", part: "ambulant"), session("s-1", on: "2026-03-27"),
      session("s-3", on: "2026-03-13"), report("s-1"), report("s-2"),
      .recordPoint(RecordPoint(submission: "R-004", summary: "Eén gezicht.", kind: .request)),
      .recordPoint(RecordPoint(submission: "R-004", summary: "Minder papier.", kind: .request)),
      .withdrawPoint(WithdrawPoint(point: "R-004.2", reason: "Dubbel.")),
      report("s-2", replaces: "R-005"),
      .tellBack(TellBack(round: "jeugd-koers", session: "s-1", on: "2026-04-01")))
    let sessions = try #require(Sessions(of: story.books, round: "jeugd-koers")).sessions
    #expect(sessions.map(\.held.session) == ["s-3", "s-2", "s-1"])
    #expect(sessions.map(\.partTitle) == [nil, "Ambulante hulp", nil])
    #expect(sessions.map(\.reports) == [[], ["R-006"], ["R-004"]])
    #expect(sessions.map(\.points) == [0, 0, 1])
    #expect(sessions.map(\.toldBackOn) == [nil, nil, "2026-04-01"])
    #expect(sessions[0].present.map(\.id) == ["asd-vossenrade", "wilgenkade"])
    #expect(try story.matrix().sessions == sessions)
  }

  @Test func `are of a round that is there`() {
    #expect(Sessions(of: Story.consultation.books, round: "elders") == nil)
  }
}

@Suite struct `The opinions of a round` {
  @Test func `count each party once, by its last word, per question and kind`() throws {
    func answer(_ party: PartyID, _ stance: Stance, _ tenor: Tenor? = nil) -> Command {
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: party, channel: .email, receivedOn: "2026-04-02",
          content: .withoutText, tenor: tenor,
          stances: [StanceInput(question: "j1", stance: stance)]))
    }
    let opinions = try Story.withLetters.after(
      answer("asd-vossenrade", .no, .negative), answer("raad-elzenmeer", .yes, .positive),
      answer("wilgenkade", .yes)
    ).matrix().opinions
    let first = try #require(opinions.stances.first)
    #expect(opinions.stances.map(\.question.question) == ["j1", "j2"])
    #expect(first.all.total == 3 && first.all[.yes] == 2 && first.all[.no] == 1)
    #expect(first.all[.yesIf] == 0)
    #expect(first.byKind[.council]?[.yes] == 1 && first.byKind[.advisoryBoard]?[.no] == 1)
    #expect(first.byKind[.resident] == nil)
    #expect(opinions.stances[1].all.total == 0)
    #expect(opinions.tenors.total == 4)
    #expect(opinions.tenors[.some(.negative)] == 1 && opinions.tenors[nil] == 2)
    #expect(opinions.tenorsByKind[.resident]?[nil] == 1)
  }
}
