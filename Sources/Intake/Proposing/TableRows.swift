// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Tells what the columns of a table are, and makes a unit of each row.
struct TableRows {
  /// What a column holds.
  enum Role: Hashable {
    /// What is said.
    case remark
    /// The wording that is proposed.
    case wording
    /// The theme.
    case theme
    /// A number, a place, anything else.
    case other
  }

  private let rows: [[Range<Int>]]
  private let letter: LetterLines
  private(set) var table: LetterTable

  init(_ rows: [[Range<Int>]], lines: Range<Int>, in letter: LetterLines) {
    self.rows = rows
    self.letter = letter
    table = LetterTable(lines: lines)
    let roles = columnRoles()
    let hasHeadings = rows.first.map(isHead) ?? false
    for (index, row) in rows.enumerated() { take(row, roles, isHead: index == 0 && hasHeadings) }
  }

  /// What a heading says that its column holds.
  static func role(of words: [FoldedWord]) -> Role {
    for word in words {
      if wordings.contains(word.text) { return .wording }
      if remarks.contains(word.text) { return .remark }
      if themes.contains(word.text) { return .theme }
    }
    return .other
  }

  private static let remarks: Set<String> = [
    "opmerking", "opmerkingen", "vraag", "vragen", "reactie", "punt", "punten", "aandachtspunt",
    "aandachtspunten", "advies", "inbreng", "toelichting", "comment", "comments", "question",
  ]
  private static let wordings: Set<String> = [
    "voorstel", "tekstvoorstel", "wijziging", "wijzigingsvoorstel", "proposal",
  ]
  private static let themes: Set<String> = ["thema", "onderwerp", "rubriek", "topic", "theme"]

  private func isHead(_ row: [Range<Int>]) -> Bool {
    row.contains { Self.role(of: words($0)) != .other && words($0).count <= 4 }
  }

  private func words(_ cell: Range<Int>) -> [FoldedWord] { letter.scalars[cell].foldedWords }

  /// The roles by the headings; without a heading for it, the widest column is what is said.
  private func columnRoles() -> [Role] {
    let columns = rows.map(\.count).max() ?? 0
    var roles = [Role](repeating: .other, count: columns)
    if let head = rows.first, isHead(head) {
      for (column, cell) in head.enumerated() { roles[column] = Self.role(of: words(cell)) }
    }
    guard !roles.contains(.remark) else { return roles }
    let widths = roles.indices.map { column in
      rows.reduce(0) { $0 + ($1.indices.contains(column) ? words($1[column]).count : 0) }
    }
    if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) { roles[widest] = .remark }
    return roles
  }

  private mutating func take(_ row: [Range<Int>], _ roles: [Role], isHead: Bool) {
    var unit = LetterUnit(
      form: .cell, lines: [], content: [], marker: nil, indentation: 0, gap: 0)
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      let role = isHead || words(cell).isEmpty ? .other : roles[column]
      switch role {
      case .remark: unit.content.append(cell)
      case .wording: unit.extra.append(cell)
      case .theme where words(cell).count <= 12: unit.theme = cell
      case .theme, .other: table.furniture.append(cell)
      }
    }
    unit.words = unit.content.flatMap(words)
    if unit.content.isEmpty {
      unit.content = unit.extra
      unit.words = unit.extra.flatMap(words)
    }
    if unit.content.isEmpty {
      if let theme = unit.theme { table.furniture.append(theme) }
    } else {
      table.units.append(unit)
    }
  }
}
