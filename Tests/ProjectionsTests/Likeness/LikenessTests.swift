// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The points of a round that are alike` {
  /// Four more reactions: `R-004` of `wilgenkade`, `R-005` of `samen-leren` and `R-006` of
  /// `inwoner-1`, each with the points that are given.
  private func story(
    _ provider: [String], _ partner: [String] = [], _ resident: [String] = []
  ) -> Story {
    var story = Story.withLetters
    let told: [(party: PartyID, summaries: [String])] = [
      ("wilgenkade", provider), ("samen-leren", partner), ("inwoner-1", resident),
    ]
    for (index, told) in told.enumerated() {
      story.carryOut([
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: told.party, channel: .email, receivedOn: "2026-04-02",
            content: .withoutText))
      ])
      story.carryOut(
        told.summaries.map { summary in
          .recordPoint(
            RecordPoint(
              submission: SubmissionNumber(4 + index), summary: summary, kind: .advice))
        })
    }
    return story
  }

  private func likeness(
    _ story: Story, _ options: Likeness.Options = Likeness.Options(), texts: TypedTexts? = nil
  ) throws -> Likeness {
    try #require(
      Likeness(
        of: story.books, round: "jeugd-koers", texts: texts ?? story.texts, options: options))
  }

  private func numbers(_ likeness: Likeness) -> [[PointNumber]] {
    likeness.pairs.map { [$0.first, $0.second] }
  }

  private let tariff = "Indexeer vergoedingen elk jaar met het prijsindexcijfer."
  private let tariffToo =
    "Wij adviseren de vergoedingen elk jaar te indexeren met het prijsindexcijfer."
  private let ride = "Vergoed het vervoer naar de dagbesteding."

  @Test func `are told, the likest first, with what they share`() throws {
    let likeness = try likeness(
      story(
        [tariff, ride], [tariffToo], ["indexeer VERGOEDINGEN, elk jaar, met het prijsindexcijfer"]))
    #expect(
      numbers(likeness) == [
        ["R-004.1", "R-006.1"], ["R-004.1", "R-005.1"], ["R-005.1", "R-006.1"],
      ])
    #expect(likeness.pairs.map(\.score) == [1000, 999, 999])
    #expect(
      Set(likeness.pairs[1].shared) == ["Indexeer", "vergoedingen", "jaar", "prijsindexcijfer"])
    #expect(likeness.equal == [["R-004.1", "R-006.1"]])
    #expect((likeness.total, likeness.compared) == (3, 9))
    #expect(likeness.warnings == [])
  }

  @Test func `are none where there is no such round, and those of another round stay out`() throws {
    let story = story([tariff], [tariffToo])
    #expect(Likeness(of: story.books, round: "geen", texts: story.texts) == nil)
    let other = try #require(Likeness(of: story.books, round: "wmo-koers", texts: story.texts))
    #expect((other.compared, other.pairs) == (1, []))
  }

  @Test func `are no pair within one submission, in one cluster, or where one was taken back`()
    throws
  {
    let story = story([tariff, tariffToo], [tariff])
    #expect(numbers(try likeness(story)) == [["R-004.1", "R-005.1"], ["R-004.2", "R-005.1"]])
    let clustered = story.after(
      .clusterPoints(ClusterPoints(points: ["R-004.1", "R-005.1"], title: "Tarieven")))
    let rest = try likeness(clustered)
    #expect(numbers(rest) == [["R-004.2", "R-005.1"]])
    #expect((rest.pairs.first?.firstCluster, rest.pairs.first?.secondCluster) == (nil, "C-1"))
    let withdrawn = story.after(.withdrawPoint(WithdrawPoint(point: "R-005.1", reason: "Dubbel.")))
    #expect(try likeness(withdrawn).pairs == [])
  }

  @Test func `are compared by what stands in the letter, and by their summaries`() throws {
    let story = story(["Noem een termijn."], ["noem een termijn: wij adviseren zes weken"])
    #expect(
      numbers(try likeness(story)) == [
        ["R-001.1", "R-004.1"], ["R-001.1", "R-005.1"], ["R-004.1", "R-005.1"],
      ])
    let corrected = story.after(
      .correct(
        Correct(
          thing: .point("R-005.1"), field: .summary, to: ride, reason: "Verkeerd gelezen.")))
    #expect(numbers(try likeness(corrected)) == [["R-001.1", "R-004.1"]])
  }

  @Test func `are told of one point, and no more than were asked for`() throws {
    let story = story([tariff, ride], [tariffToo, ride], [tariff, ride])
    let all = try likeness(story)
    #expect(all.total == 6)
    let one = try likeness(story, Likeness.Options(point: "R-005.1"))
    #expect(numbers(one) == [["R-004.1", "R-005.1"], ["R-005.1", "R-006.1"]])
    #expect(one.point == "R-005.1")
    let likest = try likeness(story, Likeness.Options(limit: 2))
    #expect(likest.pairs == Array(all.pairs.prefix(2)))
    #expect(likest.total == 6)
    #expect(try likeness(story, Likeness.Options(point: "R-009.1")).pairs == [])
    #expect(try likeness(story, Likeness.Options(least: 1000)).pairs.map(\.score).min() == 1000)
  }

  @Test func `say which of the two has an answer that the other can have`() throws {
    let story = story([tariff], [tariff]).after(
      .draftAnswer(DraftAnswer(points: ["R-005.1"], text: "Dat staat in het tarievenblad.")))
    #expect(try likeness(story).pairs.map(\.answered) == ["R-005.1"])
    let both = story.after(.draftAnswer(DraftAnswer(points: ["R-004.1"], text: "Dat doen wij.")))
    #expect(try likeness(both).pairs.map(\.answered) == [nil])
  }

  @Test func `leave out and count what is erased or has no key`() throws {
    let story = story([tariff], [tariff], [tariff])
    func sequence(_ number: PointNumber) throws -> Int {
      try #require(
        story.state.submissions[number.submission]?.points[number.index - 1].recorded.texts.sequence
      )
    }
    var texts = story.texts
    texts.erase(at: try sequence("R-004.1"), on: "2026-05-01")
    texts.loseKey(at: try sequence("R-005.1"))
    let likeness = try likeness(story, texts: texts)
    #expect(likeness.pairs == [])
    #expect((likeness.erased, likeness.keyMissing, likeness.compared) == (1, 1, 6))
  }

  @Test
  func `are told with the first alone where many have one text, and all with one that is asked`()
    throws
  {
    var story = Story.consultation
    for index in 1...20 {
      story.carryOut([
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: "inwoner-1", channel: .email, receivedOn: "2026-04-01",
            content: .withoutText)),
        .recordPoint(
          RecordPoint(submission: SubmissionNumber(index), summary: tariff, kind: .advice)),
      ])
    }
    let all = try likeness(story)
    #expect(all.pairs.count == 19)
    #expect(all.pairs.allSatisfy { $0.first == "R-001.1" })
    #expect(all.equal.map(\.count) == [20])
    let one = try likeness(story, Likeness.Options(point: "R-012.1"))
    #expect(one.pairs.count == 19)
    #expect(one.pairs.allSatisfy { $0.first == "R-012.1" || $0.second == "R-012.1" })
  }
}

