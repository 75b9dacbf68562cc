// SPDX-License-Identifier: EUPL-1.2

public import Projections

/// A text with claims in it, between two braces each: `{{count points accepted}}`.
///
/// A brace that is meant as such has a backslash before it: `\{{`.
public struct ClaimText: Sendable {
  /// A claim and where it stands.
  public struct Place: Sendable {
    /// The claim; what is wrong with it where it cannot be read.
    public let claim: Result<Claim, ClaimError>
    /// The claim as it stands between the braces.
    public let source: String
    /// Where it stands in the text, braces included.
    let range: Range<String.Index>
    /// The line, from 1.
    public let line: Int
  }

  /// The text.
  public let text: String
  /// The claims in it, in order.
  public let places: [Place]
  /// The line of two opening braces that nothing closes; `nil` where there are none.
  public let unclosedLine: Int?

  /// Finds the claims in a text.
  ///
  /// - Complexity: O(*length*).
  public init(_ text: String) {
    self.text = text
    var places: [Place] = []
    var unclosed: Int?
    var line = 1
    var position = text.startIndex
    while let start = text[position...].firstRange(of: "{{")?.lowerBound {
      line += text[position..<start].lineBreaks
      let inside = text.index(start, offsetBy: 2)
      if start > text.startIndex, text[text.index(before: start)] == "\\" {
        position = inside
        continue
      }
      guard let end = text[inside...].firstRange(of: "}}") else {
        unclosed = line
        break
      }
      let source = String(text[inside..<end.lowerBound])
      places.append(
        Place(
          claim: Result { () throws(ClaimError) in try Claim(parsing: source) }, source: source,
          range: start..<end.upperBound, line: line))
      line += text[start..<end.upperBound].lineBreaks
      position = end.upperBound
    }
    self.places = places
    unclosedLine = unclosed
  }

  /// The text with something in the place of each claim.
  ///
  /// - Parameter words: What to write, one for each of ``places``.
  /// - Returns: The text.
  public func filled(with words: [String]) -> String {
    var filled = ""
    var position = text.startIndex
    for (place, words) in zip(places, words) {
      filled += text[position..<place.range.lowerBound]
      filled += words
      position = place.range.upperBound
    }
    filled += text[position...]
    return filled.replacing("\\{{", with: "{{")
  }

  /// What changes where the claims are filled in: stretches of the text, in bytes of UTF-8, with what
  /// comes there, in order; braces that are meant as such lose the backslash before them.
  func changes(with words: [String]) -> [(range: Range<Int>, words: String)] {
    let claims = zip(places, words).map { place, words in
      (
        range: text.place(of: place.range.lowerBound)..<text.place(of: place.range.upperBound),
        words: words
      )
    }
    let braces = text.ranges(of: "\\{{").map { text.place(of: $0.lowerBound) }
    return (claims + braces.map { (range: $0..<$0 + 1, words: "") })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Substring {
  fileprivate var lineBreaks: Int { utf8.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 } }
}
