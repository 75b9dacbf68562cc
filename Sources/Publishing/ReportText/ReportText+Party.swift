// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// What one party sent in, how much of it is accounted for, and who speaks for it.
  public static func party(
    _ view: PartyView, texts: some TextSource, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    let party = view.party
    let name = prose.capitalised(party.name.text(in: language))
    var report = TextReport(title: prose.named(party))
    let shortName = party.shortName == name ? nil : party.shortName
    let facts = [party.kind.word(in: language), party.municipality, shortName]
    report.paragraph(prose.capitalised(facts.compactMap(\.self).joined(separator: ", ")))
    for sentence in prose.changes(of: view) { report.paragraph(sentence) }
    report.table(
      prose.table(of: view),
      orElse: prose("Van deze partij kwam niets binnen.", "Nothing came in from this party."))
    if !view.contacts.isEmpty {
      report.section(
        prose("Contactpersonen", "Contacts"), prose.contacts(of: view, texts), orElse: "")
    }
    return report.bytes
  }
}

extension Prose {
  /// How it was called, and whose place it took or who took its place.
  fileprivate func changes(of view: PartyView) -> [String] {
    let former = view.formerNames.compactMap { former in
      former.name.map { $0 + until(former.until) }
    }
    let predecessors = view.predecessors.map { ended in
      named(ended) + from(ended.id.flatMap { view.succeededOn[$0] })
    }
    let sentences = [
      former.isEmpty
        ? nil : self("Eerder: \(list(former)).", "Formerly: \(list(former))."),
      predecessors.isEmpty
        ? nil
        : self(
          "Volgt op: \(list(predecessors)).", "Took the place of: \(list(predecessors))."),
      view.successor.map { successor in
        let name = named(successor) + from(view.party.id.flatMap { view.succeededOn[$0] })
        return self("Opgevolgd door: \(name).", "Succeeded by: \(name).")
      },
    ]
    return sentences.compactMap(\.self)
  }

  /// `, vanaf 1 januari 2022`.
  private func from(_ day: Day?) -> String {
    day.map { self(", vanaf \(self.day($0))", ", from \(self.day($0))") } ?? ""
  }

  /// ` (tot 1 januari 2022)`.
  private func until(_ day: Day?) -> String {
    day.map { self(" (tot \(self.day($0)))", " (until \(self.day($0)))") } ?? ""
  }

  fileprivate func contacts(of view: PartyView, _ texts: some TextSource) -> Table {
    let titles = [
      self("Functie", "Function"), self("Naam", "Name"), self("Van", "From"),
      self("Tot en met", "Until"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: view.contacts.map { contact in
        Table.Row([
          contact.function, contact.name(from: texts).map(text) ?? "", cell(contact.from),
          contact.until.map(cell) ?? "",
        ])
      })
  }

  fileprivate func table(of view: PartyView) -> Table {
    let titles = [
      self("Reactie", "Submission"), self("Ontvangen", "Received"), self("Rondes", "Rounds"),
      self("Tekst verwerkt", "Text handled"), self("Punten", "Points"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: view.submissions.map { entry in
        Table.Row([
          entry.number.description
            + (entry.party == view.party ? "" : (entry.party.id.map { "\n\($0)" } ?? "")),
          cell(entry.receivedOn),
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
