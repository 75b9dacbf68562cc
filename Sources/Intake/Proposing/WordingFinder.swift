// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds the wording that a text proposal proposes.
enum WordingFinder {
  /// Where that stands: in the last pair of quotation marks, without these; `nil` where nothing is quoted
  /// behind a word that says what comes in its place, so that words to be struck are none.
  static func wording(
    in passages: [Range<Int>], of scalars: [Unicode.Scalar]
  ) -> Range<Int>? {
    guard let stretch = passages.last else { return nil }
    var quoted: [Range<Int>] = []
    var start: Int?
    for place in stretch {
      if let first = start, closing.contains(scalars[place]), place > first {
        quoted.append(first..<place)
        start = nil
      } else if start == nil, opening.contains(scalars[place]), beginsWord(place, in: scalars) {
        start = place + 1
      }
    }
    guard let last = quoted.last else { return nil }
    let before = scalars[(passages.first?.lowerBound ?? 0)..<last.lowerBound].foldedWords
    if quoted.count == 1, struck.stand(in: before), !replaced.stand(in: before) { return nil }
    return last
  }

  private static let struck = Phrases("schrap~\n^verwijder\nte vervallen\ndelete")
  private static let replaced = Phrases("vervang~ * door\ndoor\nwordt\nreplace * with|by")
  private static let opening: Set<Unicode.Scalar> = ["\"", "“", "„", "«"]
  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "»"]

  private static func beginsWord(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place + 1 < scalars.count && !scalars[place + 1].isBlank
  }
}
