// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Takes running headers, footers and page numbers out of pages.
///
/// It looks only at the outermost lines of a page, within a seventh of its height. What stands
/// there on three pages or more, or on every page of two, digits aside, is a header or footer; a
/// line that is nothing but a page number is one on any page.
struct PageFurniture {
  /// Headers and footers, each text once, with the page on which it stands first.
  private(set) var headers: [PageLine] = []
  private(set) var footers: [PageLine] = []
  /// How many lines were taken out.
  private(set) var count = 0

  private static let margin = 1.0 / 7
  private static let lines = 4

  /// A place at which a line is repeated: its words without digits, and whether it is at the top.
  private struct Place: Hashable {
    var words: String
    var isTop: Bool
  }

  /// Takes them out of all pages.
  mutating func take(from pages: inout [PageLayout.Page]) {
    var pagesOfPlace: [Place: Int] = [:]
    let candidates = pages.map(Self.candidates)
    for page in candidates {
      for place in Set(page.values) { pagesOfPlace[place, default: 0] += 1 }
    }
    var told: Set<String> = []
    for index in pages.indices {
      var kept: [PageLine] = []
      for (number, line) in pages[index].lines.enumerated() {
        guard let place = candidates[index][number] else {
          kept.append(line)
          continue
        }
        let often = pagesOfPlace[place, default: 0]
        let isRepeated = often >= 3 || (often == 2 && pages.count == 2)
        let isNumber = Self.isPageNumber(line.text)
        guard isRepeated || isNumber else {
          kept.append(line)
          continue
        }
        count += 1
        guard !isNumber, told.insert(place.words).inserted else { continue }
        if place.isTop { headers.append(line) } else { footers.append(line) }
      }
      pages[index].lines = kept
    }
  }

  /// The outermost lines of a page, by their place among its lines.
  private static func candidates(_ page: PageLayout.Page) -> [Int: Place] {
    var found: [Int: Place] = [:]
    let ordered = page.lines.enumerated().sorted { $0.element.top < $1.element.top }
    for (index, line) in ordered.prefix(lines) where line.bottom < page.height * margin {
      found[index] = Place(words: words(line.text), isTop: true)
    }
    for (index, line) in ordered.suffix(lines) where line.top > page.height * (1 - margin) {
      found[index] = Place(words: words(line.text), isTop: false)
    }
    return found
  }

  private static func words(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    var wasDigit = false
    for scalar in text.lowercased().unicodeScalars {
      if !scalar.isDigit { words.append(scalar) } else if !wasDigit { words.append("#") }
      wasDigit = scalar.isDigit
    }
    return String(words)
  }

  /// Whether a line says nothing but on which page it stands: `3`, `- 3 -`, `Pagina 3 van 12`.
  static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { " -–—|/".contains($0) }
    let named: Set<Substring> = ["pagina", "page", "blz", "blz.", "bladzijde", "pag", "pag.", "p."]
    let between: Set<Substring> = ["van", "of", "de"]
    let numbers = words.filter { word in word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return (1...2).contains(numbers.count) && numbers.allSatisfy { $0.utf8.count <= 4 }
      && words.count <= 4
      && words.allSatisfy { numbers.contains($0) || named.contains($0) || between.contains($0) }
  }
}
