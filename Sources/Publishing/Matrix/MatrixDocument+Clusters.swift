// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// What is answered together, before the points themselves; nothing where there are no clusters.
  var clusters: [Block] {
    guard !matrix.clusters.isEmpty else { return [] }
    let caption = prose("Gelijke punten, samen beantwoord", "Like points, answered together")
    let rows = matrix.clusters.map { cluster in
      Table.Row(
        id: cluster.line.number.description,
        cells: presentation.form.columns.map { cell($0, of: cluster) })
    }
    return [.heading(prose("Gelijke punten", "Like points"), id: "points-alike")]
      + pointBlocks(caption: caption, groups: [Table.Group(heading: [], rows: rows)])
  }

  /// What they come down to, who made them and which they are.
  func words(of cluster: MatrixCluster) -> [Block] {
    let line = cluster.line
    let mentions = prose.capitalised(prose.mentions(of: line)) + "."
    let label = line.points.count == 1 ? prose("Punt ", "Point ") : prose("Punten ", "Points ")
    return [
      block(cluster.wording, Block.words),
      .paragraph([.text(mentions)]),
      .paragraph([.text(label)] + references(line.points)),
    ].compactMap(\.self)
  }

  func answer(to cluster: MatrixCluster) -> [Block] {
    cluster.line.status == .approved ? words(of: cluster.answer) : [notApproved(by: nil)]
  }

  func followUp(of cluster: MatrixCluster) -> [Block] {
    cluster.answer.map { orNone(followUp(of: $0, changes: $0.named)) } ?? []
  }

  func outcome(of cluster: MatrixCluster) -> [Block] {
    guard cluster.line.status == .approved else {
      return [.paragraph([.outcome(prose("Open", "Open"), .open)])]
    }
    guard let disposition = cluster.answer?.disposition else { return [] }
    let word = disposition.word(in: language)
    return [.paragraph([.outcome(prose.capitalised(word), disposition.tone)])]
  }
}
