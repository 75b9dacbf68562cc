// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// A table in a letter: a row is a point, in the cell that says something.
struct LetterTable {
  /// The lines that it takes.
  let lines: Range<Int>
  /// A unit for each row that says something.
  var units: [LetterUnit] = []
  /// All other cells.
  var furniture: [Range<Int>] = []
}

/// Finds tables: rows between bars, rows with tabs, and columns under headings that stand apart.
enum LetterTables {
  /// The tables in some lines of a letter, in order.
  ///
  /// - Complexity: O(length of the lines).
  static func find(in body: [Int], of letter: LetterLines) -> [LetterTable] {
    var tables: [LetterTable] = []
    var index = 0
    while index < body.count {
      if let (rows, count) = rows(from: index, in: body, of: letter) {
        let lines = body[index]..<(body[index + count - 1] + 1)
        tables.append(TableRows(rows, lines: lines, in: letter).table)
        index += count
      } else {
        index += 1
      }
    }
    return tables
  }

  /// The rows of the table that begins at a line, and how many lines these take.
  private static func rows(
    from index: Int, in body: [Int], of letter: LetterLines
  ) -> ([[Range<Int>]], Int)? {
    formatted(from: index, in: body, of: letter)
      ?? marked(by: "|", from: index, in: body, of: letter)
      ?? marked(by: "\t", from: index, in: body, of: letter)
      ?? ColumnTable.rows(from: index, in: body, of: letter)
  }

  /// The cells of a table that the format knows, on lines of their own.
  private static func formatted(
    from index: Int, in body: [Int], of letter: LetterLines
  ) -> ([[Range<Int>]], Int)? {
    guard let first = letter.lines[body[index]].block?.cell else { return nil }
    var rows: [Int: [Int: Range<Int>]] = [:]
    var next = index
    var end = index
    while next < body.count {
      let line = letter.lines[body[next]]
      if let cell = line.block?.cell {
        guard cell.table == first.table else { break }
        let known = rows[cell.row]?[cell.column]
        let start = known?.lowerBound ?? line.content.lowerBound
        rows[cell.row, default: [:]][cell.column] = start..<line.content.upperBound
        end = next
      } else if line.look == .text, !line.isInsideBlock {
        break
      } else if line.isInsideBlock {
        end = next
      }
      next += 1
    }
    let columns = (rows.values.flatMap(\.keys).max() ?? 0)
    guard rows.count >= 2, columns >= 2 else { return nil }
    let empty = letter.lines[body[index]].content.lowerBound
    let cells = rows.keys.sorted().map { row in
      (1...columns).map { rows[row]?[$0] ?? empty..<empty }
    }
    return (cells, end - index + 1)
  }

  /// Lines that follow each other with the same sign between cells, two or more a line.
  private static func marked(
    by sign: Unicode.Scalar, from index: Int, in body: [Int], of letter: LetterLines
  ) -> ([[Range<Int>]], Int)? {
    var rows: [[Range<Int>]] = []
    var next = index
    while next < body.count, next == index || body[next] == body[next - 1] + 1 {
      let line = letter.lines[body[next]]
      let content = letter.scalars[line.content]
      guard content.count(where: { $0 == sign }) >= 2 else { break }
      rows.append(cells(line.content, between: sign, of: letter.scalars))
      next += 1
    }
    return rows.count >= 2 ? (rows, next - index) : nil
  }

  private static func cells(
    _ line: Range<Int>, between sign: Unicode.Scalar, of scalars: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for place in line.lowerBound...line.upperBound
    where place == line.upperBound || scalars[place] == sign {
      let isEdge = sign == "|" && (start == line.lowerBound || place == line.upperBound)
      if !isEdge || start < place { cells.append((start..<place).trimmed(in: scalars)) }
      start = place + 1
    }
    return cells
  }
}

extension Range<Int> {
  /// A stretch without the white space around it.
  func trimmed(in scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = lowerBound
    var end = upperBound
    while start < end, scalars[start].isBlank { start += 1 }
    while end > start, scalars[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
