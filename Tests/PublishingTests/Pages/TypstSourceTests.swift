// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Foundation
import Projections
import Publishing
import Testing

@Suite struct `The source of pages` {
  @Test(arguments: Language.allCases)
  func `reads as it always did`(language: Language) throws {
    var document = Self.document(saying: "Wij adviseren u.\n\nMet groet")
    document.language = language
    document.facts = [Document.Fact("Tekst", ["Koers 0.9", "Bijlage 0.9"])]
    document.notice?.blocks = [.list([[.strong("Open: "), .text("1")], ["twee"]])]
    document.sections.append(Self.everything)
    document.colophon = [Document.Fact("Gemaakt met", ["Weerklank"])]
    let source = text(TypstDocument.source(of: document, on: "2026-05-04"))
    // How pages look stands in the source as well; it is looked at, not compared.
    let begin = try #require(source.firstRange(of: "#show: annex.with("))
    let head = try #require(source.firstRange(of: "#let ink"))
    try Golden.expect(
      Array((source[..<head.lowerBound] + source[begin.lowerBound...]).utf8),
      name: "pages.\(language).typ")
  }

  /// A chapter with one of everything that a document may have.
  private static let everything: Document.Section = {
    let wide = Table(
      caption: "Punten van adviesraden",
      columns: [Table.Column("Nr.", share: 7), Table.Column("Punt", share: 93)],
      groups: [
        Table.Group(
          heading: [.text("Adviesraad")], notes: [[.text("Reactie R-001")]],
          rows: [
            Table.Row(
              id: "R-001.1",
              cells: [
                [.paragraph([.text("R-001.1")]), .paragraph([.aside("advies")])],
                [.quotation("Kort de wachttijd in."), .labelled("Motivering:", "\"ja\"")],
              ]),
            Table.Row(
              id: "R-001.2", level: 1,
              cells: [
                [.paragraph([.text("R-001.2")])],
                [.paragraph([.outcome("Overgenomen", .taken)])],
              ]),
          ])
      ], isWide: true)
    let small = Table(
      caption: "Uitkomst", columns: [Table.Column("Wat"), Table.Column("Aantal", isNumeric: true)],
      rows: [Table.Row(["Overgenomen", "1"]), Table.Row(["Alle punten", "2"], isTotal: true)])
    return Document.Section(
      id: "points", title: "Punten en antwoorden",
      blocks: [
        .paragraph([.text("Zie "), .link("R-001.1", to: "R-001.1"), .absent(" (gewist)")]),
        .heading("Adviesraden", id: "boards"), .table(wide), .numbered([["een"], ["twee"]]),
        .table(small),
      ])
  }()

