// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// Which points say the same or nearly so, to answer them together, and what may be a mistake in
  /// their answers.
  ///
  /// Points with one text stand in one row.
  ///
  /// - Complexity: O(pairs).
  public static func similar(_ likeness: Likeness, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let about = likeness.point.map { " (\($0))" } ?? ""
    var report = TextReport(
      title: prose("Punten die op elkaar lijken", "Points that are alike")
        + ": \(likeness.round)\(about)")
    report.paragraph(prose.compared(likeness))
    report.section(
      prose("Gelijk", "Equal"), prose.equal(in: likeness),
      orElse: prose("Geen twee punten zijn gelijk.", "No two points are equal."))
    report.section(
      prose("Bijna gelijk", "Nearly equal"), prose.alike(in: likeness),
      orElse: prose("Geen punten lijken op elkaar.", "No points are alike."))
    report.section(
      prose("Kijk na", "To be checked"), prose.warnings(in: likeness),
      orElse: prose(
        "Er valt niets op aan de antwoorden.", "Nothing stands out in the answers."))
    return report.bytes
  }
}

extension Prose {
  fileprivate func compared(_ likeness: Likeness) -> String {
    let (point, points) = (Words("punt", "point"), Words("punten", "points"))
    var sentences = [
      self("Vergeleken: ", "Compared: ") + count(likeness.compared, point, points) + "."
    ]
    if likeness.pairs.count < likeness.total {
      let (told, total) = (number(likeness.pairs.count), number(likeness.total))
      sentences.append(
        self("Hier staan \(told) van de \(total) paren.", "Of \(total) pairs \(told) stand here."))
    }
    if likeness.erased > 0 {
      sentences.append(
        self("Niet vergeleken, want gewist: ", "Not compared, because erased: ")
          + count(likeness.erased, point, points) + ".")
    }
    if likeness.keyMissing > 0 {
      sentences.append(
        self("Niet vergeleken, want de sleutel ontbreekt: ", "Not compared, for want of a key: ")
          + count(likeness.keyMissing, point, points) + ".")
    }
    return sentences.joined(separator: " ")
  }

  private var reusable: String { self("Antwoord over te nemen van", "Answer to be had from") }

  /// Points with one text, each set in a row.
  fileprivate func equal(in likeness: Likeness) -> Table {
    var answered: [PointNumber: Set<PointNumber>] = [:]
    for pair in likeness.pairs where pair.score == 1000 {
      guard let point = pair.answered else { continue }
      for side in [pair.first, pair.second] { answered[side, default: []].insert(point) }
    }
    let rows = likeness.equal.map { set in
      let answers = Set(set.flatMap { answered[$0] ?? [] }).intersection(set)
      return Table.Row([points(set), points(answers.sorted())])
    }
    return Table(
      caption: "",
      columns: [Table.Column(self("Punten", "Points")), Table.Column(reusable)], rows: rows)
  }

  fileprivate func alike(in likeness: Likeness) -> Table {
    let titles = [self("Punt", "Point"), self("Lijkt op", "Is like")]
    let rows = likeness.pairs.filter { $0.score < 1000 }.map { pair in
      Table.Row([
        named(pair.first, pair.firstCluster), named(pair.second, pair.secondCluster),
        number(pair.score), pair.shared.joined(separator: ", "),
        pair.answered?.description ?? "",
      ])
    }
    return Table(
      caption: "",
      columns: titles.map { Table.Column($0) }
        + [
          Table.Column(self("Score", "Score"), isNumeric: true),
          Table.Column(self("Gedeelde woorden", "Words in common")), Table.Column(reusable),
        ],
      rows: rows)
  }

  private func named(_ point: PointNumber, _ cluster: ClusterNumber?) -> String {
    cluster.map { "\(point) (\($0))" } ?? point.description
  }

  fileprivate func warnings(in likeness: Likeness) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Punten", "Points")), Table.Column(self("Wat opvalt", "What stands out")),
      ],
      rows: likeness.warnings.map { Table.Row([points($0.points), message(of: $0)]) })
  }
}
