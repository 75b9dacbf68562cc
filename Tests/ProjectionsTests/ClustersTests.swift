// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Synchronization
import Testing

@Suite struct `The clusters of a round` {
  /// `R-001.1`, `R-002.1`, `R-003.1` and a point of `samen-leren`, who was not asked, in `C-1`.
  private let clustered = Story.withLetters.after(
    .addParty(
      AddParty(
        party: "asd-elzenmeer", name: "ASD Elzenmeer", kind: .advisoryBoard,
        municipality: "Elzenmeer")),
    .invite(Invite(round: "jeugd-koers", parties: ["asd-elzenmeer"])),
    .receiveSubmission(
      ReceiveSubmission(
        rounds: ["jeugd-koers"], party: "samen-leren", channel: .email, receivedOn: "2026-04-02",
        content: .withoutText)),
    .recordPoint(RecordPoint(submission: "R-004", summary: "Te lang.", kind: .concern)),
    .clusterPoints(
      ClusterPoints(
        points: ["R-003.1", "R-001.1", "R-002.1", "R-004.1", "R-001.2"], title: "Wachttijd",
        wording: "De wachttijd is te lang.")),
    .clusterPoints(ClusterPoints(points: ["R-001.3"], title: "Meedenken")))

  private let recommended = Command.recommend(
    Recommend(
      cluster: "C-1", disposition: .accepted, answer: "Wij noemen een termijn.",
      textChanges: [
        TextChangeInput(
          document: "koersdocument", section: "1", before: "snel", after: "binnen zes weken")
      ]))

  private func line(_ story: Story, _ number: ClusterNumber = "C-1") throws -> Clusters.Line {
    let clusters = try #require(Clusters(of: story.books, round: "jeugd-koers"))
    return try #require(clusters.lines.first { $0.number == number })
  }

  @Test func `have their points, and the parties that made them, each once`() throws {
    let line = try line(clustered)
    #expect(line.points == ["R-001.1", "R-001.2", "R-002.1", "R-003.1", "R-004.1"])
    #expect(line.parties == ["raad-elzenmeer", "asd-vossenrade", "inwoner-1", "samen-leren"])
    #expect((line.title, line.status, line.disposition) == ("Wachttijd", .open, nil))
    #expect(Clusters(of: clustered.books, round: "wmo-koers")?.lines == [])
    #expect(Clusters(of: clustered.books, round: "geen") == nil)
  }

  @Test func `count who mentioned them among those that were asked, kind by kind`() throws {
    let mentions = try line(clustered).mentions
    #expect(mentions.count == 4)
    let boards = try #require(mentions[.advisoryBoard])
    #expect((boards.mentioned, boards.asked, boards.unasked) == (1, 2, 0))
    let partners = try #require(mentions[.partner])
    #expect((partners.mentioned, partners.asked, partners.unasked) == (0, 0, 1))
    #expect(mentions[.provider] == nil)
  }

  @Test func `count no point that was taken back`() throws {
    let line = try line(
      clustered.after(.withdrawPoint(WithdrawPoint(point: "R-004.1", reason: "x"))))
    #expect(line.points.count == 4)
    #expect(line.mentions[.partner] == nil)
  }

  @Test func `give their answer and status to each of their points`() throws {
    let story = clustered.after(recommended)
    let options = ResponseMatrix.Options(showsUnapproved: true)
    let matrix = try story.matrix(options)
    for number in try line(story).points {
      let point = try matrix.point(number)
      #expect((point.cluster, point.status) == ("C-1", .recommended))
      #expect(point.answer?.text == .text("Wij noemen een termijn."))
      #expect(point.answer?.textChanges == ["W-1"])
    }
    #expect(matrix.clusters.map(\.line.number) == ["C-1", "C-2"])
    #expect(matrix.clusters.first?.wording == .text("De wachttijd is te lang."))
    #expect(matrix.clusters.first?.answer?.disposition == .accepted)
    #expect(matrix.textChanges.first?.points == (try line(story).points))
    // A publication shows no answer that nobody approved.
    #expect(try story.matrix().clusters.first?.answer == nil)
    #expect(try story.matrix().point("R-001.1").answer == nil)
    let approved = story.after(.approve(Approve(cluster: "C-1")), by: "u-3")
    #expect(try approved.matrix().totals[.accepted] == 5)
    #expect(try approved.matrix().clusters.first?.answer?.text != nil)
  }

