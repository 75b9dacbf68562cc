// SPDX-License-Identifier: EUPL-1.2

/// Letters one after another without a place to break, as the words of an address.
///
/// Words are divided by the rules of their language; what has no such rules would run out of its
/// column.
struct TypstStretch {
  /// How many letters of a word stand in a column before one may break it anywhere.
  private static let ofWord = 44
  /// The same where it is no word: an address, a code.
  private static let ofAddress = 18
  /// After how many letters a mark inside an address is a place to break.
  private static let beforeMark = 8

  private var count = 0
  private var isWord = true
  private var endsWithMark = false

  /// Whether a break is allowed before the next letter; it is then the first of a new stretch.
  mutating func mayBreak(before scalar: Unicode.Scalar) -> Bool {
    let isSpace = scalar.properties.isWhitespace || scalar == "-" || scalar == "\u{200B}"
    guard !isSpace else {
      self = TypstStretch()
      return false
    }
    // A mark that goes with the letter before it stays with it.
    guard scalar.properties.generalCategory != .nonspacingMark else { return false }
    let limit = isWord ? Self.ofWord : Self.ofAddress
    let breaks = count >= limit || endsWithMark && count >= Self.beforeMark && !isWord
    if breaks { count = 0 }
    count += 1
    let isMark = "/.@_&=?#:;,\\|+".unicodeScalars.contains(scalar)
    endsWithMark = isMark
    if isMark || scalar.properties.numericType != nil { isWord = false }
    return breaks
  }
}
