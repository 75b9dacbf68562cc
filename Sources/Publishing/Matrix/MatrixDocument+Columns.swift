// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// The columns in which points stand, and what is answered together.
  var pointColumns: [Table.Column] {
    let form = presentation.form
    let all = form.columns.reduce(0) { $0 + $1.share }
    return form.columns.map { column in
      Table.Column(
        form.title(of: column, in: language),
        share: form == .annex ? column.share : max(1, column.share * 100 / max(all, 1)))
    }
  }

  /// A table of points, in the form that was asked for.
  func pointBlocks(caption: String, groups: [Table.Group]) -> [Block] {
    let table = Table(caption: caption, columns: pointColumns, groups: groups, isWide: true)
    return presentation.form == .list ? table.listed : [.table(table)]
  }

  /// What stands of a point in a column.
  func cell(_ column: MatrixColumn, of point: MatrixPoint) -> [Block] {
    let isAsked = point.status != nil
    return switch column {
    case .number: number(of: point)
    case .topic: subject(of: point)
    case .party: [.paragraph([.text(name(of: point))])]
    case .theme:
      isAsked ? lines([point.recorded.theme.flatMap { titles.themes[$0] }]) : []
    case .place:
      isAsked
        ? lines([
          point.recorded.section.map { section in
            section + (titles.sections[section].map { " \($0)" } ?? "")
          }
        ]) : []
    case .kind: lines([point.recorded.kind.word(in: language)])
    case .point: words(of: point, withProposal: !presentation.form.columns.contains(.proposal))
    case .proposal:
      point.isShown ? [block(point.proposedText, Block.words)].compactMap(\.self) : []
    case .answer: answer(to: point) + deviations(on: point)
    case .outcome: outcome(of: point)
    case .followUp: followUp(of: point)
    case .observations:
      outcome(of: point) + answer(to: point) + deviations(on: point) + followUp(of: point)
    }
  }

  /// What stands in a column of points that are answered together.
  func cell(_ column: MatrixColumn, of cluster: MatrixCluster) -> [Block] {
    switch column {
    case .number: lines([cluster.line.number.description])
    case .topic, .theme: lines([cluster.line.title])
    case .point: words(of: cluster)
    case .answer: answer(to: cluster)
    case .outcome: outcome(of: cluster)
    case .followUp: followUp(of: cluster)
    case .observations: outcome(of: cluster) + answer(to: cluster) + followUp(of: cluster)
    case .party, .place, .kind, .proposal: []
    }
  }

  private func name(of point: MatrixPoint) -> String {
    point.party.shortName ?? prose.capitalised(point.party.name.text(in: language))
  }

  private func lines(_ texts: [String?]) -> [Block] {
    texts.compactMap(\.self).map { .paragraph([.text($0)]) }
  }
}

extension Table {
  /// The rows one under another, each under a heading, with the title of its column before each
  /// cell; for a form without tables.
  var listed: [Block] {
    groups.flatMap { group -> [Block] in
      let heading: [Block] =
        group.heading.isEmpty
        ? [] : [.heading(group.heading.plain, id: "", level: 3)]
      return heading + group.notes.map { .paragraph($0) } + group.rows.flatMap(listed)
    }
  }

  private func listed(_ row: Row) -> [Block] {
    let name = row.cells.first?.map(\.plain).joined(separator: ", ") ?? ""
    let cells = zip(columns, row.cells).dropFirst().filter { !$0.1.isEmpty }
    return [.heading(name, id: row.id ?? name, level: 4)]
      + cells.flatMap { column, cell -> [Block] in
        guard case .paragraph(let inlines)? = cell.first, cell.count == 1 else {
          return [.paragraph([.strong(column.title)])] + cell
        }
        return [.paragraph([.strong(column.title + ": ")] + inlines)]
      }
  }
}
