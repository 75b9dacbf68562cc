// SPDX-License-Identifier: EUPL-1.2

extension TypstLetters {
  /// A source with each of these letters on a line of its own, of which only the errors matter.
  static func sheet(of letters: Set<Unicode.Scalar>) -> [UInt8] {
    var source =
      "#set document(title: \"A\", date: datetime(year: 2000, month: 1, day: 1))\n"
      + "#set text(font: \"Libertinus Serif\", lang: \"nl\")\n"
    for letter in letters.sorted() {
      source += "#par(\"a\\u{\(String(letter.value, radix: 16))}\")\n"
    }
    return Array(source.utf8)
  }

  /// The letters that errors of Typst name between a grave accent and a quotation mark: as they
  /// are, or by their number.
  ///
  /// - Complexity: O(length).
  static func named(inErrors output: [UInt8]) -> Set<Unicode.Scalar> {
    var found: Set<Unicode.Scalar> = []
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("error:") {
      guard let begin = line.firstRange(of: "`\""), let end = line.firstRange(of: "\"`") else {
        continue
      }
      let name = line[begin.upperBound..<max(begin.upperBound, end.lowerBound)]
      if name.hasPrefix("\\u{"), let value = UInt32(name.dropFirst(3).dropLast(), radix: 16) {
        if let scalar = Unicode.Scalar(value) { found.insert(scalar) }
      } else {
        found.formUnion(name.unicodeScalars)
      }
    }
    return found
  }
}
