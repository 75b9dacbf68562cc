// SPDX-License-Identifier: EUPL-1.2

import Intake
import Testing

@Suite struct `A workbook` {
  private static let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of a workbook with sheets, each of them rows of XML.
  static func parts(_ sheets: [String], hidden: Set<Int> = []) -> [(String, String)] {
    var list = ""
    var links =
      "<Relationship Id=\"s\" Type=\"\(base)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    links += "<Relationship Id=\"f\" Type=\"\(base)/styles\" Target=\"styles.xml\"/>"
    var parts: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      let state = hidden.contains(index) ? " state=\"hidden\"" : ""
      list += "<sheet name=\"Blad\(index + 1)\" r:id=\"r\(index)\"\(state)/>"
      links +=
        "<Relationship Id=\"r\(index)\" Type=\"\(base)/worksheet\" Target=\"sheet\(index).xml\"/>"
      parts.append(
        ("xl/sheet\(index).xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"))
    }
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return [
      (
        "[Content_Types].xml",
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(base)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"),
      ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(list)</sheets></workbook>"),
      (
        "xl/sharedStrings.xml",
        "<sst><si><t>partij</t></si><si><r><t>ontvan</t></r><r><t>gen</t></r><rPh><t>x</t></rPh></si></sst>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-413]d\\ mmmm\\ jjjj\"/><numFmt numFmtId=\"171\" formatCode=\"&quot;dag&quot; 0\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"22\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"
      ),
    ] + parts
  }

  private static let headings =
    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>"

  private func table(_ rows: String, _ more: [String] = [], hidden: Set<Int> = []) throws -> Table {
    try TableReader.read(
      Documents.archive(Self.parts([Self.headings + rows] + more, hidden: hidden)))
  }

  @Test func `is the table that its first sheet shows`() throws {
    let table = try table(
      """
      <row r="4"><c r="A4" t="inlineStr"><is><t>raad</t></is></c><c r="B4" s="1"><v>45363</v></c></row>
      <row r="5"><c r="B5" s="2"><v>45363</v></c></row><row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" s="3"><v>45363.5</v></c></row>
      <row r="9"><c r="A9" s="4"><v>12.0</v></c><c r="B9" t="str"><f>A1</f><v>'=x</v></c></row><row><c/></row>
      """)
    #expect(table.headings.map(\.text) == ["partij", "ontvangen"])
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["raad", "2024-03-12"], ["", "2024-03-12"], ["ja", "2024-03-12 12:00"], ["12", "=x"],
      ])
    #expect(table.rows.map { $0[0].line } == [4, 5, 6, 9])
    #expect(table.assumption == "read sheet 1 of 1, 2 columns, 4 rows")
  }

  @Test(arguments: [
    ("a_x000D_b", "a\nb"), ("_x0007_", "\u{7}"), ("_x005F_x0041_", "_x0041_"), ("_x00_", "_x00_"),
    ("_xZZZZ_", "_xZZZZ_"), ("snake_case_x", "snake_case_x"), ("_xD800_", "_xD800_"),
  ])
  func `has the characters that its escapes stand for`(written: String, meant: String) throws {
    let cell = "<c r=\"A3\" t=\"inlineStr\"><is><t>\(written)</t></is></c>"
    let table = try table("<row r=\"3\">\(cell)</row>")
    #expect(table.rows.map { $0[0].text } == [meant])
  }

  @Test func `passes over sheets that are hidden or empty`() throws {
    let parts = Self.parts(["<row><c t=\"s\"><v>1</v></c></row>", "", Self.headings], hidden: [0])
    let table = try TableReader.read(Documents.archive(parts))
    #expect(table.headings.map(\.text) == ["partij", "ontvangen"])
    #expect(table.assumption == "read sheet 2 of 2, 2 columns, 0 rows")
  }

  @Test func `read as a letter has all its sheets`() async throws {
    let read = try await Documents.read(
      Documents.archive(Self.parts([Self.headings, "<row r=\"1\"><c r=\"C1\"><v>7</v></c></row>"])))
    #expect(
      read.outline == [
        "heading 1: Blad1", "tableCell 1/2/1: partij", "tableCell 1/2/2: ontvangen",
        "heading 1: Blad2", "tableCell 2/1/3: 7",
      ])
  }

  @Test func `that is damaged, locked, old or far too wide is refused`() throws {
    func code(_ bytes: [UInt8]) -> TableProblem.Code? {
      do throws(TableProblems) { _ = try TableReader.read(bytes) } catch {
        return error.first.first?.code
      }
      return nil
    }
    let whole = Documents.archive(Self.parts([Self.headings]))
    #expect(code(Array(whole.dropLast(9))) == .unreadableWorkbook)
    #expect(code(Documents.word(Documents.p("a"))) == .unreadableWorkbook)
    #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .unreadableWorkbook)
    let wide = (1...200).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(code(Documents.archive(Self.parts([wide]))) == .unreadableWorkbook)
    #expect(code(Documents.archive(Self.parts([""]))) == .emptyTable)
  }
}

@Suite struct `A table of separated values, read as a letter` {
  @Test func `has a cell for each of its cells`() async throws {
    let read = try await Documents.read(
      Array("vraag;antwoord\nEen?;\"ja,\nmaar\"\n".utf8), named: "a.csv")
    #expect(
      read.outline == [
        "tableCell 1/1/1: vraag", "tableCell 1/1/2: antwoord", "tableCell 1/2/1: Een?",
        "tableCell 1/2/2: ja,↵maar",
      ])
    #expect(await Documents.refusal(of: Array("a;b\n\"x".utf8), named: "a.csv") == .damagedFile)
  }
}
