// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Holds the answers of a round against how much their points are alike.
struct LikenessCheck {
  let seats: [Seat]
  let answers: Answers
  let comparison: PointComparison
  let round: RoundID
  let state: State
  let decisions: Decisions

  /// An answer of fewer words is used for many points without harm.
  private static let fewWords = 6
  /// Points below this score are not alike at all.
  private static let unlike = 250
  /// In how many kinds of points those with one answer are told apart.
  private static let mostKinds = 8
  /// How many points of a cluster are looked at to tell what it is about.
  private static let mostOfCluster = 4

  /// What may be a mistake, by code and then by number.
  ///
  /// - Complexity: O(points + pairs + length of the answers).
  func warnings(_ texts: any TextSource) -> [Likeness.Warning] {
    let found = dispositionsOfAlike + decisionsOfClusters + answersOfUnlike(texts)
    return Set(found).sorted { left, right in
      left.code == right.code
        ? left.points.lexicographicallyPrecedes(right.points)
        : left.code.rawValue < right.code.rawValue
    }
  }

  private func warning(
    _ code: Likeness.WarningCode, _ places: [Int], _ dispositions: Set<Disposition> = []
  ) -> Likeness.Warning {
    Likeness.Warning(
      code: code, points: places.map { seats[$0].number }.sorted(),
      dispositions: Disposition.allCases.filter(dispositions.contains))
  }

  /// Points that are equal or nearly so and are recommended different dispositions.
  private var dispositionsOfAlike: [Likeness.Warning] {
    let disposed = comparison.sets.map { set in
      comparison.speakers(of: set).filter { answers.dispositions[$0] != nil }
    }
    let found = disposed.map { Set($0.compactMap { answers.dispositions[$0] }) }
    let within = disposed.indices.filter { found[$0].count > 1 }.map {
      warning(.differentDispositions, disposed[$0], found[$0])
    }
    let across = comparison.pairs.lazy.filter { $0.score >= Likeness.nearlyEqual }
      .compactMap { pair -> Likeness.Warning? in
        let (first, second) = (found[pair.first], found[pair.second])
        let all = first.union(second)
        guard !first.isEmpty, !second.isEmpty, all.count > 1 else { return nil }
        let places = Set(disposed[pair.first] + disposed[pair.second])
        return places.count > 1
          ? warning(.differentDispositions, places.sorted(), all) : nil
      }
    return within + across
  }

  /// Clusters of which a body decided otherwise on some points than on others.
  private var decisionsOfClusters: [Likeness.Warning] {
    struct Decided: Hashable {
      let cluster: ClusterNumber
      let body: BodyID
    }
    var decided: [Decided: [(place: Int, disposition: Disposition)]] = [:]
    for (place, seat) in seats.enumerated() {
      guard let cluster = seat.point.cluster(in: round) else { continue }
      for outcome in decisions.outcomes(of: seat.point, in: round, state) {
        decided[Decided(cluster: cluster, body: outcome.body.body), default: []]
          .append((place, outcome.disposition))
      }
    }
    return decided.values.compactMap { outcomes in
      let found = Set(outcomes.map(\.disposition))
      return found.count > 1
        ? warning(.differentDecisions, outcomes.map(\.place), found) : nil
    }
  }

  /// Points that are not alike and have one answer, word for word: one of each kind.
  private func answersOfUnlike(_ texts: any TextSource) -> [Likeness.Warning] {
    var same: [[String]: [Answers.Shared]] = [:]
    for answer in answers.shared {
      guard let text = answer.texts.opened(by: texts)[.answer]?.text else { continue }
      let words = Word.all(in: text).map(\.folded)
      if words.count >= Self.fewWords { same[words, default: []].append(answer) }
    }
    return same.values.compactMap { answers in
      let kinds = kinds(of: answers.map(\.seats).sorted { $0.lexicographicallyPrecedes($1) })
      return kinds.count > 1 ? warning(.oneAnswer, kinds.compactMap(\.first)) : nil
    }
  }

  /// Of points that have one answer those that begin a kind of their own; thanks for support are of
  /// every kind.
  private func kinds(of answered: [[Int]]) -> [[Int]] {
    var kinds: [[Int]] = []
    for places in answered where kinds.count < Self.mostKinds {
      let looked = Array(places.prefix(Self.mostOfCluster))
      guard looked.contains(where: { seats[$0].point.recorded.kind != .support }) else { continue }
      let isKnown = kinds.contains { kind in
        kind.contains { place in
          looked.contains { comparison.score(place, $0) >= Self.unlike }
        }
      }
      if !isKnown { kinds.append(looked) }
    }
    return kinds
  }
}
