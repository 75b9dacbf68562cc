// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `A point that was split or merged` {
  /// `R-001.1`, with a draft and a handler, split into `R-001.4` and `R-001.5`.
  private static let story: Story = {
    let given = Given(
      .withLetters,
      .assign(Assign(points: ["R-001.1"], handler: "u-2", due: "2026-03-20")),
      .recommend(
        Recommend(
          points: ["R-001.1"], disposition: .accepted, answer: "Ja.",
          textChanges: [
            TextChangeInput(
              document: "koersdocument", section: "1", before: "snel", after: "vlug")
          ])),
      .recordTextChange(
        RecordTextChange(
          dossier: "jeugd",
          change: TextChangeInput(
            document: "koersdocument", section: "2.1", before: "loon", after: "salaris"),
          points: ["R-001.1"], origin: .points)),
      .splitPoint(
        SplitPoint(
          point: "R-001.1",
          into: [
            PartInput(passages: [PassageInput(quote: "Noem een termijn;")]),
            PartInput(passages: [PassageInput(quote: "wij adviseren zes weken.")]),
          ])),
      .recommend(
        Recommend(
          points: ["R-001.5"], disposition: .notAccepted, answer: "Nee.", rationale: "Te lang.")),
      by: "u-2")
    return given.story
  }()

  @Test func `is in no group and no total of the matrix, which says where it went`() throws {
    let matrix = try Self.story.matrix(ResponseMatrix.Options(showsUnapproved: true))
    let before = try Story.withLetters.matrix()
    #expect(matrix.totals.points == before.totals.points + 1)
    let numbers = matrix.groups.flatMap { $0.points.map(\.number) }
    #expect(numbers.filter { $0.submission == "R-001" }.map(\.index) == [2, 3, 4, 5])
    #expect(matrix.formerNumbers.map(\.point) == ["R-001.1"])
    #expect(matrix.submissions["R-001"]?.points == 4)
    #expect(matrix.rollCall.parties.first { $0.party.id == "asd-vossenrade" }?.points == 4)
  }

  @Test func `is named in the matrix of its municipality only`() throws {
    let own = try Self.story.matrix(ResponseMatrix.Options(municipality: "Vossenrade"))
    let other = try Self.story.matrix(ResponseMatrix.Options(municipality: "Elzenmeer"))
    #expect(own.formerNumbers.count == 1 && other.formerNumbers.isEmpty)
  }

  @Test func `leaves its parts what was tied to it by itself, not what its answer named`() throws {
    let matrix = try Self.story.matrix(ResponseMatrix.Options(showsUnapproved: true))
    let part = matrix.groups.lazy.flatMap(\.points).first { $0.number == "R-001.5" }
    #expect(part?.answer?.textChanges == ["W-2"])
    #expect(part?.answer?.named == [])
  }

  @Test func `counts in no accounts, progress or view of its party`() throws {
    let books = Self.story.books
    let accounts = try #require(Accounts(of: books, round: "jeugd-koers"))
    #expect(accounts[.points].total == 6)
    #expect(!accounts.open.contains { $0.item == .point("R-001.1") })
    let progress = try #require(Progress(of: books, round: "jeugd-koers", today: "2026-04-02"))
    let handler = try #require(progress.handlers.first { $0.handler == "u-2" })
    #expect(handler.assigned == 2 && handler.overdue == 2)
    let view = try #require(PartyView(of: books, party: "asd-vossenrade"))
    #expect(view.submissions.first?.points == ["R-001.2", "R-001.3", "R-001.4", "R-001.5"])
  }

  @Test func `stands in the history of those that took its place`() {
    let story = Given(
      Self.story, .mergePoints(MergePoints(points: ["R-001.2", "R-001.3"])), by: "u-2"
    ).story
    for (point, count) in [("R-001.1", 1), ("R-001.4", 1), ("R-001.6", 2)] as [(PointNumber, Int)] {
      var history = History(of: point)
      for recorded in story.recorded { history.apply(recorded) }
      let found = history.events.count { recorded in
        if case .pointSuperseded = recorded.event { true } else { false }
      }
      #expect(found == count)
    }
  }

  @Test func `hands the points under it to what took its place, which stands above them`() throws {
    let given = Given(
      .withLetters,
      .recordPoint(
        RecordPoint(submission: "R-001", summary: "Onder.", kind: .advice, parent: "R-001.2")),
      .mergePoints(MergePoints(points: ["R-001.2", "R-001.1"])), by: "u-2")
    let points = try given.story.matrix().groups.flatMap(\.points)
      .filter { $0.number.submission == "R-001" }
    #expect(points.map(\.number.index) == [3, 5, 4])
    #expect(points.map(\.level) == [0, 0, 1])
  }
}
