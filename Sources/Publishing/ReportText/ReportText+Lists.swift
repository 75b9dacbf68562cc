// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// The dossiers by id, each with its phases in order and its rounds.
  public static func dossiers(_ books: Books, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let rounds = Dictionary(grouping: books.rounds, by: \.dossier)
    let table = Table(
      caption: "",
      columns: [
        Table.Column("Dossier"), Table.Column(prose("Titel", "Title")),
        Table.Column(prose("Fasen", "Phases")), Table.Column(prose("Rondes", "Rounds")),
      ],
      rows: books.state.dossiers.values.sorted { $0.id < $1.id }.map { dossier in
        Table.Row([
          dossier.id.description,
          ([dossier.title] + dossier.references).joined(separator: "\n"),
          dossier.phases.map { "\($0.title) (\($0.phase))" }.joined(separator: "\n"),
          (rounds[dossier.id] ?? []).map(\.id.description).joined(separator: "\n"),
        ])
      })
    var report = TextReport(title: prose("Dossiers", "Dossiers"))
    report.table(table, orElse: prose("Er zijn nog geen dossiers.", "There are no dossiers yet."))
    return report.bytes
  }

  /// The rounds by first day, each with its term and where it stands.
  public static func rounds(_ books: Books, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let table = Table(
      caption: "",
      columns: [
        Table.Column(prose("Ronde", "Round")), Table.Column(prose("Titel", "Title")),
        Table.Column(prose("Dossier en fase", "Dossier and phase")),
        Table.Column(prose("Termijn", "Term")), Table.Column(prose("Stand", "Stage")),
        Table.Column(prose("Gevraagd", "Asked"), isNumeric: true),
        Table.Column(prose("Reacties", "Submissions"), isNumeric: true),
      ],
      rows: books.rounds.map { Table.Row(prose.cells(of: $0)) })
    var report = TextReport(title: prose("Rondes", "Rounds"))
    report.table(table, orElse: prose("Er zijn nog geen rondes.", "There are no rounds yet."))
    return report.bytes
  }

  /// The parties by kind, in the order in which every report has them.
  ///
  /// - Complexity: O(n log n) in the number of parties.
  public static func parties(_ books: Books, language: Language) -> [UInt8] {
    let prose = Prose(language)
    let listed = Dictionary(grouping: Parties(of: books).all, by: \.kind)
    let table = Table(
      caption: "",
      columns: [
        Table.Column(prose("Partij", "Party")), Table.Column(prose("Naam", "Name")),
        Table.Column(prose("Korte naam", "Short name")),
        Table.Column(prose("Gemeente", "Municipality")),
      ],
      groups: PartyKind.allCases.compactMap { kind in
        listed[kind].map { parties in
          Table.Group(
            heading: [.text(prose.capitalised(kind.plural[language]))],
            rows: parties.map { party in
              Table.Row([
                party.id?.description ?? "", prose.nameWithFormer(of: party),
                party.shortName ?? "", party.municipality ?? "",
              ])
            })
        }
      })
    var report = TextReport(title: prose("Partijen", "Parties"))
    report.table(table, orElse: prose("Er zijn nog geen partijen.", "There are no parties yet."))
    return report.bytes
  }
}

extension Prose {
  /// The newest name, and those before it.
  fileprivate func nameWithFormer(of party: Parties.Listed) -> String {
    let name = capitalised(party.name.text(in: language))
    guard !party.formerNames.isEmpty else { return name }
    let former = list(party.formerNames)
    return self("\(name) (eerder \(former))", "\(name) (formerly \(former))")
  }
}

extension Books {
  /// The rounds by first day, then by id.
  fileprivate var rounds: [Round] {
    state.rounds.values.sorted { ($0.opensOn, $0.id) < ($1.opensOn, $1.id) }
  }
}

extension Prose {
  fileprivate func cells(of round: Round) -> [String] {
    let (first, last) = (cell(round.opensOn), cell(round.closesOn))
    return [
      round.id.description,
      "\(round.title)\n\(round.kind.word(in: language))",
      "\(round.dossier)\n\(round.phase)",
      first + self("\nt/m\u{A0}", "\nto\u{A0}") + last,
      round.stage.word(in: language)
        + (round.draftsWeededOn.map {
          self("\nopschonen vanaf ", "\nweeding from ") + cell($0)
        } ?? "")
        + (round.isInTenderMode ? self("\naanbesteding", "\ntender") : ""),
      number(round.invitations.count),
      number(round.entries.count),
    ]
  }
}
