// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds tables whose columns are kept apart by spaces only.
enum ColumnTable {
  /// The rows under a line of headings, one of which is a known one; a row begins where there is
  /// something in its first column.
  static func rows(
    from index: Int, in body: [Int], of letter: LetterLines
  ) -> ([[Range<Int>]], Int)? {
    let head = letter.lines[body[index]]
    guard head.look == .text, head.marker == nil, !head.endsSentence else { return nil }
    let headings = chunks(head.content, of: letter.scalars)
    guard headings.count >= 3, headings.allSatisfy({ $0.count <= 40 }),
      headings.contains(where: { TableRows.role(of: letter.scalars[$0].foldedWords) == .remark })
    else { return nil }
    let starts = headings.map { $0.lowerBound - head.range.lowerBound }
    var rows = [headings]
    var pieces: [[[Range<Int>]]] = []
    var next = index + 1
    while next < body.count, body[next] == body[next - 1] + 1 {
      let line = letter.lines[body[next]]
      if line.look == .text || line.look == .furniture && pieces.isEmpty {
        guard let cells = split(line, at: starts, of: letter.scalars) else { break }
        if cells[0].isEmpty, !pieces.isEmpty {
          for column in cells.indices where !cells[column].isEmpty {
            pieces[pieces.count - 1][column].append(cells[column])
          }
        } else {
          pieces.append(cells.map { $0.isEmpty ? [] : [$0] })
        }
      } else if line.look == .blank, next > index + 1 {
        break
      }
      next += 1
    }
    guard pieces.count >= 2 else { return nil }
    // A cell of several lines is a stretch from its first to its last only where it is the last
    // column; other columns would overlap.
    for row in pieces {
      rows.append(row.map { ($0.first?.lowerBound ?? 0)..<($0.last?.upperBound ?? 0) })
    }
    return (rows, next - index)
  }

  /// Stretches of a line with two or more spaces between them.
  private static func chunks(_ line: Range<Int>, of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = line.lowerBound
    var place = start
    while place < line.upperBound {
      if scalars[place].isBlank, place + 1 < line.upperBound, scalars[place + 1].isBlank {
        chunks.append(start..<place)
        while place < line.upperBound, scalars[place].isBlank { place += 1 }
        start = place
      } else {
        place += 1
      }
    }
    chunks.append(start..<line.upperBound)
    return chunks.filter { !$0.isEmpty }
  }

  /// A line cut at the columns; `nil` where a word runs over the start of one.
  private static func split(
    _ line: LetterLine, at starts: [Int], of scalars: [Unicode.Scalar]
  ) -> [Range<Int>]? {
    var cells: [Range<Int>] = []
    for (column, start) in starts.enumerated() {
      let first = line.range.lowerBound + start
      let end =
        column + 1 < starts.count
        ? line.range.lowerBound + starts[column + 1] : line.range.upperBound
      guard first < line.range.upperBound else {
        cells.append(first..<first)
        continue
      }
      if column > 0, !scalars[first - 1].isBlank { return nil }
      cells.append((first..<min(end, line.range.upperBound)).trimmed(in: scalars))
    }
    return cells
  }
}
