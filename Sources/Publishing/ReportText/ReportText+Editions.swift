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

  /// What came of making an edition anew.
  public static func remake(
    _ remake: EditionRemake, round: RoundID, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    var report = TextReport(
      title: prose(
        "Uitgave \(remake.edition) van \(round), opnieuw gemaakt",
        "Edition \(remake.edition) of \(round), made anew"))
    report.paragraph(prose.rows(of: remake))
    report.table(
      prose.table(of: remake),
      orElse: prose("Er is geen bestand van bewaard.", "No file of it is kept."))
    return report.bytes
  }
}

extension Prose {
  fileprivate func table(of editions: Editions) -> Table {
    let titles = [
      self("Nr.", "No."), self("Titel", "Title"), self("Voor", "For"),
      self("Uitgegeven", "Issued"), self("Stand", "Status"), self("Open", "Open"),
      self("Vrijgegeven", "Released"), self("Bewaard als", "Kept as"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: editions.lines.map { line in
        let issued = line.edition.issued
        return Table.Row([
          String(issued.edition), issued.title, issued.purpose.word(in: language),
          cell(line.edition.issuedOn), status(line, of: editions), number(issued.open),
          line.edition.releases.map(release).joined(separator: "\n"),
          line.edition.files.map(\.format.rawValue).joined(separator: ", "),
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

  fileprivate func rows(of remake: EditionRemake) -> String {
    let same = self(
      "De rijen zijn die van de uitgave: \(number(remake.rows)), met dezelfde wortel.",
      "The rows are those of the edition: \(number(remake.rows)), with the same root.")
    guard !remake.hasSameRows else { return same }
    let points = remake.differing.joined(separator: ", ")
    return self("De rijen zijn niet die van de uitgave.", "The rows are not those of the edition.")
      + (points.isEmpty ? "" : " " + self("Anders: \(points).", "Different: \(points)."))
  }

  fileprivate func table(of remake: EditionRemake) -> Table {
    let titles = [
      self("Bestand", "File"), self("Toen gemaakt met", "Then made with"),
      self("Nu gemaakt met", "Now made with"), self("Vergeleken", "Compared"),
    ]
    return Table(
      caption: "", columns: titles.map { Table.Column($0) },
      rows: remake.files.map { file in
        let then = [file.kept.program, file.kept.engine].compactMap(\.self)
        let now = [remake.program, file.engine].compactMap(\.self)
        return Table.Row([
          file.kept.format.rawValue,
          then.isEmpty ? self("niet vastgelegd", "not recorded") : then.joined(separator: ", "),
          file.outcome.isMade ? now.joined(separator: ", ") : "", word(for: file.outcome),
        ])
      })
  }

  private func word(for outcome: EditionRemake.Outcome) -> String {
    switch outcome {
    case .sameBytes: self("dezelfde bytes", "the same bytes")
    case .otherForm: self("alleen de vorm verschilt", "only the form differs")
    case .otherRows: self("de rijen verschillen", "the rows differ")
    case .hiddenSince:
      self("er is sindsdien iets uit afgeschermd", "something in it was hidden since")
    case .unreadable: self("is niet te lezen", "cannot be read")
    case .notMade:
      self("is hier niet te maken", "cannot be made here")
    }
  }
}

extension EditionRemake.Outcome {
  /// Whether a file was made to compare with.
  fileprivate var isMade: Bool { self == .sameBytes || self == .otherForm || self == .otherRows }
}
