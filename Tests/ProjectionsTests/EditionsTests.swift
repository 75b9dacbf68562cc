// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The editions of a round` {
  private func books(_ story: Story, through position: Int) -> Books {
    var books = Books()
    books.apply(story.recorded.filter { $0.sequence <= position })
    return books
  }

  private func matrix(_ story: Story, edition number: Int) throws -> ResponseMatrix {
    let edition = try #require(story.state.rounds["jeugd-koers"]?.edition(number))
    return try #require(
      ResponseMatrix(
        of: books(story, through: edition.issued.position), round: "jeugd-koers",
        texts: story.texts, options: ResponseMatrix.Options(edition: edition.issued)))
  }

  /// The rules count what is open, and so do the accounts.
  @Test(arguments: 0..<20) func `have as many open items as the books`(seed: Int) {
    let story = RandomHistory(seed: seed).story
    for recorded in story.recorded {
      guard case .editionIssued(let issued) = recorded.event,
        case .round(let round) = recorded.stream
      else { continue }
      let accounts = Accounts(of: books(story, through: issued.position), round: round)
      #expect(issued.open == accounts?.open.count)
    }
  }

  @Test func `are concepts, lie before the bodies, or are adopted by all of them`() throws {
    func status(_ story: Story, _ edition: Int) throws -> Editions.Status {
      try #require(Editions(of: story.books, round: "jeugd-koers")).lines[edition - 1].status
    }
    var story = Story.withAnswers
    story.carryOutEditions()
    #expect(try status(story, 1) == .concept)
    let issued = Story.campaign.after(
      .issueEdition(
        IssueEdition(round: "wmo-koers", title: "Nota", purpose: .college, withOpen: "Nog niet.")))
    #expect(Editions(of: issued.books, round: "wmo-koers")?.lines.map(\.status) == [.concept])

    func adopt(_ body: BodyID, _ story: Story, on day: Day) -> Story {
      story.after(
        .recordDecision(
          RecordDecision(
            body: body, matter: .edition("jeugd-koers", 3), on: day, verb: .adopt,
            result: .unchanged)), by: "u-3")
    }
    let whole = Story.campaign.after(
      .issueEdition(
        IssueEdition(
          round: "jeugd-koers", title: "Nota", purpose: .college, withOpen: "Misschien.")))
    let open = try #require(whole.state.rounds["jeugd-koers"]?.edition(3)).issued.open
    #expect(try status(whole, 3) == (open == 0 ? .forDecision : .concept))
    let one = adopt("college-elzenmeer", whole, on: "2026-07-07")
    #expect(try status(one, 3) == (open == 0 ? .forDecision : .concept))
    let both = adopt("college-vossenrade", one, on: "2026-07-09")
    #expect(try status(both, 3) == .adopted(on: "2026-07-09"))
  }

  @Test func `have a row for every point of the round, with where its texts stand`() throws {
    let story = Story.campaign
    let rows = try matrix(story, edition: 2).rows
    let counted = try matrix(story, edition: 2).groups.flatMap(\.points).filter { $0.status != nil }
    #expect(rows.map(\.number) == counted.map(\.number) && rows.count > 4)
    for row in rows {
      for text in row.texts {
        #expect(story.recorded[text.sequence - 1].event.texts == .sealed(sequence: text.sequence))
      }
    }
    let corrected = try #require(rows.first { $0.number == "R-005.1" })
    #expect(corrected.texts.map(\.of) == ["point", "summary", "answer"])
  }

  @Test func `are compared row by row`() throws {
    let later = Story.campaign.after(
      .withdrawPoint(WithdrawPoint(point: "R-001.2", reason: "Niet meer nodig.")),
      .recordPoint(RecordPoint(submission: "R-001", summary: "Nog een punt.", kind: .question)),
      .correct(
        Correct(thing: .point("R-001.1"), field: .section, to: "2.1", reason: "Vergissing.")),
      .issueEdition(
        IssueEdition(
          round: "jeugd-koers", title: "Nota", purpose: .college, withOpen: "Nieuw punt.")))
    let comparison = EditionComparison(
      of: try matrix(later, edition: 2).rows, with: try matrix(later, edition: 3).rows)
    #expect(comparison.added.count == 1 && comparison.gone.isEmpty)
    let fields = Dictionary(
      uniqueKeysWithValues: comparison.changed.map { ($0.point, $0.fields) })
    #expect(fields["R-001.1"] == ["section"])
    #expect(fields["R-001.2"]?.contains("status") == true)
    // What the college of Elzenmeer decided otherwise on edition 2 is in edition 3.
    #expect(fields["R-001.3"] == ["decisions"])
    let same = EditionComparison(
      of: try matrix(later, edition: 2).rows, with: try matrix(later, edition: 2).rows)
    #expect(same.added.isEmpty && same.gone.isEmpty && same.changed.isEmpty && same.same > 0)
  }
}

