// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// How many parties of one kind are named in the roll call; a larger kind is counted.
  private static let namedParties = 60

  /// Chapter 6: who was asked, until when, and what came in.
  var rollCall: Document.Section {
    let titles = [
      prose("Partij", "Party"), prose("Gevraagd", "Asked"), prose("Uiterlijk", "By"),
      prose("Ontvangen", "Received"), prose("Reactie", "Response"), prose("Strekking", "Tenor"),
      prose("Punten", "Points"),
    ]
    let columns = titles.enumerated().map {
      Table.Column($1, isNumeric: $0 == titles.count - 1)
    }
    let asked = PartyKind.allCases.compactMap { kind in
      group(
        matrix.rollCall.parties.filter { $0.party.kind == kind },
        heading: prose.capitalised(kind.plural[language]))
    }
    let unasked = group(
      matrix.rollCall.unasked, heading: prose("Ongevraagd gereageerd", "Reacted unasked"))
    let groups = asked + [unasked].compactMap(\.self)
    let table = Table(
      caption: prose(
        "Wie gevraagd is, tot wanneer, en wat er binnenkwam",
        "Who was asked, until when, and what came in"),
      columns: columns, groups: groups)
    return Document.Section(
      id: "rollcall", title: prose("Gevraagd en gereageerd", "Asked and reacted"),
      blocks: groups.isEmpty
        ? nothing("Er is geen partij gevraagd.", "No party was asked.") : [.table(table)])
  }

  private func group(_ lines: [RollCall.Line], heading: String) -> Table.Group? {
    guard !lines.isEmpty else { return nil }
    let rows =
      lines.count > Self.namedParties
      ? [Table.Row(numbers(of: lines))] : lines.map { Table.Row(cells(of: $0)) }
    return Table.Group(heading: [.text(heading)], rows: rows)
  }

  private func cells(of line: RollCall.Line) -> [String] {
    var response = line.response.word(in: language)
    if let timeliness = line.timeliness, line.wantedBy != nil {
      response += ", " + timeliness.word(in: language)
    }
    return [
      prose.capitalised(line.party.name.text(in: language)),
      line.sentOn.map(prose.day) ?? "",
      line.wantedBy.map(prose.day) ?? "",
      line.receivedOn.map(prose.day) ?? "",
      prose.capitalised(response),
      line.tenor.map { prose.capitalised($0.word(in: language)) } ?? "",
      prose.number(line.points),
    ]
  }

  /// A large kind as numbers.
  private func numbers(of lines: [RollCall.Line]) -> [String] {
    let received = lines.filter { $0.receivedOn != nil }.count
    return [
      prose("Samen \(prose.number(lines.count))", "Together \(prose.number(lines.count))"),
      period(lines.compactMap(\.sentOn)),
      period(lines.compactMap(\.wantedBy)),
      prose.number(received),
      counts(
        Response.allCases.map { response in
          (response.word(in: language), lines.filter { $0.response == response }.count)
        }),
      counts(
        Tenor.allCases.map { tenor in
          (tenor.word(in: language), lines.filter { $0.tenor == tenor }.count)
        }),
      prose.number(lines.reduce(0) { $0 + $1.points }),
    ]
  }

  /// One day, or the first and last of several.
  private func period(_ days: [Day]) -> String {
    guard let first = days.min(), let last = days.max() else { return "" }
    return first == last
      ? prose.day(first)
      : prose(
        "\(prose.day(first)) tot \(prose.day(last))", "\(prose.day(first)) to \(prose.day(last))")
  }

  private func counts(_ counts: [(word: String, count: Int)]) -> String {
    counts.filter { $0.count > 0 }.map { "\(prose.number($0.count)) \($0.word)" }
      .joined(separator: ", ")
  }
}
