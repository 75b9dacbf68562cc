// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// A day, or a month of a year, as a Dutch text names it: *3 maart 2026*, *31 februari*,
/// *juni 2026*, *30-02-2026*, *2026-02-30*.
struct DayNamed: Hashable {
  /// The year, where it is named.
  let year: Int?
  /// The month, from 1 where there is one of that number.
  let month: Int
  /// The day of the month, where it is named.
  let day: Int?
  /// Whether a promise goes with it: *uiterlijk*, *zal*, *volgt*, shortly before it.
  let isPromised: Bool

  /// Whether the calendar has it; without a year February has 29 days.
  var exists: Bool { Day(year: year ?? 2024, month: month, day: day ?? 1) != nil }

  /// The day, where it is named in full and there is one.
  var whole: Day? {
    guard let year, let day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The days that a text names.
  ///
  /// - Complexity: O(length).
  static func all(in text: String) -> [DayNamed] {
    var reader = DayReader(text)
    return reader.days()
  }
}

/// Finds days among the words of a text.
private struct DayReader {
  private let words: [Word]
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    words = Word.all(in: text)
    scalars = Array(text.unicodeScalars)
  }

  mutating func days() -> [DayNamed] {
    var days: [DayNamed] = []
    var next = 0
    while next < words.count {
      if let (day, length) = writtenOut(at: next) ?? inNumbers(at: next) ?? dotted(at: next) {
        days.append(day)
        next += length
      } else {
        next += 1
      }
    }
    return days
  }

  /// *3 maart 2026*, *3 maart*, *maart 2026*.
  private func writtenOut(at place: Int) -> (DayNamed, Int)? {
    let day = number(at: place, digits: 1...2)
    let monthPlace = day == nil ? place : place + 1
    guard monthPlace < words.count, let month = Self.months[words[monthPlace].folded],
      day == nil || isBetween(place, " ")
    else { return nil }
    let year = isBetween(monthPlace, " ") ? number(at: monthPlace + 1, digits: 4...4) : nil
    guard day != nil || year != nil else { return nil }
    let length = monthPlace - place + (year == nil ? 1 : 2)
    return (named(year, month, day, at: place), length)
  }

  /// *30-02-2026*, *30/2/2026*, *2026-02-30*.
  private func inNumbers(at place: Int) -> (DayNamed, Int)? {
    guard place + 2 < words.count,
      ["-", "/"].contains(where: { sign in
        isBetween(place, sign) && isBetween(place + 1, sign)
      }), let month = number(at: place + 1, digits: 1...2), (1...19).contains(month)
    else { return nil }
    let (first, last) = (place, place + 2)
    if let day = number(at: first, digits: 1...2), let year = number(at: last, digits: 4...4) {
      return isLike(day, year) ? (named(year, month, day, at: place), 3) : nil
    }
    if let year = number(at: first, digits: 4...4), let day = number(at: last, digits: 2...2) {
      return isLike(day, year) ? (named(year, month, day, at: place), 3) : nil
    }
    return nil
  }

  /// *30.02.2026*, which is one word.
  private func dotted(at place: Int) -> (DayNamed, Int)? {
    let parts = words[place].folded.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      (1...19).contains(month), isLike(day, year)
    else { return nil }
    return (named(year, month, day, at: place), 1)
  }

  /// Whether numbers can be meant as a day and a year at all.
  private func isLike(_ day: Int, _ year: Int) -> Bool {
    (1...39).contains(day) && (1583...2999).contains(year)
  }

  private func named(_ year: Int?, _ month: Int, _ day: Int?, at place: Int) -> DayNamed {
    let before = words[max(0, place - 4)..<place]
    return DayNamed(
      year: year, month: month, day: day,
      isPromised: before.contains { Self.promises.contains($0.folded) })
  }

  private func number(at place: Int, digits: ClosedRange<Int>) -> Int? {
    guard words.indices.contains(place) else { return nil }
    let folded = words[place].folded.utf8
    guard digits.contains(folded.count),
      folded.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(words[place].folded)
  }

  /// Whether nothing but one sign, or for a space any white space, stands between two words.
  private func isBetween(_ place: Int, _ sign: Unicode.Scalar) -> Bool {
    guard place + 1 < words.count else { return false }
    let between = scalars[(words[place].offset + words[place].length)..<words[place + 1].offset]
    return sign == " "
      ? between.allSatisfy(\.properties.isWhitespace) : Array(between) == [sign]
  }

  private static let promises: Set = [
    "uiterlijk", "zal", "zullen", "volgt", "volgen", "binnenkort",
  ]

  private static let months = [
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
    "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
  ]
}
