// SPDX-License-Identifier: EUPL-1.2

import Container

/// Reads workbooks: XLSX, after ECMA-376 part 1, 18, cell by cell.
struct WorkbookReader {
  /// A sheet with its rows; rows without any text are left out.
  struct Sheet {
    var name: String
    var records: [[Table.Cell]]
  }

  private var package: OfficePackage
  private let main: String
  private var strings: [String] = []
  private var formats = CellFormats()

  /// The sheets that are not hidden, in the order of the workbook, with all that stands on them.
  ///
  /// - Throws: ``ReadError``.
  static func sheets(in package: OfficePackage, main: String) throws(ReadError) -> [Sheet] {
    var reader = WorkbookReader(package: package, main: main)
    return try reader.sheets()
  }

  /// The first sheet with anything on it, as a table.
  ///
  /// - Throws: ``TableProblems``.
  static func table(_ bytes: [UInt8]) throws(TableProblems) -> Table {
    let sheets: [Sheet]
    do throws(ReadError) {
      sheets = try read(bytes, limits: ReadLimits())
    } catch {
      throw TableProblems([
        TableProblem(.unreadableWorkbook, error.message, hint: error.hint)
      ])
    }
    let filled = sheets.enumerated().first { !$0.element.records.isEmpty }
    let records = filled?.element.records ?? []
    let tooLong = records.joined().filter {
      $0.text.unicodeScalars.count > TableReader.greatestCellLength
    }
    var assembly = TableAssembly(
      problems: tooLong.map { cell in
        TableProblem(
          .cellTooLong, line: cell.line, column: cell.column,
          "the cell has more than \(TableReader.greatestCellLength) characters", hint: "shorten it")
      }, separator: nil)
    // A row ends at its last cell that is filled in; the others are there all the same.
    let width = records.first?.count ?? 0
    let padded = records.map { record in
      record
        + (record.count..<max(width, record.count)).map { index in
          Table.Cell(text: "", line: record.first?.line ?? 0, column: index + 1)
        }
    }
    var table = assembly.assemble(padded, encoding: .utf8)
    guard assembly.problems.isEmpty else { throw TableProblems(assembly.problems) }
    table.sheet = Table.SheetOfWorkbook(number: (filled?.offset ?? 0) + 1, count: sheets.count)
    return table
  }

  private static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> [Sheet] {
    guard Archive.seemsToBe(bytes) else { throw CompoundFile.refusal(of: bytes) }
    var package = try OfficePackage(reading: bytes, limits: limits)
    guard let (kind, main) = try OfficeReader.main(of: &package), kind == .workbook else {
      throw ReadError(
        .unknownFormat, "the file is no workbook of Excel",
        hint: "Save the sheet as XLSX or as CSV (UTF-8).")
    }
    return try sheets(in: package, main: main)
  }

  private init(package: OfficePackage, main: String) {
    self.package = package
    self.main = main
  }

  private mutating func sheets() throws(ReadError) -> [Sheet] {
    let links = try package.relationships(of: main)
    func part(_ type: String) -> String? {
      links.values.filter { $0.type == type && !$0.isExternal }.map(\.target).min()
    }
    guard let book = try package.tree(of: main)?.first("workbook") else {
      throw ReadError(
        .damagedFile, "the workbook is damaged", at: main,
        hint: "Open the file in the program that made it and save it anew.")
    }
    if let name = part("sharedStrings"), let bytes = try package.bytes(of: name) {
      let handler = SharedStrings()
      try XMLEvents.read(bytes, part: name, limits: limitsOfSheets, into: handler)
      strings = handler.strings
    }
    var styles: XMLTree?
    if let name = part("styles") { styles = try package.tree(of: name) }
    formats = CellFormats(
      styles,
      is1904: book.first("workbookPr").map { ["1", "true"].contains($0["date1904"] ?? "") } ?? false
    )
    var sheets: [Sheet] = []
    var count = 0
    for element in book.first("sheets")?.all("sheet") ?? []
    where element["state"] ?? "visible" == "visible" {
      guard let link = element["id"].flatMap({ links[$0] }), !link.isExternal,
        let bytes = try package.bytes(of: link.target)
      else { continue }
      let handler = SheetCells(strings: strings, formats: formats, count: count)
      let name = OfficePackage.known(link.target)
      try XMLEvents.read(bytes, part: name, limits: limitsOfSheets, into: handler)
      count = handler.count
      sheets.append(Sheet(name: element["name"] ?? "", records: handler.records))
    }
    return sheets
  }

  /// Sheets have far more elements than letters: two or three a cell.
  private var limitsOfSheets: ReadLimits {
    var limits = package.limits
    limits.elements *= 5
    return limits
  }
}

/// The strings that cells share.
private final class SharedStrings: XMLHandler {
  private(set) var strings: [String] = []
  let refusal: ReadError? = nil
  private var text = ""
  private var isInText = false
  private var phonetic = 0

  func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": text = ""
    case "t": isInText = phonetic == 0
    case "rPh": phonetic += 1
    default: return
    }
  }

  func characters(_ text: String) {
    if isInText { self.text += text }
  }

  func end(_ name: String) {
    switch name {
    case "si": strings.append(text.withoutCellEscapes)
    case "t": isInText = false
    case "rPh": phonetic -= 1
    default: return
    }
  }
}
