// SPDX-License-Identifier: EUPL-1.2

import Intake
import Testing

@Suite struct `A page of HTML` {
  private func read(_ html: String) async throws -> ReadText {
    try await Documents.read(Array(html.utf8), named: "brief.html")
  }

  @Test func `has its headings, paragraphs, lists and quotations`() async throws {
    let read = try await read(
      """
      <h2>Advies</h2><p>Wij <b>zijn</b> het\n eens.<p>Maar:<ul><li>Een<ul><li>Onder een</ul>
      <li><p>Twee</p><p>meer van twee</p></ul><ol start=3 type=a><li>c<li value=7>g</ol>
      <blockquote>Citaat</blockquote><pre>zo\n staat het</pre>
      """)
    #expect(
      read.outline == [
        "heading 2: Advies", "paragraph: Wij zijn het eens.", "paragraph: Maar:",
        "listItem 1 [•]: Een", "listItem 2 [•]: Onder een", "listItem 1 [•]: Twee",
        "itemParagraph 1: meer van twee", "listItem 1 [c.]: c", "listItem 1 [g.]: g",
        "quote 1: Citaat", "code: zo↵staat het",
      ])
  }

  @Test func `has its tables cell by cell, also where nothing is closed`() async throws {
    let read = try await read(
      "<table><tr><td>a<td colspan=2>b<td>d<tr><th>e<td><table><tr><td>f</table></table>erna")
    #expect(
      read.outline == [
        "tableCell 1/1/1: a", "tableCell 1/1/2: b", "tableCell 1/1/4: d", "tableCell 1/2/1: e",
        "tableCell 2/1/1: f", "paragraph: erna",
      ])
  }

  @Test func `drops what nobody sees, and says so`() async throws {
    let read = try await read(
      """
      <head><title>t</title><style>p{}</style></head><script>if (1 < 2) alert("<p>nee</p>")</script>
      <!-- weg --><p>Zichtbaar<span style="display: none">verborgen</span><span hidden>ook</span></p>
      <img src=x>
      """)
    #expect(read.text == "Zichtbaar")
    #expect(read.warnings.map(\.code) == [.hiddenText, .pictures])
  }

  @Test(arguments: [
    ("&eacute;&#233;&#xE9;&euro;&#128;", "ééé€€"), ("a&nbsp;&nbsp;b", "a b"),
    ("&onzin; &amp &lt;", "&onzin; &amp <"),
    ("a &lt;b&gt; c", "a <b> c"), ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"), ("a<br><br/>b", "a\nb"),
    ("zorg&shy;vraag", "zorgvraag"), ("<p", ""), ("x<p class=\"a", "x"),
    ("&#0;&#xFFFFFFFF;x", "&#0;&#xFFFFFFFF;x"),
  ])
  func `has the characters that it names`(html: String, text: String) async throws {
    guard !text.isEmpty else {
      #expect(await Documents.refusal(of: Array(html.utf8), named: "a.html") == .noText)
      return
    }
    #expect(try await read(html).text == text)
  }

  @Test func `keeps its links, and bullets that Word typed`() async throws {
    let read = try await read(
      "<html><p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>Punt</p><a href='https://e.nl'>hier</a>"
    )
    #expect(read.outline == ["listItem 1 [·]: Punt", "paragraph: hier"])
    #expect(read.marks == [ReadMark(.link, offset: 8, length: 4, target: "https://e.nl")])
  }

  @Test func `nested without end is read to its end`() async throws {
    let deep = String(repeating: "<div><table><tr><td><ul><li><blockquote>", count: 20_000)
    #expect(try await read(deep + "diep").text.hasSuffix("diep"))
  }
}
