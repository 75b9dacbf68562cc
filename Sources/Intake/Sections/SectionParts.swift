// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Divides sections whose text is longer than a section may be.
enum SectionParts {
  /// The section, or its parts: divided between paragraphs, else between words.
  ///
  /// - Complexity: O(length).
  static func parts(of section: SectionText) -> [SectionText] {
    texts(of: section.text).enumerated().map { index, text in
      SectionText(
        section: SectionAdded.name(ofPart: index + 1, of: section.section), title: section.title,
        text: text)
    }
  }

  private static func texts(of text: String) -> [String] {
    let limit = SectionAdded.greatestTextSizeInBytes
    var rest = Substring(text)
    var parts: [String] = []
    while rest.utf8.count > limit {
      let head = rest.utf8.prefix(limit)
      let end =
        end(after: 0x0A, in: head) ?? end(after: 0x20, in: head) ?? bound(of: head, in: rest)
      parts.append(String(rest[..<end]).trimmingSpace)
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    return parts + (rest.isEmpty && !parts.isEmpty ? [] : [String(rest)])
  }

  /// The place behind the last such sign in the second half.
  private static func end(after sign: UInt8, in head: Substring.UTF8View.SubSequence)
    -> String.Index?
  {
    guard let place = head.lastIndex(of: sign),
      head.distance(from: head.startIndex, to: place) > head.count / 2
    else { return nil }
    return head.index(after: place)
  }

  /// The last place between two characters.
  private static func bound(
    of head: Substring.UTF8View.SubSequence, in text: Substring
  ) -> String.Index {
    var place = head.endIndex
    while place > text.startIndex, text.utf8[place] & 0xC0 == 0x80 {
      place = text.utf8.index(before: place)
    }
    return place
  }
}

extension String {
  /// Without white space at the end.
  fileprivate var trimmingSpace: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
