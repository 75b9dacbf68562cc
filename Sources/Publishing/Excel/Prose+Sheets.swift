// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

// The reports as sheets, with numbers that are numbers and days that are days.
extension Prose {
  /// Who was asked, until when, and what came in; a column for each question of the round.
  func sheet(of rollCall: RollCall, asking round: Round?) -> WorkbookSheet {
    let questions = round?.questions.map(\.question) ?? []
    let columns: [WorkbookSheet.Column] = [
      .init(self("partij", "party"), 34), .init("id", 18, .code),
      .init(self("soort", "kind"), 20), .init(self("gemeente", "municipality"), 18),
      .init(self("gevraagd", "asked"), 20), .init(self("verzonden op", "sent on"), 13, .day),
      .init(self("uiterlijk", "wanted by"), 13, .day),
      .init(self("uitstel tot", "extended to"), 13, .day),
      .init(self("dagen gegeven", "days given"), 10, .number),
      .init(self("ontvangen", "received"), 13, .day), .init(self("reactie", "response"), 20),
      .init(self("tijdigheid", "timeliness"), 20), .init(self("strekking", "tenor"), 24),
      .init(self("nummers", "numbers"), 16, .code), .init(self("punten", "points"), 9, .number),
    ]
    return .of(
      self("Gevraagd en gereageerd", "Asked and reacted"),
      columns + questions.map { .init($0.rawValue, 14) },
      rollCall.lines.map { line in
        WorkbookRow(
          cells(of: line)
            + questions.map { question in
              .text(line.stances.last { $0.question == question }?.stance.word(in: language))
            })
      })
  }

  private func cells(of line: RollCall.Line) -> [WorkbookCell] {
    let party = line.party
    let asked: String =
      if let group = line.group {
        group
      } else {
        line.wantedBy == nil
          ? self("ongevraagd", "unasked") : self("bij naam", "by name")
      }
    return [
      .text(capitalised(name(of: party))), .text(party.id?.rawValue),
      .text(party.kind.word(in: language)), .text(party.municipality), .text(asked),
      .day(line.sentOn), .day(line.wantedBy), .day(line.extendedTo),
      line.daysGiven.map { .number($0) } ?? .empty, .day(line.receivedOn),
      .text(response(of: line)), .text(line.timeliness?.word(in: language)),
      .text(line.tenor?.word(in: language)),
      .text(line.submissions.map(\.description).joined(separator: " ")), .number(line.points),
    ]
  }

  /// What comes back later, in what, by whom and when.
  func sheet(
    of lines: [Obligations.Line], texts: (any TextSource)? = nil, today: Day?
  ) -> WorkbookSheet {
    .of(
      self("Vervolgpunten", "Obligations"),
      [
        .init(self("nummer", "number"), 9, .code), .init(self("ronde", "round"), 18, .code),
        .init(self("punten", "points"), 24, .code), .init(self("soort", "kind"), 14),
        .init(self("waarin", "in what"), 30), .init(self("stuk", "document"), 24),
        .init(self("wie (functie)", "who (function)"), 24),
        .init(self("uiterlijk", "by"), 13, .day), .init(self("mijlpaal", "milestone"), 24),
        .init(self("doorgeschoven", "handed on"), 14, .number),
        .init(self("stand", "status"), 14), .init(self("hoe afgedaan", "how settled"), 40),
        .init(self("maatregel", "measure"), 40),
      ],
      lines.map { line in
        let isOverdue = today.map(line.isOverdue) ?? false
        let status = line.status.words[language].lowercased()
        return WorkbookRow([
          .text(line.number.description), .text(line.round.description),
          .text(line.points.map(\.description).joined(separator: ", ")),
          .text(line.isMeasure ? self("maatregel", "measure") : self("komt terug", "comes back")),
          .text(line.target), .text(line.terms.document), .text(line.terms.owner),
          .day(line.day), .text(line.milestone?.added.activity ?? line.terms.milestone),
          .number(line.passedOn),
          .text(isOverdue ? status + self(", over tijd", ", overdue") : status),
          .text((decided(line) + settlements(of: line)).joined(separator: "\n")),
          .text(
            texts.flatMap { source in
              line.texts?.opened(by: source)[.measure].map(text)
            }),
        ])
      })
  }

