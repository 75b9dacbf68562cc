// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The answers that points have in a round, those of clusters among them.
struct Answers {
  /// Points that are answered together: those of a cluster, or a single one.
  struct Shared {
    /// The points.
    let seats: [Int]
    /// The sealed texts with the answer.
    let texts: Texts
  }

  /// What there is of an answer, for points that have one.
  let shared: [Shared]
  private let hasAnswer: [Bool]
  /// What is recommended to become of each point, where that stands.
  let dispositions: [Disposition?]

  /// Reads what is written to points.
  init(to seats: [Seat], in round: RoundID, of state: State) {
    var shared: [Shared] = []
    var together: [ClusterNumber: [Int]] = [:]
    var written: [ClusterNumber: Texts] = [:]
    var hasAnswer: [Bool] = []
    var dispositions: [Disposition?] = []
    for (place, seat) in seats.enumerated() {
      let treatment = state.treatment(of: seat.point, in: round)
      let isRecommended = seat.status == .recommended || seat.status == .approved
      dispositions.append(isRecommended ? treatment?.recommendation?.disposition : nil)
      let texts = treatment?.answerTexts
      hasAnswer.append(texts != nil)
      guard let texts else { continue }
      if let cluster = seat.point.cluster(in: round) {
        together[cluster, default: []].append(place)
        written[cluster] = texts
      } else {
        shared.append(Shared(seats: [place], texts: texts))
      }
    }
    for (cluster, seats) in together {
      if let texts = written[cluster] { shared.append(Shared(seats: seats, texts: texts)) }
    }
    self.shared = shared.sorted { $0.seats.lexicographicallyPrecedes($1.seats) }
    self.hasAnswer = hasAnswer
    self.dispositions = dispositions
  }

  /// Where the answers are sealed.
  var sequences: [Int] { shared.compactMap(\.texts.sequence) }

  /// The one of two points that has an answer, where the other has none.
  func reusable(_ left: Int, _ right: Int) -> Int? {
    guard hasAnswer[left] != hasAnswer[right] else { return nil }
    return hasAnswer[left] ? left : right
  }
}
