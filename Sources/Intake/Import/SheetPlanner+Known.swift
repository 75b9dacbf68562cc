// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// Finds the points of rows that name one, by number or else by their own key.
  ///
  /// A row whose number names no point, or that of another row, is left out of what follows.
  mutating func findKnownPoints() {
    readKeysOfRound()
    var rowOfPoint: [PointNumber: Int] = [:]
    for index in rows.indices {
      noteDoubleKey(index)
      guard let known = namedPoint(index) else {
        if rows[index].number != nil { senderOfRow[index] = nil }
        continue
      }
      if let first = rowOfPoint[known] {
        note(
          .contradiction, rows[index].number != nil ? .number : .row, row: index,
          "is the point of line \(rows[first].line) too", hint: "give a point one row")
        senderOfRow[index] = nil
      } else {
        rowOfPoint[known] = index
        knownPoint[index] = known
        pointOfRow[index] = known
      }
    }
  }

  private mutating func readKeysOfRound() {
    for entry in round.entries {
      for point in submission(entry.entered.submission)?.points ?? [] {
        if let key = point.recorded.row { pointOfKey[key] = point.recorded.point }
      }
    }
  }

  private mutating func noteDoubleKey(_ index: Int) {
    guard let key = rows[index].row else { return }
    if let first = rowOfKey[key] {
      note(
        .contradiction, .row, row: index, "is the key of line \(rows[first].line) too",
        hint: "give each row a key of its own")
    } else {
      rowOfKey[key] = index
    }
  }

  private mutating func namedPoint(_ index: Int) -> PointNumber? {
    let row = rows[index]
    guard let number = row.number else { return row.row.flatMap { pointOfKey[$0] } }
    guard let point = point(number), round.entered[number.submission] != nil else {
      note(
        .unknownPoint, .number, row: index, "is no point of the round",
        hint: "leave it empty for a new point")
      return nil
    }
    if let key = row.row, key != point.recorded.row {
      note(
        .notChangeable, .row, row: index, "is not the key with which the point was recorded",
        hint: "leave it empty; the number is enough")
    }
    return number
  }
}
