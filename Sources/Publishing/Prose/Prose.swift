// SPDX-License-Identifier: EUPL-1.2

package import Consultation

/// How numbers, days and counted things are written in a language.
package struct Prose: Hashable, Sendable {
  /// The language.
  package let language: Language

  /// The ways of a language.
  package init(_ language: Language) { self.language = language }

  /// A word or sentence of this language.
  package func callAsFunction(_ dutch: String, _ english: String) -> String {
    language == .nl ? dutch : english
  }

  /// `1.234` in Dutch, `1,234` in English.
  package func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var written: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) {
        written.append(language == .nl ? UInt8(ascii: ".") : UInt8(ascii: ","))
      }
      written.append(digit)
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// `37%`, halves rounded up; `nil` of nothing.
  ///
  /// What is not all is never written as 100%, and what is not nothing never as 0%.
  package func percentage(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    let rounded = (part * 200 + whole) / (whole * 2)
    let shown =
      if part > 0, part < whole { min(max(rounded, 1), 99) } else { rounded }
    return "\(shown)%"
  }

  /// `12 maart 2026`, `12 March 2026`.
  package func day(_ day: Day) -> String {
    day.words(in: language)
  }

  /// `1 partij`, `1.234 partijen`.
  package func count(_ value: Int, _ one: Words, _ several: Words) -> String {
    "\(number(value)) \(value == 1 ? one[language] : several[language])"
  }

  /// `a, b en c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + self(" en ", " and ") + last
  }

  /// A word or sentence with a capital.
  package func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
