// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// Corrects what a row says differently of its point; an empty cell says nothing.
  mutating func planCorrections(_ row: Int) {
    guard let number = knownPoint[row], let point = point(number) else { return }
    checkUnchangeable(point, row: row)
    let cells = rows[row]
    let recorded = point.recorded
    let thing = CorrectableThing.point(number)
    let places = placement(of: row, rounds: recorded.rounds)
    let clear: [(CorrectableField, said: String?, was: String?)] = [
      (.kind, cells.pointKind?.rawValue, recorded.kind.rawValue),
      (.theme, places.theme?.rawValue, recorded.theme?.rawValue),
      (.part, places.part?.rawValue, recorded.part?.rawValue),
      (.section, cells.section, recorded.section),
      (.question, places.question?.rawValue, recorded.question?.rawValue),
      (.addressee, cells.addressee, recorded.addressee),
    ]
    for (field, said, was) in clear {
      if let said, said != was?.trimmed { correct(thing, field, to: said, row: row) }
    }
    for (field, sealed, said) in [
      (CorrectableField.summary, TextField.summary, cells.summary),
      (.proposedText, .proposedText, cells.proposedText),
    ] {
      if let said, differs(said, from: opening.text(sealed, of: point)) {
        correct(thing, field, to: said, row: row)
      }
    }
  }

  /// Whether a cell says another text than is recorded; what cannot be read any more is as it is.
  ///
  /// A cell has line feeds only, whatever line endings were recorded.
  func differs(_ said: String, from recorded: ShownText?) -> Bool {
    switch recorded {
    case .text(let text): text.withLineFeeds != said
    case nil: true
    case .erased, .keyMissing: false
    }
  }

  private mutating func checkUnchangeable(_ point: Point, row: Int) {
    let cells = rows[row]
    if !cells.quotes.isEmpty, let quotes = opening.quotes(of: point),
      quotes.map(\.withoutWraps).sorted() != cells.quotes.map(\.withoutWraps).sorted()
    {
      note(
        .notChangeable, .quote, row: row, "differs from the passages that are recorded",
        hint: "withdraw the point and record another, or put back what was there")
    }
    if let name = cells.parent, !names(name, point.recorded.parent) {
      noteUnchangeable(.parent, row: row)
    }
    if case .withdrawn = cells.disposition, point.withdrawal == nil {
      note(
        .notChangeable, .disposition, row: row, "the point was not taken back",
        hint: "record that with withdraw-point")
    }
  }

  /// Whether a cell names a point by its number or key.
  private func names(_ name: String, _ point: PointNumber?) -> Bool {
    guard let point else { return false }
    if let number = PointNumber(parsing: name) { return number == point }
    return pointOfKey[name] == point || rowOfKey[name].flatMap { pointOfRow[$0] } == point
  }
}
