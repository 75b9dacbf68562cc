// SPDX-License-Identifier: EUPL-1.2

extension Day {
  /// `12 maart 2026`, `12 March 2026`.
  public func words(in language: Language) -> String {
    let (year, month, dayOfMonth) = parts
    let months = language == .nl ? Self.dutchMonths : Self.englishMonths
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
  }

  /// The day that ``words(in:)`` writes so; `nil` for anything else.
  public init?(words: String, in language: Language) {
    let parts = words.split(separator: " ", omittingEmptySubsequences: false)
    let months = language == .nl ? Self.dutchMonths : Self.englishMonths
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = months.firstIndex(of: String(parts[1])),
      let found = Day(year: year, month: month + 1, day: day), found.words(in: language) == words
    else { return nil }
    self = found
  }

  private static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
