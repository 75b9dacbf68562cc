// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// Every point with its answer in full, by theme: *nota van beantwoording*.
struct ReplyNoteReport {
  private let frame: ReportFrame
  private let matrix: ResponseMatrix
  private let words: MatrixDocument
  /// The chapters of the themes.
  let chapters: ThemeChapters
  private var prose: Prose { frame.prose }

  init(_ frame: ReportFrame) {
    self.frame = frame
    matrix = frame.matrix(by: .theme)
    chapters = ThemeChapters(frame, matrix)
    words = frame.words(
      title: frame.prose.titles.replyNote, of: matrix,
      anchors: MatrixDocument.anchors(of: matrix))
  }

  var document: Document {
    frame.document(
      title: prose.titles.replyNote, notice: frame.notice,
      sections: [guide] + chapters.all.map(section)
        + [words.textChanges, words.obligations, register])
  }

  private var guide: Document.Section {
    let summary = prose.titles.summary
    let blocks: [Block] = [
      .paragraph([.text(words.reactions)]),
      .paragraph([.text(words.pointCounts)]), .paragraph(changes), .paragraph(comingBack),
      .paragraph([
        .text(
          prose(
            "In deze nota staat elk punt met het antwoord erop, per thema. Wie vooral wil weten wat "
              + "er per thema is gezegd, leest de \(summary).",
            "This note has every point with its answer, by theme. For what was said of each theme, "
              + "read the \(summary)."))
      ]),
      .paragraph([.text(words.howPointsStand)]),
    ]
    let alike =
      matrix.clusters.isEmpty
      ? []
      : words.nothing(
        "Punten die op hetzelfde neerkomen, beantwoorden we samen. Zij staan als hoofdpunt vooraan "
          + "in hun thema, met een nummer zoals C-1; elk punt houdt zijn eigen nummer.",
        "Points that come down to the same are answered together. They stand first in their theme "
          + "as a main point, with a number such as C-1; every point keeps its own number.")
    return Document.Section(
      id: "guide", title: prose("Leeswijzer", "How to read this"),
      blocks: blocks + alike + [.table(words.meanings)])
  }

  private var changes: [Inline] {
    words.changesSentence(in: chapters.all.count + 2)
  }

  private var comingBack: [Inline] {
    words.obligationsSentence(in: chapters.all.count + 3)
  }

  private func section(of chapter: ThemeChapters.Chapter) -> Document.Section {
    let clusters = chapter.theme.mainPoints.compactMap { matrix.cluster($0.cluster) }
    let columns = words.presentation.form.columns
    let alike = clusters.map { cluster in
      Table.Row(
        id: cluster.line.number.description,
        cells: columns.map { words.cell($0, of: cluster) })
    }
    let mainPoints = Table.Group(
      heading: [.text(prose("Hoofdpunten, samen beantwoord", "Main points, answered together"))],
      rows: alike)
    let points = Table.Group(
      heading: alike.isEmpty ? [] : [.text(prose("Alle punten", "All points"))],
      rows: chapter.group.points.map { words.row(of: $0) })
    let caption = prose(
      "\(chapter.title): punten met hun antwoorden", "\(chapter.title): points, answered")
    return Document.Section(
      id: chapter.id, title: chapter.title,
      blocks: chapters.introduction(of: chapter).map { .paragraph([.text($0)]) }
        + words.pointBlocks(
          caption: caption, groups: (alike.isEmpty ? [] : [mainPoints]) + [points]))
  }

  /// Where everything stands by the number of its submission, and what became of former numbers.
  private var register: Document.Section {
    let table = NumberTable(frame, chapters: chapters, words: words)
    return Document.Section(
      id: "register", title: prose("Waar staat welke reactie", "Where each submission stands"),
      blocks: table.blocks + words.formerNumbers)
  }
}
