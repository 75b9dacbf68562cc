// SPDX-License-Identifier: EUPL-1.2

import Container

/// The fields `{{titel}}` in a header or footer, also where Word divided one over several runs.
enum WordFields {
  /// The names of the fields, in order.
  static func names(in part: String) -> [String] {
    paragraphs(of: part).flatMap { paragraph in
      fields(in: texts(in: part, paragraph).map { String(part[$0]) }.joined()).map(\.name)
    }
  }

  /// The part with every field that has a value filled.
  static func filled(_ part: String, _ values: [String: String]) -> String {
    var filled = part
    // From the end to the beginning, so that places before it stay what they are.
    for paragraph in paragraphs(of: part).reversed() {
      let places = texts(in: part, paragraph)
      let found = fields(in: places.map { String(part[$0]) }.joined())
      guard !found.isEmpty else { continue }
      let pieces = fill(places.map { Array(part[$0]) }, found, values)
      for (place, piece) in zip(places, pieces).reversed() {
        filled.replaceSubrange(place, with: piece)
      }
    }
    return filled
  }

  /// Puts values where fields begin, and takes the rest of each field out of the runs behind it.
  private static func fill(
    _ pieces: [[Character]], _ fields: [(name: String, range: Range<Int>)],
    _ values: [String: String]
  ) -> [String] {
    var place = 0
    return pieces.map { piece in
      var text = ""
      for character in piece {
        if let field = fields.first(where: { $0.range.contains(place) }),
          let value = values[field.name]
        {
          if field.range.lowerBound == place { text += escaped(value) }
        } else {
          text.append(character)
        }
        place += 1
      }
      return text
    }
  }

  private static func escaped(_ text: String) -> String {
    var out = XMLWriter(declares: false)
    out.text(text)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// Names in double braces with their places, in characters.
  private static func fields(in text: String) -> [(name: String, range: Range<Int>)] {
    text.ranges(of: "{{").compactMap { start in
      guard let end = text[start.upperBound...].firstRange(of: "}}") else { return nil }
      let name = text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }.lowercased()
      let from = text.distance(from: text.startIndex, to: start.lowerBound)
      return (name, from..<from + text.distance(from: start.lowerBound, to: end.upperBound))
    }
  }

  private static func paragraphs(of part: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var rest = part[...]
    while let end = rest.firstRange(of: "</w:p>") {
      found.append(rest.startIndex..<end.lowerBound)
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// Where the texts of the runs of a paragraph stand, between their tags.
  private static func texts(
    in part: String, _ paragraph: Range<String.Index>
  ) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var rest = part[paragraph]
    while let open = rest.firstRange(of: "<w:t") {
      rest = rest[open.upperBound...]
      guard let next = rest.first, next == ">" || next == " ",
        let begin = rest.firstIndex(of: ">"), let end = rest.firstRange(of: "</w:t>"),
        begin < end.lowerBound
      else { continue }
      found.append(rest.index(after: begin)..<end.lowerBound)
      rest = rest[end.upperBound...]
    }
    return found
  }
}
