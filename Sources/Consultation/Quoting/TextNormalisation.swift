// SPDX-License-Identifier: EUPL-1.2

/// The one way in which line wraps, hyphenation and white space of a text are undone.
///
/// 1. A run of white space is one space; at both ends there is none.
/// 2. A soft hyphen is nothing.
/// 3. A hyphen at the end of a line, between letters, is
///    - kept, with a space behind it, before *en*, *of*, *tot*, *and*, *or* (`in- en uitstroom`);
///    - kept, without, before a capital or digit, behind a capital, a digit or the name of a law, and
///      where the text writes the word with its hyphen elsewhere (`Wmo-aanbieder`);
///    - else undone (`onder-` `steuning`).
/// 4. Nothing else changes.
public struct TextNormalisation: Sendable {
  private let scalars: [Unicode.Scalar]
  private let hyphenated: Set<String>

  /// Prepares a text.
  ///
  /// - Complexity: O(length).
  public init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var hyphenated: Set<String> = []
    for (place, scalar) in scalars.enumerated() where scalar == "-" {
      guard place > 0, place + 1 < scalars.count, scalars[place - 1].isOfWord,
        scalars[place + 1].isOfWord
      else { continue }
      hyphenated.insert(Self.word(around: place, place + 1, in: scalars))
    }
    self.hyphenated = hyphenated
  }

  /// A stretch of the text as it reads, each scalar with its place.
  ///
  /// - Complexity: O(length of the stretch).
  public func placed(_ stretch: Range<Int>) -> [(scalar: Unicode.Scalar, place: Int)] {
    var result: [(scalar: Unicode.Scalar, place: Int)] = []
    var place = stretch.lowerBound
    var space: Int?
    while place < stretch.upperBound {
      let scalar = scalars[place]
      if scalar.isBlank {
        space = space ?? place
      } else if scalar == "\u{AD}" {
        if let next = nextLine(after: place, in: stretch) { place = next - 1 }
      } else if scalar == "-", let next = nextLine(after: place, in: stretch),
        place > stretch.lowerBound, scalars[place - 1].isOfWord, scalars[next].isOfWord
      {
        switch joint(at: place, next, in: stretch) {
        case .undone: break
        case .kept: result.append((scalar, place))
        case .keptApart:
          result.append((scalar, place))
          space = place + 1
        }
        place = next - 1
      } else {
        if let blank = space, !result.isEmpty { result.append((" ", blank)) }
        space = nil
        result.append((scalar, place))
      }
      place += 1
    }
    return result
  }

  /// Stretches of the text as they read, one after the other with a space between.
  public func text(of stretches: [Range<Int>]) -> String {
    stretches.map { stretch in
      var text = String.UnicodeScalarView()
      for (scalar, _) in placed(stretch) { text.append(scalar) }
      return String(text)
    }
    .joined(separator: " ")
  }

  /// Names of laws and the like, which are never the first half of a divided word.
  private static let initials: Set<String> = [
    "wmo", "wlz", "zvw", "ggz", "jgz", "pgb", "avg", "hbo", "mbo", "asd", "awb", "ova",
  ]

  private enum Joint { case undone, kept, keptApart }

  private func joint(at hyphen: Int, _ next: Int, in stretch: Range<Int>) -> Joint {
    let after = scalars[next..<stretch.upperBound].prefix { $0.isOfWord }
    if ["en", "of", "tot", "and", "or"].contains(String(folding: after)) { return .keptApart }
    let before = scalars[hyphen - 1]
    if before.isCapital || before.isDigit || scalars[next].isCapital || scalars[next].isDigit {
      return .kept
    }
    let word = Self.word(around: hyphen, next, in: scalars)
    if hyphenated.contains(word) { return .kept }
    return Self.initials.contains(word.prefix { $0 != "-" }.description) ? .kept : .undone
  }

  /// The next line's first scalar, where nothing but white space stands before it.
  private func nextLine(after place: Int, in stretch: Range<Int>) -> Int? {
    var next = place + 1
    var hasBreak = false
    while next < stretch.upperBound, scalars[next].isBlank {
      hasBreak = hasBreak || scalars[next] == "\n"
      next += 1
    }
    return hasBreak && next < stretch.upperBound ? next : nil
  }

  /// A word divided by a hyphen, whose second half begins elsewhere.
  private static func word(around hyphen: Int, _ next: Int, in scalars: [Unicode.Scalar]) -> String
  {
    var first = hyphen
    while first > 0, scalars[first - 1].isOfWord, hyphen - first < 40 { first -= 1 }
    var end = next
    while end < scalars.count, scalars[end].isOfWord, end - next < 40 { end += 1 }
    return String(folding: scalars[first..<hyphen]) + "-" + String(folding: scalars[next..<end])
  }
}
