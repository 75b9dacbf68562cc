// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What was promised to come back: *lijst van vervolgpunten*.
struct ObligationsReport {
  private let frame: ReportFrame
  private var prose: Prose { frame.prose }

  init(_ frame: ReportFrame) { self.frame = frame }

  var document: Document {
    let lines = frame.matrix.obligations.filter { line in
      frame.request.party.map(line.parties.contains) ?? true
    }
    let open = lines.filter { $0.status == .open }
    let done = lines.filter { $0.status != .open }
    return frame.document(
      title: prose.titles.obligations,
      facts: facts(lines),
      sections: [
        section(
          "open", prose("Komt nog terug", "Still to come back"), open,
          prose("In welk stuk, door wie en wanneer", "In what, by whom and when"),
          orElse: prose("Er staat niets meer open.", "Nothing is open any more.")),
        section(
          "done", prose("Afgedaan of vervallen", "Settled or lapsed"), done,
          prose("Hoe en waar dat is te zien", "How, and where that is to be seen"),
          orElse: prose("Er is nog niets afgedaan.", "Nothing was settled yet.")),
      ])
  }

  private func facts(_ lines: [Obligations.Line]) -> [Document.Fact] {
    let counts = Obligations.Status.allCases.map { status in
      "\(status.words[prose.language].lowercased()): "
        + prose.number(lines.count { $0.status == status })
    }
    let overdue = lines.count { $0.isOverdue(on: frame.request.madeOn) }
    return [
      Document.Fact(prose("Vervolgpunten", "Obligations"), [prose.number(lines.count)] + counts),
      Document.Fact(prose("Over tijd", "Overdue"), [prose.number(overdue)]),
    ]
  }

  private func section(
    _ id: String, _ title: String, _ lines: [Obligations.Line], _ caption: String,
    orElse nothing: String
  ) -> Document.Section {
    let blocks: [Block] =
      lines.isEmpty ? [.paragraph([.text(nothing)])] : [.table(table(of: lines, caption))]
    return Document.Section(id: id, title: title, blocks: blocks)
  }

  private func table(of lines: [Obligations.Line], _ caption: String) -> Table {
    let titles = [
      prose("Nr.", "No."), prose("Waarin", "In what"), prose("Wie (functie)", "Who (function)"),
      prose("Wanneer", "When"), prose("Punten", "Points"), prose("Voor", "For"),
      prose("Stand", "Status"),
    ]
    return Table(
      caption: caption,
      columns: zip(titles, [7, 22, 16, 14, 13, 14, 14]).map { Table.Column($0, share: $1) },
      groups: [Table.Group(heading: [], rows: lines.map(row))], isWide: true)
  }

  private func row(of line: Obligations.Line) -> Table.Row {
    let isLate = line.isOverdue(on: frame.request.madeOn)
    let status =
      line.status.words[prose.language] + (isLate ? prose(", over tijd", ", overdue") : "")
    let parties = line.parties.map { prose.name(of: frame.parties[$0]) }
    return Table.Row(
      cells: [
        [.paragraph([.text(line.number.description)])],
        prose.places(of: line).map { .paragraph([.text($0)]) },
        [.paragraph([.text(line.terms.owner)])],
        prose.when(line, day: prose.day).map { .paragraph([.text($0)]) },
        [.paragraph([.text(line.points.map(\.description).joined(separator: ", "))])],
        [.paragraph([.text(prose.list(parties))])],
        (prose.standing(of: line, status) + prose.decided(line) + prose.settlements(of: line))
          .map { .words($0) },
      ])
  }
}
