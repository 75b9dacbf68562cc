// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Projections
import Testing

@testable import Publishing

@Suite struct `A Word document with claims` {
  /// A DOCX with a body, a header, and a part that nobody reads.
  private static func document(_ body: String, header: String = "") -> [UInt8] {
    let w = "xmlns:w=\"w\" xmlns:r=\"r\""
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func links(_ type: String, _ target: String) -> String {
      """
      <Relationships><Relationship Id="rId1" Type="\(base)/\(type)" Target="\(target)"/></Relationships>
      """
    }
    var archive = ArchiveWriter()
    for (name, text) in [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", links("officeDocument", "word/document.xml")),
      ("word/_rels/document.xml.rels", links("header", "header1.xml")),
      ("word/document.xml", "<w:document \(w)><w:body>\(body)</w:body></w:document>"),
      ("word/header1.xml", "<w:hdr \(w)>\(header)</w:hdr>"), ("word/eigen.bin", "\u{1}\u{2} bytes"),
    ] {
      archive.add(name, Array(text.utf8))
    }
    return archive.bytes
  }

  private func check(_ document: ClaimDocument) throws -> ClaimCheck {
    ClaimCheck(document.text, against: try Story.withAnswers.matrix(), in: .nl)
  }

  /// The parts of an archive by name.
  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    var archive = try Archive(
      reading: bytes,
      limits: ArchiveLimits(entries: 99, bytesOfEntry: 1 << 20, bytes: 1 << 20, ratio: 200))
    var parts: [String: String] = [:]
    for entry in archive.entries {
      parts[entry.name] = String(decoding: try archive.contents(of: entry), as: UTF8.self)
    }
    return parts
  }

  private static let body = """
    <w:p><w:r><w:t>Er zijn {{cou</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>nt points</w:t></w:r><w:r><w:t>}} punten &amp; meer.</w:t></w:r></w:p><w:p><w:r><w:t>Blijft &lt;zo&gt;.</w:t></w:r></w:p><w:p><w:r><w:t>{{boards reacted}}</w:t></w:r></w:p>
    """

  @Test func `is filled in where Word divided a claim over runs, and stays the same elsewhere`()
    throws
  {
    let bytes = Self.document(
      Self.body, header: "<w:p><w:r><w:t>{{count points}} in totaal</w:t></w:r></w:p>")
    let document = try ClaimDocument(reading: bytes)
    #expect(
      document.text.places.map(\.source) == ["count points", "boards reacted", "count points"])
    #expect(document.text.places.map(\.line) == [1, 3, 4])
    let check = try check(document)
    let count = try #require(check.lines.first?.words)
    let filled = try parts(#require(document.filled(by: check)))
    var expected = try parts(bytes)
    expected["word/document.xml"] = expected["word/document.xml"]?
      .replacing("{{cou</w:t>", with: "\(count)</w:t>").replacing("nt points</w:t>", with: "</w:t>")
      .replacing(
        "<w:t>}} punten &amp; meer.", with: "<w:t xml:space=\"preserve\"> punten &amp; meer."
      )
      .replacing("{{boards reacted}}", with: "ASD Vossenrade")
    expected["word/header1.xml"] = expected["word/header1.xml"]?
      .replacing("{{count points}}", with: count)
    #expect(filled == expected)
  }

  @Test func `is not filled in where a claim does not hold`() throws {
    let document = try ClaimDocument(
      reading: Self.document("<w:p><w:r><w:t>{{count points | 999}}</w:t></w:r></w:p>"))
    let check = try check(document)
    #expect(!check.ok && document.filled(by: check) == nil)
  }

  @Test func `without a claim comes out with the bytes of every part`() throws {
    let bytes = Self.document("<w:p><w:r><w:t/><w:tab/><w:t>Niets</w:t><w:br/></w:r></w:p>")
    let document = try ClaimDocument(reading: bytes)
    #expect(document.text.text == " Niets \n")
    #expect(try parts(#require(document.filled(by: check(document)))) == parts(bytes))
  }

  @Test(arguments: [[], Array("geen archief".utf8), ArchiveWriter().bytes])
  func `is refused where it is no DOCX`(bytes: [UInt8]) {
    #expect(throws: WordTemplateError.notReadable) { try ClaimDocument(reading: bytes) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `has the words of a text however it is divided over runs`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let text = Array("Zo é {{een}} & <twee> \"drie\" {{vier vijf}} 😀 einde")
    var runs: [String] = []
    for character in text {
      if runs.isEmpty || next(3) == 0 { runs.append("") }
      runs[runs.count - 1].append(character)
    }
    var out = XMLWriter(declares: false)
    out.markup("<w:p>")
    for run in runs {
      out.markup("<w:r><w:t>")
      out.text(run)
      out.markup("</w:t></w:r>")
    }
    out.markup("</w:p>")
    let texts = WordTexts(of: out.bytes)
    #expect(texts.text == String(text) + "\n")
    let whole = ClaimText(texts.text)
    let changed = texts.replacing(whole.changes(with: ["1 < 2", ""]))
    #expect(WordTexts(of: changed).text == "Zo é 1 < 2 & <twee> \"drie\"  😀 einde\n")
    #expect(texts.replacing([]) == out.bytes)
  }
}
