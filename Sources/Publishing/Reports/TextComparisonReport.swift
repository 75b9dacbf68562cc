// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The texts of a round before the consultation, as proposed, and as adopted: *tekstvergelijking*.
struct TextComparisonReport {
  private let frame: ReportFrame
  private let comparisons: [VersionComparison]
  /// The points that the report may show, with who made them as its audience may know it.
  private let parties: [PointNumber: Parties.Listed]
  private var prose: Prose { frame.prose }

  /// - Throws: ``ReportError/nothing(_:hint:)`` where there are no two versions with a text.
  init(_ frame: ReportFrame) throws(ReportError) {
    self.frame = frame
    comparisons = frame.comparisons
    parties = Dictionary(
      frame.matrix.groups.flatMap(\.points).map { ($0.number, $0.party) }
    ) { first, _ in first }
    guard !comparisons.isEmpty else {
      throw .nothing(
        "there are no two versions of a document of the round whose text was recorded",
        hint: "Add the proposed or adopted version with add-version.")
    }
  }

  var document: Document {
    frame.document(
      title: prose("Tekstvergelijking", "Text comparison"),
      sections: [summary]
        + comparisons.enumerated().map { section(of: $1, number: $0 + 1) })
  }

  private func name(of version: VersionAdded) -> String {
    "\(version.version) (\(version.role.word(in: prose.language)))"
  }

  private var summary: Document.Section {
    let counts: [(String, (VersionComparison) -> Int)] =
      [
        (
          prose("Paragrafen gewijzigd", "Sections changed"),
          { $0.sections.count(where: \.isChanged) }
        )
      ]
      + VersionComparison.Finding.Outcome.allCases.map { outcome in
        (
          prose("Vastgelegde wijzigingen, ", "Recorded text changes, ") + prose.outcome(outcome),
          { $0.count(outcome) }
        )
      } + [
        (prose("Wijzigingen zonder punt", "Changes without a point"), { $0.unrecorded.count }),
        (
          prose("Punten zonder wijziging", "Points without a change"),
          { $0.pointsWithoutChange.count }
        ),
      ]
    let rows = counts.map { title, count in
      Table.Row([title] + comparisons.map { prose.number(count($0)) })
    }
    let titles = comparisons.map {
      "\($0.latter.title): \($0.former.version) – \($0.latter.version)"
    }
    return Document.Section(
      id: "summary", title: prose("Samenvatting", "Summary"),
      blocks: [
        .paragraph([
          .text(
            prose(
              "De teksten zijn per woord vergeleken. Wat verviel is doorgehaald en staat tussen ",
              "The texts were compared word by word. What went is struck and stands between ")),
          .removed(prose("deze tekens", "these signs")),
          .text(prose("; wat erbij kwam is vet en staat tussen ", "; what came is bold, between ")),
          .added(prose("deze tekens", "these signs")), .text("."),
        ]),
        .table(
          Table(
            caption: prose("Wat er veranderde, in getallen", "What changed, in numbers"),
            columns: [Table.Column(prose("Wat", "What"))]
              + titles.map { Table.Column($0, isNumeric: true) }, rows: rows)),
      ])
  }

  private func section(of comparison: VersionComparison, number: Int) -> Document.Section {
    let (former, latter) = (name(of: comparison.former), name(of: comparison.latter))
    return Document.Section(
      id: "comparison-\(number)", title: "\(comparison.latter.title): \(former) – \(latter)",
      blocks: [.paragraph([.text(prose.totals(of: comparison))])]
        + part(
          prose("Was en wordt", "Was and becomes"), changes(in: comparison),
          orElse: prose("De teksten zijn gelijk.", "The texts are the same."))
        + part(
          prose("Vastgelegde wijzigingen", "Recorded text changes"), findings(in: comparison),
          orElse: prose("Er is geen wijziging vastgelegd.", "No text change was recorded."))
        + part(
          prose("Wijzigingen zonder punt", "Changes without a point"), unrecorded(in: comparison),
          orElse: prose(
            "Elke wijziging hoort bij een vastgelegde wijziging.",
            "Each change belongs to a recorded one."))
        + part(
          prose("Punten zonder wijziging", "Points without a change"), points(in: comparison),
          orElse: prose(
            "Van elk overgenomen punt is een wijziging gevonden.",
            "Of each point taken over a change is found.")),
      startsPage: number > 1)
  }

  private func part(_ heading: String, _ table: Table, orElse nothing: String) -> [Block] {
    let isEmpty = table.groups.allSatisfy(\.rows.isEmpty)
    return [.heading(heading, id: ""), isEmpty ? .paragraph([.text(nothing)]) : .table(table)]
  }

  private func table(
    _ caption: String, _ columns: [(String, Int)], _ rows: [[[Block]]]
  ) -> Table {
    Table(
      caption: caption, columns: columns.map { Table.Column($0.0, share: $0.1) },
      groups: [Table.Group(heading: [], rows: rows.map { Table.Row(cells: $0) })], isWide: true)
  }

  private func changes(in comparison: VersionComparison) -> Table {
    let findings = Dictionary(
      comparison.findings.map { ($0.recorded.number, $0) }
    ) { first, _ in first }
    let rows = comparison.sections.filter(\.isChanged).flatMap { section -> [[[Block]]] in
      let place = words(prose.place(of: section)) + words((section.latter ?? section.former)?.title)
      guard !section.changes.isEmpty else {
        return [[place, words(prose("alleen vernummerd", "only renumbered")), [], []]]
      }
      return section.changes.map { change in
        [
          place, words(change, without: .added, in: section.former),
          words(change, without: .removed, in: section.latter), causes(of: change, in: findings),
        ]
      }
    }
    return table(
      prose("Wat er stond en wat er komt te staan", "What stood there, and what it becomes"),
      [
        (prose("Vindplaats", "Place"), 16), (prose("Was", "Was"), 31),
        (prose("Wordt", "Becomes"), 31), (prose("Naar aanleiding van", "Because of"), 22),
      ], rows)
  }

