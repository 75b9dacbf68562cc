// SPDX-License-Identifier: EUPL-1.2

/// Numbers as lists write them.
enum Numerals {
  /// A number in a format of Word (ECMA-376 part 1, 17.18.59) or OpenDocument (`1`, `a`, `I`).
  static func text(of number: Int, as format: String) -> String {
    switch format {
    case "lowerLetter", "a": letters(number, from: "a")
    case "upperLetter", "A": letters(number, from: "A")
    case "lowerRoman", "i": roman(number).lowercased()
    case "upperRoman", "I": roman(number)
    case "decimalZero": number < 10 && number >= 0 ? "0\(number)" : "\(number)"
    case "ordinal": "\(number)e"
    case "none", "": ""
    default: "\(number)"
    }
  }

  /// a to z, then aa to zz, as Word goes on.
  private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    guard number > 0, number <= 26 * 20,
      let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26))
    else { return "\(number)" }
    return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
