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

  /// A point and the one after it.
  func neighbours(_ random: inout SeededGenerator) -> [PointNumber] {
    let number = point(&random)
    return [number, PointNumber(number.submission, number.index + 1)]
  }
}
