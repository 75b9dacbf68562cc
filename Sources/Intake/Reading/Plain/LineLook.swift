// SPDX-License-Identifier: EUPL-1.2

/// How a line looks that may be a heading.
struct LineLook {
  /// Whether it is short enough for a heading.
  let isShort: Bool
  private let marker: ListMarker?
  private let isShouted: Bool
  private let endsSentence: Bool

  private static let longestHeading = 100

  /// Looks at a line without white space around it, with the marker that it begins with.
  init(_ content: Substring.UnicodeScalarView, marker: ListMarker?) {
    self.marker = marker
    isShort = content.count <= Self.longestHeading
    let letters = content.lazy.filter(\.properties.isAlphabetic).prefix(Self.longestHeading)
    isShouted =
      isShort && letters.count >= 4 && letters.allSatisfy { !$0.properties.isLowercase }
    endsSentence = content.last.map { ".,;:?!".unicodeScalars.contains($0) } ?? false
  }

  /// The level of the heading that it is by its look alone; `nil` for anything else.
  ///
  /// `2.1 Uitvoering` is one, and so is a line of capitals; `2. Maak dit concreet` may as well be
  /// an item, and stays one.
  var headingLevel: Int? {
    guard isShort, !endsSentence else { return nil }
    if case .levels(let count) = marker?.style { return count }
    if marker != nil { return isShouted ? 1 : nil }
    return isShouted ? 1 : nil
  }

  /// The level of the heading of which a line is the rule: `===` 1, `---` 2; `nil` for no rule.
  static func underline(_ content: Substring.UnicodeScalarView) -> Int? {
    guard content.count >= 3, let sign = content.first, sign == "=" || sign == "-",
      content.allSatisfy({ $0 == sign })
    else { return nil }
    return sign == "=" ? 1 : 2
  }
}
