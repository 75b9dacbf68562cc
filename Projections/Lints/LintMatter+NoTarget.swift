// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// Answers that promise to take a point along and nowhere say where it can be found again: it is
  /// not deferred or passed on, and there is no measure, no text change and no place where it stands.
  var promisesWithoutTarget: [Hint] {
    answers.concurrentMap { answer in
      answer.hasNoTarget && OpenPromise.stands(in: answer.text(.answer))
    }.enumerated().compactMap { place, isOpen in
      guard isOpen, let recommendation = answers[place].recommendation else { return nil }
      let answer = answers[place]
      var hint = Hint(.noTarget, answer, numbers(answer.seats))
      hint.dispositions = [recommendation.disposition]
      return hint
    }
  }
}

extension WrittenAnswer {
  fileprivate var hasNoTarget: Bool {
    guard let recommendation else { return false }
    return recommendation.disposition != .deferred && recommendation.measure == nil
      && recommendation.textChanges.isEmpty && recommendation.coveredIn == nil
      && recommendation.passedTo == nil
  }
}
