// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension ConsultationReport {
  /// Chapter 2: who was asked what, when, how and for how long.
  var process: Document.Section {
    var blocks: [Block] = [.paragraph([.text(term)])]
    let asked = PartyKind.allCases.compactMap { kind -> [Inline]? in
      let lines = words.asked(kind)
      guard !lines.isEmpty else { return nil }
      let name = prose.capitalised(kind.plural[prose.language])
      return [.strong(name), .text(": " + lines.joined(separator: " "))]
    }
    if !asked.isEmpty {
      blocks.append(.heading(prose("Wie we vroegen", "Who was asked"), id: "process-asked"))
      blocks.append(.list(asked))
    }
    if !sentAlong.isEmpty {
      blocks.append(
        .paragraph([.text(prose("Meegestuurd: ", "Sent along: ") + prose.list(sentAlong) + ".")]))
    }
    if !matrix.round.questions.isEmpty {
      blocks.append(.heading(prose("Wat we vroegen", "What was asked"), id: "process-questions"))
      blocks.append(.numbered(matrix.round.questions.map { [.text($0.text)] }))
    }
    if !time.isEmpty {
      blocks.append(
        .heading(prose("Herinneringen en uitstel", "Reminders and more time"), id: "process-time"))
      blocks.append(.list(time.map { [.text($0)] }))
    }
    if let sessions = words.sessions {
      blocks.append(.heading(sessions.title, id: "process-sessions"))
      blocks += sessions.blocks
    }
    return Document.Section(
      id: "process", title: prose("Hoe we om reacties vroegen", "How we asked for reactions"),
      blocks: blocks)
  }

  private var term: String {
    let round = matrix.round
    let kind = prose.capitalised(round.kind.word(in: prose.language))
    let texts = matrix.baseline.map { "\($0.added.title) (\($0.added.version))" }
    let days = round.closesOn.daysSince1970 - round.opensOn.daysSince1970
    let about = texts.isEmpty ? "" : prose(" over \(prose.list(texts))", " on \(prose.list(texts))")
    return prose(
      "\(kind)\(about). Reageren kon van \(prose.day(round.opensOn)) tot en met "
        + "\(prose.day(round.closesOn)): \(prose.daysGiven(days)).",
      "\(kind)\(about). Reactions were welcome from \(prose.day(round.opensOn)) up to and including "
        + "\(prose.day(round.closesOn)): \(prose.daysGiven(days)).")
  }

  /// What was sent to anybody who was asked, each title once.
  private var sentAlong: [String] {
    var seen: Set<String> = []
    return matrix.rollCall.parties.flatMap(\.documents).filter { seen.insert($0).inserted }
  }

  /// Who was reminded, and who got more time.
  private var time: [String] {
    let lines = matrix.rollCall.parties
    let reminded = lines.filter { !$0.reminders.isEmpty }
    let reminders =
      reminded.isEmpty
      ? []
      : [
        prose(
          "Een herinnering kregen: \(names(of: reminded)).", "Reminded: \(names(of: reminded)).")
      ]
    return reminders
      + lines.compactMap { line in
        line.extendedTo.map { day in
          let name = prose.capitalised(prose.name(of: line.party))
          return prose(
            "\(name) kreeg uitstel tot en met \(prose.day(day)).",
            "\(name) got until \(prose.day(day)).")
        }
      }
  }

  private func names(of lines: [RollCall.Line]) -> String {
    prose.list(lines.map { prose.name(of: $0.party) })
  }

  /// Chapter 3: how many reacted, what they think, and what it was about.
  var input: Document.Section {
    var blocks: [Block] = [.table(responses)]
    if let tenors = words.tenors { blocks.append(.table(tenors)) }
    if let stances = words.stances { blocks.append(.table(stances)) }
    blocks += words.stancesByParty.map(Block.table)
    if let open = words.openQuestions { blocks.append(.table(open)) }
    blocks += themes
    return Document.Section(
      id: "input", title: prose("Wat er binnenkwam", "What came in"), blocks: blocks)
  }

  /// How each kind of party responded: those asked by name, in a group and not asked together.
  private var responses: Table {
    let lines = matrix.rollCall.linesOfParties
    let kinds = PartyKind.allCases.filter { kind in lines.contains { $0.party.kind == kind } }
    let shown = Response.allCases.filter { response in lines.contains { $0.response == response } }
    func numbers(_ lines: [RollCall.Line]) -> [String] {
      ([lines.count { $0.wantedBy != nil && $0.group == nil }]
        + shown.map { response in lines.count { $0.response == response } })
        .map(prose.number)
    }
    let rows = kinds.map { kind in
      Table.Row(
        [prose.capitalised(kind.plural[prose.language])]
          + numbers(lines.filter { $0.party.kind == kind }))
    }
    let all = Table.Row([prose("Alle partijen", "All parties")] + numbers(lines), isTotal: true)
    return Table(
      caption: prose("Gevraagd bij naam, en hoe er is gereageerd", "Asked by name, and responses"),
      columns: [
        Table.Column(prose("Soort partij", "Kind of party")),
        Table.Column(prose("Gevraagd", "Asked"), isNumeric: true),
      ]
        + shown.map {
          Table.Column(prose.capitalised($0.word(in: prose.language)), isNumeric: true)
        },
      rows: rows + [all])
  }

  /// What it was about: the main points of each theme.
  private var themes: [Block] {
    let themes = ThemeSummary(of: frame.request.books, round: matrix.round.id)?.themes ?? []
    guard !themes.isEmpty else { return [] }
    let table = Table(
      caption: prose("Punten per thema", "Points by theme"),
      columns: [
        Table.Column(prose("Thema", "Theme"), share: 34),
        Table.Column(prose("Punten", "Points"), share: 10, isNumeric: true),
        Table.Column(prose("Wie erover schreef", "Who wrote about it"), share: 56),
      ],
      rows: themes.map { theme in
        Table.Row([
          title(of: theme), prose.number(theme.outcomes.points),
          prose.capitalised(prose.voices(theme.count)),
        ])
      })
    let titles = Dictionary(
      matrix.clusters.map { ($0.line.number, $0.line.title) },
      uniquingKeysWith: { first, _ in first })
    let main = themes.flatMap(\.mainPoints).compactMap { main in
      titles[main.cluster].map { title -> [Inline] in
        [.strong(title), .text(": " + prose.mentions(main.count))]
      }
    }
    let heading = Block.heading(prose("Waar het over ging", "What it was about"), id: "themes")
    let list: [Block] =
      main.isEmpty
      ? []
      : [
        .paragraph([
          .text(
            prose(
              "Deze punten kwamen van meer kanten of werden samen beantwoord:",
              "These points came from several sides, or were answered together:"))
        ]), .list(main),
      ]
    return [heading] + list + [.table(table)]
  }

  private func title(of theme: ThemeSummary.Theme) -> String {
    theme.title ?? theme.theme?.rawValue ?? prose("Zonder thema", "Without a theme")
  }
}
