// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// Everything that happened to one point: when, by whom and what, with the texts themselves.
  ///
  /// - Complexity: O(events and their texts).
  public static func history(
    _ history: History, texts: any TextSource, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    texts.prefetch(history.events.compactMap(\.event.texts.sequence))
    let words = HistoryWords(texts: texts, prose: prose)
    let table = Table(
      caption: "",
      columns: [
        Table.Column(prose("Wanneer", "When")), Table.Column(prose("Wie", "Who")),
        Table.Column(prose("Wat", "What")),
      ],
      rows: history.events.map { recorded in
        let what = [words.sentence(for: recorded.event)] + words.details(of: recorded.event)
        return Table.Row([
          prose.moment(recorded.time), recorded.actor?.description ?? "",
          what.joined(separator: "\n"),
        ])
      })
    let title = prose("Wat er met \(history.point) gebeurde", "What happened to \(history.point)")
    var report = TextReport(title: title)
    report.table(table, orElse: prose("Er is niets gebeurd.", "Nothing happened."))
    return report.bytes
  }
}