@Suite struct `Answers to points that are alike` {
  private func story(_ summaries: [String], kind: PointKind = .advice) -> Story {
    var story = Story.consultation
    for (index, summary) in summaries.enumerated() {
      story.carryOut([
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: index.isMultiple(of: 2) ? "wilgenkade" : "samen-leren",
            channel: .email, receivedOn: "2026-04-01", content: .withoutText)),
        .recordPoint(
          RecordPoint(submission: SubmissionNumber(index + 1), summary: summary, kind: kind)),
      ])
    }
    return story
  }

  private func recommend(
    _ point: PointNumber, _ disposition: Disposition, _ answer: String
  ) -> Command {
    .recommend(
      Recommend(
        points: [point], disposition: disposition, answer: answer,
        rationale: disposition == .notAccepted ? "Het past niet." : nil))
  }

  private func warnings(_ story: Story, _ point: PointNumber? = nil) throws -> [Likeness.Warning] {
    try #require(
      Likeness(
        of: story.books, round: "jeugd-koers", texts: story.texts,
        options: Likeness.Options(point: point))
    ).warnings
  }

  private let tariff = "Indexeer vergoedingen elk jaar met het prijsindexcijfer."
  private let tariffToo =
    "Wij adviseren de vergoedingen elk jaar te indexeren met het prijsindexcijfer."
  private let ride = "Vergoed het vervoer naar de dagbesteding."
  private let answer = "Wij nemen dit mee bij het opstellen van de toelatingsdocumenten."

  @Test(arguments: [true, false])
  func `are warned of where their dispositions differ`(isEqual: Bool) throws {
    let story = story([tariff, isEqual ? tariff : tariffToo, ride]).after(
      recommend("R-001.1", .noted, "Dank u."), recommend("R-003.1", .answered, "Dat kan."))
    #expect(try warnings(story).isEmpty, "one has no disposition yet")
    let differing = story.after(recommend("R-002.1", .notAccepted, "Dat doen wij niet."))
    let warnings = try warnings(differing)
    #expect(warnings.map(\.code) == [.differentDispositions])
    #expect(warnings.first?.points == ["R-001.1", "R-002.1"])
    #expect(Set(warnings.first?.dispositions ?? []) == [.noted, .notAccepted])
    #expect(try self.warnings(differing, "R-003.1").isEmpty)
    #expect(try self.warnings(differing, "R-002.1") == warnings)
    #expect(try self.warnings(story.after(recommend("R-002.1", .noted, "Dank."))).isEmpty)
  }

  @Test func `are warned of where a body decided otherwise on one of a cluster`() throws {
    var story = story([tariff, tariffToo])
    story.today = "2026-04-20"
    story.carryOut([
      .clusterPoints(ClusterPoints(points: ["R-001.1", "R-002.1"], title: "Samen")),
      .recommend(Recommend(cluster: "C-1", disposition: .noted, answer: answer)),
    ])
    story.carryOut([.approve(Approve(round: "jeugd-koers"))], by: "u-3")
    story.carryOut([
      .issueEdition(
        IssueEdition(
          round: "jeugd-koers", title: "Nota", purpose: .college, withOpen: "Nog niet alles."))
    ])
    #expect(try warnings(story).isEmpty)
    let exception = RecordDecision.Exception(
      point: "R-002.1", disposition: .answered, answer: "Dat is al zo.")
    story.carryOut(
      [
        .recordDecision(
          RecordDecision(
            body: "college-elzenmeer", matter: .edition("jeugd-koers", 1), on: "2026-04-20",
            verb: .adopt, result: .changed, except: [exception]))
      ], by: "u-3")
    let warnings = try warnings(story)
    #expect(warnings.map(\.code) == [.differentDecisions])
    #expect(warnings.first?.points == ["R-001.1", "R-002.1"])
    #expect(Set(warnings.first?.dispositions ?? []) == [.noted, .answered])
  }

  @Test func `are warned of where one answer is for points that are not alike`() throws {
    let story = story([tariff, tariffToo, ride]).after(
      recommend("R-001.1", .noted, answer), recommend("R-002.1", .noted, answer))
    #expect(try warnings(story).isEmpty, "they are alike")
    let unlike = try warnings(story.after(recommend("R-003.1", .noted, answer.uppercased())))
    #expect(unlike.map(\.code) == [.oneAnswer])
    #expect(unlike.first?.points == ["R-001.1", "R-003.1"])
    #expect(unlike.first?.dispositions == [])
    #expect(try warnings(story.after(recommend("R-003.1", .noted, answer + " Dank."))).isEmpty)
  }

  @Test func `are not warned of where the answer is short, together, or thanks for support`() throws
  {
    let short = story([tariff, ride]).after(
      recommend("R-001.1", .noted, "Dank u wel."), recommend("R-002.1", .noted, "Dank u wel."))
    #expect(try warnings(short).isEmpty)
    let clustered = story([tariff, ride]).after(
      .clusterPoints(ClusterPoints(points: ["R-001.1", "R-002.1"], title: "Samen")),
      .recommend(Recommend(cluster: "C-1", disposition: .noted, answer: answer)))
    #expect(try warnings(clustered).isEmpty)
    let support = story([tariff, ride], kind: .support).after(
      recommend("R-001.1", .noted, answer), recommend("R-002.1", .noted, answer))
    #expect(try warnings(support).isEmpty)
  }
}
