// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `A matrix for an audience` {
  private func matrix(
    _ audience: Audience, of story: Story = .withLetters,
    by grouping: ResponseMatrix.Grouping = .party
  ) throws -> ResponseMatrix {
    try story.matrix(ResponseMatrix.Options(grouping: grouping, audience: audience))
  }

  private func point(_ number: PointNumber, in matrix: ResponseMatrix) throws -> MatrixPoint {
    try #require(matrix.groups.lazy.flatMap(\.points).first { $0.number == number })
  }

  @Test func `shows staff everything`() throws {
    let matrix = try matrix(.staff)
    #expect(matrix.groups.lazy.flatMap(\.points).allSatisfy { $0.isShown && !$0.party.isHidden })
    #expect(try point("R-003.1", in: matrix).summary != nil)
  }

  @Test func `counts the same for all`() throws {
    let whole = try matrix(.staff)
    for audience in Audience.allCases {
      for grouping in ResponseMatrix.Grouping.allCases {
        let matrix = try matrix(audience, by: grouping)
        #expect(matrix.totals == whole.totals && matrix.totalsByKind == whole.totalsByKind)
        #expect(matrix.rollCall.totals == whole.rollCall.totals)
        #expect(matrix.rollCall.parties.count == whole.rollCall.parties.count)
        #expect(matrix.accounts == whole.accounts)
        let numbers = matrix.groups.flatMap { $0.points.map(\.number) }
        #expect(Set(numbers) == Set(whole.groups.flatMap { $0.points.map(\.number) }))
      }
    }
  }

  @Test func `does not tell what a resident said, nor who`() throws {
    for grouping in ResponseMatrix.Grouping.allCases {
      let matrix = try matrix(.public, by: grouping)
      let hidden = try point("R-003.1", in: matrix)
      #expect(!hidden.isShown && hidden.audience == .ownParty && hidden.party.isHidden)
      #expect(hidden.quotes.isEmpty && hidden.summary == nil && hidden.wording == nil)
      #expect(hidden.party.municipality == nil && hidden.party.kind == .resident)
    }
    let matrix = try matrix(.public)
    let line = try #require(matrix.rollCall.parties.first { $0.party.isHidden })
    #expect(line.submissions.isEmpty && line.points == 1)
    #expect(!matrix.rollCall.parties.contains { $0.party.id == "inwoner-1" })
    #expect(try point("R-001.1", in: matrix).isShown)
  }

  @Test func `tells those who may see it`() throws {
    for audience in [Audience.bodies, .ownParty] {
      #expect(try point("R-003.1", in: matrix(audience)).isShown)
    }
    #expect(try !point("R-003.1", in: matrix(.allParties)).isShown)
  }

  @Test func `shows the public wording of what it may not see, with its answer`() throws {
    let story = Given(
      .withLetters,
      .recordPoint(
        RecordPoint(
          submission: "R-003", passages: [PassageInput(quote: "mijn dochter")],
          wording: "Het wachten valt zwaar.", summary: "Over haar dochter.", kind: .concern)),
      .recommend(
        Recommend(
          points: ["R-003.1", "R-003.2"], disposition: .notAccepted, answer: "Wij zien het.",
          rationale: "Omdat.", additions: [AdditionInput(municipality: "Elzenmeer", text: "Ook.")])),
      by: "u-2"
    ).and(.approve(Approve(points: ["R-003.1", "R-003.2"])), by: "u-3").story
    let matrix = try matrix(.public, of: story)
    let worded = try point("R-003.2", in: matrix)
    #expect(worded.wording?.text == "Het wachten valt zwaar." && worded.quotes.isEmpty)
    #expect(worded.summary == nil && worded.answer?.text?.text == "Wij zien het.")
    let silent = try point("R-003.1", in: matrix)
    #expect(silent.answer?.disposition == .notAccepted && silent.answer?.text == nil)
    #expect(silent.answer?.rationale == nil && silent.answer?.additions.isEmpty == true)
  }

  @Test func `hides the party of an obligation with its point`() throws {
    let story = Given(
      .withLetters,
      .recommend(
        Recommend(
          points: ["R-003.1", "R-001.1"], disposition: .deferred, answer: "Later.",
          deferral: DeferralInput(target: "toelating", owner: "inkoop", due: "2026-10-30"))),
      by: "u-2"
    ).and(.approve(Approve(round: "jeugd-koers")), by: "u-3").story
    #expect(try matrix(.public, of: story).obligations.first?.parties == ["asd-vossenrade"])
    #expect(try matrix(.staff, of: story).obligations.first?.parties.count == 2)
  }

  @Test func `shows a confidential passage to bodies only`() throws {
    let story = Given(
      .withLetters,
      .setAudience(
        SetAudience(
          .submission("R-001"), audience: .bodies, passages: [PassageInput(quote: "zes weken")]))
    ).story
    let matrix = try matrix(.public, of: story)
    #expect(try !point("R-001.1", in: matrix).isShown)
    #expect(try point("R-001.2", in: matrix).isShown)
    #expect(try !point("R-001.1", in: matrix).party.isHidden)
    #expect(try point("R-001.1", in: self.matrix(.bodies, of: story)).isShown)
  }
}

