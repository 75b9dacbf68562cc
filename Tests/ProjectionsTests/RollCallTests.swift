// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The roll call` {
  private func rollCall(_ story: Story, _ round: RoundID = "jeugd-koers") throws -> RollCall {
    try #require(RollCall(of: story.books, round: round))
  }

  private func line(_ party: PartyID, _ story: Story) throws -> RollCall.Line {
    let rollCall = try rollCall(story)
    return try #require((rollCall.parties + rollCall.unasked).first { $0.party.id == party })
  }

  @Test func `is of a round that is there`() {
    #expect(RollCall(of: Story.consultation.books, round: "elders") == nil)
  }

  @Test func `has every invitation with one response`() throws {
    let rollCall = try rollCall(.withAnswers)
    #expect(
      rollCall.parties.map(\.party.id) == [
        "raad-elzenmeer", "asd-vossenrade", "wilgenkade", "inwoner-1",
      ])
    #expect(rollCall.parties.map(\.response) == [.reacted, .reacted, .nothingToAdd, .reacted])
    #expect(rollCall.totals.invited == 4)
    #expect(rollCall.totals[.reacted] == 3 && rollCall.totals[.nothingToAdd] == 1)
  }

  @Test func `puts those that reacted unasked apart and in no total`() throws {
    let rollCall = try rollCall(.withAnswers)
    #expect(rollCall.unasked.map(\.party.id) == ["samen-leren"])
    #expect(rollCall.unasked.map(\.wantedBy) == [nil])
  }

  @Test func `says awaited until somebody establishes that nothing came`() throws {
    #expect(try line("wilgenkade", .withLetters).response == .awaited)
    let closed = Story.withLetters.after(
      .establishSilence(EstablishSilence(round: "jeugd-koers", reason: "Niets ontvangen.")))
    #expect(try line("wilgenkade", closed).response == .silent)
    #expect(try rollCall(closed).totals[.awaited] == 0)
  }

  @Test func `names each party as it was called on the day of its letter`() throws {
    let story = Story.withLetters.after(
      .renameParty(
        RenameParty(
          party: "asd-vossenrade", name: "Participatieraad Vossenrade", from: "2026-04-01")
      ),
      .renameParty(
        RenameParty(party: "raad-elzenmeer", name: "Raad van Elzenmeer", from: "2026-04-01")))
    let board = try line("asd-vossenrade", story).party
    #expect(board.name.text(in: .nl) == "Adviesraad Sociaal Domein Vossenrade")
    #expect(board.nameNow == "Participatieraad Vossenrade")
    let council = try line("raad-elzenmeer", story).party
    #expect(council.name.text(in: .nl) == "Raad van Elzenmeer" && council.nameNow == nil)
    let listed = Parties(of: story.books)["asd-vossenrade"]
    #expect(listed.name.text(in: .nl) == "Participatieraad Vossenrade")
    #expect(listed.formerNames == ["Adviesraad Sociaal Domein Vossenrade"])
    let point = try #require(
      try story.matrix().groups.flatMap(\.points).first { $0.number == "R-001.1" })
    #expect(point.party.name.text(in: .nl) == "Adviesraad Sociaal Domein Vossenrade")
  }

  @Test func `tells that a party got fewer days than its advice duty gives`() throws {
    let story = Story.consultation.after(
      .addParty(
        AddParty(
          party: "asd-x", name: "Adviesraad X", kind: .advisoryBoard,
          adviceDuty: AdviceDuty(rule: "Verordening, artikel 7", adviceDays: 60))),
      .invite(Invite(round: "jeugd-koers", parties: ["asd-x"], sentOn: "2026-03-09")))
    let line = try line("asd-x", story)
    #expect(line.daysGiven == 46 && line.dutyDays == 60 && line.isShort)
    let longer = story.after(
      .extend(Extend(round: "jeugd-koers", party: "asd-x", until: "2026-05-08", reason: "Kort.")))
    #expect(try !self.line("asd-x", longer).isShort)
  }

  @Test func `has a joint submission with each of its parties, its points with the first`() throws {
    let story = Story.consultation.after(
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-04-01", content: .withoutText, coSubmitters: ["wilgenkade"],
          tenor: .positive)),
      .recordPoint(RecordPoint(submission: "R-001", summary: "Eén gezicht.", kind: .request)))
    let rollCall = try rollCall(story)
    #expect(rollCall.totals[.reacted] == 2 && rollCall.unasked.isEmpty)
    let (board, provider) = (try line("asd-vossenrade", story), try line("wilgenkade", story))
    #expect(board.submissions == ["R-001"] && provider.submissions == ["R-001"])
    #expect(board.points == 1 && provider.points == 0)
    #expect(board.jointWith.map(\.id) == ["wilgenkade"])
    #expect(provider.jointWith.map(\.id) == ["asd-vossenrade"])
    #expect(provider.tenor == .positive && provider.timeliness == .inTime)
    #expect(provider.successors.isEmpty)
    let view = try #require(PartyView(of: story.books, party: "wilgenkade"))
    #expect(view.submissions.map(\.number) == ["R-001"])
    let accounts = try #require(Accounts(of: story.books, round: "jeugd-koers"))
    #expect(accounts[.submissions].total == 1)
  }

  @Test func `has a session that speaks for all apart: neither asked nor unasked`() throws {
    let story = Story.withLetters.after(
      .holdSession(
        HoldSession(
          round: "jeugd-koers", session: "tafel", title: "Gesprek", on: "2026-03-20",
          kind: "dialoogtafel", residents: 14)),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], channel: .meeting, receivedOn: "2026-03-21",
          content: .withoutText, tenor: .positive, session: "tafel")),
      .recordPoint(RecordPoint(submission: "R-004", summary: "Eén gezicht.", kind: .request)))
    let before = try rollCall(.withLetters)
    let rollCall = try rollCall(story)
    #expect(rollCall.totals == before.totals && rollCall.unasked == before.unasked)
    let line = try #require(rollCall.ofSessions.first)
    #expect(rollCall.ofSessions.count == 1 && line.party.session == "tafel")
    #expect(line.party.kind == .resident && line.points == 1 && line.submissions == ["R-004"])
    #expect(line.party.name.text(in: .nl) == "Gesprek, 20 maart 2026")
    let matrix = try story.matrix()
    #expect(matrix.opinions.tenors.total == (try Story.withLetters.matrix()).opinions.tenors.total)
    #expect(matrix.totalsByKind.values.reduce(0) { $0 + $1.points } == matrix.totals.points)
    #expect(matrix.groups.last?.points.map(\.number) == ["R-004.1"])
  }

  @Test func `says reacted of who was at a session and sent nothing in`() throws {
    let story = Story.withLetters.after(
      .holdSession(
        HoldSession(
          round: "jeugd-koers", session: "tafel", title: "Gesprek", on: "2026-03-20",
          kind: "dialoogtafel", present: ["wilgenkade", "asd-vossenrade"])),
      .establishSilence(EstablishSilence(round: "jeugd-koers")))
    #expect(try line("wilgenkade", story).response == .reacted)
    #expect(try line("wilgenkade", story).sessions.map(\.session) == ["tafel"])
    #expect(try line("wilgenkade", story).isPresentOnly)
    #expect(try line("asd-vossenrade", story).sessions.map(\.session) == ["tafel"])
    #expect(try !line("asd-vossenrade", story).isPresentOnly)
    let totals = try rollCall(story).totals
    #expect(totals.invited == Response.allCases.reduce(0) { $0 + totals[$1] })
    #expect(totals[.reacted] == 4 && totals[.silent] == 0 && totals[.awaited] == 0)
    let accounts = try #require(Accounts(of: story.books, round: "jeugd-koers"))
    #expect(accounts[.invitations].open == 0)
  }

  @Test func `says withdrawn where everything was taken back`() throws {
    let story = Story.withLetters.after(
      .withdrawSubmission(WithdrawSubmission(submission: "R-003", reason: "Wil niet meer.")))
    #expect(try line("inwoner-1", story).response == .withdrawn)
    #expect(try line("inwoner-1", story).receivedOn == "2026-04-02")
  }

  @Test func `tells what a party said: day, tenor, stances, points of this round`() throws {
    let line = try line("asd-vossenrade", .withLetters)
    #expect(line.receivedOn == "2026-03-31" && line.timeliness == .inTime)
    #expect(line.tenor == .positiveWithRemarks)
    #expect(line.stances.map(\.stance) == [.yesIf])
    #expect(line.submissions == ["R-001"] && line.points == 3)
    #expect(line.sentOn == "2026-03-09" && line.wantedBy == "2026-04-24")
  }

  @Test func `takes the last answer to a question, and none of what was withdrawn`() throws {
    func again(_ stance: Stance) -> Command {
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
          receivedOn: "2026-04-02", content: .withoutText, tenor: .negative,
          stances: [StanceInput(question: "j1", stance: stance)]))
    }
    let twice = Story.withLetters.after(again(.no))
    #expect(try line("asd-vossenrade", twice).stances.map(\.stance) == [.no])
    #expect(try line("asd-vossenrade", twice).tenor == .negative)
    let back = twice.after(
      .withdrawSubmission(WithdrawSubmission(submission: "R-004", reason: "Vergissing.")))
    #expect(try line("asd-vossenrade", back).stances.map(\.stance) == [.yesIf])
    #expect(try line("asd-vossenrade", back).tenor == .positiveWithRemarks)
  }

  @Test func `tells what an invitation was given: days, extension, reminders, documents`() throws {
    let story = Story.withLetters.after(
      .extend(
        Extend(round: "jeugd-koers", party: "wilgenkade", until: "2026-05-08", reason: "Verlof.")),
      .remind(Remind(round: "jeugd-koers", party: "wilgenkade", on: "2026-04-13")),
      .remind(Remind(round: "jeugd-koers", party: "wilgenkade", on: "2026-04-07")),
      .invite(
        Invite(round: "jeugd-koers", parties: ["wilgenkade"], documents: ["Koersdocument"])))
    let line = try line("wilgenkade", story)
    #expect(line.wantedBy == "2026-04-24" && line.extendedTo == "2026-05-08")
    #expect(line.lastDay == "2026-05-08" && line.daysGiven == 60)
    #expect(line.reminders == ["2026-04-07", "2026-04-13"])
    #expect(line.documents == ["Koersdocument"])
    #expect(try self.line("raad-elzenmeer", story).daysGiven == 46)
  }

  @Test func `counts the parties of an open group as asked, apart from those asked by name`()
    throws
  {
    var story = Story.withAnswers
    story.carryOut([
      .addParty(AddParty(party: "inwoner-2", name: "Joris Beekman", kind: .resident)),
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["jeugd-koers"], party: "inwoner-2", channel: .form, receivedOn: "2026-04-24",
          content: .withoutText)),
      .inviteGroup(
        InviteGroup(
          round: "jeugd-koers", group: "de inwoners", announced: "Nieuwsblad",
          on: "2026-03-09", until: "2026-04-17")),
    ])
    let rollCall = try rollCall(story)
    let group = try #require(rollCall.groups.first)
    #expect(group.daysGiven == 39 && group[.reacted] == 1)
    #expect(group.parties.map(\.party.id) == ["inwoner-2"])
    #expect(group.parties.map(\.timeliness) == [.lateIncluded])
    #expect(group.parties.map(\.wantedBy) == ["2026-04-17"])
    #expect(rollCall.unasked.map(\.party.id) == ["samen-leren"])
    #expect(rollCall.totals.invited == 4 && rollCall.totals[.reacted] == 3)
    #expect(rollCall.lines.count == 6)
  }

  @Test func `counts a party once, whatever it added or replaced`() throws {
    func again(_ change: (inout ReceiveSubmission) -> Void) -> Command {
      var letter = ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email,
        receivedOn: "2026-04-02", content: .withoutText)
      change(&letter)
      return .receiveSubmission(letter)
    }
    let added = Story.withLetters.after(again { $0.supplements = "R-001" })
    #expect(try line("asd-vossenrade", added).submissions == ["R-001", "R-004"])
    #expect(try rollCall(added).totals[.reacted] == 3)
    let replaced = Story.withLetters.after(again { $0.replaces = "R-001" })
    let line = try line("asd-vossenrade", replaced)
    #expect(line.response == .reacted && line.receivedOn == "2026-04-02")
    #expect(line.tenor == nil && line.stances.isEmpty)
  }

  @Test func `does not count points of a submission that is left out`() throws {
    let story = Story.withLetters.after(
      .excludeSubmission(ExcludeSubmission(submission: "R-001", reason: "Andere ronde.")))
    #expect(try line("asd-vossenrade", story).points == 0)
    #expect(try line("asd-vossenrade", story).response == .reacted)
  }
}
