// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// Advice of a body whose rule asks a reason for deviating, which is not or not wholly taken over
  /// and has no reason: none was given, or one that says no more than the answer.
  var deviationsWithoutReason: [Hint] {
    let advised = seats.map { isAdvice($0) && isOfAdviser($0) }
    guard advised.contains(true) else { return [] }
    return answers.compactMap { answer in
      guard let recommendation = answer.recommendation, recommendation.disposition.isDeviating,
        !answer.isReasoned
      else { return nil }
      let points = answer.seats.filter { advised[$0] }
      guard !points.isEmpty else { return nil }
      var hint = Hint(.deviationWithoutReason, answer, numbers(points))
      hint.dispositions = [recommendation.disposition]
      return hint
    } + zip(seats, advised).compactMap { $1 ? decidedOtherwise($0) : nil }
  }

  /// Where bodies decided otherwise on the advice than was recommended, without a reason.
  private func decidedOtherwise(_ seat: Seat) -> Hint? {
    let unreasoned = decisions.outcomes(of: seat.point, in: round.id, state).filter { outcome in
      outcome.exception.map { !$0.hasRationale && $0.disposition.isDeviating } ?? false
    }
    guard !unreasoned.isEmpty else { return nil }
    var hint = Hint(.deviationWithoutReason, [seat.number])
    let found = Set(unreasoned.map(\.disposition))
    hint.dispositions = Disposition.allCases.filter(found.contains)
    hint.bodies = unreasoned.map(\.body.body)
    return hint
  }

  private func isOfAdviser(_ seat: Seat) -> Bool {
    seat.senders.contains { sender in
      guard case .party(let party) = sender else { return false }
      return state.parties[party]?.adviceDuty?.reasoned == true
    }
  }

  private func isAdvice(_ seat: Seat) -> Bool {
    switch seat.point.recorded.kind {
    case .advice, .objection, .condition, .textProposal, .request: true
    case .question, .concern, .support, .involvement: false
    }
  }
}

extension Disposition {
  /// Whether advice with it is not, or not wholly, taken over, and does not come back.
  fileprivate var isDeviating: Bool {
    switch self {
    case .partlyAccepted, .notAccepted, .noted, .answered, .outOfScope: true
    case .accepted, .alreadyCovered, .deferred: false
    }
  }
}

extension WrittenAnswer {
  /// Whether there is a reason in other words than those of the answer.
  fileprivate var isReasoned: Bool {
    let reason = Word.all(in: text(.rationale)).map(\.folded)
    return !reason.isEmpty && reason != Word.all(in: text(.answer)).map(\.folded)
  }
}
