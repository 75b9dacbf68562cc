// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The answer to a point, or to the points of a cluster together, as it stands.
struct WrittenAnswer {
  /// The points, as places among the seats.
  let seats: [Int]
  let cluster: ClusterNumber?
  /// How they are answered.
  let treatment: Treatment
  /// What is recommended, where that is the last word: neither a draft nor sent back.
  let recommendation: Treatment.Recommendation?
  private let opened: OpenedTexts
  private let additions: [OpenedTexts]

  init(
    _ shared: Answers.Shared, _ treatment: Treatment, seats: [Seat], in round: RoundID,
    texts: any TextSource
  ) {
    self.seats = shared.seats
    cluster = shared.seats.first.flatMap { seats[$0].point.cluster(in: round) }
    self.treatment = treatment
    let stands = treatment.status == .recommended || treatment.status == .approved
    recommendation = stands ? treatment.recommendation : nil
    opened = shared.texts.opened(by: texts)
    additions = treatment.additions.map { $0.texts.opened(by: texts) }
  }

  var isReadable: Bool { if case .texts = opened { true } else { false } }

  var isErased: Bool { if case .erased = opened { true } else { false } }

  /// A text of it; empty where there is none.
  func text(_ field: TextField) -> String { opened[field]?.text ?? "" }

  /// All that is written in it, each with what it is; of municipalities too.
  var texts: [(field: TextField, text: String)] {
    let own = [TextField.answer, .rationale, .measure].map { ($0, text($0)) }
    let added = additions.map { (TextField.answer, $0[.answer]?.text ?? "") }
    return (own + added).filter { !$0.1.isEmpty }
  }
}
