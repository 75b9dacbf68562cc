// SPDX-License-Identifier: EUPL-1.2

/// The lists of a Word document, counted as Word counts them (ECMA-376 part 1, 17.9).
struct WordNumbering {
  /// How one level of a list is numbered.
  private struct Level {
    var start = 1
    var format = "decimal"
    /// `%1.%2` stands for the numbers of the first two levels.
    var text = ""
    /// Numbers of higher levels are shown as digits.
    var isLegal = false
    /// The level after which this one begins anew, from 1; 0 for never.
    var restart: Int?
  }

  /// A list: levels of an abstract one, with its own beginnings.
  private struct List {
    var abstract: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]
  /// The counts so far; lists of one abstract list go on with each other's.
  private var counts: [String: [Int: Int]] = [:]
  /// Lists with a beginning of their own that have begun.
  private var begun: Set<String> = []

  /// The lists of the part `numbering.xml`; a document may have none.
  init(_ tree: XMLTree?, listOfStyle: (String) -> String?) {
    let root = tree?.first("numbering")
    var links: [String: String] = [:]
    for element in root?.all("abstractNum") ?? [] {
      guard let id = element["abstractNumId"] else { continue }
      abstracts[id] = Self.levels(in: element)
      if let style = element.first("numStyleLink")?.value { links[id] = style }
    }
    for element in root?.all("num") ?? [] {
      guard let id = element["numId"], let abstract = element.first("abstractNumId")?.value
      else { continue }
      var list = List(abstract: abstract)
      for override in element.all("lvlOverride") {
        guard let level = override["ilvl"].flatMap(Int.init) else { continue }
        list.starts[level] = override.first("startOverride")?.value.flatMap(Int.init)
        list.levels.merge(Self.levels(in: override)) { $1 }
      }
      lists[id] = list
    }
    // A list may take its levels from that of a style.
    for (id, style) in links where abstracts[id]?.isEmpty != false {
      guard let list = listOfStyle(style), let other = lists[list]?.abstract else { continue }
      abstracts[id] = abstracts[other]
    }
  }

  private static func levels(in element: XMLTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in element.all("lvl") {
      guard let index = child["ilvl"].flatMap(Int.init), (0..<9).contains(index) else { continue }
      var level = Level()
      level.start = child.first("start")?.value.flatMap(Int.init) ?? 0
      level.format = child.first("numFmt")?.value ?? "decimal"
      level.text = child.first("lvlText")?.value ?? ""
      level.isLegal = child.first("isLgl")?.isOn ?? false
      level.restart = child.first("lvlRestart")?.value.flatMap(Int.init)
      levels[index] = level
    }
    return levels
  }

  /// Whether a list is there.
  func has(_ list: String) -> Bool { lists[list] != nil }

  /// Counts one more item, and gives what stands before it.
  ///
  /// - Returns: `nil` where there is no such list or level, or nothing stands before its items.
  mutating func next(list id: String, level index: Int) -> String? {
    guard let list = lists[id], let level = self.level(index, of: list) else { return nil }
    var count = counts[list.abstract] ?? [:]
    if !begun.contains(id), !list.starts.isEmpty {
      for (level, start) in list.starts { count[level] = start - 1 }
      for level in count.keys where level > (list.starts.keys.min() ?? 0) {
        if list.starts[level] == nil { count[level] = nil }
      }
    }
    begun.insert(id)
    // What a file says to begin with is any number at all.
    count[index] = (count[index] ?? Self.bounded(level.start) - 1) + 1
    for deeper in index + 1..<9 {
      let restart = self.level(deeper, of: list)?.restart ?? deeper
      if restart != 0, index < restart { count[deeper] = nil }
    }
    counts[list.abstract] = count.mapValues(Self.bounded)
    return marker(level, at: index, of: list, counts: count)
  }

  private static func bounded(_ number: Int) -> Int { min(max(number, -1_000_000), 1_000_000) }

  private func level(_ index: Int, of list: List) -> Level? {
    list.levels[index] ?? abstracts[list.abstract]?[index]
  }

  private func marker(_ level: Level, at index: Int, of list: List, counts: [Int: Int]) -> String? {
    if level.format == "bullet" { return Symbols.bullet(level.text) }
    var text = String.UnicodeScalarView()
    var scalars = level.text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "%" else {
        text.append(scalar)
        continue
      }
      guard let digit = scalars.next(), ("1"..."9").contains(digit) else { continue }
      let place = Int(digit.value) - 0x31
      let other = self.level(place, of: list) ?? Level()
      let number = counts[place] ?? max(other.start, 1)
      let format = level.isLegal && place < index ? "decimal" : other.format
      text.append(contentsOf: Numerals.text(of: number, as: format).unicodeScalars)
    }
    let marker = InlineText(String(text)).scalars
    return marker.isEmpty ? nil : String(String.UnicodeScalarView(marker))
  }
}
