// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Publishing
import Testing

@Suite struct `The prose of a language` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"),
    (1_234_567, "1.234.567", "1,234,567"), (-1234, "-1.234", "-1,234"),
  ])
  func `groups the digits of a number`(value: Int, dutch: String, english: String) {
    #expect(Prose(.nl).number(value) == dutch)
    #expect(Prose(.en).number(value) == english)
  }

  @Test(arguments: [
    (1, 3, "33%"), (2, 3, "67%"), (1, 8, "13%"), (0, 5, "0%"), (5, 5, "100%"), (1, 1000, "1%"),
    (999, 1000, "99%"),
  ])
  func `rounds a percentage, but never to nothing or all what is neither`(
    part: Int, whole: Int, shown: String
  ) {
    #expect(Prose(.nl).percentage(part, of: whole) == shown)
  }

  @Test func `has no percentage of nothing`() {
    #expect(Prose(.nl).percentage(0, of: 0) == nil)
  }

  @Test func `writes a day with its month in words`() {
    #expect(Prose(.nl).day("2026-03-12") == "12 maart 2026")
    #expect(Prose(.en).day("2026-03-01") == "1 March 2026")
  }

  @Test func `lists with commas and a word before the last`() {
    #expect(Prose(.nl).list([]) == "")
    #expect(Prose(.nl).list(["a"]) == "a")
    #expect(Prose(.nl).list(["a", "b", "c"]) == "a, b en c")
    #expect(Prose(.en).list(["a", "b"]) == "a and b")
  }
}
