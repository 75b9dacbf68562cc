// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What stands in place of what is hidden.
public enum HiddenMark: Hashable, Sendable {
  /// The grounds, in a language: `[gelakt: …]`.
  case grounds(Language)
  /// A sign that is no word, for a text that is compared and not shown.
  case sign

  func text(of grounds: [String]) -> String {
    switch self {
    case .grounds(let language): SpanRedacted.mark(of: grounds, in: language)
    case .sign: String(HiddenSpan.block)
    }
  }
}

/// A stretch of a text that is hidden, and on what ground.
struct HiddenStretch: Hashable {
  let range: Range<Int>
  let ground: String

  /// The text with a mark in place of every stretch; those that touch become one, with the grounds of
  /// all.
  static func cover(
    _ stretches: [HiddenStretch], in scalars: [Unicode.Scalar], with mark: HiddenMark
  ) -> String {
    var shown = String.UnicodeScalarView()
    var end = 0
    for group in groups(of: stretches) {
      shown.append(contentsOf: scalars[end..<group.range.lowerBound])
      shown.append(contentsOf: mark.text(of: group.grounds).unicodeScalars)
      end = group.range.upperBound
    }
    shown.append(contentsOf: scalars[end...])
    return String(shown)
  }

  /// Stretches that touch put together, each with its grounds in the order of the text.
  private static func groups(
    of stretches: [HiddenStretch]
  ) -> [(range: Range<Int>, grounds: [String])] {
    let ordered = stretches.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var groups: [(range: Range<Int>, grounds: [String])] = []
    for stretch in ordered {
      guard let last = groups.last, stretch.range.lowerBound <= last.range.upperBound else {
        groups.append((stretch.range, [stretch.ground]))
        continue
      }
      let end = max(last.range.upperBound, stretch.range.upperBound)
      groups[groups.count - 1].range = last.range.lowerBound..<end
      if !last.grounds.contains(stretch.ground) {
        groups[groups.count - 1].grounds.append(stretch.ground)
      }
    }
    return groups
  }
}
