// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// Where the points of every submission stand: number, themes, chapters.
///
/// A place is a chapter and the numbers of the points: pages differ from format to format, and a
/// number is found in all of them, and on paper.
struct NumberTable {
  private let frame: ReportFrame
  private let chapters: ThemeChapters
  /// Whose anchors points are linked to.
  private let words: MatrixDocument
  /// Whether the chapters are in the same document.
  private let isWithin: Bool
  private var prose: Prose { frame.prose }

  /// The table for a document that has the chapters, with links to them.
  init(_ frame: ReportFrame, chapters: ThemeChapters, words: MatrixDocument) {
    self.frame = frame
    self.chapters = chapters
    self.words = words
    isWithin = true
  }

  /// The table for a document of its own.
  init(_ frame: ReportFrame) {
    self.frame = frame
    let matrix = frame.matrix(by: .theme)
    chapters = ThemeChapters(frame, matrix)
    words = frame.words(title: frame.prose.titles.byNumber, of: matrix)
    isWithin = false
  }

  /// The table, or that there is nothing to list.
  var blocks: [Block] {
    let rows = self.rows
    guard !rows.isEmpty else {
      return words.nothing("Er zijn geen reacties.", "There are no submissions.")
    }
    let titles = [
      prose("Reactie", "Submission"), prose("Van", "From"), prose("Thema", "Theme"),
      prose("Hoofdstuk", "Chapter"), prose("Punten", "Points"),
    ]
    return [
      .table(
        Table(
          caption: prose(
            "Van nummer naar thema en hoofdstuk", "From number to theme and chapter"),
          columns: zip(titles, [11, 27, 27, 12, 23]).map { Table.Column($0, share: $1) },
          groups: [Table.Group(heading: [], rows: rows)]))
    ]
  }

  /// A row for each theme of each submission, by number.
  private var rows: [Table.Row] {
    var places: [SubmissionNumber: [Int: [PointNumber]]] = [:]
    var from: [SubmissionNumber: String] = [:]
    for chapter in chapters.all {
      for point in chapter.group.points {
        let number = point.number.submission
        places[number, default: [:]][chapter.number, default: []].append(point.number)
        from[number] = prose.capitalised(prose.name(of: point.party))
      }
    }
    for line in frame.matrix.rollCall.lines {
      for number in line.submissions where from[number] == nil {
        from[number] = prose.capitalised(prose.name(of: line.party))
      }
    }
    let wanted = frame.request.party.map(submissions)
    return from.keys.sorted().filter { wanted?.contains($0) ?? true }.flatMap { number in
      let name = from[number] ?? ""
      guard let found = places[number] else {
        return [Table.Row([number.description, name, fate(of: number), "", ""])]
      }
      return chapters.all.compactMap { chapter in
        found[chapter.number].map { row(number, from: name, chapter, $0) }
      }
    }
  }

  private func submissions(of party: PartyID) -> Set<SubmissionNumber> {
    Set(frame.matrix.rollCall.lines.filter { $0.party.id == party }.flatMap(\.submissions))
  }

  /// Why a submission has no points in any chapter.
  private func fate(of number: SubmissionNumber) -> String {
    guard let submission = frame.matrix.submissions[number] else { return "" }
    if submission.isExcluded { return prose("niet betrokken in deze ronde", "not included") }
    if let other = submission.replacedBy { return prose.replaced(by: other) }
    if submission.isWithdrawn { return prose("ingetrokken", "withdrawn") }
    if submission.received.form == .nothingToAdd {
      return Response.nothingToAdd.word(in: prose.language)
    }
    return submission.points == 0
      ? prose("nog niet in punten verdeeld", "not yet split into points")
      : prose("geen punten in deze ronde", "no points in this round")
  }

  private func row(
    _ number: SubmissionNumber, from name: String, _ chapter: ThemeChapters.Chapter,
    _ points: [PointNumber]
  ) -> Table.Row {
    let place = prose.number(chapter.number)
    let cells: [[Inline]] = [
      [.text(number.description)], [.text(name)], [.text(chapter.title)],
      [isWithin ? .link(place, to: chapter.id) : .text(place)], words.references(points.sorted()),
    ]
    return Table.Row(cells: cells.map { [.paragraph($0)] })
  }
}

/// Where each submission is answered in the full note: *waar staat uw reactie*.
struct ByNumberReport {
  private let frame: ReportFrame
  private var prose: Prose { frame.prose }

  init(_ frame: ReportFrame) { self.frame = frame }

  var document: Document {
    let note = prose.titles.replyNote
    let reading = prose(
      "Elke reactie heeft een nummer, en elk punt erin ook: R-014.3 is het derde punt van reactie "
        + "R-014. Zoek uw nummer op. Erachter staat in welk hoofdstuk van de \(note) uw punten "
        + "staan, met het antwoord erop.",
      "Every submission has a number, and every point in it: R-014.3 is the third point of R-014. "
        + "Look up your number. Behind it stands the chapter of the \(note) with your points and "
        + "their answers.")
    return frame.document(
      title: prose.titles.byNumber,
      sections: [
        Document.Section(
          id: "numbers", title: prose("Van nummer naar antwoord", "From number to answer"),
          blocks: [.paragraph([.text(reading)])] + NumberTable(frame).blocks)
      ])
  }
}