@Suite struct `What is said beside an answer` {
  @Test func `by a municipality stands in the region's matrix and its own`() throws {
    let story = Given(
      .withLetters,
      .recommend(
        Recommend(
          points: ["R-002.1"], round: "jeugd-koers", disposition: .noted, answer: "Dank.",
          additions: [
            AdditionInput(municipality: "Elzenmeer", text: "Wij doen het al."),
            AdditionInput(municipality: "Vossenrade", text: "Wij nog niet."),
          ])), by: "u-2"
    ).and(.approve(Approve(points: ["R-002.1"], round: "jeugd-koers")), by: "u-3").story
    func additions(_ municipality: String?) throws -> [String] {
      let matrix = try story.matrix(ResponseMatrix.Options(municipality: municipality))
      let point = matrix.groups.lazy.flatMap(\.points).first { $0.number == "R-002.1" }
      return point?.answer?.additions.compactMap(\.text?.text) ?? []
    }
    #expect(try additions(nil) == ["Wij doen het al.", "Wij nog niet."])
    #expect(try additions("elzenmeer") == ["Wij doen het al."])
  }

  @Test func `by those to whom it was put is counted until the day has passed`() throws {
    let story = Given(
      .withLetters, .draftAnswer(DraftAnswer(points: ["R-001.1"], text: "Ja.")),
      .draftAnswer(DraftAnswer(points: ["R-001.2"], text: "Ja.")),
      .consult(Consult(points: ["R-001.1", "R-001.2"], users: ["u-5"], until: "2026-04-10")),
      by: "u-2"
    ).and(.draftAnswer(DraftAnswer(points: ["R-001.2"], text: "Nee.")), by: "u-5").story
    func consulted(_ today: Day) throws -> Progress.Consulted {
      let progress = try #require(Progress(of: story.books, round: "jeugd-koers", today: today))
      return try #require(progress.consulted.first)
    }
    #expect(try consulted("2026-04-10").user == "u-5")
    #expect(try [consulted("2026-04-10").asked, consulted("2026-04-10").answered] == [2, 1])
    #expect(try consulted("2026-04-10").open == 1 && consulted("2026-04-11").open == 0)
  }

  @Test func `by its party of its points is counted in the matrix`() throws {
    let story = Given(
      .withLetters,
      .checkPoints(CheckPoints(submission: "R-001", askedOn: "2026-04-02", until: "2026-04-10")),
      .checkPoints(CheckPoints(submission: "R-003", askedOn: "2026-04-02", until: "2026-04-10")),
      .answerCheck(AnswerCheck(submission: "R-001", verdict: .missing, text: "Onze zorg.")),
      .answerCheck(
        AnswerCheck(submission: "R-001", point: "R-001.1", verdict: .meantDifferently)),
      .settleCheck(SettleCheck(submission: "R-001", reason: "Staat in punt 1."))
    ).story
    let matrix = try story.matrix()
    #expect(matrix.pointChecks.map(\.submission) == ["R-001", "R-003"])
    let check = try #require(matrix.pointChecks.first)
    #expect(check[.missing] == 1 && check[.meantDifferently] == 1 && check[.correct] == 0)
    #expect(check.settled == 1 && check.isAnswered && !matrix.pointChecks[1].isAnswered)
    let hidden = try story.matrix(ResponseMatrix.Options(audience: .public)).pointChecks[1]
    #expect(hidden.party.isHidden)
  }
}