  /// What is open, with its reason.
  func sheet(of accounts: Accounts) -> WorkbookSheet {
    .of(
      self("Wat openstaat", "What is open"),
      [
        .init(self("waarvan", "of what"), 22), .init(self("wat", "what"), 40),
        .init(self("waarom", "why"), 40), .init(self("aantal", "count"), 10, .number),
      ],
      accounts.open.map { open in
        let item: String =
          switch open.item {
          case .party(let party): named(party)
          case .submission(let number): number.description
          case .point(let number): number.description
          }
        return WorkbookRow([
          .text(open.level.words[language]), .text(item), .text(open.reason.words[language]),
          .number(open.count),
        ])
      })
  }

  /// What was counted on each level, what of it is dealt with and what is open.
  func sheet(ofLevels accounts: Accounts) -> WorkbookSheet {
    .of(
      self("Stand van de boeken", "State of the books"),
      [
        .init(self("wat", "what"), 28), .init(self("totaal", "total"), 14, .number),
        .init(self("afgehandeld", "dealt with"), 14, .number), .init("open", 14, .number),
      ],
      Accounts.Level.allCases.map { level in
        let count = accounts[level]
        return WorkbookRow(
          [.text(level.words[language])]
            + [count.total, count.closed, count.open].map { .number($0) })
      })
  }

  /// How many points there are by two of what is known of them.
  func sheet(of counts: Counts) -> WorkbookSheet {
    let total = self("totaal", "total")
    let columns = counts.columns.titles(in: language) + [total]
    let rows = zip(counts.rows.titles(in: language), zip(counts.cells, counts.rows.totals))
    let body = rows.map { title, numbers in
      WorkbookRow([.text(title)] + (numbers.0 + [numbers.1]).map { .number($0) })
    }
    let sums = (counts.columns.totals + [counts.total]).map { WorkbookCell.number($0) }
    return .of(
      self("Aantallen", "Counts"),
      [.init(counts.rows.axis.words[language], 34)] + columns.map { .init($0, 16, .number) },
      body + [WorkbookRow([.text(total)] + sums, isTotal: true)])
  }

  /// The milestones of a dossier.
  func sheet(of planning: Planning, texts: any TextSource) -> WorkbookSheet {
    .of(
      self("Planning", "Planning"),
      [
        .init("id", 18, .code), .init(self("wat", "what"), 44), .init(self("wie", "who"), 24),
        .init(self("dag", "day"), 13, .day), .init(self("wanneer", "when"), 24),
        .init(self("stand", "status"), 24), .init(self("verzet", "moved"), 10, .number),
        .init(self("vervolgpunten", "obligations"), 18, .code),
        .init(self("rondes", "rounds"), 18, .code),
      ],
      planning.lines.map { line in
        let milestone = line.milestone
        let day = milestone.settled?.on ?? milestone.day
        return WorkbookRow([
          .text(milestone.id.rawValue), .text(milestone.added.activity),
          .text(milestone.added.who), .day(day), day == nil ? .text(time(milestone.time)) : .empty,
          .text(standing(of: milestone)), .number(milestone.moves.count),
          .text(line.obligations.map(\.description).joined(separator: ", ")),
          .text(line.rounds.map(\.round.rawValue).joined(separator: ", ")),
        ])
      })
  }

  private func standing(of milestone: Milestone) -> String? {
    if let settled = milestone.settled {
      return settled.on == nil ? self("vervallen", "dropped") : self("geweest", "took place")
    }
    return milestone.added.isOptional ? self("optioneel", "optional") : nil
  }
}
