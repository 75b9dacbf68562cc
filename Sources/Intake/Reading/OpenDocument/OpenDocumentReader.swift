// SPDX-License-Identifier: EUPL-1.2

/// Reads OpenDocument texts: ODT, after ODF 1.3.
struct OpenDocumentReader {
  var builder: ReadBuilder
  var styles: OpenDocumentStyles
  var notes: [ReadNote] = []
  var tally = WordTally()
  var tables = 0
  var headingLevel = 0
  /// The lines of a document that may be nothing but lines.
  var wrapped = HardWrapped()
  var isStructured = false
  /// What tracked changes took out, and which stretches they put in, by their id.
  var deletions: [String: XMLTree] = [:]
  var insertions: Set<String> = []
  /// The insertions that are open, across paragraphs.
  var openInsertions: Set<String> = []
  private var counting = OpenDocumentCounting()
  private var outlineCounting = OpenDocumentCounting()
  private var page = 1
  private var isPageKnown: Bool
  private var isLaidOut: Bool

  /// Where a block stands.
  private struct Place {
    var cell: ReadBlock.Cell?
    var listStyle: String?
    var listLevel = 0
    /// The marker of the item that begins here.
    var marker: String?
    var isInItem = false
  }

  /// Reads a document.
  static func read(_ package: OfficePackage) throws(ReadError) -> ReadText {
    var package = package
    let missing = ReadError(
      .damagedFile, "the document has no text", at: "content.xml",
      hint: "Open the file in a word processor and save it anew.")
    guard let content = try package.tree(of: "content.xml"),
      let body = content.first("document-content", "body", "text")
    else { throw missing }
    let styles = try package.tree(of: "styles.xml")
    var reader = OpenDocumentReader(
      body, styles: OpenDocumentStyles([styles, content]), limits: package.limits)
    let master = styles?.first("document-styles", "master-styles")
    try reader.furniture(master, ["header", "header-first", "header-left"])
    try reader.blocks(of: body, Place())
    try reader.builder.place(reader.notes)
    try reader.furniture(master, ["footer", "footer-first", "footer-left"])
    var text = reader.builder.result
    if !reader.isStructured, reader.notes.isEmpty, reader.wrapped.isLikelyTyped {
      text = try reader.wrapped.read(limits: package.limits)
    }
    text.warnings += reader.tally.warnings
    guard !text.blocks.isEmpty else {
      throw ReadError(
        .noText, "there is no text in the document", hint: "Check that it is the right file.")
    }
    return text
  }

  private init(_ body: XMLTree, styles: OpenDocumentStyles, limits: ReadLimits) {
    builder = ReadBuilder(limits: limits)
    self.styles = styles
    isLaidOut = body.contains("soft-page-break")
    isPageKnown = isLaidOut
    for region in body.first("tracked-changes")?.all("changed-region") ?? [] {
      guard let id = region["id"] else { continue }
      if let deletion = region.first("deletion") { deletions[id] = deletion }
      if region.first("insertion") != nil { insertions.insert(id) }
    }
  }

  /// Where pages begin: as last laid out, and where somebody asked for it.
  mutating func turnPage() { page += 1 }

  private mutating func furniture(_ master: XMLTree?, _ names: [String]) throws(ReadError) {
    var seen: Set<[Unicode.Scalar]> = []
    for page in master?.all("master-page") ?? [] {
      for part in page.elements where names.contains(part.name) {
        let text = try text(ofNote: part)
        guard text.scalars.contains(where: \.properties.isAlphabetic),
          seen.insert(text.scalars).inserted
        else { continue }
        var none: [ReadNote] = []
        try builder.place(text, as: ReadBlock(.furniture, offset: 0, length: 0), notes: &none)
      }
    }
  }

  private mutating func blocks(of element: XMLTree, _ place: Place) throws(ReadError) {
    var place = place
    for child in element.elements {
      switch child.name {
      case "p", "h":
        try paragraph(child, place)
        place.marker = nil
        place.isInItem = place.listLevel > 0
      case "list": try list(child, place)
      case "table": try table(child, place)
      case "soft-page-break": turnPage()
      case "section", "index-body", "table-of-content", "index-title", "numbered-paragraph", "page",
        "frame", "text-box", "illustration-index", "alphabetical-index", "bibliography", "g":
        try blocks(of: child, place)
      default: continue
      }
    }
  }

