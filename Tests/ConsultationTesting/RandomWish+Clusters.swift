// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension RandomWish {
  private func cluster(_ random: inout SeededGenerator) -> ClusterNumber {
    ClusterNumber(Int.random(in: 1...max(1, state.numbers.clusters), using: &random))
  }

  func clusterPoints(_ random: inout SeededGenerator) -> Command {
    let isNew = one(in: 2, &random)
    return .clusterPoints(
      ClusterPoints(
        points: points(&random), cluster: isNew ? nil : cluster(&random),
        dossier: isNew && one(in: 2, &random) ? dossier(&random)?.id : nil,
        title: isNew ? "Gelijke punten" : nil, wording: isNew ? "hetzelfde" : nil))
  }

  /// Something with the answer of a cluster.
  func answerTogether(_ random: inout SeededGenerator) -> Command {
    let cluster = cluster(&random)
    let round = one(in: 2, &random) ? nil : round(&random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .draftAnswer(DraftAnswer(cluster: cluster, round: round, text: "concept"))
    case 1: return .returnRecommendations(Return(cluster: cluster, round: round, reason: "anders"))
    case 2: return .approve(Approve(cluster: cluster, round: round))
    default:
      guard case .recommend(var recommend) = recommend(&random) else {
        preconditionFailure("a recommendation is a recommendation")
      }
      (recommend.points, recommend.cluster, recommend.round) = ([], cluster, round)
      return .recommend(recommend)
    }
  }

  func withdrawTextChange(_ random: inout SeededGenerator) -> Command {
    let number = TextChangeNumber(
      Int.random(in: 1...max(1, state.numbers.textChanges), using: &random))
    return .withdrawTextChange(
      WithdrawTextChange(change: number, dossier: "jeugd", reason: "toch niet"))
  }
}
