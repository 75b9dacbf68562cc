// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Foundation
import Projections
import Publishing
import Testing

@Suite(.serialized) struct `A house style` {
  private static let w =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// As a Dutch Word saves it: the names of styles are English, their ids are not.
  private static let styles = """
    <w:styles \(w)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="AA00AA"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Huis"><w:name w:val="Huis"/><w:basedOn w:val="Kop1"/></w:style>
    </w:styles>
    """

  /// A picture of one dot.
  private static let logo = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data())

  /// A template with a header in which Word divided a field, and a picture.
  private static func template(header: String) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let main = "word/document.xml"
    var package = PackageWriter()
    package.declare(main, type: word + "document.main+xml", as: office + "officeDocument")
    package.declare("word/styles.xml", type: word + "styles+xml", as: office + "styles", of: main)
    package.declare(
      "word/header3.xml", type: word + "header+xml", as: office + "header", of: main, id: "rId9")
    package.declare(
      "word/media/logo.png", type: "image/png", as: office + "image", of: "word/header3.xml",
      id: "rId4")
    var archive = ArchiveWriter()
    package.begin(&archive)
    let body =
      "<w:document \(w)><w:body><w:p><w:r><w:t>Voorbeeld</w:t></w:r></w:p><w:sectPr>"
      + "<w:headerReference w:type=\"default\" r:id=\"rId9\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"2268\" w:right=\"1418\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"850\" w:footer=\"567\" w:gutter=\"0\"/>"
      + "</w:sectPr></w:body></w:document>"
    archive.add(main, Array(body.utf8))
    archive.add("word/styles.xml", Array(styles.utf8))
    archive.add("word/header3.xml", Array("<w:hdr \(w)>\(header)</w:hdr>".utf8))
    archive.add("word/media/logo.png", logo)
    return archive.bytes
  }

  private static let header = """
    <w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Gemeente: {{ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">tel}} &amp; {{ Zaaknummer</w:t></w:r><w:r><w:t>}} einde</w:t></w:r></w:p>
    """

  private static func written(_ template: WordTemplate) throws -> [UInt8] {
    try MatrixWord.bytes(
      of: try Story.campaign.matrix(),
      as: MatrixPresentation(
        madeOn: "2026-06-15", head: MatrixPresentation.Head(title: "Nota <van> \"A&B\"")),
      in: template)
  }

  @Test func `gives its styles, margins and headers, with the fields filled`() throws {
    let template = try WordTemplate(reading: Self.template(header: Self.header))
    #expect(template.fields == ["titel", "zaaknummer"])
    var parts = try WordParts(try Self.written(template))
    let header = try parts.text(of: "word/header1.xml")
    #expect(header.contains("Gemeente: Nota &lt;van&gt; &quot;A&amp;B&quot;</w:t>"))
    #expect(header.contains("> &amp; LL-2026-0031</w:t>"))
    #expect(header.contains("<w:t xml:space=\"preserve\"> einde</w:t>") && !header.contains("{{"))
    #expect(header.contains("<w:pStyle w:val=\"Heading1\"/>"))
    #expect(try parts.bytes(of: "word/media/logo.png") == Self.logo)
    let relations = try parts.text(of: "word/_rels/header1.xml.rels")
    #expect(relations.contains("Id=\"rId4\"") && relations.contains("/word/media/logo.png"))
    let styles = try parts.text(of: "word/styles.xml")
    #expect(styles.contains("AA00AA") && styles.contains("Verdana"))
    #expect(styles.contains("<w:lang w:val=\"nl-NL\"") && !styles.contains("en-US"))
    #expect(styles.contains("w:styleId=\"Heading1\"") && !styles.contains("Kop1"))
    #expect(!styles.contains("w:val=\"7\""), "lists of a template stay behind")
    #expect(styles.contains("w:styleId=\"TableText\"") && styles.contains("w:styleId=\"Huis\""))
    #expect(styles.ranges(of: "<w:name w:val=\"Normal\"/>").count == 1)
    let body = try parts.text(of: "word/document.xml")
    #expect(body.contains("w:top=\"2268\" w:right=\"1418\""))
    #expect(!body.contains("Voorbeeld") && body.contains("headerReference"))
    #expect(body.contains("footerReference"), "it has no footer, so that of the house stands there")
  }

  @Test func `is not used where it asks for what nobody knows, and the fields are named`() throws {
    let template = try WordTemplate(
      reading: Self.template(
        header: "<w:p><w:r><w:t>{{titel}} {{kleur}} {{maat}}</w:t></w:r></w:p>"))
    #expect(throws: WordTemplateError.unknownFields(["kleur", "maat"])) {
      try Self.written(template)
    }
  }

  @Test(arguments: [[], Array("geen archief".utf8), ArchiveWriter().bytes])
  func `is refused where it is no DOCX`(bytes: [UInt8]) {
    #expect(throws: WordTemplateError.notReadable) { try WordTemplate(reading: bytes) }
  }

  @Test func `is the same when its own document is the template of another`() throws {
    let first = try WordTemplate(reading: `The matrix as a Word document`.written())
    let once = try Self.written(first)
    let twice = try Self.written(try WordTemplate(reading: once))
    #expect(once == twice)
  }

  @Test(
    .enabled(
      if: Outside.python(has: "openxml_audit"), "openxml-audit is not asked for, or not installed"))
  func `gives a document on which openxml-audit remarks nothing`() throws {
    let template = try WordTemplate(reading: Self.template(header: Self.header))
    let bytes = try Self.written(template)
    try Outside.withFolder { folder in
      let file = folder.appending(path: "matrix.docx")
      try Data(bytes).write(to: file)
      let run = try Outside.python(
        "import sys; from openxml_audit.cli import main; main()", [file.path])
      #expect(run.status == 0, "\(text(run.output)) \(run.errors)")
    }
  }
}
