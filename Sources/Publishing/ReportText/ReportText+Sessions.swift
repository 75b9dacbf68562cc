// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// The sessions of a round: what each was about, what it brought, and when that was told back.
  public static func sessions(_ sessions: Sessions, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let title = prose("Bijeenkomsten", "Sessions")
    var report = TextReport(title: "\(title): \(sessions.round)")
    report.table(
      Table(
        caption: "",
        columns: [Table.Column(prose("Bijeenkomst", "Session"))] + prose.sessionColumns,
        rows: sessions.sessions.map { line in
          Table.Row([
            line.held.session.description, prose.subject(of: line), prose.form(of: line),
            line.reports.isEmpty
              ? prose.noReport
              : prose.pointCount(line.points) + "\n"
                + line.reports.map(\.description).joined(separator: " ")
                + (line.points == 0 ? "" : "\n" + prose.outcomes(of: line)),
            line.toldBackOn.map(prose.cell) ?? "",
          ])
        }),
      orElse: prose("Er is geen bijeenkomst gehouden.", "No session was held."))
    return report.bytes
  }
}
