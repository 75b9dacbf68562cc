// SPDX-License-Identifier: EUPL-1.2

/// Reads HTML, however it was written: text and structure, nothing hidden, nothing run.
struct HTMLReader {
  private var builder: ReadBuilder
  private var notes: [ReadNote] = []
  private var text = InlineText()
  /// The open elements; what is opened deeper than the limit is not kept, only its text.
  private var open: [Element] = []
  private var links: [(start: Int, target: String)] = []
  private var tables = 0
  private var hidden = 0
  private var pictures = 0
  /// The item whose marker is still to be placed.
  private var marker: (marker: String, level: Int)?

  private struct Element {
    var name: String
    var isHidden = false
    /// The numbers of a list: the next one, and how it is written; `nil` for bullets.
    var next: Int?
    var format = "1"
    /// Where a table stands.
    var cell: ReadBlock.Cell?
    /// Whether the item in it has begun: what follows belongs to it.
    var hasContent = false
  }

  /// Whether a file is a page: it begins as one does, or is named as one.
  static func seemsToBe(_ bytes: [UInt8], named name: String) -> Bool {
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return true }
    guard let (start, _) = PlainText.decode(Array(bytes.prefix(512).filter { $0 < 0x80 })) else {
      return false
    }
    let head = start.trimmed.lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains { head.hasPrefix($0) }
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: ``ReadError`` `no-text`, `text-too-long`.
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> ReadText {
    let (text, isCertain) = decode(bytes)
    var read = try read(text, limits: limits)
    if !isCertain {
      read.warnings.append(
        ReadWarning(.assumedEncoding, "The file does not say its encoding; read as Windows-1252."))
    }
    return read
  }

  /// Reads characters.
  static func read(_ html: String, limits: ReadLimits) throws(ReadError) -> ReadText {
    var reader = HTMLReader(limits: limits)
    var tokens = HTMLTokens(html)
    while let token = tokens.next() {
      switch token {
      case .start(let name, let attributes): try reader.start(name, attributes)
      case .end(let name): try reader.end(name)
      case .text(let text): reader.characters(text)
      }
    }
    try reader.flush()
    let read = reader.result
    guard !read.blocks.isEmpty else {
      throw ReadError(
        .noText, "there is no text in the page", hint: "Check that it is the right file.")
    }
    return read
  }

  private init(limits: ReadLimits) { builder = ReadBuilder(limits: limits) }

  private var result: ReadText {
    var read = builder.result
    if hidden > 0 {
      read.warnings.append(
        ReadWarning(.hiddenText, "\(hidden) stretches of hidden text were left out."))
    }
    if pictures > 0 {
      read.warnings.append(
        ReadWarning(
          .pictures, "The file has \(pictures) pictures; what is written in them was not read."))
    }
    return read
  }

