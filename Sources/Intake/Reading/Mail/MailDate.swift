// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The date of a mail (RFC 5322, 3.3), as a day in Europe/Amsterdam.
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day that `Thu, 12 Mar 2026 23:30:00 +0000` is in the Netherlands; `nil` for what is none.
  static func day(_ field: String) -> Day? {
    var words = field.split { " \t,".contains($0) }
    if let first = words.first, first.first?.isLetter == true { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()), let year = Int(words[2]),
      (1_970...9_000).contains(year), (1...31).contains(day)
    else { return nil }
    let clock = words[3].split(separator: ":").map { Int($0) ?? 0 }
    let hour = clock.first ?? 0
    let minute = clock.count > 1 ? clock[1] : 0
    guard (0...23).contains(hour), (0...60).contains(minute),
      let start = Day(year: year, month: month + 1, day: day)
    else { return nil }
    let offset = words.count > 4 ? zone(words[4]) : 0
    let minutes = start.daysSince1970 * 1_440 + hour * 60 + minute - offset
    return Instant(microseconds: Int64(minutes) * 60_000_000).day
  }

  private static func zone(_ word: Substring) -> Int {
    guard word.count == 5, let digits = Int(word.dropFirst()),
      word.hasPrefix("+") || word.hasPrefix("-")
    else { return 0 }
    let minutes = digits / 100 * 60 + digits % 100
    return word.hasPrefix("-") ? -minutes : minutes
  }
}
