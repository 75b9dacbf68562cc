// SPDX-License-Identifier: EUPL-1.2

/// The fields `{{titel}}` in a header or footer, also where Word divided one over several runs.
enum WordFields {
  /// The names of the fields, in order.
  static func names(in part: String) -> [String] {
    fields(in: WordTexts(of: Array(part.utf8)).text).map(\.name)
  }

  /// The part with every field that has a value filled.
  static func filled(_ part: String, _ values: [String: String]) -> String {
    let texts = WordTexts(of: Array(part.utf8))
    let changes = fields(in: texts.text).compactMap { field in
      values[field.name].map { (range: field.range, words: $0) }
    }
    return String(decoding: texts.replacing(changes), as: UTF8.self)
  }

  /// Names in double braces with their places, in bytes; a field stands in one paragraph.
  private static func fields(in text: String) -> [(name: String, range: Range<Int>)] {
    text.split(separator: "\n").flatMap { line in
      line.ranges(of: "{{").compactMap { start in
        guard let end = line[start.upperBound...].firstRange(of: "}}") else { return nil }
        let name = line[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
        return (
          name.lowercased(), text.place(of: start.lowerBound)..<text.place(of: end.upperBound)
        )
      }
    }
  }
}

extension String {
  /// The place of an index, in bytes of UTF-8.
  func place(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
