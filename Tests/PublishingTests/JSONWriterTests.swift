// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Publishing
import Testing

@Suite struct `The writer of JSON` {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `writes members in the order of the calls, and null where there is nothing`() {
    let written = text { json in
      json.object { json in
        json.member("b", "x" as String?)
        json.member("a", nil as Int?)
        json.member("on", Day(parsing: "2026-03-12"))
        json.member("all", ["p", "q"])
        json.member("yes", true)
        json.member("kind", PartyKind.council)
        json.name("empty")
        json.object { _ in }
        json.name("none")
        json.array([Int]()) { $0.value($1) }
      }
    }
    #expect(
      written
        == #"{"b":"x","a":null,"on":"2026-03-12","all":["p","q"],"yes":true,"kind":"council","#
        + #""empty":{},"none":[]}"#)
  }

  @Test(arguments: [
    (#"a"b"#, #""a\"b""#), (#"a\b"#, #""a\\b""#), ("\n\r\t\u{8}\u{c}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1f}", #""\u0000\u001f""#), ("é – 𝄞 </script>", #""é – 𝄞 </script>""#), ("", #""""#),
  ])
  func `escapes what JSON demands and nothing else`(plain: String, written: String) {
    #expect(text { $0.value(plain) } == written)
  }

  @Test func `separates the elements of nested arrays`() {
    let written = text { json in
      json.array([[1, 2], [], [3]]) { json, inner in json.array(inner) { $0.value($1) } }
    }
    #expect(written == "[[1,2],[],[3]]")
  }
}
