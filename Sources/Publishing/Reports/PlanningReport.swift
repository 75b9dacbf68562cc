// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The planning of a dossier, as a table for a proposal.
struct PlanningReport {
  private let frame: ReportFrame
  private let planning: Planning?
  private var prose: Prose { frame.prose }

  init(_ frame: ReportFrame) {
    self.frame = frame
    planning = Planning(of: frame.request.books, dossier: frame.matrix.dossier.id)
  }

  var document: Document {
    let lines = planning?.lines ?? []
    let words = frame.words(title: prose.titles.planning)
    let legend = prose(
      "n.t.b. betekent: nog te bepalen. Onder wijzigingen staat wanneer iets eerst gepland was.",
      "Under changes stands when something was planned before.")
    return frame.document(
      title: prose.titles.planning,
      sections: [
        Document.Section(
          id: "planning", title: prose("Wat er wanneer gebeurt", "What happens when"),
          blocks: lines.isEmpty
            ? words.nothing("Er is nog geen planning.", "There is no planning yet.")
            : [.paragraph([.text(legend)]), .table(table(of: lines))])
      ])
  }

  /// What is still to come; `nil` where nothing is.
  var stillToCome: Table? {
    let lines = (planning?.lines ?? []).filter { line in
      line.milestone.settled == nil
        && line.milestone.day.map { $0 >= frame.request.madeOn } ?? true
    }
    return lines.isEmpty ? nil : table(of: lines)
  }

  private func table(of lines: [Planning.Line]) -> Table {
    let titles = [
      prose("Activiteit", "Activity"), prose("Wie", "Who"), prose("Wanneer", "When"),
      prose("Wijzigingen", "Changes"), prose("Wat eraan hangt", "What hangs on it"),
    ]
    let request = frame.request
    // Reasons are for those who plan and decide.
    let texts: any TextSource = request.audience <= .bodies ? request.texts : NoTexts()
    let rounds = request.books.state.rounds
    return Table(
      caption: prose("Planning", "Planning") + ": \(frame.matrix.dossier.title)",
      columns: zip(titles, [28, 17, 15, 24, 16]).map { Table.Column($0, share: $1) },
      rows: lines.map { line in
        Table.Row(
          prose.cells(of: line, texts) { rounds[$0]?.title ?? $0.rawValue })
      }
    ).withoutEmptyColumns
  }
}

/// Opens nothing, for who may not see what staff wrote.
private struct NoTexts: TextSource {
  func texts(at sequence: Int) -> OpenedTexts { .texts([:]) }
}