  private static let dropped: Set<String> = [
    "script", "style", "head", "template", "noscript", "iframe", "object", "svg", "math", "title",
    "select", "datalist", "audio", "video", "canvas",
  ]
  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "wbr",
    "o:p", "param", "track",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "img", "wbr", "o:p", "input", "button",
  ]

  private mutating func start(_ name: String, _ attributes: [String: String]) throws(ReadError) {
    if !Self.inline.contains(name), name != "br" { try flush() }
    switch name {
    case "br": text.breakLine()
    case "img" where !isHidden: pictures += 1
    case "body": open.removeAll { $0.name == "head" }
    case "p", "div": closeImplied("p")
    case "li": closeImplied("li")
    case "tr": closeImplied("tr")
    case "td", "th": closeImplied("td")
    case "dt", "dd": closeImplied("dd")
    default: break
    }
    guard !Self.void.contains(name), open.count < builder.limits.depth else { return }
    var element = Element(name: name)
    element.isHidden = isHidden || Self.hides(name, attributes)
    if element.isHidden, !isHidden, !Self.dropped.contains(name) { hidden += 1 }
    if name == "a", let target = attributes["href"], target.hasPrefix("http") {
      links.append((text.count, target))
    }
    prepare(&element, attributes)
    open.append(element)
  }

  /// What lists, items, tables and cells know of themselves.
  private mutating func prepare(_ element: inout Element, _ attributes: [String: String]) {
    switch element.name {
    case "ol":
      element.next = attributes["start"].flatMap(Int.init).map { min(max($0, -9_999), 99_999) } ?? 1
      element.format = attributes["type"] ?? "1"
    case "li":
      let level = max(open.count { $0.name == "ul" || $0.name == "ol" }, 1)
      let list = open.lastIndex { $0.name == "ul" || $0.name == "ol" }
      guard let list, let next = open[list].next else {
        marker = ("•", level)
        return
      }
      let number =
        attributes["value"].flatMap(Int.init).map { min(max($0, -9_999), 99_999) } ?? next
      open[list].next = number + 1
      marker = (Numerals.text(of: number, as: open[list].format) + ".", level)
    case "table":
      tables += 1
      element.cell = ReadBlock.Cell(table: tables, row: 0, column: 0)
    case "tr":
      guard let table = open.lastIndex(where: { $0.name == "table" }) else { return }
      open[table].cell?.row += 1
      open[table].cell?.column = 0
    case "td", "th":
      guard let table = open.lastIndex(where: { $0.name == "table" }) else { return }
      if open[table].cell?.row == 0 { open[table].cell?.row = 1 }
      open[table].cell?.column += 1
      element.cell = open[table].cell
      let span = attributes["colspan"].flatMap(Int.init) ?? 1
      open[table].cell?.column += min(max(span, 1), 1_000) - 1
    default: return
    }
  }

  /// Ends what HTML lets people leave open: a paragraph before the next, an item, a row, a cell.
  private mutating func closeImplied(_ name: String) {
    let alike: Set<String> =
      switch name {
      case "td": ["td", "th"]
      case "dd": ["dd", "dt"]
      case "tr": ["tr", "td", "th"]
      default: [name]
      }
    let bounds: Set<String> = name == "p" ? ["li", "td", "th", "div", "blockquote"] : []
    for index in open.indices.reversed() {
      let other = open[index].name
      if alike.contains(other) {
        guard name != "tr" || other == "tr" else { continue }
        open.removeSubrange(index...)
        return
      }
      if bounds.contains(other) || ["ul", "ol", "table", "dl"].contains(other) { return }
    }
  }

  private mutating func end(_ name: String) throws(ReadError) {
    if !Self.inline.contains(name) { try flush() }
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    // A stray end tag inside a cell ends nothing outside of it.
    if name != "table", name != "td", name != "th", name != "tr", name != "body", name != "html",
      open[index...].contains(where: { $0.name == "td" || $0.name == "th" })
    {
      return
    }
    if name == "a", let link = links.popLast() {
      text.mark(.link, since: link.start, target: link.target)
    }
    open.removeSubrange(index...)
  }

  private mutating func characters(_ characters: String) {
    guard !isHidden else { return }
    if open.contains(where: { $0.name == "pre" }) {
      for scalar in characters.unicodeScalars {
        if scalar == "\n" { text.breakLine() } else { text.append(scalar) }
      }
    } else {
      text.append(characters)
    }
  }

  private var isHidden: Bool { open.last?.isHidden ?? false }

  private static func hides(_ name: String, _ attributes: [String: String]) -> Bool {
    if dropped.contains(name) || attributes["hidden"] != nil { return true }
    let style = (attributes["style"] ?? "").lowercased().filter { $0 != " " }
    return style.contains("display:none") || style.contains("visibility:hidden")
      || style.contains("mso-hide:all")
  }

  /// Adds what was gathered as a block of its own.
  private mutating func flush() throws(ReadError) {
    defer {
      text = InlineText()
      links = links.map { (0, $0.target) }
    }
    for link in links { text.mark(.link, since: link.start, target: link.target) }
    guard !text.isEmpty else { return }
    var block = ReadBlock(.paragraph, offset: 0, length: 0)
    block.cell = open.last { $0.cell != nil && $0.name != "table" }?.cell
    shape(&block)
    try builder.place(text, as: block, notes: &notes)
  }

  private mutating func shape(_ block: inout ReadBlock) {
    let names = open.map(\.name)
    if let heading = names.last(where: Self.isHeading), let level = heading.last?.wholeNumberValue {
      (block.kind, block.level) = (.heading, level)
    } else if let item = open.lastIndex(where: { $0.name == "li" }),
      !names[item...].contains(where: { $0 == "td" || $0 == "th" })
    {
      let level = max(open[..<item].count { $0.name == "ul" || $0.name == "ol" }, 1)
      (block.kind, block.level) = (open[item].hasContent ? .itemParagraph : .listItem, level)
      if !open[item].hasContent { block.marker = marker?.marker }
      open[item].hasContent = true
    } else if names.contains("blockquote") {
      (block.kind, block.level) = (.quote, names.count { $0 == "blockquote" })
    } else if names.contains("pre") {
      block.kind = .code
    } else if let typed = ListMarker(startOf: text.scalars) {
      // Word writes the bullets of its lists into mails as text.
      (block.kind, block.level, block.marker) = (.listItem, 1, typed.text)
      text = text.dropping(typed.length)
    } else if block.cell != nil {
      block.kind = .tableCell
    }
  }

  private static func isHeading(_ name: String) -> Bool {
    name.count == 2 && name.first == "h" && ("1"..."6").contains(name.last ?? "0")
  }

  /// The characters of a page, and whether the page says how they were written.
  private static func decode(_ bytes: [UInt8]) -> (text: String, isCertain: Bool) {
    if let (text, encoding) = PlainText.decode(bytes), encoding != .windows1252 {
      return (text, true)
    }
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
    let named = head.contains("charset=windows-1252") || head.contains("charset=iso-8859-1")
    return (Charset.decode(bytes, as: "windows-1252").text, named || bytes.allSatisfy { $0 < 0x80 })
  }
}
