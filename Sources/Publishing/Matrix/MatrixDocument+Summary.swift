// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// Chapter 1: who was asked and reacted, with what tenor, and what came of it.
  var summary: Document.Section {
    var blocks: [Block] = [
      .paragraph([.text(reactions)]), .paragraph([.text(pointCounts)]),
      .paragraph(changesSentence), .paragraph(obligationsSentence),
      .paragraph([.text(openSentence)]),
    ]
    if matrix.totals.points > 0 { blocks.append(.table(outcomes)) }
    if let table = tenors { blocks.append(.table(table)) }
    if let table = stances { blocks.append(.table(table)) }
    return Document.Section(
      id: "summary", title: prose("Samenvatting", "Summary"), blocks: blocks)
  }

  /// All lines of the roll call, of those that were asked, by name or not, and those that were not.
  var lines: [RollCall.Line] { matrix.rollCall.lines }

  private static let party = Words("partij", "party")
  private static let parties = Words("partijen", "parties")
  private static let point = Words("punt", "point")
  private static let points = Words("punten", "points")

  private var reactions: String {
    let totals = matrix.rollCall.totals
    let reacted = totals[.reacted] + totals[.nothingToAdd]
    var sentences: [String] = []
    if totals.invited > 0 {
      let share = prose.percentage(reacted, of: totals.invited).map { " (\($0))" } ?? ""
      sentences.append(
        prose(
          "\(asked(totals.invited)); \(prose.number(reacted)) "
            + "\(reacted == 1 ? "reageerde" : "reageerden")\(share).",
          "We asked \(prose.count(totals.invited, Self.party, Self.parties)) to react; "
            + "\(prose.number(reacted)) did\(share)."))
    } else {
      sentences.append(prose("Er is geen partij om een reactie gevraagd.", "No party was asked."))
    }
    sentences += presenceSentences + responseSentences + matrix.rollCall.groups.map(sentence)
    let unasked = matrix.rollCall.unasked.count
    if unasked > 0 {
      let counted = prose.count(unasked, Self.party, Self.parties)
      sentences.append(
        prose(
          "Zonder dat we erom vroegen, \(unasked == 1 ? "reageerde" : "reageerden") nog \(counted).",
          "\(counted) reacted without being asked."))
    }
    return sentences.joined(separator: " ")
  }

  /// In Dutch: how many were asked, for what a round of its kind asks.
  private func asked(_ count: Int) -> String {
    let parties = "\(prose.number(count)) \(count == 1 ? "partij" : "partijen")"
    return matrix.round.kind == .clarification
      ? "We gaven \(parties) de gelegenheid om vragen te stellen"
      : "We vroegen \(parties) om een reactie"
  }

  /// That an open group was asked, and how many of it reacted.
  private func sentence(on group: RollCall.Group) -> String {
    let reacted = group[.reacted] + group[.nothingToAdd]
    let name = prose.name(of: group.invited)
    return prose(
      "We vroegen ook \(name); van hen \(reacted == 1 ? "reageerde" : "reageerden") "
        + "\(prose.number(reacted)).",
      "We also asked \(name); \(prose.number(reacted)) of them reacted.")
  }

  /// That some of those that were asked were at a session and sent nothing in.
  private var presenceSentences: [String] {
    let count = matrix.rollCall.parties.count(where: \.isPresentOnly)
    guard count > 0 else { return [] }
    return [
      prose(
        count == 1
          ? "Van hen was 1 partij bij een bijeenkomst en stuurde niets in."
          : "Van hen waren \(prose.number(count)) partijen bij een bijeenkomst en stuurden niets in.",
        "Of them, \(prose.count(count, Self.party, Self.parties)) came to a session and sent nothing in."
      )
    ]
  }

  private var responseSentences: [String] {
    let totals = matrix.rollCall.totals
    func sentence(_ response: Response, _ one: Words, _ several: (String) -> Words) -> String? {
      let count = totals[response]
      guard count > 0 else { return nil }
      return count == 1 ? one[language] : several(prose.number(count))[language]
    }
    return [
      sentence(
        .nothingToAdd,
        Words("Van hen had 1 partij geen opmerkingen.", "Of them, 1 party had nothing to add.")
      ) {
        Words(
          "Van hen hadden \($0) partijen geen opmerkingen.",
          "Of them, \($0) parties had nothing to add.")
      },
      sentence(
        .declined, Words("Er zag 1 partij af van advies.", "1 party declined to advise.")
      ) { Words("Er zagen \($0) partijen af van advies.", "\($0) parties declined to advise.") },
      sentence(
        .withdrawn,
        Words("Er trok 1 partij haar reactie in.", "1 party withdrew its submission.")
      ) {
        Words("Er trokken \($0) partijen hun reactie in.", "\($0) parties withdrew theirs.")
      },
      sentence(.silent, Words("Er reageerde 1 partij niet.", "1 party did not react.")) {
        Words("Er reageerden \($0) partijen niet.", "\($0) parties did not react.")
      },
      sentence(
        .awaited,
        Words("We verwachten nog 1 reactie.", "1 response is still awaited.")
      ) { Words("We verwachten nog \($0) reacties.", "\($0) responses are still awaited.") },
    ].compactMap(\.self)
  }

  private var pointCounts: String {
    let points = matrix.totals.points
    guard points > 0 else {
      return prose("De reacties bevatten geen punten.", "The submissions hold no points.")
    }
    let counted = prose.count(points, Self.point, Self.points)
    return prose(
      "In de reacties \(points == 1 ? "staat" : "staan") \(counted). "
        + "De eerste tabel laat zien wat ermee is gebeurd.",
      "The submissions hold \(counted). The first table shows what became of \(points == 1 ? "it" : "them")."
    )
  }

  private var changesSentence: [Inline] {
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
      .link(prose("hoofdstuk 4", "chapter 4"), to: "changes"), .text("."),
    ]
  }

  /// Whether every change is in a text on which comments were asked.
  private var isAllInBaseline: Bool {
    let documents = Set(matrix.round.baseline.map(\.document.rawValue))
    return matrix.textChanges.allSatisfy { documents.contains($0.recorded.document) }
  }

  private var obligationsSentence: [Inline] {
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
      .link(prose("hoofdstuk 5", "chapter 5"), to: "obligations"), .text("."),
    ]
  }

  private var openSentence: String {
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
  private var outcomes: Table {
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
  private var tenors: Table? {
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

  /// The answers to the questions, by kind of party where several answered; `nil` where none was
  /// given.
  private var stances: Table? {
    let answered = matrix.opinions.stances.filter { $0.all.total > 0 }
    guard !answered.isEmpty else { return nil }
    let kinds = PartyKind.allCases.filter { kind in answered.contains { $0.byKind[kind] != nil } }
    let columns =
      Stance.allCases.map {
        Table.Column(prose.capitalised($0.word(in: language)), isNumeric: true)
      } + [Table.Column(prose("Totaal", "Total"), isNumeric: true)]
    let caption = prose("Oordeel per vraag", "Answers to the questions")
    guard kinds.count > 1 else {
      return Table(
        caption: caption, columns: [Table.Column(prose("Vraag", "Question"))] + columns,
        rows: answered.map { Table.Row(cells(of: $0.all, title: $0.question.text)) })
    }
    return Table(
      caption: caption, columns: [Table.Column(prose("Soort partij", "Kind of party"))] + columns,
      groups: answered.map { stances in
        let rows = kinds.compactMap { kind in
          stances.byKind[kind].map {
            Table.Row(cells(of: $0, title: prose.capitalised(kind.plural[language])))
          }
        }
        let all = Table.Row(
          cells(of: stances.all, title: prose("Alle partijen", "All parties")), isTotal: true)
        return Table.Group(heading: [.text(stances.question.text)], rows: rows + [all])
      })
  }

  private func cells(of count: Opinions.Count<Stance>, title: String) -> [String] {
    [title] + Stance.allCases.map { prose.number(count[$0]) } + [prose.number(count.total)]
  }
}
