// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds sentences.
enum Sentences {
  /// The sentences of a stretch, without white space between them.
  ///
  /// A sentence ends with a full stop, question mark, exclamation mark or colon, the quotation marks
  /// and brackets behind it, white space, and then a capital, digit or quotation mark. A full stop
  /// behind a known abbreviation, a number of a list or a single letter ends none.
  ///
  /// - Complexity: O(length).
  static func ranges(of stretch: Range<Int>, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = stretch.lowerBound
    var place = start
    while place < stretch.upperBound {
      defer { place += 1 }
      guard ends.contains(scalars[place]) else { continue }
      var end = place + 1
      while end < stretch.upperBound, closers.contains(scalars[end]) { end += 1 }
      var next = end
      while next < stretch.upperBound, scalars[next].isBlank { next += 1 }
      guard next < stretch.upperBound else { break }
      guard next > end, beginsSentence(scalars[next]),
        scalars[place] != "." || !isAbbreviation(before: place, from: start, in: scalars)
      else { continue }
      found.append(start..<end)
      start = next
      place = next - 1
    }
    var end = stretch.upperBound
    while end > start, scalars[end - 1].isBlank { end -= 1 }
    if end > start { found.append(start..<end) }
    return found
  }

  private static let ends: Set<Unicode.Scalar> = [".", "?", "!", ":"]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]"]

  private static func beginsSentence(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isCapital || scalar.isDigit || "\"'“‘«„(".unicodeScalars.contains(scalar)
  }

  private static func isAbbreviation(
    before stop: Int, from start: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    var first = stop
    while first > start, !scalars[first - 1].isBlank, stop - first < 12 { first -= 1 }
    let word = String(folding: scalars[first..<stop]).drop { $0 == "(" }
    return abbreviations.contains(String(word)) || word.count == 1 && word.first?.isNumber == false
  }

  private static let abbreviations: Set<String> = [
    "o.a", "m.b.t", "t.a.v", "i.p.v", "d.w.z", "bijv", "bv", "nr", "art", "par", "blz", "drs", "dr",
    "mr", "ing", "ir", "prof", "mw", "mevr", "dhr", "jl", "ca", "resp", "m.n", "i.v.m", "n.a.v",
    "t.o.v", "m.u.v", "incl", "excl", "max", "min", "enz", "e.d", "e.g", "i.e", "vs", "st", "p",
    "hoofdst", "evt", "z.s.m", "p.m", "t.b.v", "o.b.v", "i.c", "a.u.b", "c.q", "t.z.t",
  ]
}
