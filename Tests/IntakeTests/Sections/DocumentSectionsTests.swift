// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Intake
import Testing

@Suite struct `The sections of a document` {
  private func sections(_ text: String, _ name: String = "nota.txt") async throws -> [String] {
    let read = try await LetterReader.read(IncomingFile(name: name, content: Array(text.utf8)))
    return told(read.text)
  }

  private func told(_ read: ReadText) -> [String] {
    DocumentSections.all(in: read).map { section in
      let text = section.text.split(whereSeparator: \.isNewline).joined(separator: " / ")
      return "\(section.section) | \(section.title) | \(text)"
    }
  }

  @Test func `are those of numbered headings in plain text`() async throws {
    let found = try await sections(
      """
      Versie van mei.

      1. Inleiding

      Dit is de koers.

      2.1 Uitvoering

      Wij doen het zo:

      1. eerst dit
      2. dan dat

      Artikel 3 Tarieven

      Tarieven volgen de markt.

      """)
    #expect(
      found == [
        "Begin | Begin | Versie van mei.", "1 | Inleiding | Dit is de koers.",
        "2.1 | Uitvoering | Wij doen het zo: / 1. eerst dit / 2. dan dat",
        "Artikel 3 | Tarieven | Tarieven volgen de markt.",
      ])
  }

  private static let styles = """
    <w:styles xmlns:w="w">
    <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kop3"><w:name w:val="heading 3"/></w:style></w:styles>
    """

  private static let numbering = """
    <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>
    """

  private func heading(_ text: String, _ level: Int, isNumbered: Bool = true) -> String {
    let list =
      isNumbered ? "<w:numPr><w:ilvl w:val=\"\(level - 1)\"/><w:numId w:val=\"1\"/></w:numPr>" : ""
    return Documents.p(text, "<w:pStyle w:val=\"Kop\(level)\"/>\(list)")
  }

  @Test func `are those that Word numbers, with what stands under headings without a number`()
    async throws
  {
    let body =
      heading("Inhoudsopgave", 1, isNumbered: false) + Documents.p("1 Inleiding 3")
      + heading("Inleiding", 1) + Documents.p("Dit is de koers.") + heading("Toegang", 1)
      + heading("Wachttijd", 2) + Documents.p("Zes weken.")
      + heading("Uitzondering", 3, isNumbered: false) + Documents.p("Bij ziekte.")
      + heading("Bijlage", 1, isNumbered: false) + Documents.p("Lijst.")
      + heading("Bijlage", 1, isNumbered: false) + Documents.p("Nog een lijst.")
    let read = try await Documents.read(
      Documents.word(body, ["styles.xml": Self.styles, "numbering.xml": Self.numbering]))
    #expect(
      told(read) == [
        "1 | Inleiding | Dit is de koers.", "2 | Toegang | ",
        "2.1 | Wachttijd | Zes weken. / Uitzondering / Bij ziekte.", "Bijlage | Bijlage | Lijst.",
        "Bijlage #2 | Bijlage | Nog een lijst.",
      ])
  }

  @Test func `leave out a table of contents whose lines look like headings`() async throws {
    let found = try await sections(
      "2.1 Uitvoering ....... 5\n\n2.1 Uitvoering\n\nZo doen wij het.\n")
    #expect(found.map { $0.prefix(16) }.last == "2.1 | Uitvoering")
    #expect(found.count { $0.hasPrefix("2.1 |") } == 1)
  }

  @Test func `are given in parts where they are longer than a section may be, and lose nothing`()
    async throws
  {
    let words = (0..<9_000).map { "woord\($0)é" }
    let found = DocumentSections.all(
      in: try await LetterReader.read(
        IncomingFile(
          name: "nota.txt",
          content: Array("1.1 Lang\n\n\(words.joined(separator: " "))\n".utf8))
      ).text)
    #expect(found.map(\.section).prefix(3) == ["1.1", "1.1 (2)", "1.1 (3)"])
    #expect(found.allSatisfy { $0.text.utf8.count <= SectionAdded.greatestTextSizeInBytes })
    #expect(
      found.map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace)
        == words.map { Substring($0) })
  }
}
