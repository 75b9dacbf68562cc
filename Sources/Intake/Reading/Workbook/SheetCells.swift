// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The cells of one sheet, as they come.
final class SheetCells: XMLHandler {
  private(set) var records: [[Table.Cell]] = []
  private(set) var refusal: ReadError?
  /// How many cells there are in all sheets so far.
  private(set) var count: Int

  private let strings: [String]
  private let formats: CellFormats
  private var row = 0
  private var column = 0
  private var record: [Table.Cell] = []
  private var kind = "n"
  private var style = 0
  private var text = ""
  private var isInValue = false
  private var phonetic = 0

  private static let lastColumn = 16_384

  init(strings: [String], formats: CellFormats, count: Int) {
    self.strings = strings
    self.formats = formats
    self.count = count
  }

  func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      row = attributes["r"].flatMap(Int.init).map { min(max($0, 1), 1 << 24) } ?? row + 1
      column = 0
      record = []
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap(Int.init) ?? 0
      text = ""
    case "v", "t": isInValue = phonetic == 0
    case "rPh": phonetic += 1
    default: return
    }
  }

  func characters(_ text: String) {
    if isInValue { self.text += text }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isInValue = false
    case "rPh": phonetic -= 1
    case "c": endCell()
    case "row":
      if record.contains(where: { !$0.isBlank }) { records.append(record) }
      record = []
    default: return
    }
  }

  private func endCell() {
    let shown = CellDecoder.withoutGuard(value.withLineFeeds)
    guard !shown.isEmpty, (1...Self.lastColumn).contains(column), column > record.count else {
      return
    }
    count += column - record.count
    guard count <= RecordScanner.greatestCountOfCells else {
      refusal = ReadError(
        .tooManyParts, "there are more than \(RecordScanner.greatestCountOfCells) cells",
        hint: "Delete empty rows and columns, or split the sheet.")
      return
    }
    while record.count < column - 1 {
      record.append(Table.Cell(text: "", line: row, column: record.count + 1))
    }
    record.append(Table.Cell(text: shown, line: row, column: column))
  }

  /// What the cell shows.
  private var value: String {
    switch kind {
    case "s": Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": text == "1" ? "ja" : "nee"
    case "n": formats.text(of: text, style: style)
    case "d": String(text.prefix { $0 != "T" })
    default: text.withoutCellEscapes
    }
  }

  /// The number of a column, from 1, by a place such as `AB12`.
  private static func column(_ place: String) -> Int? {
    var number = 0
    for byte in place.utf8.prefix(while: { (0x41...0x5A).contains($0) }).prefix(4) {
      number = number * 26 + Int(byte - 0x40)
    }
    return number == 0 ? nil : number
  }
}
