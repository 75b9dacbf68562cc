// SPDX-License-Identifier: EUPL-1.2

extension WordReader {
  /// Adds the paragraphs and tables of an element, in a cell or none.
  mutating func blocks(of element: XMLTree, in cell: ReadBlock.Cell?) throws(ReadError) {
    for child in element.elements {
      switch child.name {
      case "p": try paragraph(child, in: cell)
      case "tbl": try table(child, in: cell)
      // Content controls and the like hold blocks of their own; Choice comes before its Fallback.
      case "sdt": if let content = child.first("sdtContent") { try blocks(of: content, in: cell) }
      case "AlternateContent": try blocks(of: Self.chosen(child), in: cell)
      case "customXml", "ins", "moveTo", "smartTag": try blocks(of: child, in: cell)
      case "altChunk": tally.embedded += 1
      default: continue
      }
    }
  }

  /// The reading of alternatives that newer programs prefer.
  static func chosen(_ alternatives: XMLTree) -> XMLTree {
    alternatives.first("Choice") ?? alternatives.first("Fallback") ?? alternatives
  }

  private mutating func paragraph(
    _ element: XMLTree, in cell: ReadBlock.Cell?
  ) throws(ReadError) {
    let properties = element.first("pPr")
    let style = styles.style(properties?.first("pStyle")?.value)
    if properties?.first("pageBreakBefore")?.isOn ?? style.breaksPage { page.asked() }
    let begin = page.current
    var gathered = try gather(element, style: style)
    noteLine(gathered, begin, isPlain: cell == nil && gathered.boxes.isEmpty)
    if !gathered.text.isEmpty {
      var block = ReadBlock(.paragraph, offset: 0, length: 0, page: gathered.page ?? begin)
      block.cell = cell
      if cell != nil { block.kind = .tableCell }
      try shape(&block, properties, style, &gathered)
      try builder.place(gathered.text, as: block, notes: &notes)
    }
    for box in gathered.boxes {
      tally.boxes += 1
      try blocks(of: box, in: cell)
    }
  }

  /// Keeps the lines of a document, for as long as it seems to be nothing but lines.
  private mutating func noteLine(_ gathered: WordGathering, _ page: Int?, isPlain: Bool) {
    isStructured = isStructured || !isPlain
    guard !isStructured else { return }
    for (index, line) in gathered.text.lines.enumerated() {
      wrapped.add(
        HardWrapped.Line(
          text: line, indentation: index == 0 ? gathered.indentation : 0, page: page))
    }
  }

  /// Says what kind of block a paragraph is: heading, item, quotation, or what it was.
  private mutating func shape(
    _ block: inout ReadBlock, _ properties: XMLTree?, _ style: WordStyles.Style,
    _ gathered: inout WordGathering
  ) throws(ReadError) {
    let list = properties?.first("numPr", "numId")?.value ?? style.list
    let level =
      properties?.first("numPr", "ilvl")?.value.flatMap(Int.init) ?? style.listLevel ?? 0
    let isListed = list.map { $0 != "0" && numbering.has($0) } ?? false
    if let list, isListed, (0..<9).contains(level) {
      block.marker = numbering.next(list: list, level: level)
    }
    let outline = properties.flatMap(WordStyles.outlineLevel) ?? style.headingLevel
    if let outline {
      (block.kind, block.level) = (.heading, outline)
      headingLevel = outline
    } else if isListed {
      (block.kind, block.level) = (.listItem, min(max(level, 0), 8) + 1)
    } else if style.isQuote {
      (block.kind, block.level) = (.quote, 1)
    } else {
      block.shape(typed: &gathered.text, isBold: gathered.isBold, under: headingLevel)
    }
    if outline != nil || isListed || style.isQuote { isStructured = true }
  }

  private mutating func table(_ element: XMLTree, in outer: ReadBlock.Cell?) throws(ReadError) {
    tables += 1
    let table = tables
    var row = 0
    for child in Self.rows(in: element) {
      row += 1
      var column = Int(child.first("trPr", "gridBefore")?.value ?? "") ?? 0
      column = min(max(column, 0), 1_000) + 1
      for cell in Self.cells(in: child) {
        let properties = cell.first("tcPr")
        try blocks(of: cell, in: ReadBlock.Cell(table: table, row: row, column: column))
        let span = properties?.first("gridSpan")?.value.flatMap(Int.init) ?? 1
        column += min(max(span, 1), 1_000)
      }
    }
  }

  private static func rows(in element: XMLTree) -> [XMLTree] {
    element.elements.flatMap { child -> [XMLTree] in
      switch child.name {
      case "tr": [child]
      case "sdt", "sdtContent", "customXml", "ins": rows(in: child)
      default: []
      }
    }
  }

  private static func cells(in element: XMLTree) -> [XMLTree] {
    element.elements.flatMap { child -> [XMLTree] in
      switch child.name {
      case "tc": [child]
      case "sdt", "sdtContent", "customXml": cells(in: child)
      default: []
      }
    }
  }
}
