// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// How the numbers of cells are shown: which of them are days.
struct CellFormats {
  /// For each style of cells, whether it shows days, and whether it shows times.
  private var styles: [Look] = []
  private var is1904 = false

  /// What a style shows of a number.
  private struct Look {
    var isDay = false
    var isTime = false
  }

  init() {}

  /// Formats of the part `styles.xml` (ECMA-376 part 1, 18.8.30).
  init(_ tree: XMLTree?, is1904: Bool) {
    self.is1904 = is1904
    let sheet = tree?.first("styleSheet")
    var codes: [Int: String] = [:]
    for format in sheet?.first("numFmts")?.all("numFmt") ?? [] {
      guard let id = format["numFmtId"].flatMap(Int.init) else { continue }
      codes[id] = format["formatCode"]
    }
    styles = (sheet?.first("cellXfs")?.all("xf") ?? []).map { style in
      let id = style["numFmtId"].flatMap(Int.init) ?? 0
      return codes[id].map(Self.look) ?? Self.builtIn(id)
    }
  }

  /// The formats that every workbook has without saying so.
  private static func builtIn(_ id: Int) -> Look {
    switch id {
    case 14...17, 27...31, 34...36, 50...58: Look(isDay: true)
    case 22: Look(isDay: true, isTime: true)
    case 18...21, 32, 33, 45...47: Look(isTime: true)
    default: Look()
    }
  }

  /// Whether a format has days or times in it, quoted words and colours aside.
  private static func look(_ code: String) -> Look {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var letters = ""
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "\\", "_", "*": isEscaped = true
      case ";" where !isQuoted: return Look(isDay: hasDay(letters), isTime: letters.contains("h"))
      default: if !isQuoted, !isBracketed { letters.append(character) }
      }
    }
    return Look(isDay: hasDay(letters), isTime: letters.contains("h"))
  }

  /// Dutch Excel writes `j` for a year.
  private static func hasDay(_ letters: String) -> Bool {
    letters.contains("d") || letters.contains("y") || letters.contains("j")
  }

  /// A number as its cell shows it: a day as `2026-03-12`, any other without needless zeros.
  func text(of number: String, style: Int) -> String {
    guard let value = Double(number), value.isFinite else { return number }
    let look = styles.indices.contains(style) ? styles[style] : Look()
    if look.isDay || look.isTime, value >= 0, value < 2_958_466 {
      let minutes = ((value - value.rounded(.down)) * 1_440).rounded()
      let clock = "\(Self.two(Int(minutes) / 60)):\(Self.two(Int(minutes) % 60))"
      guard look.isDay else { return clock }
      let days = Int(value) + (is1904 ? 1_462 : 0)
      // Excel counts a 29 February 1900, which there was not.
      let day = Day(daysSince1970: days - 25_569 + (days < 60 && !is1904 ? 1 : 0))
      return look.isTime && minutes > 0 && minutes < 1_440 ? "\(day) \(clock)" : "\(day)"
    }
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return number
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
