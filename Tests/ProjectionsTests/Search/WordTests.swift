// SPDX-License-Identifier: EUPL-1.2

import ConsultationTesting
import Projections
import Testing

@Suite struct `Words of a text` {
  @Test(arguments: [
    ("Meet de wachttijd!", "meet|de|wachttijd"),
    ("in- en uitstroom", "in|en|uitstroom"),
    ("sociaal-emotioneel", "sociaal|emotioneel"),
    ("sociaal‑emotioneel – of niet", "sociaal|emotioneel|of|niet"),
    ("foto's en ‘foto’s’", "foto|s|en|foto|s"),
    ("'s avonds “thuis”", "s|avonds|thuis"),
    ("paragraaf 4.2, blz. 12.", "paragraaf|4.2|blz|12"),
    ("€ 12,50 of 1.234,5", "12.50|of|1.234.5"),
    ("jeugd\u{AD}hulp", "jeugdhulp"),
    ("de wacht-\ntijd van kinde-\r\n   ren", "de|wachttijd|van|kinderen"),
    ("in-\nEn uit", "in|en|uit"),
    ("begin- en\neind", "begin|en|eind"),
    ("(B12) wmo2015", "b12|wmo2015"),
    ("co\u{308}o\u{308}rdinatie", "coordinatie"),
    ("Ελλάδα 你好", "ελλάδα|你好"),
    (" \n — … ", ""), ("", ""), ("\u{301}", ""), (".5,", "5"),
  ])
  func `are runs of letters and digits, folded`(text: String, words: String) {
    #expect(Word.all(in: text).map(\.folded).joined(separator: "|") == words)
  }

  @Test func `know where they stand, in Unicode scalars`() {
    let text = "🏡 Coo\u{308}rdinatie, jeugd-\n  hulp 4.2."
    let scalars = Array(text.unicodeScalars)
    let written = Word.all(in: text).map { word in
      String(String.UnicodeScalarView(scalars[word.offset..<(word.offset + word.length)]))
    }
    #expect(written == ["Coo\u{308}rdinatie", "jeugd-\n  hulp", "4.2"])
  }

  @Test(arguments: 0..<300)
  func `stand after each other within any text, and none is empty`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let signs = Array("aB9.,-\n '’\u{308}\u{AD}éĳ\u{200D}😀ﬁ\t—".unicodeScalars)
    let count = Int.random(in: 0...40, using: &random)
    let scalars = (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
    var end = 0
    for word in Word.all(in: String(String.UnicodeScalarView(scalars))) {
      #expect(word.offset >= end && word.length > 0 && !word.folded.isEmpty)
      end = word.offset + word.length
    }
    #expect(end <= count)
  }

  @Test func `that only hold a sentence together are known`() {
    for word in ["de", "het", "een", "wij", "s", "adviseren", "daarbij"] {
      #expect(StopWords.contains(word), "\(word)")
    }
    for word in ["niet", "geen", "zonder", "wachttijd", "4", "meer", ""] {
      #expect(!StopWords.contains(word), "\(word)")
    }
  }
}
