// SPDX-License-Identifier: EUPL-1.2

extension Day {
  /// `12 maart 2026`, `12 March 2026`.
  public func words(in language: Language) -> String {
    let (year, month, dayOfMonth) = parts
    let months = language == .nl ? Self.dutchMonths : Self.englishMonths
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
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
