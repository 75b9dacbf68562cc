// SPDX-License-Identifier: EUPL-1.2

/// The styles of a Word document, as far as they say what a paragraph is.
struct WordStyles {
  /// What a style says, with all that it is based on.
  struct Style {
    /// The level of a heading, from 1.
    var headingLevel: Int?
    var isQuote = false
    var isBold = false
    var isHidden = false
    var breaksPage = false
    /// The list that paragraphs of the style stand in.
    var list: String?
    var listLevel: Int?
  }

  private var elements: [String: XMLTree] = [:]
  private var defaultStyle: String?
  private var known: [String: Style] = [:]

  /// Styles of the part `styles.xml`; a document may have none.
  init(_ tree: XMLTree?) {
    for element in tree?.first("styles")?.all("style") ?? [] {
      guard let id = element["styleId"] else { continue }
      elements[id] = element
      if element["type"] == "paragraph", element["default"] == "1" { defaultStyle = id }
    }
  }

  /// What the style of a paragraph or run says; that of the document where it names none.
  mutating func style(_ id: String?, ofParagraph: Bool = true) -> Style {
    guard let id = id ?? (ofParagraph ? defaultStyle : nil) else { return Style() }
    if let style = known[id] { return style }
    // Styles are based on each other, at times in a circle.
    var chain: [XMLTree] = []
    var names: Set<String> = []
    var next: String? = id
    while let name = next, names.insert(name).inserted, let element = elements[name] {
      chain.append(element)
      next = element.first("basedOn")?.value
    }
    var style = Style()
    for element in chain.reversed() { Self.apply(element, to: &style) }
    known[id] = style
    return style
  }

  private static func apply(_ element: XMLTree, to style: inout Style) {
    let name = element.first("name")?.value?.lowercased() ?? ""
    if let level = headingLevel(named: name) { style.headingLevel = level }
    if ["quote", "intense quote", "citaat", "duidelijk citaat"].contains(name) {
      style.isQuote = true
    }
    if let properties = element.first("pPr") {
      if let level = outlineLevel(properties) { style.headingLevel = level }
      if let list = properties.first("numPr", "numId")?.value { style.list = list }
      if let level = properties.first("numPr", "ilvl")?.value { style.listLevel = Int(level) }
      if let breaks = properties.first("pageBreakBefore") { style.breaksPage = breaks.isOn }
    }
    if let properties = element.first("rPr") {
      if let bold = properties.first("b") { style.isBold = bold.isOn }
      if let hidden = properties.first("vanish") { style.isHidden = hidden.isOn }
    }
  }

  /// The level of a heading by the name that Word gives its styles, in English and Dutch.
  private static func headingLevel(named name: String) -> Int? {
    if name == "title" || name == "titel" { return 1 }
    for stem in ["heading ", "kop "] where name.hasPrefix(stem) {
      if let level = Int(name.dropFirst(stem.count)), (1...9).contains(level) { return level }
    }
    return nil
  }

  /// The outline level of a paragraph, from 1; 9 in the file is none.
  static func outlineLevel(_ properties: XMLTree) -> Int? {
    guard let value = properties.first("outlineLvl")?.value, let level = Int(value),
      (0..<9).contains(level)
    else { return nil }
    return level + 1
  }
}
