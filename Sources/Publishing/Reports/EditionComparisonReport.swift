// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What a later edition says otherwise than an earlier one, point by point, for who decided on the
/// earlier: *vergelijking van uitgaven*.
///
/// Both are read as they were issued, with the texts of now: what is erased or hidden since is shown
/// as such in both.
struct EditionComparisonReport {
  private let frame: ReportFrame
  private let old: Side
  private let new: Side
  private let comparison: EditionComparison
  private var prose: Prose { frame.prose }

  /// An edition with its points.
  private struct Side {
    let issued: EditionIssued
    let words: MatrixDocument
    let points: [PointNumber: MatrixPoint]
    let changes: [MatrixTextChange]
  }

  /// Throws where there are no two editions to compare.
  init(_ frame: ReportFrame) throws(ReportError) {
    let matrices = frame.request.editions
    guard matrices.count == 2, let first = matrices[0].options.edition,
      let second = matrices[1].options.edition
    else {
      throw .nothing(
        "the round has no two editions to compare",
        hint: "See weerklank edition list; another is made by issue-edition.")
    }
    self.frame = frame
    old = Self.side(first, matrices[0], frame)
    new = Self.side(second, matrices[1], frame)
    comparison = EditionComparison(of: matrices[0].rows, with: matrices[1].rows)
  }

  private static func side(
    _ issued: EditionIssued, _ matrix: ResponseMatrix, _ frame: ReportFrame
  ) -> Side {
    let points = matrix.groups.lazy.flatMap(\.points).map { ($0.number, $0) }
    return Side(
      issued: issued, words: frame.words(title: issued.title, of: matrix),
      points: Dictionary(points) { first, _ in first }, changes: matrix.textChanges)
  }

  var document: Document {
    let groups = groups
    return frame.document(
      title: prose(
        "Vergelijking van uitgave \(old.issued.edition) en uitgave \(new.issued.edition)",
        "Comparison of edition \(old.issued.edition) and edition \(new.issued.edition)"),
      facts: [fact(old), fact(new)],
      sections: [summary(groups), points(groups), textChanges])
  }

  private func fact(_ side: Side) -> Document.Fact {
    let issued = side.issued
    let meeting = issued.meeting.map { ", \(prose.day($0))" } ?? ""
    let points = prose.count(issued.rows, Words("punt", "point"), Words("punten", "points"))
    let open =
      issued.open == 0
      ? [] : [prose("Open: \(prose.number(issued.open))", "Open: \(prose.number(issued.open))")]
    return Document.Fact(
      prose("Uitgave \(issued.edition)", "Edition \(issued.edition)"),
      [
        issued.title,
        prose("voor ", "for ") + issued.purpose.word(in: prose.language) + meeting, points,
      ] + open)
  }
}

// MARK: - What differs

extension EditionComparisonReport {
  /// The points of which the same differs.
  private struct Group {
    let kind: Kind
    var rows: [Table.Row] = []
  }

  /// What differs of a point, the weightiest first.
  private enum Kind: CaseIterable { case outcome, text, added, gone, other }

  private var groups: [Group] {
    var groups = Kind.allCases.map { Group(kind: $0) }
    func add(_ row: Table.Row, to kind: Kind) {
      groups[Kind.allCases.firstIndex(of: kind) ?? 0].rows.append(row)
    }
    for change in comparison.changed {
      guard let was = old.points[change.point], let becomes = new.points[change.point] else {
        continue
      }
      let said = texts(of: was, old) != texts(of: becomes, new)
      let kind: Kind =
        was.outcome != becomes.outcome ? .outcome : said ? .text : .other
      add(row(was, becomes, change.fields, said: said), to: kind)
    }
    for number in comparison.added {
      if let point = new.points[number] { add(row(nil, point, [], said: false), to: .added) }
    }
    for number in comparison.gone {
      if let point = old.points[number] { add(row(point, nil, [], said: false), to: .gone) }
    }
    return groups
  }

  /// All that is said of a point and to it, in words.
  private func texts(of point: MatrixPoint, _ side: Side) -> [Block] {
    side.words.words(of: point, withProposal: true) + side.words.words(of: point.answer)
  }

  private func row(
    _ was: MatrixPoint?, _ becomes: MatrixPoint?, _ fields: [String], said: Bool
  ) -> Table.Row {
    let fields = Set(fields)
    let shown = becomes.map { (new, $0) } ?? was.map { (old, $0) }
    return Table.Row(
      cells: [
        [.paragraph([.text(shown?.1.number.description ?? "")])],
        shown.map { side, point in
          [.paragraph([.text(point.party.shortName ?? point.party.name.text(in: prose.language))])]
            + side.words.subject(of: point)
        } ?? [],
        was.map { cell($0, old, fields) } ?? word("(was er niet)", "(was not there)"),
        becomes.map { cell($0, new, fields) } ?? word("(vervalt)", "(is gone)"),
        fields.isEmpty ? [] : [.paragraph([.text(words(for: fields, said: said))])],
      ])
  }

