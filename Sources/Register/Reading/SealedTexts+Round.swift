// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension SealedTexts {
  /// Opens what a report on a round shows: the points of its submissions with their answers, and
  /// the names of its parties.
  ///
  /// - Complexity: O(points of the round).
  public func preload(round id: RoundID, in books: Books) {
    guard let round = books.state.rounds[id] else { return }
    let submissions = round.entries.compactMap {
      books.state.submissions[$0.entered.submission]
    }
    let parties = round.invitations.map(\.party) + round.entries.map(\.entered.party)
    var texts = Set(parties).compactMap { books.state.parties[$0]?.texts }
    for point in submissions.lazy.flatMap(\.points) {
      texts.append(point.recorded.texts)
      texts += Array(point.correctedTexts.values)
      guard let treatment = point.treatments[id] else { continue }
      texts += [treatment.recommendation?.texts, treatment.draft?.texts].compactMap { $0 }
    }
    preload(
      texts.compactMap { texts in
        if case .sealed(let sequence) = texts { sequence } else { nil }
      })
  }
}
