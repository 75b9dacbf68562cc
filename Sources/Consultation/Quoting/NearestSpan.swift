// SPDX-License-Identifier: EUPL-1.2

/// The span of a text that is nearest to a quote, and how the two differ.
public struct NearestSpan: Hashable, Sendable {
  /// A run of words, as the quote and the text have it.
  public enum Part: Hashable, Sendable {
    /// Both have it.
    case same(String)
    /// Only the quote has it.
    case quoted(String)
    /// Only the text has it.
    case written(String)
  }

  /// Where it stands, in scalars of the text.
  public let range: Range<Int>
  /// How many of a thousand words both have.
  public let shared: Int
  /// The quote and the span side by side, in order.
  public let difference: [Part]

  /// The words of a quote and of a span, side by side.
  static func difference(from quoted: [String], to written: [String]) -> [Part] {
    let pairs = WordAlignment(quoted, written).pairs
    var parts: [Part] = []
    var (left, right) = (0, 0)
    for (i, j) in pairs + [(quoted.count, written.count)] {
      if left < i { parts.append(.quoted(quoted[left..<i].joined(separator: " "))) }
      if right < j { parts.append(.written(written[right..<j].joined(separator: " "))) }
      if i < quoted.count {
        if case .same(let before) = parts.last {
          parts[parts.count - 1] = .same("\(before) \(quoted[i])")
        } else {
          parts.append(.same(quoted[i]))
        }
      }
      (left, right) = (i + 1, j + 1)
    }
    return parts
  }
}

/// Where a quote was looked for, and found or not.
public struct QuoteSearch: Hashable, Sendable {
  /// Where it stands exactly, in scalars of the text.
  public let places: [Range<Int>]
  /// Where something stands that is nearly the quote, where it stands nowhere exactly.
  public let nearest: NearestSpan?
}

/// The longest run of words that two texts have in common, in order, with gaps.
struct WordAlignment {
  /// Which word of the one is which of the other.
  let pairs: [(Int, Int)]
  /// How many words they have in common.
  var shared: Int { pairs.count }
  /// From the first to the last word of the other that is in common.
  var span: Range<Int>? {
    guard let first = pairs.first, let last = pairs.last else { return nil }
    return first.1..<last.1 + 1
  }

  /// - Complexity: O(words × words).
  init(_ one: [String], _ other: [String]) {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in one.indices.reversed() {
      for j in other.indices.reversed() {
        lengths[i][j] =
          one[i] == other[j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    self.pairs = pairs
  }
}