  /// The words of a change as they were or became; that there are none, where there is no section.
  private func words(
    _ change: VersionComparison.Change, without kind: VersionComparison.Stretch.Kind,
    in section: SectionAdded?
  ) -> [Block] {
    guard section != nil else {
      let word =
        kind == .added ? prose("(nieuwe paragraaf)", "(new section)") : prose("(vervalt)", "(gone)")
      return [.paragraph([.aside(word)])]
    }
    return [.paragraph(marked(change.stretches.filter { $0.kind != kind }))]
  }

  private func marked(_ stretches: [VersionComparison.Stretch]) -> [Inline] {
    stretches.enumerated().flatMap { index, stretch -> [Inline] in
      let space: [Inline] =
        index > 0 && (stretch.isApart || stretches[index - 1].kind != .same) ? [" "] : []
      return switch stretch.kind {
      case .same: (index > 0 && stretch.isApart ? [" "] : []) + [.text(stretch.text)]
      case .removed: space + [.removed(stretch.text)]
      case .added: space + [.added(stretch.text)]
      }
    }
  }

  private func words(_ text: String?) -> [Block] {
    text.map { $0.isEmpty ? [] : [.paragraph([.text($0)])] } ?? []
  }

  /// The recorded text changes behind a change, with their points; that there is none.
  private func causes(
    of change: VersionComparison.Change,
    in findings: [TextChangeNumber: VersionComparison.Finding]
  ) -> [Block] {
    let lines = change.textChanges.compactMap { findings[$0] }.flatMap {
      words("\($0.recorded.number): \(cause(of: $0))")
    }
    guard !change.isRecorded else { return lines }
    let word =
      lines.isEmpty
      ? prose("zonder punt", "without a point")
      : prose("deels zonder punt", "partly without a point")
    return lines + [.paragraph([.strong(word)])]
  }

  private func cause(of finding: VersionComparison.Finding) -> String {
    let points = finding.points.map { point in
      guard let party = parties[point.number] else { return point.number.description }
      return "\(point.number) (\(party.shortName ?? prose.name(of: party)))"
    }
    let origin = finding.recorded.origin
    if !points.isEmpty { return prose.list(points) }
    return origin == .points
      ? prose("geen punt meer", "no point any more") : origin.word(in: prose.language)
  }

  private func findings(in comparison: VersionComparison) -> Table {
    table(
      prose("Of de wijziging in de tekst staat", "Whether the change is in the text"),
      [
        (prose("Nr.", "No."), 7), (prose("Vindplaats", "Place"), 12),
        (prose("Was", "Was"), 22), (prose("Wordt", "Becomes"), 22),
        (prose("In de tekst", "In the text"), 20), (prose("Naar aanleiding van", "Because of"), 17),
      ],
      comparison.findings.map { finding in
        let recorded = finding.recorded
        return [
          words(recorded.number.description), words(finding.section ?? recorded.section),
          recorded.before.isEmpty ? words(prose("(nieuw)", "(new)")) : [.words(recorded.before)],
          recorded.after.isEmpty ? words(prose("(vervalt)", "(gone)")) : [.words(recorded.after)],
          words(prose.told(finding)), words(cause(of: finding)),
        ]
      })
  }

  private func unrecorded(in comparison: VersionComparison) -> Table {
    table(
      prose("Wat verder in de tekst veranderde", "What else changed in the text"),
      [
        (prose("Vindplaats", "Place"), 20), (prose("Tekst", "Text"), 60),
        (prose("Hoort bij", "Belongs to"), 20),
      ],
      comparison.unrecorded.map { section, change in
        [
          words(prose.place(of: section)), [.paragraph(marked(change.stretches))],
          words(prose.recorded(change)),
        ]
      })
  }

  private func points(in comparison: VersionComparison) -> Table {
    table(
      prose(
        "Overgenomen, en in de tekst niet gevonden", "Taken over, and not found in the text"),
      [
        (prose("Punt", "Point"), 14), (prose("Partij", "Party"), 36),
        (prose("Uitkomst", "Outcome"), 25), (prose("Wijziging", "Text change"), 25),
      ],
      comparison.pointsWithoutChange.map { point in
        [
          words(point.number.description),
          words(parties[point.number].map { prose.name(of: $0) } ?? ""),
          words(point.disposition?.word(in: prose.language)),
          words(prose.list(point.textChanges.map(\.description))),
        ]
      })
  }
}

extension ReportFrame {
  /// Each version of the documents of the round with the one before it: an adopted version with the
  /// last that was proposed, and that with what was asked about.
  fileprivate var comparisons: [VersionComparison] {
    let dossier = matrix.dossier
    var documents: [DocumentID] = []
    for version in dossier.versions where !documents.contains(version.added.document) {
      if matrix.round.asksAbout(version.added.document) { documents.append(version.added.document) }
    }
    return documents.flatMap { document -> [VersionComparison] in
      let asked = matrix.round.baseline.first { $0.document == document }?.version
      let all = dossier.versions.filter { version in
        version.added.document == document && version.sections.contains { $0.text != nil }
      }
      let versions = all.drop { asked != nil && $0.added.version != asked }.map(\.added)
      guard var last = versions.first?.version else { return [] }
      return versions.dropFirst().compactMap { version in
        let former = last
        if version.role != .adopted { last = version.version }
        return VersionComparison(
          of: request.books, dossier: dossier.id, document: document, from: former,
          to: version.version)
      }
    }
  }
}
