// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// What is answered together, before the points themselves; nothing where there are no clusters.
  var clusters: [Block] {
    guard !matrix.clusters.isEmpty else { return [] }
    let table = Table(
      caption: prose("Gelijke punten, samen beantwoord", "Like points, answered together"),
      columns: pointColumns,
      groups: [Table.Group(heading: [], rows: matrix.clusters.map { row(of: $0) })],
      isWide: true)
    return [.table(table)]
  }

  private func row(of cluster: MatrixCluster) -> Table.Row {
    let line = cluster.line
    let number = line.number.description
    let mentions = prose.capitalised(prose.mentions(of: line)) + "."
    let label = line.points.count == 1 ? prose("Punt ", "Point ") : prose("Punten ", "Points ")
    return Table.Row(
      id: number,
      cells: [
        [.paragraph([.text(number)])],
        [.paragraph([.text(line.title)])],
        [
          block(cluster.wording, Block.words),
          .paragraph([.text(mentions)]),
          .paragraph([.text(label)] + references(line.points)),
        ].compactMap(\.self),
        line.status == .approved ? words(of: cluster.answer) : [notApproved(by: nil)],
        outcome(of: cluster),
        cluster.answer.map { followUp(of: $0, changes: $0.named) } ?? [],
      ])
  }

  private func outcome(of cluster: MatrixCluster) -> [Block] {
    guard cluster.line.status == .approved else {
      return [.paragraph([.outcome(prose("Open", "Open"), .open)])]
    }
    guard let disposition = cluster.answer?.disposition else { return [] }
    let word = disposition.word(in: language)
    return [.paragraph([.outcome(prose.capitalised(word), disposition.tone)])]
  }
}
