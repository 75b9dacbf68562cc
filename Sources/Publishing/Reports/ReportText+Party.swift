// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What one party sent in, and how much of it is accounted for.
  public static func party(_ view: PartyView, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let party = view.party
    let name = prose.capitalised(party.name.text(in: language))
    var report = TextReport(title: "\(name) (\(party.id))")
    let shortName = party.shortName == name ? nil : party.shortName
    let facts = [party.kind.word(in: language), party.municipality, shortName]
    report.paragraph(prose.capitalised(facts.compactMap(\.self).joined(separator: ", ")))
    report.table(
      prose.table(of: view),
      orElse: prose("Van deze partij kwam niets binnen.", "Nothing came in from this party."))
    return report.bytes
  }
}

extension Prose {
  fileprivate func table(of view: PartyView) -> Table {
    let titles = [
      self("Reactie", "Submission"), self("Ontvangen", "Received"), self("Rondes", "Rounds"),
      self("Tekst verwerkt", "Text handled"), self("Punten", "Points"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: view.submissions.map { entry in
        Table.Row([
          entry.number.description, cell(entry.receivedOn),
          entry.rounds.map(\.description).joined(separator: ", "),
          coverage(entry.coverage), points(entry.points),
        ])
      })
  }

  private func coverage(_ coverage: Coverage?) -> String {
    guard let coverage else { return self("geen tekst", "no text") }
    let (closed, total) = (number(coverage.closed), number(coverage.total))
    return self("\(closed) van \(total) tekens", "\(closed) of \(total) characters")
  }
}
