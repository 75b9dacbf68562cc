// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// Records the new points of a submission, each after the point under which it stands, and
  /// corrects what the rows say differently of those that are there.
  mutating func planPoints(
    _ group: SubmissionGroup, _ submissionText: (SubmissionNumber) -> SubmissionText?
  ) {
    let points = group.rows.filter { rows[$0].isPoint || knownPoint[$0] != nil }
    noteAnswersWithoutPoint(group)
    matchSayings(points, in: group)
    for row in points { noteFormerNumber(row) }
    let new = inOrderOfParents(points.filter { knownPoint[$0] == nil }, in: group)
    var index = state.submissions[group.number]?.points.count ?? 0
    for row in new {
      index += 1
      pointOfRow[row] = PointNumber(group.number, index)
    }
    let hasText = state.submissions[group.number]?.texts.isEmpty == false
    let quotesNew = new.contains { !rows[$0].quotes.isEmpty }
    let text = hasText && quotesNew ? submissionText(group.number) : nil
    for row in new { planNewPoint(row, in: group, text) }
    for row in points where knownPoint[row] != nil { planCorrections(row) }
  }

  private mutating func noteAnswersWithoutPoint(_ group: SubmissionGroup) {
    for index in group.rows
    where !rows[index].isPoint && (rows[index].isAnswered || rows[index].handler != nil) {
      note(
        .missingValue, .quote, row: index, "is empty, so there is no point to answer",
        hint: "give the point a quote or a summary")
    }
  }

  /// Refuses a row of a point that was split or merged: others took its place.
  private mutating func noteFormerNumber(_ row: Int) {
    guard let number = knownPoint[row], let superseded = point(number)?.superseded else { return }
    let into = superseded.into.map(\.description).joined(separator: " and ")
    note(
      .contradiction, .number, row: row, "is of point \(number), which is now \(into)",
      hint: "give those a row each")
  }

  /// Knows points again that have no number and key in the sheet by what they say.
  private mutating func matchSayings(_ points: [Int], in group: SubmissionGroup) {
    let unknown = points.filter { knownPoint[$0] == nil && rows[$0].saying != nil }
    guard !group.isNew, !unknown.isEmpty else { return }
    let claimed = Set(points.compactMap { knownPoint[$0] })
    var bySaying: [Saying: [PointNumber]] = [:]
    for point in state.submissions[group.number]?.points.reversed() ?? []
    where !claimed.contains(point.recorded.point) {
      if let saying = opening.saying(of: point) {
        bySaying[saying, default: []].append(point.recorded.point)
      }
    }
    for row in unknown {
      guard let saying = rows[row].saying, let point = bySaying[saying]?.popLast() else { continue }
      knownPoint[row] = point
      pointOfRow[row] = point
    }
  }

  // MARK: Parents

  /// New points, each behind the point under which it stands.
  private mutating func inOrderOfParents(_ new: [Int], in group: SubmissionGroup) -> [Int] {
    let own = Set(new)
    var order: [Int] = []
    var done: Set<Int> = []
    for start in new {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var next: Int? = start
      while let row = next, own.contains(row), !done.contains(row) {
        if !onPath.insert(row).inserted {
          note(
            .contradiction, .parent, row: start, "leads back to its own row",
            hint: "let no point stand under itself")
          break
        }
        path.append(row)
        next = rows[row].parent.flatMap { rowOfKey[$0] }
      }
      for row in path.reversed() where done.insert(row).inserted { order.append(row) }
    }
    return order
  }

  /// The point under which a row stands, by its number or its row's key.
  private mutating func parent(of row: Int, in group: SubmissionGroup) -> PointNumber? {
    guard let name = rows[row].parent else { return nil }
    let named: PointNumber? =
      if let number = PointNumber(parsing: name) {
        point(number).map { _ in number }
      } else if let key = rowOfKey[name] {
        pointOfRow[key]
      } else {
        pointOfKey[name]
      }
    guard let named else {
      note(
        .unknownPoint, .parent, row: row, "is no point and no row of the sheet",
        hint: "give a point's number, or the key in row of another row")
      return nil
    }
    guard named.submission == group.number else {
      note(
        .contradiction, .parent, row: row, "is a point of another submission",
        hint: "let a point stand under one of its own submission")
      return nil
    }
    return named
  }

  // MARK: New points

  private mutating func planNewPoint(
    _ row: Int, in group: SubmissionGroup, _ text: SubmissionText?
  ) {
    let cells = rows[row]
    if cells.pointKind == nil { assumed.insert(.pointKind) }
    if cells.saying == nil {
      note(
        .missingValue, .quote, row: row, "is empty, and so is summary",
        hint: "give the point a quote or a summary")
    }
    checkQuotes(row, in: text)
    let places = placement(of: row, rounds: roundsOfPoint(in: group))
    add(
      .recordPoint(
        RecordPoint(
          submission: group.number, passages: cells.quotes.map { PassageInput(quote: $0) },
          summary: cells.summary, kind: cells.pointKind ?? .advice,
          theme: places.theme?.rawValue, part: places.part?.rawValue, section: cells.section,
          question: places.question, parent: parent(of: row, in: group),
          proposedText: cells.proposedText, addressee: cells.addressee, row: cells.row)),
      row: row)
  }

  /// Refuses quotes that stand nowhere in the text, with the place that is nearest, or more than once.
  private mutating func checkQuotes(_ row: Int, in text: SubmissionText?) {
    guard let text else { return }
    for (index, quote) in rows[row].quotes.enumerated() {
      var count = text.offsets(of: quote, limit: 2).count
      guard count != 1 else { continue }
      let finder = QuoteFinder(text.string)
      if count == 0 { count = finder.places(of: quote).count }
      guard count != 1 else { continue }
      let heading = SheetHeading(.quote, index + 1)
      let place = rows[row].places[heading]
      let nearest = count == 0 ? finder.nearest(to: quote) : nil
      problems.append(
        TableProblem(
          count == 0 ? .quoteNotFound : .quoteAmbiguous, line: place?.line ?? rows[row].line,
          column: place?.column ?? 0,
          count == 0
            ? "\(heading.text(in: .en)): does not stand so in the text of the submission"
              + (nearest.map(Self.whereNearest) ?? "")
            : "\(heading.text(in: .en)): stands in the text of the submission more than once",
          hint: count > 0
            ? "quote more of it"
            : nearest == nil
              ? "copy it as it stands, line breaks aside"
              : "weerklank coverage with --find shows the difference; quote what stands there"))
    }
  }

  private static func whereNearest(_ nearest: NearestSpan) -> String {
    "; nearest to it are the \(nearest.range.count) scalars from offset "
      + "\(nearest.range.lowerBound), in which \(nearest.shared) of 1000 words are the same"
  }

  private func roundsOfPoint(in group: SubmissionGroup) -> [RoundID] {
    state.submissions[group.number]?.received.rounds ?? roundsOfNew[group.number] ?? [round.id]
  }

  /// Where a row places its point: theme, part and question, by their ids.
  mutating func placement(
    of row: Int, rounds: [RoundID]
  ) -> (theme: ThemeID?, part: PartID?, question: QuestionID?) {
    let rounds = rounds.compactMap { state.rounds[$0] }
    var dossiers: [Dossier] = []
    for id in rounds.map(\.dossier) where !dossiers.contains(where: { $0.id == id }) {
      if let dossier = state.dossiers[id] { dossiers.append(dossier) }
    }
    let cells = rows[row]
    let theme = named(
      cells.theme, .theme, or: .unknownTheme, row: row,
      among: dossiers.flatMap(\.themes).map { ($0.theme, $0.title) })
    let part = named(
      cells.part, .part, or: .unknownPart, row: row,
      among: dossiers.flatMap(\.parts).map { ($0.part, $0.title) })
    let question = named(
      cells.question, .question, or: .unknownQuestion, row: row,
      among: rounds.flatMap(\.questions).map { ($0.question, $0.text) })
    return (theme, part, question)
  }

  /// The id of what a cell names by id or title.
  private mutating func named<Kind>(
    _ name: String?, _ column: SheetColumn, or unknown: TableProblem.Code, row: Int,
    among all: [(Identifier<Kind>, String)]
  ) -> Identifier<Kind>? {
    guard let name else { return nil }
    if let found = all.first(where: { $0.0.rawValue == name }) { return found.0 }
    let titled = Set(all.filter { $0.1 == name }.map(\.0))
    guard titled.count == 1, let found = titled.first else {
      note(
        titled.isEmpty ? unknown : .ambiguousName, column, row: row,
        titled.isEmpty ? "is none of its dossier or round" : "is the title of several",
        hint: "give the id or exact title of one that is there")
      return nil
    }
    return found
  }
}
