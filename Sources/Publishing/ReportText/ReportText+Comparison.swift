// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension ReportText {
  /// How two versions of a document differ, and what of that was recorded.
  ///
  /// Words that went stand between `[-` and `-]`, words that came between `{+` and `+}`.
  ///
  /// - Complexity: O(length of what changed).
  public static func comparison(
    _ comparison: VersionComparison, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    let (former, latter) = (comparison.former, comparison.latter)
    var report = TextReport(
      title: prose(
        "\(latter.title): versie \(former.version) en \(latter.version)",
        "\(latter.title): versions \(former.version) and \(latter.version)"))
    report.paragraph(prose.totals(of: comparison))
    report.section(
      prose("Wat er veranderde", "What changed"), prose.changes(of: comparison),
      orElse: prose("De teksten zijn gelijk.", "The texts are the same."))
    report.section(
      prose("Vastgelegde wijzigingen", "Recorded text changes"), prose.findings(of: comparison),
      orElse: prose("Er is geen wijziging vastgelegd.", "No text change was recorded."))
    report.section(
      prose("Punten zonder wijziging", "Points without a change"),
      prose.points(comparison.pointsWithoutChange),
      orElse: prose(
        "Van elk overgenomen punt is een wijziging gevonden.",
        "Of each point taken over a change is found."))
    return report.bytes
  }
}

extension Prose {
  /// The numbers of a comparison, in sentences.
  func totals(of comparison: VersionComparison) -> String {
    let changed = comparison.sections.count(where: \.isChanged)
    let all = number(comparison.sections.count)
    let found = VersionComparison.Finding.Outcome.allCases.map {
      "\(outcome($0)) \(number(comparison.count($0)))"
    }
    return self(
      "Gewijzigd: \(number(changed)) van \(all) paragrafen. ",
      "Changed: \(number(changed)) of \(all) sections. ")
      + self(
        "Wijzigingen zonder punt: \(number(comparison.unrecorded.count)). ",
        "Changes without a point: \(number(comparison.unrecorded.count)). ")
      + self("Vastgelegde wijzigingen: ", "Recorded text changes: ")
      + found.joined(separator: ", ") + "."
  }

  /// What became of a recorded text change, in words.
  func outcome(_ outcome: VersionComparison.Finding.Outcome) -> String {
    switch outcome {
    case .found: self("gevonden", "found")
    case .foundDifferently: self("anders gevonden", "found differently")
    case .notFound: self("niet gevonden", "not found")
    }
  }

  /// The place of a section, in both versions where these differ.
  func place(of section: VersionComparison.Section) -> String {
    let (former, latter) = (section.former?.section, section.latter?.section)
    guard let former else { return self("\(latter ?? "") (nieuw)", "\(latter ?? "") (new)") }
    guard let latter else { return self("\(former) (vervallen)", "\(former) (gone)") }
    return former == latter
      ? latter : self("\(latter) (was \(former))", "\(latter) (was \(former))")
  }

  /// To what a change belongs: the recorded text changes, or that there is none.
  func recorded(_ change: VersionComparison.Change) -> String {
    let numbers = change.textChanges.map(\.description).joined(separator: ", ")
    if change.isRecorded { return numbers }
    return numbers.isEmpty
      ? self("zonder punt", "without a point")
      : self("\(numbers), deels zonder punt", "\(numbers), partly without a point")
  }

  /// The words of a change with signs around those that went and came.
  func marked(_ change: VersionComparison.Change) -> String {
    change.stretches.reduce(into: "") { text, stretch in
      let followsOther = stretch.kind == .added && text.hasSuffix("-]")
      if stretch.isApart || followsOther, !text.isEmpty { text += " " }
      switch stretch.kind {
      case .same: text += stretch.text
      case .removed: text += "[-\(stretch.text)-]"
      case .added: text += "{+\(stretch.text)+}"
      }
    }
  }

  fileprivate func changes(of comparison: VersionComparison) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Paragraaf", "Section")), Table.Column(self("Tekst", "Text")),
        Table.Column(self("Hoort bij", "Belongs to")),
      ],
      rows: comparison.sections.filter(\.isChanged).flatMap { section -> [Table.Row] in
        guard !section.changes.isEmpty else {
          return [
            Table.Row([place(of: section), self("alleen vernummerd", "only renumbered"), ""])
          ]
        }
        return section.changes.map { change in
          let title = change.isInTitle ? self("Kop: ", "Heading: ") : ""
          return Table.Row([place(of: section), title + marked(change), recorded(change)])
        }
      })
  }

  fileprivate func findings(of comparison: VersionComparison) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Nr.", "No.")), Table.Column(self("Paragraaf", "Section")),
        Table.Column(self("Wordt", "Becomes")), Table.Column(self("In de tekst", "In the text")),
        Table.Column(self("Om", "Because of")),
      ],
      rows: comparison.findings.map { finding in
        let after = finding.recorded.after
        return Table.Row([
          finding.recorded.number.description, finding.section ?? finding.recorded.section,
          after.isEmpty ? self("vervalt", "goes") : after, told(finding),
          causes(of: finding),
        ])
      })
  }

  private func causes(of finding: VersionComparison.Finding) -> String {
    let origin = finding.recorded.origin
    guard finding.points.isEmpty, origin != .points else {
      return finding.points.map(\.number.description).joined(separator: ", ")
    }
    return origin.word(in: language)
  }

  /// What became of a recorded text change, with the wording that is there instead.
  func told(_ finding: VersionComparison.Finding) -> String {
    let word = outcome(finding.outcome)
    return switch finding.nearest {
    case nil: word
    case "": self("\(word): de tekst is weg", "\(word): the words are gone")
    case .some(let nearest): "\(word): \(nearest)"
    }
  }

  fileprivate func points(_ points: [ComparedPoint]) -> Table {
    Table(
      caption: "",
      columns: [
        Table.Column(self("Punt", "Point")), Table.Column(self("Partij", "Party")),
        Table.Column(self("Uitkomst", "Outcome")), Table.Column(self("Wijziging", "Text change")),
      ],
      rows: points.map { point in
        Table.Row([
          point.number.description, point.party.name.text(in: language),
          point.disposition?.word(in: language) ?? "",
          point.textChanges.map(\.description).joined(separator: ", "),
        ])
      })
  }
}
