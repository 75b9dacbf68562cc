// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What may go on a day, by which class and since when, what is kept until when, and what no class
  /// holds for.
  public static func retention(_ retention: Retention, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let day = prose.day(retention.day)
    var report = TextReport(
      title: prose("Bewaartermijnen op \(day)", "Retention on \(day)"))
    report.paragraph(prose.totals(of: retention))
    report.section(
      prose("Te vernietigen", "Due"),
      prose.table(of: retention[.due], until: prose("Voorbij sinds", "Due since")),
      orElse: prose("Van niets is de termijn voorbij.", "No term has passed."))
    let running = retention[.running]
    if !running.isEmpty {
      report.section(
        prose("Nog te bewaren", "Not yet due"),
        prose.table(of: running, until: prose("Tot", "Until")), orElse: "")
    }
    let without = retention[.without]
    if !without.isEmpty {
      report.section(
        prose("Zonder bewaartermijn", "Without a class"),
        prose.table(of: without, until: prose("Tot", "Until")), orElse: "")
    }
    return report.bytes
  }
}

extension Prose {
  /// What a kind of subject is called.
  func word(for kind: SubjectKind) -> String {
    switch kind {
    case .submission: self("reactie", "submission")
    case .person: self("persoon", "person")
    case .staff: self("medewerker", "staff")
    case .drafts: self("concepten", "drafts")
    case .round: self("ronde", "round")
    case .contact: self("contactpersoon", "contact")
    case .cluster: self("gelijke punten", "cluster")
    case .edition: self("uitgave", "edition")
    case .dossier: self("dossier", "dossier")
    case .administration: self("beheer", "administration")
    }
  }

  fileprivate func totals(of retention: Retention) -> String {
    let parts = Retention.Status.allCases.map { status in
      "\(word(for: status)): \(number(retention[status].count))"
    }
    return capitalised(parts.joined(separator: ", ")) + "."
  }

  private func word(for status: Retention.Status) -> String {
    switch status {
    case .due: self("termijn voorbij", "due")
    case .running: self("loopt nog", "running")
    case .notStarted: self("nog niet begonnen", "not started")
    case .forGood: self("blijvend bewaard", "kept for good")
    case .without: self("zonder bewaartermijn", "without a class")
    }
  }

  fileprivate func table(of lines: [Retention.Line], until: String) -> Table {
    let titles = [
      self("Wat", "What"), self("Soort", "Kind"), self("Bewaartermijn", "Class"),
      self("Selectielijst", "Selectielijst"), until,
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: lines.map { line in
        let ruling = line.ruling
        let isWeeding = ruling != nil && ruling?.retentionClass == nil
        return Table.Row([
          line.subject.name, word(for: line.subject.kind),
          ruling?.retentionClass?.title ?? (isWeeding ? self("opschonen", "weeding") : ""),
          ruling?.retentionClass?.source ?? "", ruling?.until.map(cell) ?? "",
        ])
      })
  }
}