  private mutating func list(_ element: XMLTree, _ outer: Place) throws(ReadError) {
    var place = outer
    place.listStyle = element["style-name"] ?? outer.listStyle
    place.listLevel += 1
    if outer.listLevel == 0 {
      counting.begin(
        style: place.listStyle, continuing: element["continue-list"],
        goesOn: element["continue-numbering"] == "true")
    }
    for item in element.elements where item.name == "list-item" || item.name == "list-header" {
      var inner = place
      inner.isInItem = item.name == "list-header"
      // An item that holds only a deeper list is none of its own.
      let isEmpty = item.elements.first { _ in true }?.name == "list"
      if item.name == "list-item", !isEmpty {
        let styles = styles
        inner.marker = counting.next(
          place.listLevel, start: item["start-value"].flatMap(Int.init)
        ) { styles.level($0, of: place.listStyle) }
      }
      try blocks(of: item, inner)
    }
    if outer.listLevel == 0 { counting.end(style: place.listStyle, id: element["id"]) }
  }

  private mutating func table(_ element: XMLTree, _ outer: Place) throws(ReadError) {
    tables += 1
    isStructured = true
    let table = tables
    var row = 0
    for child in Self.rows(in: element) {
      row += min(max(Int(child["number-rows-repeated"] ?? "") ?? 1, 1), 1_000)
      var column = 1
      for cell in child.elements
      where cell.name == "table-cell" || cell.name == "covered-table-cell" {
        let place = Place(cell: ReadBlock.Cell(table: table, row: row, column: column))
        if cell.name == "table-cell" { try blocks(of: cell, place) }
        column += min(max(Int(cell["number-columns-repeated"] ?? "") ?? 1, 1), 1_000)
      }
    }
  }

  private static func rows(in element: XMLTree) -> [XMLTree] {
    element.elements.flatMap { child -> [XMLTree] in
      switch child.name {
      case "table-row": [child]
      case "table-header-rows", "table-rows", "table-row-group": rows(in: child)
      default: []
      }
    }
  }

  private mutating func paragraph(_ element: XMLTree, _ place: Place) throws(ReadError) {
    let style = styles.style(element["style-name"])
    if style.breaksPage, !isLaidOut {
      page += 1
      isPageKnown = true
    }
    let begin = page
    var gathered = OpenDocumentGathering()
    try gather(element, isBold: style.isBold, into: &gathered)
    noteLine(gathered, begin, isPlain: place.cell == nil && gathered.boxes.isEmpty)
    if !gathered.text.isEmpty, !style.isHidden {
      var block = ReadBlock(.paragraph, offset: 0, length: 0, page: isPageKnown ? begin : nil)
      block.cell = place.cell
      if place.cell != nil { block.kind = .tableCell }
      shape(&block, element, style, place, &gathered)
      try builder.place(gathered.text, as: block, notes: &notes)
    } else if style.isHidden {
      tally.hidden += 1
    }
    for box in gathered.boxes {
      tally.boxes += 1
      try blocks(of: box, Place(cell: place.cell))
    }
  }

  private mutating func shape(
    _ block: inout ReadBlock, _ element: XMLTree, _ style: OpenDocumentStyles.Style, _ place: Place,
    _ gathered: inout OpenDocumentGathering
  ) {
    let isStructure = element.name == "h" || place.listLevel > 0 || style.isQuote
    isStructured = isStructured || isStructure
    if element.name == "h" {
      let level = min(max(element["outline-level"].flatMap(Int.init) ?? 1, 1), 20)
      (block.kind, block.level) = (.heading, level)
      headingLevel = level
      let outline = styles.outline
      block.marker =
        place.marker
        ?? (element["is-list-header"] == "true"
          ? nil
          : outlineCounting.next(level, start: element["start-value"].flatMap(Int.init)) {
            outline[$0]
          })
    } else if place.listLevel > 0 {
      (block.kind, block.level) = (place.isInItem ? .itemParagraph : .listItem, place.listLevel)
      block.marker = place.marker
    } else if style.isQuote {
      (block.kind, block.level) = (.quote, 1)
    } else {
      block.shape(typed: &gathered.text, isBold: gathered.isBold, under: headingLevel)
    }
  }

  /// Keeps the lines of a document, for as long as it seems to be nothing but lines.
  private mutating func noteLine(
    _ gathered: OpenDocumentGathering, _ page: Int, isPlain: Bool
  ) {
    isStructured = isStructured || !isPlain
    guard !isStructured else { return }
    for (index, line) in gathered.text.lines.enumerated() {
      wrapped.add(
        HardWrapped.Line(
          text: line, indentation: index == 0 ? gathered.indentation : 0,
          page: isPageKnown ? page : nil))
    }
  }

  /// The paragraphs of a note, one a line.
  mutating func text(ofNote note: XMLTree) throws(ReadError) -> InlineText {
    var text = InlineText()
    for paragraph in Self.paragraphs(in: note) {
      var gathered = OpenDocumentGathering()
      try gather(paragraph, isBold: false, into: &gathered)
      text.append(line: gathered.text)
    }
    text.anchors = []
    return text
  }

  private static func paragraphs(in element: XMLTree) -> [XMLTree] {
    element.elements.flatMap { child in
      child.name == "p" || child.name == "h" ? [child] : paragraphs(in: child)
    }
  }
}
