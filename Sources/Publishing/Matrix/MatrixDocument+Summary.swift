// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// Chapter 1: who was asked and reacted, with what tenor, and what came of it.
  var summary: Document.Section {
    var blocks: [Block] = [
      .paragraph([.text(reactions)]), .paragraph([.text(pointCounts + seeFirstTable)]),
      .paragraph(changesSentence()), .paragraph(obligationsSentence()),
      .paragraph([.text(openSentence)]),
    ]
    if matrix.totals.points > 0 { blocks.append(.table(outcomes)) }
    if let table = tenors { blocks.append(.table(table)) }
    if let table = stances { blocks.append(.table(table)) }
    blocks += stancesByParty.map(Block.table)
    if let table = openQuestions { blocks.append(.table(table)) }
    return Document.Section(
      id: "summary", title: prose("Samenvatting", "Summary"), blocks: blocks, startsPage: true)
  }

  /// All lines of the roll call, of those that were asked, by name or not, and those that were not.
  var lines: [RollCall.Line] { matrix.rollCall.lines }

  private static let point = Words("punt", "point")
  private static let points = Words("punten", "points")

  /// How many points there are.
  var pointCounts: String {
    let points = matrix.totals.points
    guard points > 0 else {
      return prose("De reacties bevatten geen punten.", "The submissions hold no points.")
    }
    let counted = prose.count(points, Self.point, Self.points)
    let origin = unaskedOrigin.map { " " + $0 } ?? ""
    return prose(
      "In de reacties \(points == 1 ? "staat" : "staan") \(counted).\(origin)",
      "The submissions hold \(counted).\(origin)")
  }

  /// Where it stands what became of them; nothing where there are none.
  private var seeFirstTable: String {
    guard matrix.totals.points > 0 else { return "" }
    return prose(
      " De eerste tabel laat zien wat ermee is gebeurd.",
      " The first table shows what became of \(matrix.totals.points == 1 ? "it" : "them").")
  }

  /// How many changes the text gets, and in which chapter they stand.
  func changesSentence(in chapter: Int = 4) -> [Inline] {
    let count = matrix.textChanges.count
    guard count > 0 else {
      return [
        .text(
          matrix.totals.open > 0
            ? prose("Tot nu toe verandert de tekst niet.", "So far the text does not change.")
            : prose("De tekst verandert niet.", "The text does not change."))
      ]
    }
    let changes = prose.count(
      count, Words("wijziging", "change"), Words("wijzigingen", "changes"))
    return [
      .text(
        prose(
          isAllInBaseline
            ? "De tekst krijgt \(changes), zie "
            : "Er \(count == 1 ? "is" : "zijn") \(changes) in teksten, zie ",
          "\(count == 1 ? "There is" : "There are") \(changes) to the text, see ")),
      .link(prose("hoofdstuk \(chapter)", "chapter \(chapter)"), to: "changes"), .text("."),
    ]
  }

  /// Whether every change is in a text on which comments were asked.
  private var isAllInBaseline: Bool {
    let documents = Set(matrix.round.baseline.map(\.document.rawValue))
    return matrix.textChanges.allSatisfy { documents.contains($0.recorded.document) }
  }

  /// How many points come back later, and in which chapter they stand.
  func obligationsSentence(in chapter: Int = 5) -> [Inline] {
    let points = Set(matrix.obligations.flatMap(\.points)).count
    guard points > 0 else {
      return [.text(prose("Er komt geen punt later terug.", "No point comes back later."))]
    }
    let counted = prose.count(points, Self.point, Self.points)
    return [
      .text(
        prose(
          "Later \(points == 1 ? "komt" : "komen") \(counted) terug, zie ",
          "\(counted) \(points == 1 ? "comes" : "come") back later, see ")),
      .link(prose("hoofdstuk \(chapter)", "chapter \(chapter)"), to: "obligations"), .text("."),
    ]
  }

  /// What is still open.
  var openSentence: String {
    let counts = openCounts
    guard !counts.isEmpty else {
      return prose("Er staat niets meer open.", "Nothing is open.")
    }
    return prose("Nog open: ", "Still open: ") + prose.list(counts) + "."
  }
}

extension MatrixDocument {
  /// A table with a column for each kind of party and one for all.
  private func table(
    of what: String, rows: [(String, (PartyKind?) -> Int, isTotal: Bool)]
  ) -> Table {
    let kinds = PartyKind.allCases.filter { kind in rows.contains { $0.1(kind) > 0 } }
    let several = kinds.count > 1
    let columns =
      [Table.Column(what)]
      + (several
        ? kinds.map {
          Table.Column(prose.capitalised($0.plural[language]), isNumeric: true)
        } : [])
      + [Table.Column(prose("Totaal", "Total"), isNumeric: true)]
    let numbered = rows.map { title, count, isTotal in
      Table.Row(
        [title] + (several ? kinds.map { prose.number(count($0)) } : [])
          + [prose.number(count(nil))], isTotal: isTotal)
    }
    let caption =
      several ? what + prose(" per soort partij", " by kind of party") : what
    return Table(caption: caption, columns: columns, rows: numbered)
  }

  /// What became of the points of each kind of party; what never occurs is left out.
  var outcomes: Table {
    func tally(_ kind: PartyKind?) -> Tally {
      kind.map { matrix.totalsByKind[$0] ?? Tally() } ?? matrix.totals
    }
    var rows: [(String, (PartyKind?) -> Int, isTotal: Bool)] = Disposition.allCases
      .filter { matrix.totals[$0] > 0 }
      .map { disposition in
        (
          prose.capitalised(disposition.word(in: language)),
          { tally($0)[disposition] }, isTotal: false
        )
      }
    if matrix.totals.withdrawn > 0 {
      rows.append((prose("Ingetrokken", "Withdrawn"), { tally($0).withdrawn }, isTotal: false))
    }
    if matrix.totals.open > 0 {
      rows.append(
        (
          prose("Nog geen vastgesteld antwoord", "No approved answer yet"),
          { tally($0).open }, isTotal: false
        ))
    }
    rows.append((prose("Alle punten", "All points"), { tally($0).points }, isTotal: true))
    return table(
      of: prose("Uitkomst", "Outcome"), rows: rows)
  }

  /// The tenor of those that reacted, or had nothing to add and said what they think; `nil` where
  /// no tenor was recorded.
  var tenors: Table? {
    let opinions = matrix.opinions
    guard Tenor.allCases.contains(where: { opinions.tenors[.some($0)] > 0 }) else { return nil }
    func count(_ kind: PartyKind?) -> Opinions.Count<Tenor?> {
      kind.map { opinions.tenorsByKind[$0] ?? Opinions.Count() } ?? opinions.tenors
    }
    var rows: [(String, (PartyKind?) -> Int, isTotal: Bool)] = Tenor.allCases.map { tenor in
      (
        prose.capitalised(tenor.word(in: language)), { count($0)[.some(tenor)] }, isTotal: false
      )
    }
    if opinions.tenors[nil] > 0 {
      rows.append((prose("Niet vermeld", "Not stated"), { count($0)[nil] }, isTotal: false))
    }
    rows.append(
      (
        prose("Totaal", "Total"), { count($0).total },
        isTotal: true
      ))
    return table(
      of: prose("Strekking", "Tenor"), rows: rows)
  }
}
