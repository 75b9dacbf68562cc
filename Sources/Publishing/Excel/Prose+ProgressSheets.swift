// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

// How far the answering is, as sheets.
extension Prose {
  /// How far a round is: by handler, by theme, what was put to others, and what is due to whom.
  func sheets(of progress: Progress) -> [WorkbookSheet] {
    [
      sheet(
        self("Per behandelaar", "By handler"),
        [
          self("behandelaar", "handler"), self("punten", "points"),
          self("in voorbereiding", "being prepared"), self("akkoord", "approved"),
          self("over tijd", "overdue"),
        ],
        progress.handlers.map {
          ($0.handler?.rawValue, [$0.assigned, $0.drafted, $0.approved, $0.overdue])
        }),
      sheet(
        self("Per thema", "By theme"),
        [self("thema", "theme"), self("punten", "points"), self("akkoord", "approved")],
        progress.themes.map { ($0.theme?.rawValue, [$0.points, $0.approved]) }),
      sheet(
        self("Afstemming", "Put to others"),
        [
          self("gevraagd aan", "asked"), self("antwoorden", "answers"),
          self("gereageerd", "reacted"), self("wacht nog", "waiting"),
        ],
        progress.consulted.map { ($0.user.rawValue, [$0.asked, $0.answered, $0.open]) }),
      answersDue(in: progress),
    ]
  }

  /// A name and its numbers in a row.
  private func sheet(
    _ title: String, _ columns: [String], _ rows: [(name: String?, numbers: [Int])]
  ) -> WorkbookSheet {
    .of(
      title, columns.enumerated().map { .init($1, $0 == 0 ? 24 : 16, $0 == 0 ? .code : .number) },
      rows.map { WorkbookRow([.text($0.name)] + $0.numbers.map { .number($0) }) })
  }

  private func answersDue(in progress: Progress) -> WorkbookSheet {
    .of(
      self("Antwoord verschuldigd", "Answers due"),
      [
        .init(self("uiterlijk", "by"), 13, .day), .init(self("partij", "party"), 28, .code),
        .init(self("reactie", "submission"), 12, .code), .init(self("regel", "rule"), 50),
        .init(self("over tijd", "overdue"), 12),
      ],
      progress.answersDue.map { answer in
        WorkbookRow([
          .day(answer.due), .text(answer.party.rawValue), .text(answer.submission.description),
          .text(answer.rule), .text(answer.isOverdue ? self("ja", "yes") : self("nee", "no")),
        ])
      })
  }
}