  private func word(_ dutch: String, _ english: String) -> [Block] {
    [.paragraph([.aside(prose(dutch, english))])]
  }

  private func cell(_ point: MatrixPoint, _ side: Side, _ fields: Set<String>) -> [Block] {
    let isAnswered = point.status == .approved && (point.isShown || point.wording != nil)
    var blocks = side.words.outcome(of: point)
    if !fields.isDisjoint(with: Self.ownWords) {
      blocks += side.words.words(of: point, withProposal: true)
    }
    blocks +=
      isAnswered ? side.words.words(of: point.answer) : side.words.answer(to: point)
    if !fields.isDisjoint(with: Self.followUps) { blocks += side.words.followUp(of: point) }
    return blocks
  }

  /// The fields of a row that say what a point itself says.
  private static let ownWords: Set<String> = [
    "point", "quote", "wording", "summary", "proposedText",
  ]

  /// The fields of a row that say what follows from an answer.
  private static let followUps: Set<String> = [
    "textChanges", "coveredIn", "passedTo", "measure", "deferral", "obligation",
  ]

  /// The names of fields, in the order of a row; sealed anew with the same words is said as such.
  private func words(for fields: Set<String>, said: Bool) -> String {
    var names = Self.names.filter { fields.contains($0.key) }.map { $0.words[prose.language] }
    let known = Set(Self.names.map(\.key))
    names += fields.subtracting(known).sorted()
    let isSealedAnew = !said && !fields.isDisjoint(with: ["answer", "point"])
    return prose.capitalised(names.joined(separator: ", "))
      + (isSealedAnew
        ? prose(" (opnieuw vastgelegd, dezelfde woorden)", " (recorded anew, the same words)") : "")
  }

  private static let names: [(key: String, words: Words)] = [
    ("disposition", Words("uitkomst", "outcome")), ("status", Words("stand", "status")),
    ("answer", Words("antwoord", "answer")), ("addition", Words("aanvulling", "addition")),
    ("point", Words("punt", "point")), ("party", Words("partij", "party")),
    ("kind", Words("soort", "kind")), ("addressee", Words("gericht aan", "addressed to")),
    ("parent", Words("hoort bij", "belongs to")), ("rounds", Words("rondes", "rounds")),
    ("theme", Words("thema", "theme")), ("part", Words("onderdeel", "part")),
    ("section", Words("vindplaats", "place")), ("question", Words("vraag", "question")),
    ("cluster", Words("gezamenlijk antwoord", "answered together")),
    ("textChanges", Words("wijziging van de tekst", "change to the text")),
    ("coveredIn", Words("waar het al staat", "where it stands already")),
    ("passedTo", Words("doorgegeven aan", "passed on to")),
    ("measure", Words("maatregel", "measure")), ("deferral", Words("waar het terugkomt", "return")),
    ("obligation", Words("vervolgpunt", "obligation")),
    ("decisions", Words("besluit van een orgaan", "decision of a body")),
  ]
}

extension MatrixPoint {
  /// What became of it: its disposition, or how far it was.
  fileprivate var outcome: String {
    status == .approved ? answer?.disposition?.rawValue ?? "" : "\(status.map { "\($0)" } ?? "")"
  }
}

// MARK: - Chapters

extension EditionComparisonReport {
  private func summary(_ groups: [Group]) -> Document.Section {
    func count(_ kind: Kind) -> Int { groups.first { $0.kind == kind }?.rows.count ?? 0 }
    let same =
      new.points.values.count { $0.status != nil } - count(.added) - count(.outcome)
      - count(.text) - count(.other)
    let counts: [(Int, Words, Words)] = [
      (
        count(.outcome), Words("punt kreeg een andere uitkomst", "point has another outcome"),
        Words("punten kregen een andere uitkomst", "points have another outcome")
      ),
      (
        count(.text),
        Words(
          "punt kreeg een andere tekst of een ander antwoord", "point has another text or answer"),
        Words(
          "punten kregen een andere tekst of een ander antwoord",
          "points have another text or answer")
      ),
      (
        count(.added), Words("punt is nieuw", "point is new"),
        Words("punten zijn nieuw", "points are new")
      ),
      (
        count(.gone), Words("punt is vervallen", "point is gone"),
        Words("punten zijn vervallen", "points are gone")
      ),
      (
        count(.other), Words("punt verschilt in iets anders", "point differs in something else"),
        Words("punten verschillen in iets anders", "points differ in something else")
      ),
      (
        same, Words("punt is gelijk", "point is the same"),
        Words("punten zijn gelijk", "points are the same")
      ),
      (
        changedTexts.count,
        Words("wijziging van de tekst verschilt", "change to the text differs"),
        Words("wijzigingen van de tekst verschillen", "changes to the text differ")
      ),
    ]
    let lines = counts.filter { $0.0 > 0 }.map {
      [Inline.text(prose.count($0.0, $0.1, $0.2) + ".")]
    }
    return Document.Section(
      id: "summary", title: prose("Samenvatting", "Summary"),
      blocks: (lines.isEmpty
        ? [
          .paragraph([
            .text(prose("Er is niets om te vergelijken.", "There is nothing to compare."))
          ])
        ]
        : [.list(lines)]) + moves.map(Block.table))
  }

