// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Lints {
  /// Looks at the answers of a round; `nil` where there is no such round.
  ///
  /// Points that were taken back, split or merged, and those of submissions that are not taken into
  /// account, are not looked at.
  ///
  /// - Complexity: as that of ``Likeness``, and O(length of the answers).
  public init?(of books: Books, round id: RoundID, texts: any TextSource) {
    guard let matter = LintMatter(of: books, round: id, texts: texts) else { return nil }
    let found =
      matter.repeatingAnswers + matter.unlikeAnswers + matter.promisesWithoutTarget
      + matter.questionsNoted + matter.unchangedBaselines + matter.outdatedAnswers
      + matter.differentDispositions + matter.wrongNames + matter.deviationsWithoutReason
    let points = Dictionary(
      uniqueKeysWithValues: matter.seats.lazy.map { ($0.number, $0.point) })
    round = id
    self.points = matter.seats.count
    erased = matter.erased
    keyMissing = matter.keyMissing
    all = found.map { hint in
      var hint = hint
      hint.silence = matter.state.silence(
        of: hint.lint, about: hint.points.compactMap { points[$0] }, in: matter.round)
      return hint
    }.sorted { left, right in
      left.lint == right.lint
        ? left.points.lexicographicallyPrecedes(right.points)
        : left.lint.place < right.lint.place
    }
  }
}

extension Lint {
  /// Where it stands in the order in which hints are told.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
