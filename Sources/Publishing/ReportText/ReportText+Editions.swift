// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// The editions of a round: how far each came, what was open and who may see it.
  public static func editions(_ editions: Editions, language: Language) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose("Uitgaven van \(editions.round)", "Editions of \(editions.round)"))
    report.table(
      prose.table(of: editions),
      orElse: prose("Er is nog geen uitgave.", "There is no edition yet."))
    return report.bytes
  }

  /// How the rows of one edition differ from those of another.
  public static func comparison(
    _ comparison: EditionComparison, of editions: (Int, Int), round: RoundID, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose(
        "Uitgave \(editions.0) en \(editions.1) van \(round)",
        "Editions \(editions.0) and \(editions.1) of \(round)"))
    report.paragraph(prose.counts(of: comparison))
    report.table(
      prose.table(of: comparison),
      orElse: prose("De punten zijn gelijk.", "The points are the same."))
    return report.bytes
  }
}

extension Prose {
  fileprivate func table(of editions: Editions) -> Table {
    let titles = [
      self("Nr.", "No."), self("Titel", "Title"), self("Voor", "For"),
      self("Uitgegeven", "Issued"), self("Stand", "Status"), self("Open", "Open"),
      self("Vrijgegeven", "Released"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: editions.lines.map { line in
        let issued = line.edition.issued
        return Table.Row([
          String(issued.edition), issued.title, issued.purpose.word(in: language),
          cell(line.edition.issuedOn), status(line, of: editions), number(issued.open),
          line.edition.releases.map(release).joined(separator: "\n"),
        ])
      })
  }

  private func status(_ line: Editions.Line, of editions: Editions) -> String {
    let adopted =
      line.adoptedBy == 0
      ? ""
      : "\n"
        + self(
          "\(line.adoptedBy) van \(editions.bodies) besloten mee",
          "\(line.adoptedBy) of \(editions.bodies) adopted it")
    return switch line.status {
    case .concept: self("concept", "concept") + adopted
    case .forDecision: self("ter besluitvorming", "for decision") + adopted
    case .adopted(let day): self("vastgesteld op ", "adopted on ") + cell(day)
    }
  }

  private func release(_ release: EditionReleased) -> String {
    let audience = release.audience.word(in: language)
    let body = release.body.map { " (\($0))" } ?? ""
    return self(
      "\(audience) vanaf \(cell(release.from))\(body)",
      "\(audience) from \(cell(release.from))\(body)")
  }

  fileprivate func counts(of comparison: EditionComparison) -> String {
    self(
      "Nieuw: \(number(comparison.added.count)). Vervallen: \(number(comparison.gone.count)). "
        + "Gewijzigd: \(number(comparison.changed.count)). Gelijk: \(number(comparison.same)).",
      "Added: \(number(comparison.added.count)). Gone: \(number(comparison.gone.count)). "
        + "Changed: \(number(comparison.changed.count)). Same: \(number(comparison.same)).")
  }

  fileprivate func table(of comparison: EditionComparison) -> Table {
    let added = comparison.added.map { [$0.description, self("nieuw", "added"), ""] }
    let gone = comparison.gone.map { [$0.description, self("vervallen", "gone"), ""] }
    let changed = comparison.changed.map { change in
      let words = change.dispositions.map { $0?.word(in: language) ?? self("open", "open") }
      let outcome = words[0] == words[1] ? "" : "\(words[0]) → \(words[1])"
      return [
        change.point.description, self("gewijzigd", "changed"),
        ([outcome].filter { !$0.isEmpty } + [change.fields.joined(separator: ", ")])
          .joined(separator: "\n"),
      ]
    }
    return Table(
      caption: "",
      columns: [
        Table.Column(self("Punt", "Point")), Table.Column(self("Wat", "What")),
        Table.Column(self("Verschil", "Difference")),
      ],
      rows: (added + gone + changed).map { Table.Row($0) })
  }
}
