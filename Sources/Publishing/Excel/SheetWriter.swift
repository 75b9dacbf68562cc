// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// Writes one sheet of a workbook (ECMA-376 part 1, 18.3).
struct SheetWriter {
  private let sheet: WorkbookSheet
  private let isSelected: Bool
  private let letters: [String]
  private var out = XMLWriter()
  private var row = 1
  /// The texts that cells of the workbook share.
  private(set) var shared: SharedTexts

  init(_ sheet: WorkbookSheet, isSelected: Bool, sharing shared: SharedTexts) {
    self.sheet = sheet
    self.isSelected = isSelected
    self.shared = shared
    letters = sheet.columns.indices.map(Self.letters)
  }

  /// The headings and all rows: `$A$1:$F$20`.
  var filteredRange: String { "$A$1:$\(letters.last ?? "A")$\(row)" }

  /// The letters of a column, by its index from 0: A to Z, then AA.
  static func letters(of index: Int) -> String {
    var rest = index + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Writes the sheet, giving it out in pieces.
  mutating func write(_ take: ([UInt8]) throws -> Void) throws {
    begin()
    headings()
    try sheet.rows { row in
      write(row)
      if out.bytes.count > 1 << 15 { try take(out.take()) }
    }
    end()
    try take(out.take())
  }

  private mutating func begin() {
    out.markup("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    if sheet.fitsPage {
      out.markup("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    }
    out.markup("<sheetViews><sheetView ")
    if isSelected { out.markup("tabSelected=\"1\" ") }
    out.markup("workbookViewId=\"0\">")
    let frozen = min(sheet.frozenColumns, sheet.columns.count)
    out.markup("<pane ")
    if frozen > 0 {
      out.markup("xSplit=\"")
      out.number(frozen)
      out.markup("\" ")
    }
    out.element("ySplit=\"1\" topLeftCell=\"", Self.letters(of: frozen), "2\" activePane=\"")
    out.markup(frozen > 0 ? "bottomRight" : "bottomLeft")
    out.markup("\" state=\"frozen\"/><selection pane=\"")
    out.markup(frozen > 0 ? "bottomRight" : "bottomLeft")
    out.markup("\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"14\"/><cols>")
    for (index, column) in sheet.columns.enumerated() {
      out.markup("<col min=\"")
      out.number(index + 1)
      out.markup("\" max=\"")
      out.number(index + 1)
      out.markup("\" width=\"")
      out.number(column.width)
      out.markup("\" style=\"")
      out.number(WorkbookStyle(column.kind).rawValue)
      out.markup(column.isHidden ? "\" hidden=\"1\" customWidth=\"1\"/>" : "\" customWidth=\"1\"/>")
    }
    out.markup("</cols><sheetData>")
  }

  private mutating func headings() {
    out.markup("<row r=\"1\" ht=\"30\" customHeight=\"1\">")
    for (index, column) in sheet.columns.enumerated() {
      text(column.title, at: index, column.isAsked ? .askedHeading : .heading)
    }
    out.markup("</row>")
  }

  private mutating func write(_ row: WorkbookRow) {
    self.row += 1
    out.markup("<row r=\"")
    out.number(self.row)
    // Programs make a row higher only when somebody writes in it.
    out.markup("\" ht=\"")
    out.number(min(409, 14 * lines(of: row) + 2))
    out.markup("\">")
    for (index, cell) in row.cells.enumerated() {
      let style = WorkbookStyle(cell, in: sheet.columns[index].kind, isTotal: row.isTotal)
      switch cell {
      case .empty:
        guard row.isTotal else { continue }
        begin(at: index, style)
        out.markup("\"/>")
      case .text(let text): self.text(text, at: index, style)
      case .number(let number): self.number(number, at: index, style)
      case .day(let day):
        if let serial = Self.serial(of: day) {
          number(serial, at: index, style)
        } else {
          text(day.description, at: index, .code)
        }
      }
    }
    out.markup("</row>")
  }

  private mutating func begin(at index: Int, _ style: WorkbookStyle) {
    out.element("<c r=\"", letters[index], "")
    out.number(row)
    out.markup("\" s=\"")
    out.number(style.rawValue)
  }

  private mutating func number(_ number: Int, at index: Int, _ style: WorkbookStyle) {
    begin(at: index, style)
    out.markup("\"><v>")
    out.number(number)
    out.markup("</v></c>")
  }

  /// About how many lines the highest cell of a row takes, by the widths of their columns.
  private func lines(of row: WorkbookRow) -> Int {
    var most = 1
    for (cell, column) in zip(row.cells, sheet.columns) {
      guard !column.isHidden, case .text(let text) = cell,
        text.utf8.count > column.width
          || text.utf8.contains(0x0A)
      else { continue }
      let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).reduce(0) {
        $0 + max(1, ($1.count + column.width - 1) / column.width)
      }
      most = max(most, lines)
    }
    return most
  }

  private mutating func text(_ text: String, at index: Int, _ style: WorkbookStyle) {
    begin(at: index, style)
    if let place = shared.place(of: text) {
      out.markup("\" t=\"s\"><v>")
      out.number(place)
      return out.markup("</v></c>")
    }
    out.markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    out.cellText(text)
    out.markup("</t></is></c>")
  }

  /// The number of a day, where programs agree on it: from 1 March 1900.
  private static func serial(of day: Day) -> Int? {
    let serial = day.daysSince1970 + 25_569
    return serial >= 61 ? serial : nil
  }

  private mutating func end() {
    out.markup("</sheetData>")
    if !sheet.isHidden {
      out.element("<autoFilter ref=\"", filteredRange.filter { $0 != "$" }, "\"/>")
      choices()
      out.markup("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\"")
      out.markup(" header=\"0.3\" footer=\"0.3\"/>")
      out.markup("<pageSetup paperSize=\"9\" ")
      out.markup(sheet.fitsPage ? "fitToHeight=\"0\" " : "scale=\"60\" pageOrder=\"overThenDown\" ")
      out.markup("orientation=\"landscape\"/>")
      out.markup("<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>")
      out.markup("</headerFooter>")
    }
    out.markup("</worksheet>")
  }

  /// From what the cells of a column are chosen.
  private mutating func choices() {
    let columns = sheet.columns.enumerated().filter { $0.element.choice != nil }
    guard !columns.isEmpty else { return }
    out.markup("<dataValidations count=\"")
    out.number(columns.count)
    out.markup("\">")
    for (index, column) in columns {
      guard let choice = column.choice else { continue }
      out.markup("<dataValidation type=\"list\" allowBlank=\"1\" ")
      if choice.isStrict {
        out.element("showErrorMessage=\"1\" error=\"", choice.message, "\" ")
      }
      out.element("sqref=\"", letters[index], "2:")
      out.element("", letters[index], "1048576\"><formula1>")
      out.element("", choice.range, "</formula1></dataValidation>")
    }
    out.markup("</dataValidations>")
  }
}

extension XMLWriter {
  /// The most that programs keep in a cell, in UTF-16 units.
  static let greatestCellLength = 32_767

  /// Writes the text of a cell: at most what a cell holds, line ends as line feeds, and characters
  /// that XML has none of as `_x0007_` (22.9.2.19 of the standard, ST_Xstring).
  ///
  /// An apostrophe in front of what looks like a formula is written twice, for reading takes one
  /// off.
  mutating func cellText(_ text: String) {
    var text = text.withLineFeeds
    if text.utf8.count > Self.greatestCellLength { text = text.shortened }
    if text.first == "'", text.isGuarded { text = "'" + text }
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x5F }) else {
      return self.text(text)
    }
    var rest = Substring(text)
    while let index = rest.unicodeScalars.firstIndex(where: \.isEscapedInCell) {
      // An underscore that begins what would be read as such an escape is escaped itself.
      let scalar = rest.unicodeScalars[index]
      let isLiteral = scalar == "_" && !rest[index...].beginsEscape
      self.text(String(rest[..<index]))
      if isLiteral {
        markup("_")
      } else {
        markup("_x00")
        self.text(String(scalar.value, radix: 16, uppercase: true).leftPadded)
        markup("_")
      }
      rest = rest[rest.unicodeScalars.index(after: index)...]
    }
    self.text(String(rest))
  }
}

extension Unicode.Scalar {
  fileprivate var isEscapedInCell: Bool {
    value < 0x20 && self != "\n" && self != "\t" || self == "_"
  }
}

extension Substring {
  /// Whether it begins as `_x0041_` does.
  fileprivate var beginsEscape: Bool {
    let bytes = Array(utf8.prefix(7))
    return bytes.count == 7 && bytes[0] == UInt8(ascii: "_") && bytes[1] == UInt8(ascii: "x")
      && bytes[6] == UInt8(ascii: "_")
      && bytes[2...5].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}

extension String {
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }

  /// As much of it as a cell holds, with a mark that there is more.
  fileprivate var shortened: String {
    guard utf16.count > XMLWriter.greatestCellLength else { return self }
    var kept = unicodeScalars.prefix(XMLWriter.greatestCellLength - 1)
    while Substring(kept).utf16.count > XMLWriter.greatestCellLength - 1 { kept.removeLast() }
    return String(Substring(kept)) + "…"
  }

  /// Whether reading a sheet takes the apostrophe off with which it begins.
  fileprivate var isGuarded: Bool {
    guard let second = unicodeScalars.dropFirst().first else { return false }
    return ["=", "+", "-", "@", "'", "\t", "\n"].contains(second)
  }
}
