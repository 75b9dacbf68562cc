// SPDX-License-Identifier: EUPL-1.2

extension SetAudience {
  /// A submission, passages of its newest text or one point are for some to see; what is so
  /// already is not said again.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    switch thing {
    case .submission(let number): return try decide(submission: number, in: situation)
    case .point(let number):
      guard passages.isEmpty else { throw .rejected(.passagesOfSubmission(number)) }
      guard try situation.standingPoint(number).audienceSet != audience else { return [] }
      let set = AudienceSet(point: number, audience: audience)
      return [Decided(.submission(number.submission), .audienceSet(set))]
    }
  }

  private func decide(
    submission number: SubmissionNumber, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    let known = try situation.standingSubmission(number)
    let spans = try known.passages(passages, in: situation).map(\.span)
      .filter { known.audienceOfPassages[$0] != audience }
    guard passages.isEmpty ? known.audienceSet != audience : !spans.isEmpty else { return [] }
    guard spans.count <= Self.mostPassages else {
      throw .rejected(.tooManyPassages(spans.count))
    }
    let set = AudienceSet(audience: audience, spans: spans)
    return [Decided(.submission(number), .audienceSet(set))]
  }
}