  @Test func `have their answer opened once, however many points share it`() throws {
    let story = clustered.after(recommended).after(.approve(Approve(cluster: "C-1")), by: "u-3")
    let counting = CountingTexts(story.texts)
    _ = try story.matrix(texts: counting)
    let answer = try #require(
      story.recorded.first {
        if case .clusterAnswerRecommended = $0.event { true } else { false }
      })
    #expect(counting.asked[answer.sequence] == 1)
    #expect(counting.prefetched.filter { $0 == answer.sequence }.count == 1)
  }

  @Test func `are in the books as their points`() throws {
    let accounts = { (story: Story) in
      try #require(Accounts(of: story.books, round: "jeugd-koers"))[.points]
    }
    #expect(try accounts(clustered).open == 6)
    let approved = clustered.after(recommended).after(.approve(Approve(cluster: "C-1")), by: "u-3")
    #expect(try accounts(approved).open == 1)
    let progress = try #require(
      Progress(of: approved.books, round: "jeugd-koers", today: "2026-05-01"))
    #expect(progress.handlers.map(\.approved) == [5])
  }

  @Test func `are in the history of each of their points, from before it joined`() {
    let story = clustered.after(recommended).after(
      .recordPoint(RecordPoint(submission: "R-004", summary: "Ook.", kind: .concern)),
      .clusterPoints(ClusterPoints(points: ["R-004.2"], cluster: "C-1"))
    ).after(.approve(Approve(cluster: "C-1")), by: "u-3").after(
      .leaveCluster(LeaveCluster(point: "R-004.2")))
    func history(_ point: PointNumber) -> [String] {
      var history = History(of: point)
      history.apply(story.recorded)
      return history.events.map { String("\($0.event)".prefix { $0 != "(" }) }
    }
    #expect(
      history("R-004.2") == [
        "submissionReceived", "clusterAnswerRecommended", "pointRecorded", "pointClustered",
        "textChangeLinked", "clusterRecommendationApproved", "pointUnclustered", "answerDrafted",
      ])
    #expect(
      history("R-001.1") == [
        "submissionReceived", "pointRecorded", "pointClustered", "textChangeLinked",
        "clusterAnswerRecommended", "clusterRecommendationApproved",
      ])
    #expect(!history("R-001.3").contains("clusterAnswerRecommended"))
  }

  @Test func `show no text change that was withdrawn`() throws {
    let again = Command.recommend(
      Recommend(cluster: "C-1", disposition: .answered, answer: "Toch niet."))
    let story = clustered.after(
      recommended, again,
      .withdrawTextChange(
        WithdrawTextChange(change: "W-1", dossier: "jeugd", reason: "Het vervalt.")))
    let matrix = try story.matrix()
    #expect(matrix.textChanges.isEmpty)
    #expect(matrix.withdrawnTextChanges == ["W-1"])
    #expect(try story.matrix(of: "wmo-koers").withdrawnTextChanges.isEmpty)
  }
}

/// Texts that say how often each was asked for.
private final class CountingTexts: TextSource {
  private let texts: TypedTexts
  private let counts = Mutex<(asked: [Int: Int], prefetched: [Int])>(([:], []))
  var asked: [Int: Int] { counts.withLock { $0.asked } }
  var prefetched: [Int] { counts.withLock { $0.prefetched } }

  init(_ texts: TypedTexts) { self.texts = texts }

  func texts(at sequence: Int) -> OpenedTexts {
    counts.withLock { $0.asked[sequence, default: 0] += 1 }
    return texts.texts(at: sequence)
  }

  func prefetch(_ sequences: [Int]) { counts.withLock { $0.prefetched += sequences } }
}
