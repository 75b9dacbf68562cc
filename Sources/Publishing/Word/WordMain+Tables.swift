// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

extension WordMain {
  /// Writes a table with its caption above it.
  mutating func write(_ table: Table) {
    open("Caption", keepsWithNext: true)
    run(table.caption)
    close()
    let widths = WordColumns.widths(of: table, room: layout.room)
    openTable("Matrix", caption: table.caption, description: description(of: table), widths)
    writeHeadings(of: table, widths)
    for group in table.groups {
      writeHeading(of: group, in: table, widths)
      for row in group.rows { write(row, in: table, widths) }
    }
    out.markup("</w:tbl>\n")
    // Two tables without a paragraph between them would be one.
    paragraph("AfterTable", "")
  }

  /// What a table shows, for those who do not see it.
  private func description(of table: Table) -> String {
    let titles = prose.list(table.columns.map(\.title))
    let rows = table.groups.reduce(0) { $0 + $1.rows.count }
    let counted = prose.count(rows, Words("rij", "row"), Words("rijen", "rows"))
    return prose(
      "\(table.caption): \(counted) met de kolommen \(titles).",
      "\(table.caption): \(counted) with the columns \(titles).")
  }

  private mutating func openTable(
    _ style: StaticString, caption: String, description: String, hasHead: Bool = true,
    _ widths: [Int]
  ) {
    out.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
    out.markup(style)
    out.markup("\"/><w:tblW w:w=\"")
    out.number(widths.reduce(0, +))
    out.markup("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
    out.markup(
      hasHead
        ? "<w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" "
        : "<w:tblLook w:val=\"0680\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\" ")
    out.markup("w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
    out.element("<w:tblCaption w:val=\"", caption, "\"/>")
    out.element("<w:tblDescription w:val=\"", description, "\"/></w:tblPr><w:tblGrid>")
    for width in widths {
      out.markup("<w:gridCol w:w=\"")
      out.number(width)
      out.markup("\"/>")
    }
    out.markup("</w:tblGrid>\n")
  }

  /// Writes the row that stands at the head of every page.
  private mutating func writeHeadings(of table: Table, _ widths: [Int]) {
    out.markup("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (column, width) in zip(table.columns, widths) {
      openCell(width)
      open(column.isNumeric ? "TableHeadNumber" : "TableHead", keepsWithNext: true)
      run(WordColumns.divided(column.title))
      close()
      out.markup("</w:tc>")
    }
    out.markup("</w:tr>\n")
  }

  private mutating func writeHeading(of group: Table.Group, in table: Table, _ widths: [Int]) {
    guard !group.heading.isEmpty else { return }
    out.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    openCell(widths.reduce(0, +), span: widths.count, isShaded: true)
    let hasMore = !group.rows.isEmpty
    open(isUnderHeading ? "Heading3" : "Heading2InTable", keepsWithNext: hasMore)
    write(group.heading)
    close()
    for note in group.notes {
      open("GroupNote", keepsWithNext: hasMore)
      write(note)
      close()
    }
    out.markup("</w:tc></w:tr>\n")
  }

  private mutating func write(_ row: Table.Row, in table: Table, _ widths: [Int]) {
    out.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for (index, cell) in row.cells.enumerated() {
      openCell(index < widths.count ? widths[index] : 0, hasLineAbove: row.isTotal)
      let isNumeric = index < table.columns.count && table.columns[index].isNumeric
      var look = Self.look(row, isHead: index == 0 && table.isWide, isNumeric: isNumeric)
      if index == 0 || index == 2, row.level > 0 { look.indent = 120 * min(row.level, 4) }
      if index == 0, let id = row.id {
        writeNumber(cell, id: id, look)
      } else {
        writeCell(cell, look)
      }
      out.markup("</w:tc>")
    }
    out.markup("</w:tr>\n")
  }

  private static func look(_ row: Table.Row, isHead: Bool, isNumeric: Bool) -> WordCellLook {
    let text: StaticString =
      switch (row.isTotal, isNumeric) {
      case (true, true): "TableTotalNumber"
      case (true, false): "TableTotal"
      case (false, true): "TableNumber"
      case (false, false): isHead ? "TableRowHead" : "TableText"
      }
    return WordCellLook(text: text, quotation: "TableQuote")
  }

  /// Writes the cell to which links lead: its first paragraph is the bookmark.
  private mutating func writeNumber(_ cell: [Block], id: String, _ look: WordCellLook) {
    guard case .paragraph(let inlines)? = cell.first else { return writeCell(cell, look) }
    open(look.text, indent: look.indent)
    bookmarked(id) { $0.write(inlines) }
    close()
    for block in cell.dropFirst() { write(block, look) }
  }

  /// Writes what stands in a cell, which ends in a paragraph always.
  private mutating func writeCell(_ cell: [Block], _ look: WordCellLook) {
    let blocks = cell.filter { if case .table = $0 { false } else { true } }
    guard !blocks.isEmpty else {
      open(look.text)
      return close()
    }
    for block in blocks { write(block, look) }
  }

  private mutating func openCell(
    _ width: Int, span: Int = 1, isShaded: Bool = false, hasLineAbove: Bool = false
  ) {
    out.markup("<w:tc><w:tcPr><w:tcW w:w=\"")
    out.number(width)
    out.markup("\" w:type=\"dxa\"/>")
    if span > 1 {
      out.markup("<w:gridSpan w:val=\"")
      out.number(span)
      out.markup("\"/>")
    }
    if hasLineAbove {
      out.markup("<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" ")
      out.markup("w:color=\"17405F\"/></w:tcBorders>")
    }
    if isShaded { out.markup("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF2F6\"/>") }
    out.markup("</w:tcPr>")
  }

  /// Writes labels with what they say, a row each.
  mutating func write(_ facts: [Document.Fact], caption: String, staysTogether: Bool = false) {
    guard !facts.isEmpty else { return }
    let widths = [2_650, pages.upright.room - 2_650]
    openTable("Facts", caption: caption, description: caption, hasHead: false, widths)
    for fact in facts {
      out.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      openCell(widths[0])
      open("FactLabel", keepsWithNext: staysTogether)
      run(fact.label)
      close()
      out.markup("</w:tc>")
      openCell(widths[1])
      for line in fact.lines.isEmpty ? [""] : fact.lines {
        open("Fact", keepsWithNext: staysTogether)
        run(line)
        close()
      }
      out.markup("</w:tc></w:tr>\n")
    }
    out.markup("</w:tbl>\n")
  }
}
