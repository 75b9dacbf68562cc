// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Report {
  /// How many tables it has.
  public var tables: Int { document.tables.count }

  /// One of its tables as CSV, as the spreadsheets of its language read it; the headings of groups
  /// of rows stand in a first column of their own.
  ///
  /// - Parameter number: Which table, from 1.
  /// - Returns: `nil` where it has no such table.
  public func csv(table number: Int = 1) -> [UInt8]? {
    let tables = document.tables
    guard tables.indices.contains(number - 1) else { return nil }
    let table = tables[number - 1]
    var csv = CSVWriter(document.language)
    let group = table.groupColumn(in: document.language)
    for title in [group].compactMap(\.self) + table.columns.map(\.title) { csv.cell(title) }
    csv.endRow()
    for part in table.groups {
      for row in part.rows {
        if group != nil { csv.cell(part.heading.plain) }
        for cell in row.cells { csv.cell(cell.plain) }
        csv.endRow()
      }
    }
    return csv.bytes
  }

  /// A workbook (XLSX): what it is, and a sheet for each of its tables, with numbers and days that
  /// can be counted and sorted.
  ///
  /// - Throws: That the file gets larger than 4 GiB.
  public func workbook() throws -> [UInt8] {
    let prose = Prose(document.language)
    let name = SheetName.first(prose("Over dit stuk", "About this document"))
    var names = [name]
    var sheets: [WorkbookSheet] = []
    for table in document.tables {
      let name = SheetName.unused(table.caption, beside: names)
      names.append(name)
      sheets.append(table.sheet(named: name, in: prose))
    }
    return try WorkbookWriter.bytes(
      of: Workbook(
        language: document.language, title: document.longTitle,
        sheets: sheets + [document.about(named: name, in: prose)]))
  }
}

extension Document {
  /// Its tables, in order.
  var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// What the document is, where it was made from, and what it says beside its tables.
  fileprivate func about(named name: String, in prose: Prose) -> WorkbookSheet {
    var rows = [(prose("Titel", "Title"), [title, subtitle].joined(separator: "\n"))]
    rows += facts.map { ($0.label, $0.lines.joined(separator: "\n")) }
    if let notice {
      rows.append((notice.title, notice.blocks.plain))
    }
    for section in sections {
      let words = section.blocks.map(\.plain).filter { !$0.isEmpty }
      if !words.isEmpty { rows.append((section.title, words.joined(separator: "\n"))) }
    }
    rows += colophon.map { ($0.label, $0.lines.joined(separator: "\n")) }
    return .of(
      name, [.init(prose("wat", "what"), 32), .init(prose("tekst", "text"), 100)],
      rows.map { WorkbookRow([.text($0.0), .text($0.1)]) })
  }
}

extension Table {
  /// What the column is called that says under which heading a row stands; `nil` where none has.
  fileprivate func groupColumn(in language: Language) -> String? {
    groups.contains { !$0.heading.isEmpty } ? Prose(language)("groep", "group") : nil
  }

  fileprivate func sheet(named name: String, in prose: Prose) -> WorkbookSheet {
    let group = groupColumn(in: prose.language)
    let columns = columns.map { column in
      WorkbookSheet.Column(
        column.title,
        column.isNumeric || column.holdsDays ? 14 : min(60, max(14, (column.share ?? 20) * 2)),
        column.isNumeric ? .number : column.holdsDays ? .day : .text)
    }
    return WorkbookSheet(name, (group.map { [.init($0, 28)] } ?? []) + columns) { take in
      for part in groups {
        for row in part.rows {
          let cells = zip(self.columns, row.cells).map { $0.cell($1.plain, in: prose) }
          try take(
            WorkbookRow(
              (group == nil ? [] : [.text(part.heading.plain)]) + cells, isTotal: row.isTotal))
        }
      }
    }
  }
}

extension Table.Column {
  /// What stands in a cell of the column, as a number or day where it is one.
  fileprivate func cell(_ text: String, in prose: Prose) -> WorkbookCell {
    if text.isEmpty { return .empty }
    if isNumeric, let number = Int(text.filter { $0 != "." && $0 != "," }),
      prose.number(number) == text
    {
      return .number(number)
    }
    if holdsDays, let day = Day(words: text, in: prose.language) { return .day(day) }
    return .text(text)
  }
}

/// What the tab of a sheet may be called: at most 31 characters, none of `[]:*?/\`.
private enum SheetName {
  static func first(_ name: String) -> String {
    let plain = name.map { "[]:*?/\\'".contains($0) ? " " : $0 }
    return String(plain.prefix(31))
  }

  /// The name, with a number behind it where another sheet has it, in whatever case.
  static func unused(_ name: String, beside others: [String]) -> String {
    let taken = Set(others.map { $0.lowercased() })
    let name = first(name.isEmpty ? "Tabel" : name)
    guard taken.contains(name.lowercased()) else { return name }
    var number = 2
    while taken.contains("\(name.prefix(27)) \(number)".lowercased()) { number += 1 }
    return "\(name.prefix(27)) \(number)"
  }
}
