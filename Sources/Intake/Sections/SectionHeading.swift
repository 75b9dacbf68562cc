// SPDX-License-Identifier: EUPL-1.2

/// The heading of a section.
struct SectionHeading: Hashable {
  /// Its number, as people call it: `4.2`, `Artikel 3`.
  let number: String?
  /// Its words.
  let title: String
  /// How deep it stands, from 1.
  let level: Int

  /// What stands above the first heading.
  static let begin = SectionHeading(number: nil, title: "Begin", level: 1)

  private init(number: String?, title: String, level: Int) {
    self.number = number
    self.title = title
    self.level = level
  }

  /// The heading that a block is; `nil` for one that is none, or a line of a table of contents.
  ///
  /// A line with a number before it is one too where no reader told so, if it stands apart, is short
  /// and is no sentence: `3. Toegang`, `Artikel 4 Tarieven`.
  init?(
    _ block: ReadBlock, in scalars: [Unicode.Scalar], after last: ReadBlock?,
    before next: ReadBlock?
  ) {
    let text = Self.line(scalars[block.content])
    guard block.cell == nil, !text.isEmpty, !Self.isOfContents(text) else { return nil }
    let typed = NumberedLine(text)
    let marker = block.marker.flatMap(NumberedLine.number)
    switch block.kind {
    case .heading: break
    case .listItem where marker != nil:
      guard last?.kind != .listItem, next?.kind != .listItem, next != nil else { return nil }
      fallthrough
    case .paragraph where typed?.isNamed == true:
      guard Self.looksLikeHeading(scalars[block.content]) else { return nil }
    default: return nil
    }
    let number = marker ?? typed?.number
    let title = marker == nil ? typed?.rest ?? text : text
    let depth = number.map { $0.count(where: { $0 == "." }) + 1 }
    self.init(
      number: number, title: title.isEmpty ? text : title,
      level: block.kind == .heading ? block.level ?? 1 : depth ?? 1)
  }

  /// Whether what stands under it is a table of contents.
  var isOfContents: Bool {
    ["inhoud", "inhoudsopgave", "contents", "table of contents"].contains(title.lowercased())
  }

  /// The words on one line.
  private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Whether it leads to a page: `2.1 Uitvoering ....... 5`.
  private static func isOfContents(_ text: String) -> Bool {
    let rest = text.reversed().drop { $0.isNumber }.drop { $0.isWhitespace }
    return text.last?.isNumber == true
      && rest.prefix { ".…\u{2009} ".contains($0) }.count(where: { $0 != " " }) >= 3
  }

  private static func looksLikeHeading(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = InlineText()
    text.append(String(String.UnicodeScalarView(scalars)))
    return text.looksLikeHeading
  }
}

/// A line that begins with a number.
struct NumberedLine {
  /// The number, as people call it.
  let number: String
  /// What stands behind it.
  let rest: String
  /// Whether it says what it numbers: `Artikel 3`.
  let isNamed: Bool

  private static let names = ["hoofdstuk", "artikel", "paragraaf", "bijlage", "chapter", "annex"]

  /// Reads a line; `nil` where no number stands before it.
  init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard let first = words.first else { return nil }
    if words.count > 1, Self.names.contains(first.lowercased()),
      let number = Self.number(String(words[1])) ?? Self.letter(words[1])
    {
      let isChapter = ["hoofdstuk", "chapter", "paragraaf"].contains(first.lowercased())
      self.number = isChapter ? number : "\(first) \(number)"
      rest = words.count > 2 ? String(words[2]) : ""
      isNamed = true
    } else if let number = Self.number(String(first)), words.count > 1 {
      self.number = number
      rest = words.dropFirst().joined(separator: " ")
      isNamed = false
    } else {
      return nil
    }
  }

  /// The number that a marker is: `4.2`, `3.`; `nil` for bullets and letters.
  static func number(_ marker: String) -> String? {
    var digits = Substring(marker)
    while let last = digits.last, ".:".contains(last) { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      (1...3).contains(part.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return isNumber ? String(digits) : nil
  }

  private static func letter(_ word: Substring) -> String? {
    let letter = word.last == "." || word.last == ":" ? word.dropLast() : word
    return letter.count == 1 && letter.first?.isUppercase == true ? String(letter) : nil
  }
}
