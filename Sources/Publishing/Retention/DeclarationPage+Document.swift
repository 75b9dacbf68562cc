// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension DeclarationPage {
  func document(in prose: Prose) -> Document {
    Document(
      language: language, kicker: [declaration.organisation],
      title: prose("Verklaring van vernietiging", "Declaration of destruction"),
      subtitle: prose("Nummer \(number)", "Number \(number)"), facts: facts(prose),
      notice: Document.Notice(
        tone: .final, title: prose("Wat is vernietigd", "What was destroyed"),
        blocks: [.paragraph([.text(statement(prose))])]),
      sections: [categories(prose), manner(prose), specification(prose)],
      colophon: [
        Document.Fact(
          prose("Vastgelegd", "Recorded"),
          [
            prose.moment(declaration.destruction.time),
            prose(
              "als regel \(prose.number(declaration.destruction.at)) van het logboek",
              "as line \(prose.number(declaration.destruction.at)) of the log"),
          ])
      ])
  }

  private var number: Int { declaration.destruction.recorded.number }

  private var total: Int { declaration.categories.reduce(0) { $0 + $1.subjects.count } }

  private func things(_ count: Int, _ prose: Prose) -> String {
    prose.count(
      count, Words("onderdeel", "item"), Words("onderdelen", "items"))
  }

  private func facts(_ prose: Prose) -> [Document.Fact] {
    [
      Document.Fact(
        prose("Vernietigd op", "Destroyed on"), [prose.day(declaration.destruction.time.day)]),
      Document.Fact(
        prose("Termijn voorbij op", "Due on"), [prose.day(declaration.destruction.recorded.on)]),
      Document.Fact(prose("Aantal", "Number of items"), [things(total, prose)]),
      Document.Fact(
        prose("Door", "By"),
        [
          prose("beheerder", "administrator")
            + (declaration.destruction.by.map { " (\($0))" } ?? "")
        ]),
    ]
  }

  private func statement(_ prose: Prose) -> String {
    let what = things(total, prose)
    let (are, were) = total == 1 ? ("is", "was") : ("zijn", "were")
    return prose(
      """
      \(declaration.organisation) verklaart dat \(what) uit dit register \(are) vernietigd, omdat de \
      bewaartermijn voorbij was. Aantallen, nummers en uitkomsten zijn gebleven.
      """,
      """
      \(declaration.organisation) declares that \(what) of this register \(were) destroyed, because the \
      retention term had passed. Counts, numbers and outcomes stayed.
      """)
  }

  private func categories(_ prose: Prose) -> Document.Section {
    let titles = [
      prose("Dossier", "Dossier"), prose("Soort", "Kind"), prose("Bewaartermijn", "Class"),
      prose("Selectielijst", "Selectielijst"), prose("Termijn", "Term"),
      prose("Gerekend vanaf", "Counted from"), prose("Aantal", "Count"),
    ]
    let rows = declaration.categories.map { category in
      let weeding = prose("opschonen van concepten", "weeding of drafts")
      return Table.Row([
        category.dossier?.title ?? "", prose.word(for: category.kind),
        category.retentionClass?.title ?? weeding, category.retentionClass?.source ?? "",
        category.retentionClass?.term.map { prose.term($0) } ?? "",
        category.since.map { prose.period($0) } ?? "", prose.number(category.subjects.count),
      ])
    }
    var columns = titles.map { Table.Column($0) }
    columns[6].isNumeric = true
    return Document.Section(
      id: "categories", title: prose("Categorieën", "Categories"),
      blocks: [
        .table(
          Table(
            caption: prose("Wat is vernietigd, en op welke grond", "What, and on what ground"),
            columns: columns, rows: rows))
      ])
  }

  private func manner(_ prose: Prose) -> Document.Section {
    Document.Section(
      id: "manner", title: prose("Wijze van vernietiging", "Manner of destruction"),
      blocks: [
        .paragraph([
          .text(
            prose(
              """
              De teksten, namen en bestanden stonden versleuteld, elk onderdeel met een eigen sleutel. \
              De sleutels en de versleutelde bestanden zijn vernietigd. Wat versleuteld in het logboek \
              staat, kan niemand meer lezen. Reservekopieën van sleutels moeten apart worden vernietigd.
              """,
              """
              Texts, names and files were encrypted, each item under a key of its own. The keys and the \
              encrypted files were destroyed. Nobody can read what stands encrypted in the log any \
              more. Backups of keys must be destroyed apart.
              """))
        ])
      ])
  }

  private func specification(_ prose: Prose) -> Document.Section {
    Document.Section(
      id: "specification", title: prose("Specificatie", "Specification"),
      blocks: declaration.categories.map { category in
        .paragraph([
          .strong("\(prose.capitalised(prose.word(for: category.kind))): "),
          .text(category.subjects.joined(separator: ", ")),
        ])
      })
  }
}

extension Prose {
  /// `5 jaar na het laatste besluit`.
  fileprivate func term(_ term: RetentionTerm) -> String {
    let length =
      term.months.isMultiple(of: 12)
      ? count(term.months / 12, Words("jaar", "year"), Words("jaar", "years"))
      : count(term.months, Words("maand", "month"), Words("maanden", "months"))
    let start =
      switch term.start {
      case .received: self("na ontvangst", "after receipt")
      case .roundClosed:
        self("na het sluiten van de ronde", "after the round was closed")
      case .decision: self("na het laatste besluit", "after the last decision")
      case .contractEnd: self("na het einde van de overeenkomst", "after the end of the contract")
      case .dossierClosed: self("na het sluiten van het dossier", "after the dossier was closed")
      }
    return "\(length) \(start)"
  }

  /// A day, or the first and last of several.
  fileprivate func period(_ days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound
      ? day(days.lowerBound)
      : self(
        "\(day(days.lowerBound)) tot en met \(day(days.upperBound))",
        "\(day(days.lowerBound)) to \(day(days.upperBound))")
  }
}
