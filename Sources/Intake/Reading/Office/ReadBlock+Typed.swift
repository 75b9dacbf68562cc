// SPDX-License-Identifier: EUPL-1.2

extension ReadBlock {
  /// Says what a paragraph of a word processor is where no style tells: an item whose bullet or number
  /// somebody typed, which the text then loses, or a heading that somebody made bold.
  ///
  /// - Parameters:
  ///   - text: The text of the paragraph.
  ///   - isBold: Whether all of its letters are bold.
  ///   - headingLevel: The level of the heading above it.
  mutating func shape(typed text: inout InlineText, isBold: Bool, under headingLevel: Int) {
    if let typed = ListMarker(startOf: text.scalars) {
      (kind, level, marker) = (.listItem, 1, typed.text)
      text = text.dropping(typed.length)
    } else if cell == nil, isBold, text.looksLikeHeading {
      (kind, level) = (.heading, min(headingLevel + 1, 9))
    }
  }
}

extension InlineText {
  /// Whether it is short and ends as no sentence does.
  var looksLikeHeading: Bool {
    guard count <= 100, let last = scalars.last, !scalars.contains("\n") else { return false }
    return !".,;:?!".unicodeScalars.contains(last)
      && scalars.contains(where: \.properties.isAlphabetic)
  }
}
