// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// Two spoken reactions of two points each in `wmo-koers`, answered together: every kind of event
  /// of a cluster happens, and a text change is withdrawn.
  ///
  /// The cluster ends with one approved answer for three points; the fourth left it.
  mutating func tellOfClusters() {
    let provider = tellOfLetter(from: "wilgenkade")
    let partner = tellOfLetter(from: "samen-leren")
    let cluster = ClusterNumber(state.numbers.clusters + 1)
    carryOut(
      [
        .draftAnswer(DraftAnswer(points: [provider[1]], text: "Dat zoeken wij uit.")),
        .clusterPoints(
          ClusterPoints(
            points: [provider[0], partner[0], partner[1]], title: "Wachttijd",
            wording: "De wachttijd is te lang.")),
        .clusterPoints(ClusterPoints(points: [provider[1]], cluster: cluster)),
        .draftAnswer(DraftAnswer(cluster: cluster, text: "Wij werken eraan.")),
        .recommend(shortening(cluster, to: "zes weken")),
      ], by: "u-2")
    carryOut(
      [.returnRecommendations(Return(cluster: cluster, reason: "Noem vijf weken."))], by: "u-3")
    carryOut([.recommend(shortening(cluster, to: "vijf weken"))], by: "u-2")
    let first = TextChangeNumber(state.numbers.textChanges - 1)
    carryOut(
      [
        .leaveCluster(LeaveCluster(point: partner[1])),
        .withdrawTextChange(
          WithdrawTextChange(change: first, dossier: "wmo", reason: "Het worden vijf weken.")),
      ], by: "u-5")
    carryOut([.approve(Approve(cluster: cluster))], by: "u-3")
  }

  /// Logs a letter without text and splits it into two points.
  private mutating func tellOfLetter(from party: PartyID) -> [PointNumber] {
    let number = SubmissionNumber(state.numbers.submissions + 1)
    carryOut([
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["wmo-koers"], party: party, channel: .meeting, receivedOn: today,
          content: .withoutText))
    ])
    carryOut(
      ["Wie wacht, hoort niets.", "Het duurt te lang."].map { summary in
        .recordPoint(
          RecordPoint(submission: number, summary: summary, kind: .concern, theme: "vervoer"))
      }, by: "u-2")
    return [PointNumber(number, 1), PointNumber(number, 2)]
  }

  private func shortening(_ cluster: ClusterNumber, to term: String) -> Recommend {
    Recommend(
      cluster: cluster, disposition: .accepted, answer: "Wij noemen \(term).",
      textChanges: [
        TextChangeInput(
          document: "koersdocument", section: "1", before: "Hulp begint zo snel mogelijk.",
          after: "Hulp begint binnen \(term).")
      ],
      additions: [AdditionInput(municipality: "Elzenmeer", text: "Wij meten ook de wachttijd.")])
  }
}
