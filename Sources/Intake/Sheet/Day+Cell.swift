// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// How a cell that should hold a day was understood.
enum CellDay: Hashable {
  case day(Day)
  /// A day whose year has two digits: nobody can tell the century for certain.
  case twoDigitYear
  /// No day of the calendar, or written otherwise.
  case none

  /// Reads `2024-09-12`, and `12-9-2024` as Dutch spreadsheets write it.
  init(_ text: String) {
    if let day = Day(parsing: text) {
      self = .day(day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ Self.isNumber($0) }),
      parts[0].count <= 2, parts[1].count <= 2, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else {
      self = .none
      return
    }
    switch parts[2].count {
    case 2: self = .twoDigitYear
    case 4: self = Day(year: year, month: month, day: day).map(CellDay.day) ?? .none
    default: self = .none
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 4 && text.allSatisfy { ("0"..."9").contains($0) }
  }
}
