// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Foundation
import Intake
import Testing

/// A page as pdftotext tells it: lines with their left edge, top and text, ten points a line.
enum Pages {
  /// A line of a page.
  struct Line {
    var left = 50
    var top: Int
    var text: String
    var height = 12
  }

  /// The output for some pages; a letter is six points wide.
  static func layout(_ pages: [[Line]]) -> [UInt8] {
    var output = "<!DOCTYPE html PUBLIC \"x\" \"y\"><html><body><doc>"
    for page in pages {
      output += "<page width=\"595\" height=\"842\"><flow><block>"
      for line in page {
        output += box("line", line.left, line.top, line.text.count, line.height) + ">"
        var left = line.left
        for word in line.text.split(separator: " ") {
          output += box("word", left, line.top, word.count, line.height) + ">\(word)</word>"
          left += (word.count + 1) * 6
        }
        output += "</line>"
      }
      output += "</block></flow></page>"
    }
    return Array((output + "</doc></body></html>").utf8)
  }

  private static func box(
    _ name: String, _ left: Int, _ top: Int, _ letters: Int, _ height: Int
  ) -> String {
    "<\(name) xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + letters * 6)\" yMax=\"\(top + height)\""
  }
}

@Suite struct `The pages of a PDF` {
  private func read(_ pages: [[Pages.Line]]) throws -> ReadText {
    let text = try PDFReader.text(ofLayout: Pages.layout(pages), limits: ReadLimits())
    text.check()
    return text
  }

  private func line(_ top: Int, _ text: String, left: Int = 50, height: Int = 12) -> Pages.Line {
    Pages.Line(left: left, top: top, text: text, height: height)
  }

  @Test func `have their lines joined, and what they divided`() throws {
    let read = try read([
      [
        line(100, "Wij vragen het college om de in- en uitstroom en de zorg-"),
        line(113, "vraag te meten, en om het goede gesprek te voeren over in-"),
        line(126, "en uitstroom van de Wmo-voorzieningen, want juist die Wmo-"),
        line(139, "voorzieningen zijn belangrijk."), line(152, "Een nieuwe alinea."),
      ]
    ])
    #expect(
      read.outline == [
        "paragraph: Wij vragen het college om de in- en uitstroom en de zorgvraag te meten, en om het goede gesprek te voeren over in- en uitstroom van de Wmo-voorzieningen, want juist die Wmo-voorzieningen zijn belangrijk.",
        "paragraph: Een nieuwe alinea.",
      ])
    #expect(read.warnings.map(\.code) == [.joinedHyphens])
  }

  @Test func `have no running headers, footers and numbers in their text`() throws {
    let pages = (1...3).map { page in
      [
        line(30, "Gemeente Zilverdam, kenmerk \(page)00"),
        line(
          100,
          page == 1
            ? "Deze zin begint op de eerste bladzijde en gaat daar"
            : "verder op bladzijde \(page) en dan nog een stuk, en gaat"),
        line(800, "Pagina \(page) van 3"),
      ]
    }
    let read = try read(pages)
    #expect(
      read.outline == [
        "furniture: Gemeente Zilverdam, kenmerk 100",
        "paragraph: Deze zin begint op de eerste bladzijde en gaat daar verder op bladzijde 2 en dan nog een stuk, en gaat verder op bladzijde 3 en dan nog een stuk, en gaat",
      ])
    #expect(read.blocks.map(\.page) == [1, 1])
    #expect(read.warnings.map(\.code) == [.furniture])
  }

  @Test func `have headings by their size, and items by where they stand`() throws {
    let read = try read([
      [
        line(80, "Advies Wmo", height: 20),
        line(120, "Een gewone regel tekst die lang genoeg is om te tellen."),
        line(150, "• Een punt dat lang is en daarom doorloopt op de", left: 60),
        line(163, "volgende regel van het blad.", left: 72), line(176, "- Daaronder", left: 80),
        line(189, "• Nog een", left: 60), line(210, "Nog wat bij het punt", left: 72),
        line(240, "2.1 Uitvoering"), line(270, "1) Genummerd", left: 60),
      ]
    ])
    #expect(
      read.outline == [
        "heading 1: Advies Wmo",
        "paragraph: Een gewone regel tekst die lang genoeg is om te tellen.",
        "listItem 1 [•]: Een punt dat lang is en daarom doorloopt op de volgende regel van het blad.",
        "listItem 2 [-]: Daaronder", "listItem 1 [•]: Nog een",
        "itemParagraph 1: Nog wat bij het punt",
        "heading 2 [2.1]: Uitvoering", "listItem 1 [1)]: Genummerd",
      ])
  }
}

@Suite(.serialized) struct `A PDF` {
  /// A small PDF with one page, with words or without.
  private func made(_ content: String, _ trailer: String = "") -> [UInt8] {
    Array(
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
      4 0 obj <</Length \(content.utf8.count)>> stream
      \(content)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      trailer <</Root 1 0 R\(trailer)>>
      """.utf8)
  }

  private static func has(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  private static let hasPoppler = has("pdftotext")
  private static let hasTesseract = hasPoppler && has("pdftoppm") && has("tesseract")

  /// The only page of a PDF as somebody would scan it: a PDF with nothing but a picture.
  private func scan(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: "blad.pdf"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.arguments = [
      "pdftoppm", "-jpeg", "-singlefile", "-scale-to-x", "1240", "-scale-to-y", "1754",
      "blad.pdf", "blad",
    ]
    try process.run()
    process.waitUntilExit()
    let picture = [UInt8](try Data(contentsOf: folder.appending(path: "blad.jpg")))
    let head = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>> endobj
      4 0 obj <</Length 25>> stream
      595 0 0 842 0 0 cm /I Do
      endstream endobj
      5 0 obj <</Type/XObject/Subtype/Image/Width 1240/Height 1754/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length \(picture.count)>> stream

      """
    let end = "\nendstream endobj\ntrailer <</Root 1 0 R>>\n"
    return Array(head.utf8) + picture + Array(end.utf8)
  }

  @Test(.enabled(if: hasTesseract, "tesseract is not on this machine"))
  func `that was scanned is recognised, and said to be so`() async throws {
    let page = made("BT /F 16 Tf 60 700 Td (De raad vraagt om een termijn van zes weken.) Tj ET")
    let read = try await Documents.read(scan(page))
    #expect(read.text.contains("vraagt om een termijn van zes weken"), "\(read.text)")
    #expect(read.warnings.map(\.code) == [.recognised])
  }

  @Test(.enabled(if: hasPoppler, "pdftotext is not on this machine"))
  func `is read, or told to be scanned, locked or damaged`() async throws {
    let words = made("BT /F 12 Tf 50 700 Td (Geacht college) Tj ET")
    #expect(try await Documents.read(words).outline == ["paragraph: Geacht college"])
    #expect(await Documents.refusal(of: made("")) == .scanned)
    #expect(
      await Documents.refusal(
        of: made("", "/Encrypt <</Filter/Standard/V 2/R 3/Length 128/P -44/O(a)/U(b)>>"))
        == .passwordProtected)
    #expect(await Documents.refusal(of: Array("%PDF-1.4 en verder niets".utf8)) == .damagedFile)
  }
}
