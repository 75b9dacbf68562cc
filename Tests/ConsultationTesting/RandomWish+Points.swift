// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension RandomWish {
  /// Splits a point into parts that leave some of it open.
  func split(_ random: inout SeededGenerator) -> Command {
    let number = point(&random)
    let spans = state.submissions[number.submission]?.point(number)?.recorded.spans ?? []
    let scalars = texts[number.submission]?.scalars ?? []
    var parts = spans.prefix(1).flatMap { span -> [PartInput] in
      let middle = span.offset + span.length / 2
      return [span.offset..<middle, middle..<(span.end - 1)].compactMap { range in
        guard !range.isEmpty, range.upperBound <= scalars.count else { return nil }
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[range])
        return PartInput(
          passages: [PassageInput(quote: String(quote), offset: range.lowerBound)])
      }
    }
    if parts.count < 2 || one(in: 4, &random) {
      parts = [PartInput(summary: "het een"), PartInput(summary: "het ander")]
    }
    return .splitPoint(SplitPoint(point: number, into: parts))
  }

  /// Says who may see something, from when drafts may be erased, or that a hint is of no use.
  func aside(_ random: inout SeededGenerator) -> Command {
    let number = submission(&random)
    let audience = any(Audience.self, &random)
    return switch Int.random(in: 0..<6, using: &random) {
    case 4:
      .silenceHint(
        SilenceHint(
          round: round(&random), lint: any(Lint.self, &random), points: [point(&random)],
          reason: "Dit klopt zo."))
    case 5:
      .heedHint(
        HeedHint(
          round: round(&random), lint: any(Lint.self, &random), points: [point(&random)]))
    case 0: .setAudience(SetAudience(.point(point(&random)), audience: audience))
    case 1:
      .setAudience(
        SetAudience(
          .submission(number), audience: audience,
          passages: [passage(of: number, &random)].compactMap(\.self)))
    case 2: .setAudience(SetAudience(.submission(number), audience: audience))
    default: .markDrafts(MarkDrafts(round: round(&random), weedOn: today))
    }
  }

  /// Something about a party's look at its points.
  func pointCheck(_ random: inout SeededGenerator) -> Command {
    let number = submission(&random)
    let point = one(in: 2, &random) ? nil : point(&random)
    return switch Int.random(in: 0..<3, using: &random) {
    case 0:
      .checkPoints(
        CheckPoints(submission: number, askedOn: today, until: today.advanced(byDays: 7)))
    case 1:
      .answerCheck(
        AnswerCheck(
          submission: number, point: point, verdict: any(PointCheckVerdict.self, &random),
          text: one(in: 2, &random) ? "anders" : nil))
    default: .settleCheck(SettleCheck(submission: number, point: point, reason: "zo is het"))
    }
  }

  /// A point and the one after it.
  func neighbours(_ random: inout SeededGenerator) -> [PointNumber] {
    let number = point(&random)
    return [number, PointNumber(number.submission, number.index + 1)]
  }

  /// One or two of what a program proposed, now and then.
  func proposals(of number: SubmissionNumber, _ random: inout SeededGenerator) -> [Int]? {
    let count = state.submissions[number]?.proposals.count ?? 0
    guard count > 0, one(in: 2, &random) else { return nil }
    return (0...1).map { _ in Int.random(in: 1...count, using: &random) }
  }

  /// Something about what a program proposes.
  func propose(_ random: inout SeededGenerator) -> Command {
    let number = submission(&random)
    let some = proposals(of: number, &random)
    let count = state.submissions[number]?.proposals.count ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where count > 0:
      return .dropProposals(DropProposals(submission: number, proposals: some))
    case 1 where count > 0:
      return .acceptProposals(AcceptProposals(submission: number, proposals: some))
    default:
      let length = texts[number]?.scalars.count ?? 0
      let points = (0..<2).map { index in
        let start = Int.random(in: 0...max(length - 2, 0), using: &random)
        return ProposalInput(
          passages: [start..<min(start + 8, max(length, 1))], kind: any(PointKind.self, &random),
          theme: one(in: 2, &random) ? "toegang" : nil, parent: index == 1 ? 1 : nil,
          wording: one(in: 4, &random) ? start..<(start + 2) : nil)
      }
      return .proposePoints(
        ProposePoints(submission: number, by: "weerklank 1", points: points))
    }
  }
}
