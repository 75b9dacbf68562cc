// SPDX-License-Identifier: EUPL-1.2

/// The styles of an OpenDocument text, as far as they say what a paragraph is (ODF 1.3 part 3, 16).
struct OpenDocumentStyles {
  /// What a style of a paragraph or stretch says, with all that it is based on.
  struct Style {
    var isBold = false
    var isHidden = false
    var breaksPage = false
    var isQuote = false
    /// The list style that its paragraphs have.
    var list: String?
  }

  /// How one level of a list is written.
  struct Level {
    var bullet: String?
    var format = ""
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels of numbers are shown.
    var shown = 1
  }

  private var elements: [String: XMLTree] = [:]
  private var known: [String: Style] = [:]
  private var lists: [String: [Int: Level]] = [:]
  /// The numbers of headings.
  private(set) var outline: [Int: Level] = [:]

  /// Styles of the parts `styles.xml` and `content.xml`, the latter before the former.
  init(_ trees: [XMLTree?]) {
    for tree in trees {
      for group in tree?.elements.flatMap({ Array($0.elements) }) ?? []
      where group.name == "styles" || group.name == "automatic-styles" {
        for element in group.elements { add(element) }
      }
    }
  }

  private mutating func add(_ element: XMLTree) {
    switch element.name {
    case "style":
      if let name = element["name"] { elements[name] = element }
    case "list-style":
      if let name = element["name"] { lists[name] = Self.levels(in: element) }
    case "outline-style": outline = Self.levels(in: element)
    default: return
    }
  }

  private static func levels(in element: XMLTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in element.elements {
      guard let number = child["level"].flatMap(Int.init), (1...20).contains(number) else {
        continue
      }
      var level = Level()
      if child.name == "list-level-style-bullet" {
        level.bullet = child["bullet-char"].flatMap(Symbols.bullet)
      }
      level.format = child["num-format"] ?? ""
      level.prefix = child["num-prefix"] ?? ""
      level.suffix = child["num-suffix"] ?? ""
      level.start = child["start-value"].flatMap(Int.init) ?? 1
      level.shown = child["display-levels"].flatMap(Int.init) ?? 1
      levels[number] = level
    }
    return levels
  }

  /// How a level of a list style is written; `nil` where there is no such style or level.
  func level(_ number: Int, of list: String?) -> Level? { list.flatMap { lists[$0]?[number] } }

  /// What a style says.
  mutating func style(_ name: String?) -> Style {
    guard let name else { return Style() }
    if let style = known[name] { return style }
    var chain: [XMLTree] = []
    var names: Set<String> = []
    var next: String? = name
    while let name = next, names.insert(name).inserted, let element = elements[name] {
      chain.append(element)
      next = element["parent-style-name"]
    }
    var style = Style()
    for element in chain.reversed() {
      if let list = element["list-style-name"] { style.list = list.isEmpty ? nil : list }
      if element["name"] == "Quotations" { style.isQuote = true }
      if let text = element.first("text-properties") {
        if let weight = text["font-weight"] { style.isBold = weight == "bold" || weight == "700" }
        if let display = text["display"] { style.isHidden = display == "none" }
      }
      if let breaks = element.first("paragraph-properties")?["break-before"] {
        style.breaksPage = breaks == "page"
      }
    }
    known[name] = style
    return style
  }
}
