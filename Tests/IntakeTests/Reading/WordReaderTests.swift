// SPDX-License-Identifier: EUPL-1.2

import Intake
import Testing

@Suite struct `A Word document` {
  private func p(_ text: String, _ properties: String = "") -> String {
    Documents.p(text, properties)
  }

  private static let styles = """
    <w:styles xmlns:w="w">
    <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Eigen"><w:basedOn w:val="Kop1"/>
    <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Rond"><w:basedOn w:val="Rond"/></w:style>
    <w:style w:type="paragraph" w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>
    </w:pPr></w:style></w:styles>
    """

  private static let numbering = """
    <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
    </w:abstractNum><w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">
    <w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>
    """

  private func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
    p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test func `has headings by style, by what the style is based on, and by bold lines`()
    async throws
  {
    let read = try await Documents.read(
      Documents.word(
        p("Advies", "<w:pStyle w:val=\"Kop1\"/>") + p("Diep", "<w:pStyle w:val=\"Eigen\"/>")
          + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Vet</w:t></w:r></w:p>"
          + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Een vette zin.</w:t></w:r></w:p>"
          + p("In een kring", "<w:pStyle w:val=\"Rond\"/>"), ["styles.xml": Self.styles]))
    #expect(
      read.outline == [
        "heading 1: Advies", "heading 3: Diep", "heading 4: Vet", "paragraph: Een vette zin.",
        "paragraph: In een kring",
      ])
    #expect(read.text == "Advies\n\nDiep\n\nVet\n\nEen vette zin.\n\nIn een kring")
  }

  @Test func `has its lists numbered as Word numbers them`() async throws {
    let read = try await Documents.read(
      Documents.word(
        item("een", 1) + item("twee", 1) + item("a", 1, 1) + item("b", 1, 1) + item("diep", 1, 2)
          + p("Tussendoor.") + item("drie", 1) + item("weer a", 1, 1) + item("zeven", 3)
          + p("met een rondje", "<w:pStyle w:val=\"Lijst\"/>") + item("geen lijst", 0)
          + p("– getypt streepje"),
        ["numbering.xml": Self.numbering, "styles.xml": Self.styles]))
    #expect(
      read.outline == [
        "listItem 1 [1.]: een", "listItem 1 [2.]: twee", "listItem 2 [2.a)]: a",
        "listItem 2 [2.b)]: b", "listItem 3 [(III)]: diep", "paragraph: Tussendoor.",
        "listItem 1 [3.]: drie", "listItem 2 [3.a)]: weer a", "listItem 1 [7.]: zeven",
        "listItem 1 [•]: met een rondje", "paragraph: geen lijst",
        "listItem 1 [–]: getypt streepje",
      ])
  }

  @Test func `has its tables cell by cell, merged and nested ones too`() async throws {
    let inner = "<w:tbl><w:tr><w:tc>\(p("binnen"))</w:tc></w:tr></w:tbl>"
    let read = try await Documents.read(
      Documents.word(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(p("breed"))</w:tc>"
          + "<w:tc>\(p("drie"))</w:tc></w:tr><w:tr><w:tc>\(p("een") + p("nog een"))\(inner)</w:tc>"
          + "<w:tc>\(p(""))</w:tc><w:tc>\(p("x"))</w:tc></w:tr></w:tbl>" + p("Erna")))
    #expect(
      read.outline == [
        "tableCell 1/1/1: breed", "tableCell 1/1/3: drie", "tableCell 1/2/1: een",
        "tableCell 1/2/1: nog een", "tableCell 2/1/1: binnen", "tableCell 1/2/3: x",
        "paragraph: Erna",
      ])
  }

  @Test func `tells tracked changes, comments and notes, each with its place`() async throws {
    let read = try await Documents.read(
      Documents.word(
        """
        <w:p><w:r><w:t xml:space="preserve">Wij willen </w:t></w:r><w:del><w:r><w:delText>twee</w:delText></w:r>
        </w:del><w:ins><w:r><w:t>drie</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> percelen</w:t>
        <w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>
        """,
        [
          "footnotes.xml":
            "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\" w:id=\"0\">\(p("-"))</w:footnote>"
            + "<w:footnote w:id=\"2\">\(p("Zie bijlage."))</w:footnote></w:footnotes>",
          "comments.xml":
            "<w:comments xmlns:w=\"w\"><w:comment w:id=\"0\" w:author=\"J\">\(p("Nagaan"))</w:comment>"
            + "</w:comments>",
        ]))
    #expect(
      read.outline == [
        "paragraph: Wij willen drie percelen", "deletion: twee", "footnote [1]: Zie bijlage.",
        "comment: Nagaan",
      ])
    #expect(read.blocks.map(\.anchor) == [nil, 10, 24, 24])
    #expect(read.marks.map { read.characters($0.offset..<$0.offset + $0.length) } == ["drie"])
    #expect(Set(read.warnings.map(\.code)) == [.trackedChanges, .comments])
  }

  @Test func `tells text boxes, links, headers, hidden text and pages`() async throws {
    let box = "<w:txbxContent>\(p("In een kader"))</w:txbxContent>"
    let read = try await Documents.read(
      Documents.word(
        """
        <w:p><w:hyperlink r:id="web"><w:r><w:t>de site</w:t></w:r></w:hyperlink><w:r>
        <mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent>
        </w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>
        <w:p><w:r><w:lastRenderedPageBreak/><w:t>Bladzijde twee</w:t></w:r></w:p>
        """, ["header1.xml": "<w:hdr xmlns:w=\"w\">\(p("Gemeente Zilverdam"))</w:hdr>"]))
    #expect(
      read.outline == [
        "furniture: Gemeente Zilverdam", "paragraph: de site", "paragraph: In een kader",
        "paragraph: Bladzijde twee",
      ])
    #expect(read.blocks.map(\.page) == [nil, 1, 1, 2])
    #expect(read.marks.map(\.target) == ["https://example.org/"])
    #expect(Set(read.warnings.map(\.code)) == [.textBoxes, .hiddenText])
  }

  @Test func `has its white space normalised and its symbols as characters`() async throws {
    let read = try await Documents.read(
      Documents.word(
        """
        <w:p><w:r><w:t xml:space="preserve">  zorg\u{AD}vraag \u{A0} en</w:t><w:tab/><w:t>meer</w:t><w:br/>
        <w:t>daaronder &amp; zo</w:t><w:noBreakHyphen/><w:t>voort</w:t><w:sym w:char="F0FC"/></w:r></w:p>
        """))
    #expect(read.text == "zorgvraag en meer\ndaaronder & zo-voort✓")
  }

  @Test func `of which each line is a paragraph is read as plain text`() async throws {
    let lines = [
      "Wij hebben het stuk gelezen en", "vinden dat de termijn te kort", "is voor een advies.", "",
      "  - Maak de termijn langer, zodat", "    de raad erover kan praten en", "    stemmen.",
      "  - Leg uit waarom de keuze voor", "    twee percelen is gemaakt.",
    ]
    let read = try await Documents.read(Documents.word(lines.map { p($0) }.joined()))
    #expect(read.text == lines.joined(separator: "\n") + "\n")
    #expect(read.blocks.map(\.kind) == [.paragraph, .listItem, .listItem])
    #expect(read.warnings.map(\.code) == [.hardWrapped])
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><w:document/>", ReadError.Code.documentType),
    ("<!-- a --><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><w:document/>", .documentType),
    ("<?xml version='1.0' encoding='UTF-7'?><w:document/>", .badEncoding),
    ("<w:document><w:body>", .damagedFile), ("", .damagedFile), ("tekst", .damagedFile),
    ("<w:document/>", .damagedFile), ("<w:document><w:body/></w:document>", .noText),
    (String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300), .nestedTooDeep),
  ])
  func `is refused where its main part is none`(main: String, code: ReadError.Code) async {
    var parts = Documents.wordParts("")
    parts[3].1 = main
    #expect(await Documents.refusal(of: Documents.archive(parts)) == code)
  }

  @Test func `in UTF-16 is read, and a document type in it is seen`() async throws {
    func bytes(_ text: String) -> [UInt8] {
      var parts = Documents.wordParts("").map { ($0.0, Array($0.1.utf8)) }
      parts[3].1 = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return Documents.archive(bytes: parts)
    }
    let body = "<w:document xmlns:w=\"w\"><w:body>\(p("één"))</w:body></w:document>"
    #expect(
      try await Documents.read(bytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body)).text
        == "één")
    #expect(await Documents.refusal(of: bytes("<!DOCTYPE a>" + body)) == .documentType)
  }

  @Test func `is refused where somebody locked or bent it`() async {
    #expect(await Documents.refusal(of: Documents.archive([("../a", "")])) == .unsafeName)
    #expect(await Documents.refusal(of: Documents.archive([("a.txt", "a")])) == .unknownFormat)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func named(_ name: String) -> [UInt8] { compound + name.utf8.flatMap { [$0, 0] } }
    #expect(await Documents.refusal(of: named("EncryptedPackage")) == .passwordProtected)
    #expect(await Documents.refusal(of: named("WordDocument")) == .oldFormat)
    #expect(await Documents.refusal(of: Array("{\\rtf1".utf8)) == .oldFormat)
  }

  @Test func `that is a bomb is refused before it fills the memory`() async {
    var limits = ReadLimits()
    limits.unpackedBytesOfPart = 8 << 20
    var parts = Documents.wordParts("").map { ($0.0, Array($0.1.utf8)) }
    parts[3].1 = [UInt8](repeating: 0x20, count: 9 << 20)
    #expect(
      await Documents.refusal(of: Documents.archive(bytes: parts), limits: limits)
        == .unpacksTooLarge)
    parts[3].1 = [UInt8](repeating: 0x20, count: 4 << 20)
    #expect(
      await Documents.refusal(of: Documents.archive(bytes: parts), limits: limits)
        == .unpacksTooLarge)
  }
}
