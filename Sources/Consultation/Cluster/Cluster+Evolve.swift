// SPDX-License-Identifier: EUPL-1.2

extension Cluster {
  /// The cluster as it was formed.
  init(_ formed: ClusterFormed) {
    self.init(
      number: formed.cluster, dossier: formed.dossier, title: formed.title, texts: formed.texts)
  }

  /// Takes an event of the cluster's stream.
  mutating func evolve(by recorded: Recorded) {
    switch recorded.event {
    case .clusterJoined(let joined): points.append(joined.point)
    case .clusterLeft(let left): points.removeAll { $0 == left.point }
    case .clusterAnswerDrafted(let drafted):
      treat(in: drafted.round, recorded) { $0.draft(drafted.texts, recorded) }
    case .clusterAnswerRecommended(let answer):
      treat(in: answer.round, recorded) {
        $0.recommend(Treatment.Recommendation(answer), recorded)
      }
    case .clusterRecommendationApproved(let approved):
      treat(in: approved.round, recorded) { $0.approve(recorded) }
    case .clusterRecommendationReturned(let returned):
      treat(in: returned.round, recorded) { $0.sendBack(returned.texts, recorded) }
    case .clusterAdditionGiven(let given):
      treat(in: given.round, recorded) { $0.add(given.texts, of: given.municipality) }
    case .answerConsulted(let consulted):
      treat(in: consulted.round, recorded) {
        $0.consultations.append(ConsultedUser(consulted: consulted))
      }
    case .corrected(let corrected): correct(corrected)
    default: break
    }
  }

  private mutating func correct(_ corrected: Corrected) {
    switch corrected.field {
    case .title: title = corrected.to ?? title
    case .wording: correctedWording = corrected.texts
    default: break
    }
  }

  private mutating func treat(
    in round: RoundID, _ recorded: Recorded, _ change: (inout Treatment) -> Void
  ) {
    change(&treatments[round, default: Treatment()])
    treatments[round]?.changedAt = recorded.sequence
    treatments[round]?.noteOutcome(at: recorded.sequence)
  }
}
