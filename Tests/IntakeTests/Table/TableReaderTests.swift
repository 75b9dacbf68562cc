// SPDX-License-Identifier: EUPL-1.2

import Intake
import Testing

@Suite struct `A table` {
  @Test(arguments: [
    ("a;b\n1;2\n", Table.Separator.semicolon), ("a,b\r\n1,2", .comma), ("a\tb\r1\t2\r", .tab),
    ("\"a;,\t\";b\n1;2", .semicolon), ("\n\"a;b\",b\n1,2", .comma),
  ])
  func `is separated by what separates its headings`(
    text: String, separator: Table.Separator
  ) throws {
    let table = try read(text)
    #expect(table.separator == separator)
    #expect(table.rows.map { $0.map(\.text) } == [["1", "2"]])
  }

  @Test func `may have one column`() throws {
    let table = try read("a\n1\n\n2\n")
    #expect(table.separator == nil)
    #expect(table.rows.map { $0.map(\.text) } == [["1"], ["2"]])
    #expect(table.assumption == "read as UTF-8, separated by nothing, 1 columns, 2 rows")
  }

  @Test func `keeps separators, quotes and line breaks in quoted cells`() throws {
    let table = try read("a;b\r\n\"x;y\r\nz\";\"zei \"\"ja\"\"\"\r\n5\" pijp;\"\"\r\n")
    #expect(table.rows.map { $0.map(\.text) } == [["x;y\nz", "zei \"ja\""], ["5\" pijp", ""]])
    #expect(table.rows.map { $0[0].line } == [2, 4])
    #expect(table.rows[1][1].column == 2)
  }

  @Test func `may have empty rows, and empty columns at the end`() throws {
    let table = try read("a;b;;\n1;2;;\n;;;\n\n3;4\n;;\n")
    #expect(table.headings.map(\.text) == ["a", "b"])
    #expect(table.rows.map { $0.map(\.text) } == [["1", "2"], ["3", "4"]])
  }

  @Test func `is read as UTF-8 with or without a mark, else as Windows-1252`() throws {
    for bytes in [Array("a\né".utf8), [0xEF, 0xBB, 0xBF] + Array("a\né".utf8)] {
      let table = try TableReader.read(bytes)
      #expect(table.rows[0][0].text == "é")
      #expect(table.headings[0].text == "a")
      #expect(table.encoding == .utf8)
    }
    let old = try TableReader.read(Array("a\n".utf8) + [0xE9, 0x80])
    #expect(old.rows[0][0].text == "é€")
    #expect(old.encoding == .windows1252)
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'-x", "-x"), ("'+x", "+x"), ("'@x", "@x"), ("''s avonds", "'s avonds"),
    ("'s avonds", "'s avonds"), ("'", "'"), ("''", "'"), ("\"'\ny\"", "\ny"),
    ("'\u{301}", "'\u{301}"),
  ])
  func `loses one apostrophe where that keeps a cell from being computed`(
    written: String, text: String
  ) throws {
    #expect(try read("a\n\(written)").rows[0][0].text == text)
  }

  @Test(arguments: [
    ("", [(0, 0, "empty-table")]), ("\n ; ;\n", [(0, 0, "empty-table")]),
    ("a;b,c\n", [(1, 0, "mixed-separators")]),
    ("a;b;c\n1;2\n1;2;3\n1\n", [(2, 2, "short-row"), (4, 1, "short-row")]),
    ("a;b\n1;2\n1,2\n", [(3, 0, "mixed-separators")]),
    ("a;b\n1;2;\n1;2;3\n", [(3, 3, "cell-without-heading")]),
    ("a;b\n1;\"2\n3;4\n", [(2, 2, "unclosed-quote")]),
    ("a;b\n1;\"2\"x\n\"\"\"\"y;\n", [(2, 2, "text-after-quote"), (3, 1, "text-after-quote")]),
    ("a\n\u{0}\n", [(2, 1, "bad-encoding")]),
  ])
  func `is refused with every place that does not fit`(
    text: String, expected: [(line: Int, column: Int, code: String)]
  ) throws {
    expect(Array(text.utf8), isRefusedFor: expected)
  }

  @Test func `is refused for bytes of neither encoding, or of both`() {
    expect(
      Array("a;b\nx;".utf8) + [0xE9, 0x81, 0x0A], isRefusedFor: [(2, 2, "bad-encoding")])
    expect(
      Array("a;b\né;".utf8) + [0xE9, 0x0A], isRefusedFor: [(2, 2, "bad-encoding")])
    expect(
      [0xEF, 0xBB, 0xBF] + Array("a;b\nx;".utf8) + [0xE9, 0x0A],
      isRefusedFor: [(2, 2, "bad-encoding")])
  }

  @Test func `has cells of 32768 characters and no more`() throws {
    let cell = String(repeating: "é", count: 32_768)
    #expect(try read("a\n\(cell)").rows[0][0].text == cell)
    expect(Array("a;b\n;x\(cell)".utf8), isRefusedFor: [(2, 2, "cell-too-long")])
  }

  @Test func `has two million cells and no more, however empty`() throws {
    expect(
      Array("a;b\n".utf8) + [UInt8](repeating: UInt8(ascii: ";"), count: 2_000_001),
      isRefusedFor: [(2, 0, "too-many-cells")])
    let rows = [UInt8](repeating: UInt8(ascii: "\n"), count: 2_100_000)
    #expect(try TableReader.read(Array("a;b\n".utf8) + rows + Array("1;2".utf8)).rows.count == 1)
  }

  @Test func `tells the first hundred problems and counts them all`() {
    let rows = String(repeating: "1\n", count: 150)
    let problems = #expect(throws: TableProblems.self) { try read("a;b\n" + rows) }
    #expect(problems?.first.count == 100)
    #expect(problems?.count == 150)
    #expect(problems?.first.last?.line == 101)
  }

  @Test func `names a place as an editor and a spreadsheet do`() {
    func place(_ line: Int, _ column: Int) -> String {
      TableProblem(.badValue, line: line, column: column, "", hint: "").place
    }
    #expect(place(12, 7) == "line 12, column 7 (G)")
    #expect(place(1, 26) == "line 1, column 26 (Z)")
    #expect(place(1, 27) == "line 1, column 27 (AA)")
    #expect(place(3, 0) == "line 3")
    #expect(place(0, 0) == "")
  }

  private func read(_ text: String) throws -> Table { try TableReader.read(Array(text.utf8)) }

  private func expect(
    _ bytes: [UInt8], isRefusedFor expected: [(line: Int, column: Int, code: String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let problems = #expect(throws: TableProblems.self, sourceLocation: sourceLocation) {
      try TableReader.read(bytes)
    }
    let found = problems?.first.map { "\($0.line) \($0.column) \($0.code.rawValue)" }
    #expect(
      found == expected.map { "\($0.line) \($0.column) \($0.code)" },
      sourceLocation: sourceLocation)
  }
}