  /// From which outcome points went to which; none where no outcome differs.
  private var moves: [Table] {
    var counts: [[String]: Int] = [:]
    var order: [[String]] = []
    for change in comparison.changed {
      guard let was = old.points[change.point], let becomes = new.points[change.point],
        was.outcome != becomes.outcome
      else { continue }
      let move = [old.words.outcome(of: was).plain, new.words.outcome(of: becomes).plain]
      if counts.updateValue((counts[move] ?? 0) + 1, forKey: move) == nil { order.append(move) }
    }
    guard !order.isEmpty else { return [] }
    return [
      Table(
        caption: prose("Van welke uitkomst naar welke", "From which outcome to which"),
        columns: [
          Table.Column(prose("Was", "Was")), Table.Column(prose("Wordt", "Becomes")),
          Table.Column(prose("Punten", "Points"), isNumeric: true),
        ],
        rows: order.map { Table.Row($0 + [prose.number(counts[$0] ?? 0)]) })
    ]
  }

  private func points(_ groups: [Group]) -> Document.Section {
    let groups = groups.filter { !$0.rows.isEmpty }
    let titles = [
      prose("Nr.", "No."), prose("Onderwerp", "Subject"), prose("Was", "Was"),
      prose("Wordt", "Becomes"), prose("Wat verschilt", "What differs"),
    ]
    let table = Table(
      caption: prose("Wat anders is in de latere uitgave", "What differs in the later edition"),
      columns: zip(titles, [9, 18, 29, 29, 15]).map { Table.Column($0, share: $1) },
      groups: groups.map { Table.Group(heading: [.text(heading($0))], rows: $0.rows) },
      isWide: true)
    return Document.Section(
      id: "points", title: prose("Punten", "Points"),
      blocks: groups.isEmpty
        ? [.paragraph([.text(prose("De punten zijn gelijk.", "The points are the same."))])]
        : [.table(table)])
  }

  private func heading(_ group: Group) -> String {
    let title =
      switch group.kind {
      case .outcome: prose("Andere uitkomst", "Another outcome")
      case .text: prose("Andere tekst of ander antwoord", "Another text or answer")
      case .added: prose("Nieuw", "New")
      case .gone: prose("Vervallen", "Gone")
      case .other: prose("Iets anders", "Something else")
      }
    return "\(title) (\(prose.number(group.rows.count)))"
  }

  /// The changes to the text that only one has, or that say something else.
  private var changedTexts: [(was: MatrixTextChange?, becomes: MatrixTextChange?)] {
    let was = Dictionary(old.changes.map { ($0.recorded.number, $0) }) { first, _ in first }
    let there = Set(new.changes.map(\.recorded.number))
    let changed = new.changes.compactMap { change in
      let former = was[change.recorded.number]
      return former?.recorded == change.recorded ? nil : (was: former, becomes: Optional(change))
    }
    return changed
      + old.changes.filter { !there.contains($0.recorded.number) }.map { (was: $0, becomes: nil) }
  }

  private var textChanges: Document.Section {
    let titles = [
      prose("Nr.", "No."), prose("Vindplaats", "Place"), prose("Was", "Was"),
      prose("Wordt", "Becomes"),
    ]
    let changed = changedTexts
    let table = Table(
      caption: prose(
        "Wat elke uitgave van de tekst maakt", "What each edition makes of the text"),
      columns: zip(titles, [9, 21, 35, 35]).map { Table.Column($0, share: $1) },
      groups: [
        Table.Group(
          heading: [],
          rows: changed.map { was, becomes in
            let known = becomes ?? was
            return Table.Row(
              cells: [
                [.paragraph([.text(known?.recorded.number.description ?? "")])],
                [
                  .paragraph([
                    .text(known.map { "\($0.documentTitle), \($0.recorded.section)" } ?? "")
                  ])
                ],
                text(of: was), text(of: becomes),
              ])
          })
      ], isWide: true)
    return Document.Section(
      id: "changes", title: prose("Wijzigingen in de tekst", "Changes to the text"),
      blocks: changed.isEmpty
        ? [
          .paragraph([
            .text(
              prose(
                "De wijzigingen in de tekst zijn gelijk.",
                "The changes to the text are the same."))
          ])
        ] : [.table(table)])
  }

  private func text(of change: MatrixTextChange?) -> [Block] {
    guard let change else { return word("(geen wijziging)", "(no change)") }
    return change.recorded.after.isEmpty
      ? word("(de tekst vervalt)", "(the text is deleted)") : [.words(change.recorded.after)]
  }
}
