// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// How far the answering of a round is: by handler, by theme, and what is due to whom.
  public static func progress(_ progress: Progress, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let nothing = prose("Er zijn nog geen punten.", "There are no points yet.")
    var report = TextReport(title: prose("Voortgang", "Progress") + ": \(progress.round)")
    report.section(
      prose("Per behandelaar", "By handler"), prose.handlers(of: progress), orElse: nothing)
    report.section(prose("Per thema", "By theme"), prose.themes(of: progress), orElse: nothing)
    if !progress.consulted.isEmpty {
      report.section(
        prose("Afstemming", "Put to others"), prose.consulted(in: progress), orElse: nothing)
    }
    report.section(
      prose("Antwoord verschuldigd", "Answers due"), prose.answersDue(in: progress),
      orElse: prose(
        "Er is geen partij die volgens een regel nog antwoord moet krijgen.",
        "No party still is to get an answer by a rule."))
    if let day = progress.draftsWeededOn {
      report.paragraph(
        prose(
          "Concepten en interne opmerkingen mogen worden opgeschoond vanaf \(prose.day(day)).",
          "Drafts and internal remarks may be weeded from \(prose.day(day))."))
    }
    return report.bytes
  }
}

extension Prose {
  fileprivate func handlers(of progress: Progress) -> Table {
    table(
      [
        self("Behandelaar", "Handler"), self("Punten", "Points"),
        self("In voorbereiding", "Being prepared"), self("Akkoord", "Approved"),
        self("Over tijd", "Overdue"),
      ],
      progress.handlers.map { line in
        (
          line.handler?.description ?? self("nog niemand", "nobody yet"),
          [line.assigned, line.drafted, line.approved, line.overdue]
        )
      })
  }

  fileprivate func themes(of progress: Progress) -> Table {
    table(
      [self("Thema", "Theme"), self("Punten", "Points"), self("Akkoord", "Approved")],
      progress.themes.map { line in
        (
          line.theme?.description
            ?? ResponseMatrix.Subject.none.title(in: language, by: .theme),
          [line.points, line.approved]
        )
      })
  }

  fileprivate func consulted(in progress: Progress) -> Table {
    table(
      [
        self("Gevraagd aan", "Asked"), self("Antwoorden", "Answers"),
        self("Gereageerd", "Reacted"), self("Wacht nog", "Waiting"),
      ],
      progress.consulted.map { line in
        (line.user.description, [line.asked, line.answered, line.open])
      })
  }

  private func table(_ titles: [String], _ rows: [(String, [Int])]) -> Table {
    Table(
      caption: "",
      columns: titles.enumerated().map { Table.Column($1, isNumeric: $0 > 0) },
      rows: rows.map { name, numbers in Table.Row([name] + numbers.map(number)) })
  }

  fileprivate func answersDue(in progress: Progress) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Uiterlijk", "By")), Table.Column(self("Partij", "Party")),
        Table.Column(self("Reactie", "Submission")), Table.Column(self("Regel", "Rule")),
      ],
      rows: progress.answersDue.map { answer in
        let overdue = answer.isOverdue ? "\n" + self("over tijd", "overdue") : ""
        return Table.Row([
          cell(answer.due) + overdue, answer.party.description, answer.submission.description,
          answer.rule,
        ])
      })
  }
}
