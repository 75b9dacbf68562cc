// SPDX-License-Identifier: EUPL-1.2

extension PointCheck.Remark {
  /// Whether the party finds something amiss with a point, or without one the whole, and staff
  /// did not say yet why that changed nothing.
  func isOpen(for point: PointNumber?) -> Bool {
    settled == nil && answered.point == point && answered.verdict != .correct
  }
}

extension CheckPoints {
  /// There are points to look at, and a day for the answer; who was asked so already is not asked
  /// again.
  func decide(
    in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    let known = try situation.standingSubmission(submission)
    guard !known.currentPoints.isEmpty else { throw .rejected(.withoutPoints(submission)) }
    guard until >= askedOn else { throw .rejected(.untilBeforeAsked(submission)) }
    try TextRules.check(plausible: until, "until", circumstances)
    let asked = PointCheckAsked(askedOn: askedOn, until: until)
    guard known.checks.last?.asked != asked else { return [] }
    return [Decided(.submission(submission), .pointCheckAsked(asked))]
  }
}

extension AnswerCheck {
  /// Only a party that was asked answers; the same verdict without a text counts once.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(sealed: text, "text")
    let known = try situation.standingSubmission(submission)
    guard let check = known.checks.last else { throw .rejected(.checkNotAsked(submission)) }
    if let point {
      guard point.submission == submission else { throw .rejected(.otherSubmission(point)) }
      _ = try situation.standingPoint(point)
    }
    let answered = PointCheckAnswered(
      point: point, verdict: verdict, texts: Texts([.remark: text]))
    guard !check.remarks.contains(where: { $0.answered == answered }) else { return [] }
    return [Decided(.submission(submission), .pointCheckAnswered(answered))]
  }
}

extension SettleCheck {
  /// Staff say why a remark changed nothing; mending it by other points needs no reason.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    let known = try situation.existingSubmission(submission)
    let remarks = known.checks.flatMap(\.remarks).filter {
      $0.answered.point == point && $0.answered.verdict != .correct
    }
    guard !remarks.isEmpty else { throw .rejected(.nothingToSettle(submission)) }
    guard remarks.contains(where: { $0.settled == nil }) else { return [] }
    let settled = PointCheckSettled(point: point, texts: Texts([.reason: reason]))
    return [Decided(.submission(submission), .pointCheckSettled(settled))]
  }
}
