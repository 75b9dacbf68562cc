// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds where a point names a place of the baseline.
enum ReferenceFinder {
  /// The places that are named: a word for a part of a document and a number behind it, or `§ 4.2`.
  ///
  /// - Complexity: O(length × sections named).
  static func references(
    in passages: [Range<Int>], of scalars: [Unicode.Scalar], to sections: [String]
  ) -> [ProposedReference] {
    passages.flatMap { passage -> [ProposedReference] in
      var found: [ProposedReference] = []
      for word in scalars[passage].foldedWords {
        guard let kind = kinds[word.text],
          let number = number(behind: word.range.upperBound, in: passage, of: scalars)
        else { continue }
        found.append(reference(kind, word.range.lowerBound..<number.upperBound, number, sections))
      }
      for place in passage where scalars[place] == "§" {
        guard let number = number(behind: place + 1, in: passage, of: scalars) else { continue }
        found.append(reference("paragraaf", place..<number.upperBound, number, sections))
      }
      return found.sorted { $0.range.lowerBound < $1.range.lowerBound }

      func reference(
        _ kind: String, _ range: Range<Int>, _ number: Range<Int>, _ sections: [String]
      ) -> ProposedReference {
        ProposedReference(
          label: String(String.UnicodeScalarView(scalars[range])), range: range,
          section: section(kind, text(number), in: sections))
      }

      func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
      }
    }
  }

  /// Words for parts of a document, each with the one word by which they are compared.
  private static let kinds: [String: String] = [
    "paragraaf": "paragraaf", "par": "paragraaf", "section": "paragraaf", "artikel": "artikel",
    "art": "artikel", "hoofdstuk": "hoofdstuk", "chapter": "hoofdstuk",
    "uitgangspunt": "uitgangspunt",
    "blz": "blz", "bladzijde": "blz", "pagina": "blz", "pag": "blz", "page": "blz", "eis": "eis",
    "bijlage": "bijlage", "annex": "bijlage", "perceel": "perceel", "doel": "doel",
  ]

  /// A number, with levels, right behind a place.
  private static func number(
    behind place: Int, in passage: Range<Int>, of scalars: [Unicode.Scalar]
  ) -> Range<Int>? {
    var start = place
    while start < passage.upperBound, scalars[start].isBlank || scalars[start] == "." { start += 1 }
    guard start - place <= 3, start > place || place > 0 else { return nil }
    var end = start
    while end < passage.upperBound {
      let isInner = scalars[end] == "." && end + 1 < passage.upperBound && scalars[end + 1].isDigit
      guard scalars[end].isDigit || isInner else { break }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The section of that number: by its words where they name one, else by its number alone, which
  /// is no page.
  private static func section(_ kind: String, _ number: String, in sections: [String]) -> String? {
    let folded = sections.map { section in
      (section, Array(section.unicodeScalars).foldedWords.map { kinds[$0.text] ?? $0.text })
    }
    let digits = number.split(separator: ".").map(String.init)
    let named = folded.first {
      $0.1.first == kind && Array($0.1.dropFirst().prefix(digits.count)) == digits
    }
    if let named { return named.0 }
    guard kind != "blz" else { return nil }
    return folded.first {
      $0.1 == digits
        || Array($0.1.prefix(digits.count)) == digits && $0.1.count > digits.count
          && Int($0.1[digits.count]) == nil
    }?.0
  }
}
