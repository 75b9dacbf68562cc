// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The bullet or number with which a line begins an item of a list.
package struct ListMarker: Hashable, Sendable {
  /// What kind of marker it is; siblings of one list have the same.
  package enum Style: Hashable, Sendable {
    /// A sign: `-`, `•`, `o`, `❑`.
    case bullet(Unicode.Scalar)
    /// Digits, with a full stop, bracket or brackets: `1.`, `1)`, `(1)`.
    case number
    /// Numbers of several levels: `1.2`, `2.1.3.`; how many there are.
    case levels(Int)
    /// A letter: `a.`, `b)`, `(c)`.
    case letter
    /// A Roman number: `ii.`, `(iv)`. `i`, `v` and `x` alone are Roman only in brackets.
    case roman
  }

  /// What kind it is.
  package var style: Style
  /// The marker as it stands, without the white space behind it.
  package var text: String
  /// How many scalars it has with the white space behind it.
  package var length: Int

  /// The marker at the start of a line without indentation; `nil` where there is none.
  ///
  /// White space must follow it, and something after that. A number has at most three digits, so
  /// that a year at the start of a wrapped line is none.
  package init?(startOf line: some Collection<Unicode.Scalar>) {
    let head = Array(line.prefix(Self.longest + 1))
    guard let end = head.firstIndex(where: \.isBlank), end > 0,
      let style = Self.style(of: head[..<end])
    else { return nil }
    let rest = line.dropFirst(end)
    guard let content = rest.firstIndex(where: { !$0.isBlank }) else { return nil }
    self.style = style
    text = String(String.UnicodeScalarView(head[..<end]))
    length = end + rest.distance(from: rest.startIndex, to: content)
  }

  /// Whether it is a number of several levels.
  var isOfLevels: Bool {
    if case .levels = style { true } else { false }
  }

  private static let longest = 14

  /// Signs that stand before items; `o` is what Word's second level becomes in plain text.
  private static let bullets: Set<Unicode.Scalar> = [
    "-", "–", "—", "•", "o", "*", "·", "▪", "■", "□", "❑", "❒", "❖", "➢", "➤", "►", "▶", "→", "✓",
    "✔", "‣", "⁃", "◦", "●", "○", "◆", "◇", "+", "§", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
    "\u{F0FC}", "\u{F076}", "\u{2610}", "\u{2611}", "\u{2612}",
  ]

  private static func style(of head: ArraySlice<Unicode.Scalar>) -> Style? {
    if head.count == 1, let sign = head.first {
      return bullets.contains(sign) ? .bullet(sign) : nil
    }
    var body = head
    let isOpened = body.first == "("
    if isOpened { body = body.dropFirst() }
    guard let last = body.last else { return nil }
    let isClosed = last == ")"
    let hasStop = last == "." || last == "°" || last == "º"
    guard isOpened ? isClosed : true else { return nil }
    if isClosed || hasStop { body = body.dropLast() }
    guard !body.isEmpty else { return nil }
    return numeric(body, isEnded: isClosed || hasStop)
      ?? lettered(body, isClosed: isClosed, isEnded: isClosed || hasStop)
  }

  private static func numeric(_ body: ArraySlice<Unicode.Scalar>, isEnded: Bool) -> Style? {
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(\.isDigit) }) else {
      return nil
    }
    guard parts.count > 1 else { return isEnded ? .number : nil }
    // Three digits after a full stop are a thousand or more; two numbers alone may be an amount.
    return parts.dropFirst().allSatisfy { $0.count < 3 } ? .levels(parts.count) : nil
  }

  private static func lettered(
    _ body: ArraySlice<Unicode.Scalar>, isClosed: Bool, isEnded: Bool
  ) -> Style? {
    guard isEnded, body.allSatisfy(\.isASCIILetter) else { return nil }
    let isLower = body.allSatisfy { $0.value >= 0x61 }
    // A capital with a full stop is as often the first letter of a name.
    guard isLower || isClosed else { return nil }
    let isRoman = isLower && body.allSatisfy { "ivxl".unicodeScalars.contains($0) }
    if body.count == 1 { return isRoman && isClosed ? .roman : .letter }
    return isRoman ? .roman : nil
  }
}