  /// What is typed, and the string that stands for it.
  private static let forms: [(typed: String, written: String)] = [
    ("Wij adviseren: ja.", "Wij adviseren: ja."),
    // Whatever means something in markup or code means nothing in a string.
    (
      #"#read("/etc/passwd") $x$ @a <b> *c* _d_ `e` ~ // f /* g"#,
      #"#read(\"/etc/passwd\") $x$ @a <b> *c* _d_ `e` ~ // f /* g"#
    ),
    (#"einde\"); #panic("x"#, #"einde\\\"); #panic(\"x"#),
    (#"a\"#, #"a\\"#),
    ("\u{1F}\u{0}\u{7F}\u{9B}31m\u{8}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}31m\u{FFFD}"),
    ("een\ttwee\ndrie\u{2028}vier", "een twee\ndrie\nvier"),
    // Letters keep their order; marks that would turn ours round go away.
    ("שלום مرحبا \u{202E}om\u{202C}\u{2066}x\u{2069}", "שלום مرحبا omx"),
    // What is no letter: of a symbol font, a mark of byte order, for internal use.
    ("\u{F0B7}a\u{FEFF}b\u{FFFE}c\u{10FFFF}", "\u{FFFD}ab\u{FFFD}c\u{FFFD}"),
    ("e\u{301}ĳ😀", "e\u{301}ĳ😀"),
  ]

  @Test(arguments: forms.indices)
  func `has what somebody typed as a string that stays one`(index: Int) {
    let (typed, written) = Self.forms[index]
    let source = text(TypstDocument.source(of: Self.document(saying: typed), on: "2026-05-04"))
    // Places to break are looked at below.
    let unbroken = source.replacing("\u{200B}", with: "")
    #expect(unbroken.contains("\nown(\"\(written)\",)"), "\(written)")
  }

  @Test func `gives a place to break to what would run out of its column`() {
    let long = String(repeating: "a", count: 100)
    let address = "https://www.zilverdam.nl/adviezen/2026/jeugd?bijlage=koersdocument&versie=0.9"
    for typed in [long, address] {
      let source = text(TypstDocument.source(of: Self.document(saying: typed), on: "2026-05-04"))
      let words = source.split(separator: "own(\"").last?.prefix { $0 != "\"" } ?? ""
      let stretches = words.split(separator: "\u{200B}")
      #expect(stretches.joined() == typed)
      #expect(stretches.allSatisfy { $0.count <= (typed == long ? 44 : 18) }, "\(stretches)")
    }
    let words = "Arbeidsongeschiktheidsverzekering en R-014.3 van 1.234.567 in § 4.2."
    #expect(
      text(TypstDocument.source(of: Self.document(saying: words), on: "2026-05-04"))
        .contains("own(\"\(words)\",)"))
  }

  @Test func `skips no level of heading, which the standard forbids`() {
    var document = Self.document(saying: "x")
    document.sections[0].blocks = [
      .heading("a", id: "a", level: 4), .heading("b", id: "b", level: 4),
      .heading("c", id: "c"), .heading("d", id: "d", level: 4),
    ]
    let source = text(TypstDocument.source(of: document, on: "2026-05-04"))
    for part in [#"2, "a""#, #"3, "b""#, #"2, "c""#, #"3, "d""#] {
      #expect(source.contains("part(none, \(part))"))
    }
  }

  @Test func `keeps the word of an outcome above other text in a cell`() {
    var document = Self.document(saying: "x")
    let row = Table.Row(
      cells: [
        [.paragraph([.outcome("Open", .open)]), .paragraph([.aside("nog niet")])],
        [.paragraph([.outcome("Deels", .partly)]), .labelled("Motivering:", "Zo.")],
      ])
    document.sections[0].blocks = [
      .table(
        Table(
          caption: "t", columns: [Table.Column("was"), Table.Column("wordt")],
          groups: [Table.Group(heading: [], rows: [row])]))
    ]
    let source = text(TypstDocument.source(of: document, on: "2026-05-04"))
    #expect(source.contains(#"{outcome("open", "Open");br;aside("nog niet");}"#))
    #expect(source.contains("{verdict(\"partly\", \"Deels\")\nlabelled("))
  }

  @Test func `refers only to what is there, and names each place once`() {
    var document = Self.document(saying: "x")
    let row = Table.Row(id: "W-1", cells: [[.paragraph([.link("W-2", to: "W-2")])]])
    let table = Table(
      caption: "t", columns: [Table.Column("k")],
      groups: [Table.Group(heading: [], rows: [row, row])])
    document.sections[0].blocks = [.paragraph([.link("W-1", to: "W-1")]), .table(table)]
    let source = text(TypstDocument.source(of: document, on: "2026-05-04"))
    let body = source.split(separator: "#show: annex.with(").last ?? ""
    #expect(body.contains(#"to("W-1", "W-1")"#) && !body.contains(#"to("W-2""#))
    #expect(body.components(separatedBy: #"false, "W-1", "#).count == 2)
  }

  /// A document that says one thing in its only chapter.
  static func document(saying words: String) -> Document {
    Document(
      language: .nl, kicker: ["Bijlage"], title: "Reactienota", subtitle: "Koers", facts: [],
      notice: Document.Notice(tone: .concept, title: "CONCEPT", blocks: []),
      sections: [Document.Section(id: "s", title: "Punten", blocks: [.words(words)])],
      colophon: [], running: ["Bijlage", "concept"])
  }
}
