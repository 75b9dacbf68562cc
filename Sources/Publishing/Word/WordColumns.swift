// SPDX-License-Identifier: EUPL-1.2

/// How wide the columns of a table are, in twentieths of a point.
enum WordColumns {
  /// About what one letter of a table takes.
  private static let letter = 96
  /// The margins of a cell, with some room.
  private static let margins = 190

  /// What the narrowest column takes, so that the heading *Nee* stands in it unbroken.
  private static let narrowest = 620

  /// The longest text that is not broken at its spaces: a date.
  private static let longestWhole = 13

  /// The ends of long compounds in headings of columns.
  private static let ends = ["aanbieders", "deskundigen", "partners", "raden"]

  /// A heading that may be divided where its compound is: *Ervarings-deskundigen*.
  static func divided(_ title: String) -> String {
    guard let end = ends.first(where: { title.hasSuffix($0) && title.count > $0.count + 2 }) else {
      return title
    }
    return title.dropLast(end.count) + "\u{AD}" + end
  }

  /// The widths: by the shares of the columns, else by what stands in them; a table without shares
  /// is no wider than it needs to be.
  ///
  /// - Complexity: O(size of the table), only for tables without shares.
  static func widths(of table: Table, room: Int) -> [Int] {
    let shares = table.columns.compactMap(\.share)
    let sum = shares.reduce(0, +)
    if shares.count == table.columns.count, sum > 0 { return shares.map { room * $0 / sum } }
    var wanted = table.columns.map { (least: word(divided($0.title)), most: length($0.title)) }
    for cells in table.groups.lazy.flatMap(\.rows).map(\.cells) {
      for (index, cell) in cells.enumerated() where index < wanted.count {
        for text in cell.lazy.map(\.plain) {
          let isShort = text.utf8.count <= longestWhole
          wanted[index].least = max(wanted[index].least, isShort ? length(text) : word(text))
          wanted[index].most = max(wanted[index].most, length(text))
        }
      }
    }
    return fit(
      wanted.map { (max($0.least, narrowest), max($0.least, $0.most, narrowest)) }, in: room)
  }

  private static func fit(_ wanted: [(least: Int, most: Int)], in room: Int) -> [Int] {
    let (least, most) = (wanted.reduce(0) { $0 + $1.least }, wanted.reduce(0) { $0 + $1.most })
    if most <= room { return wanted.map(\.most) }
    guard least < room else { return wanted.map { room * $0.least / max(least, 1) } }
    return wanted.map { $0.least + (room - least) * ($0.most - $0.least) / (most - least) }
  }

  /// What the longest line takes, up to a width beyond which text is better broken.
  private static func length(_ text: String) -> Int {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    return min(lines.map(\.count).max() ?? 0, 80) * letter + margins
  }

  /// What the longest word takes, up to one that is broken.
  private static func word(_ text: String) -> Int {
    var longest = 0
    var current = 0
    for byte in text.utf8 {
      // A soft hyphen (U+00AD) ends in AD.
      current =
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == 0xAD ? 0 : current + 1
      longest = max(longest, current)
    }
    return min(longest, 22) * letter + margins
  }
}