@Suite struct `What bodies decided` {
  @Test func `is told per point, where they differ too`() throws {
    let matrix = try Story.campaign.matrix()
    let excepted = try matrix.point("R-001.3")
    #expect(excepted.decisions.map(\.body.body) == ["college-elzenmeer", "college-vossenrade"])
    #expect(excepted.decisions.map(\.disposition) == [.notAccepted, .noted])
    #expect(excepted.exceptions.first??.text == .text("Dat doen wij hier niet."))
    #expect(excepted.exceptions.first??.rationale == .text("Elzenmeer regelt dit zelf."))
    #expect(excepted.exceptions.last == .some(nil))
    let point = try matrix.point("R-001.1")
    #expect(point.decisions.map(\.disposition) == [.accepted, .accepted])
    #expect(point.decisions.map(\.on) == ["2026-06-30", "2026-07-02"])
    #expect(matrix.decisions.adopting.count == 2)
  }

  @Test func `is of the answers as they stood in the edition`() throws {
    let later = Story.campaign.after(
      .recommend(Recommend(points: ["R-001.1"], disposition: .noted, answer: "Toch anders.")),
      by: "u-2"
    ).after(.approve(Approve(points: ["R-001.1"])), by: "u-3")
    let point = try later.matrix().point("R-001.1")
    #expect(point.answer?.disposition == .noted)
    #expect(point.decisions.map(\.disposition) == [.accepted, .accepted])
  }

  @Test func `leaves out whom it is not up to, and who did not decide`() throws {
    let local = Story.campaign.after(
      .recordPoint(
        RecordPoint(
          submission: "R-001", summary: "Het loket.", kind: .request, addressee: "Vossenrade"))
    )
    let number = try #require(local.state.submissions["R-001"]?.points.last?.recorded.point)
    let answered = local.after(
      .recommend(Recommend(points: [number], disposition: .noted, answer: "Gezien.")), by: "u-2"
    ).after(.approve(Approve(points: [number])), by: "u-3")
      .after(
        .issueEdition(
          IssueEdition(
            round: "jeugd-koers", title: "Nota", purpose: .college, withOpen: "Misschien.")))
    #expect(try answered.matrix().point(number).decisions.isEmpty)
    func decide(_ body: BodyID, _ result: DecisionResult, _ story: Story) -> Story {
      story.after(
        .recordDecision(
          RecordDecision(
            body: body, matter: .edition("jeugd-koers", 3), on: "2026-07-07", verb: .adopt,
            result: result)), by: "u-3")
    }
    let region = decide("college-elzenmeer", .unchanged, answered)
    #expect(try region.matrix().point(number).decisions.isEmpty)
    let held = decide("college-vossenrade", .held, region)
    #expect(try held.matrix().point(number).decisions.isEmpty)
    let own = decide("college-vossenrade", .unchanged, held)
    #expect(
      try own.matrix().point(number).decisions.map(\.body.body) == ["college-vossenrade"])
    let rejected = decide("college-vossenrade", .rejected, held)
    #expect(try rejected.matrix().point(number).decisions.isEmpty)
    #expect(try rejected.matrix().decisions.adopting.map(\.body.body) == ["college-elzenmeer"])
  }
}

@Suite struct `A text change` {
  private func executed(
    _ sections: [SectionAdded], role: VersionRole = .adopted, _ change: TextChangeInput
  ) throws -> Bool? {
    let story = Story.consultation.after(
      .recordTextChange(RecordTextChange(dossier: "jeugd", change: change, origin: .amendment)),
      .addVersion(
        AddVersion(
          dossier: "jeugd", document: "koersdocument", version: "1.0",
          title: "Koersdocument jeugd", date: "2026-06-15", role: role, sections: sections)))
    return try #require(story.matrix().textChanges.first).isExecuted
  }

  private func section(_ name: String, _ text: String?) -> SectionAdded {
    SectionAdded(
      document: "koersdocument", version: "1.0", section: name, title: "Hoofdstuk", text: text)
  }

  private let change = TextChangeInput(
    document: "koersdocument", section: "1", before: "zo snel mogelijk",
    after: "binnen zes weken")

  @Test func `is executed where an adopted version has its words, whatever the white space`() throws
  {
    #expect(try executed([section("1", "Hulp begint binnen\n\t zes weken.")], change) == true)
    #expect(try executed([section("1", "Hulp begint binnen acht weken.")], change) == false)
    #expect(
      try executed(
        [section("1", "Niets."), section("2.1", "Hulp begint binnen zes weken.")], change)
        == false)
  }

  @Test func `is not looked for in versions that nobody adopted, or without a text`() throws {
    let text = section("1", "Hulp begint binnen zes weken.")
    #expect(try executed([text], role: .proposed, change) == nil)
    #expect(try executed([section("1", nil)], change) == nil)
  }

  @Test func `takes words away where they are gone`() throws {
    var deletion = change
    deletion.after = ""
    #expect(try executed([section("1", "Hulp begint.")], deletion) == true)
    #expect(try executed([section("1", "Hulp begint zo snel mogelijk.")], deletion) == false)
    #expect(try executed([section("2.1", "Tarieven.")], deletion) == true)
  }

  @Test(arguments: Origin.allCases.filter { $0 != .points })
  func `of every origin is shown`(origin: Origin) throws {
    let story = Story.consultation.after(
      .recordTextChange(RecordTextChange(dossier: "jeugd", change: change, origin: origin)))
    #expect(try story.matrix().textChanges.map(\.recorded.origin) == [origin])
  }
}
