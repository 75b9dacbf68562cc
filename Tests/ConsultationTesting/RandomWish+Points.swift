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

  /// Says who may see something, or from when drafts may be erased.
  func aside(_ random: inout SeededGenerator) -> Command {
    let number = submission(&random)
    let audience = any(Audience.self, &random)
    return switch Int.random(in: 0..<4, using: &random) {
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
}
