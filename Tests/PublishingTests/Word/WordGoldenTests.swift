// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Projections
import Publishing
import Testing

/// The parts of a Word document, unpacked.
struct WordParts {
  private var archive: Archive

  init(_ bytes: [UInt8]) throws {
    let limits = ArchiveLimits(
      entries: 100, bytesOfEntry: 1 << 30, bytes: 1 << 30, ratio: 1_000)
    archive = try Archive(reading: bytes, limits: limits)
  }

  var names: [String] { archive.entries.map(\.name) }

  mutating func bytes(of part: String) throws -> [UInt8] {
    try #require(try archive.contents(of: part), "no part \(part)")
  }

  mutating func text(of part: String) throws -> String {
    PublishingTests.text(try bytes(of: part))
  }
}

@Suite struct `The matrix as a Word document` {
  static func presentation(_ language: Language) -> MatrixPresentation {
    MatrixPresentation(language: language, madeOn: "2026-05-04", hash: "3f1c9f0b6c1d4a8e")
  }

  static func written(_ language: Language = .nl) throws -> [UInt8] {
    MatrixWord.bytes(of: try Story.withAnswers.matrix(), as: presentation(language))
  }

  @Test(arguments: Language.allCases)
  func `has the parts that it always had`(language: Language) throws {
    var parts = try WordParts(try Self.written(language))
    for part in ["document", "footer1"] {
      try Golden.expect(
        try parts.bytes(of: "word/\(part).xml"), name: "\(language).docx.\(part).xml")
    }
    guard language == .nl else { return }
    for part in ["styles", "numbering", "settings"] {
      try Golden.expect(try parts.bytes(of: "word/\(part).xml"), name: "docx.\(part).xml")
    }
  }

  @Test func `is the same to the byte when it is made again`() throws {
    #expect(try Self.written() == Self.written())
  }

  @Test func `says in its properties what it is called, and nothing of who made it or when`() throws
  {
    var parts = try WordParts(try Self.written())
    let core = try parts.text(of: "docProps/core.xml")
    #expect(core.contains("<dc:title>Reactienota Consultatie koersdocument jeugd</dc:title>"))
    #expect(core.contains("<dc:language>nl-NL</dc:language>"))
    for name in parts.names {
      let text = try parts.text(of: name)
      #expect(!text.contains("creator") && !text.contains("lastModifiedBy"), "\(name)")
      #expect(!text.contains("dcterms") && !text.contains("rsid"), "\(name)")
    }
  }

  @Test func `repeats the heads of its tables, breaks no row, and lies across where it is wide`()
    throws
  {
    var parts = try WordParts(try Self.written())
    let body = try parts.text(of: "word/document.xml")
    func count(_ text: String) -> Int { body.ranges(of: text).count }
    let tables = count("<w:tbl>")
    #expect(tables > 5 && count("<w:tblCaption ") == tables)
    #expect(count("<w:tblDescription ") == tables)
    // The particulars and the colophon have labels, and no heads.
    #expect(count("<w:tblHeader/>") == tables - 2)
    #expect(count("<w:cantSplit/>") == count("<w:tr>"))
    #expect(count("w:orient=\"landscape\"") >= 1 && count("<w:sectPr>") >= 2)
  }

  @Test func `leads every link to a bookmark, and gives no name to two`() throws {
    var parts = try WordParts(try Self.written())
    let body = try parts.text(of: "word/document.xml")
    let names = values(of: "<w:bookmarkStart w:id=\"", "w:name=\"", in: body)
    let links = values(of: "<w:hyperlink ", "w:anchor=\"", in: body)
    #expect(Set(names).count == names.count && links.count > 8)
    #expect(Set(links).isSubset(of: names), "\(Set(links).subtracting(names))")
  }

  private func values(of open: String, _ attribute: String, in text: String) -> [String] {
    text.split(separator: open).dropFirst().compactMap { piece in
      piece.firstRange(of: attribute).map { String(piece[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }

  @Test func `says under every page what it is and how many pages it has`() throws {
    var parts = try WordParts(try Self.written())
    for part in ["word/footer1.xml", "word/footer2.xml"] {
      let footer = try parts.text(of: part)
      #expect(footer.contains("Bijlage · Zaaknummer LL-2026-0031"))
      #expect(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "))
    }
  }
}
