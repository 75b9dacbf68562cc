// SPDX-License-Identifier: EUPL-1.2

/// Microseconds since 1970 UTC, written as `2026-03-12T08:15:00.123456Z` (RFC 3339).
enum Timestamp {
  static let textLength = 27
  /// 0001-01-01T00:00:00.000000Z through 9999-12-31T23:59:59.999999Z.
  static let range: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999

  static func write(_ time: Int64, to bytes: inout [UInt8]) {
    let day = time.flooredQuotient(86_400_000_000)
    let inDay = Int(time - day * 86_400_000_000)
    let (year, month, dayOfMonth) = civil(fromDays: Int(day))
    bytes.appendDecimal(year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(dayOfMonth, width: 2)
    bytes.append(UInt8(ascii: "T"))
    bytes.appendDecimal(inDay / 3_600_000_000, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendDecimal(inDay / 60_000_000 % 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendDecimal(inDay / 1_000_000 % 60, width: 2)
    bytes.append(UInt8(ascii: "."))
    bytes.appendDecimal(inDay % 1_000_000, width: 6)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// The inverse of ``write(_:to:)``: accepts exactly what it writes.
  static func parse(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count == textLength, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      text[19] == UInt8(ascii: "."), text[26] == UInt8(ascii: "Z"),
      let year = text.decimal(0..<4), let month = text.decimal(5..<7),
      let day = text.decimal(8..<10), let hour = text.decimal(11..<13),
      let minute = text.decimal(14..<16), let second = text.decimal(17..<19),
      let micros = text.decimal(20..<26),
      year >= 1, (1...12).contains(month), day >= 1, day <= daysInMonth(month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = (days(ofYear: year, month: month, day: day) * 24 + hour) * 3_600
    return Int64(seconds + minute * 60 + second) * 1_000_000 + Int64(micros)
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar, years beginning in March
  /// (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func days(ofYear year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse of ``days(ofYear:month:day:)``.
  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension [UInt8] {
  /// Adds a number that is not negative, with zeros in front up to the width.
  mutating func appendDecimal(_ value: Int, width: Int = 1) {
    let start = count
    var rest = value
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || count - start < width
    self[start...].reverse()
  }
}

extension UnsafeRawBufferPointer {
  /// The number that these bytes write, all of them digits.
  func decimal(_ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
