// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// Writes a response matrix as a document: every sentence in it is counted from the matrix.
struct MatrixDocument {
  let matrix: ResponseMatrix
  let presentation: MatrixPresentation
  let prose: Prose
  /// The anchors in the document, so that no reference leads nowhere.
  let anchors: Set<String>
  /// What themes, parts and sections are called.
  let titles: Titles

  var language: Language { presentation.language }

  /// The document of a matrix.
  static func document(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> Document {
    MatrixDocument(matrix: matrix, presentation: presentation).document
  }

  /// What it says on its first page of its own completeness.
  static func notice(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> Document.Notice {
    MatrixDocument(matrix: matrix, presentation: presentation).notice
  }

  private init(matrix: ResponseMatrix, presentation: MatrixPresentation) {
    self.matrix = matrix
    self.presentation = presentation
    prose = Prose(presentation.language)
    titles = Titles(of: matrix)
    anchors = Set(matrix.textChanges.map(\.recorded.number.description))
      .union(matrix.obligations.map(\.number.description))
      .union(matrix.clusters.map(\.line.number.description))
      .union(matrix.groups.flatMap { $0.points.map(\.number.description) })
  }

  private var document: Document {
    Document(
      language: language,
      kicker: kicker,
      title: title,
      subtitle: matrix.round.title == title ? matrix.dossier.title : matrix.round.title,
      facts: facts,
      notice: notice,
      sections: [summary, guide, points, textChanges, obligations, rollCall]
        + [sessions, decisions].compactMap(\.self),
      colophon: colophon)
  }

  private var title: String {
    matrix.options.edition?.title
      ?? (matrix.round.kind == .clarification
        ? prose("Nota van inlichtingen", "Clarification")
        : prose("Reactienota", "Response matrix"))
  }

  private var kicker: [String] {
    let references = matrix.dossier.references
    let numbers =
      references.isEmpty
      ? []
      : [
        (references.count == 1
          ? prose("Zaaknummer", "Case number") : prose("Zaaknummers", "Case numbers"))
          + " " + references.joined(separator: ", ")
      ]
    return [prose("Bijlage", "Annex")] + numbers + [matrix.organisation].filter { !$0.isEmpty }
  }

  private var facts: [Document.Fact] {
    let round = matrix.round
    let phase = matrix.dossier.phases.first { $0.phase == round.phase }?.title
    let period = prose(
      "van \(prose.day(round.opensOn)) tot en met \(prose.day(round.closesOn))",
      "from \(prose.day(round.opensOn)) up to and including \(prose.day(round.closesOn))")
    var facts = [
      Document.Fact(prose("Dossier", "Dossier"), [matrix.dossier.title]),
      Document.Fact(
        prose("Ronde", "Round"),
        [prose.capitalised(round.kind.word(in: language)) + ", " + period]),
    ]
    if let phase { facts.append(Document.Fact(prose("Fase", "Phase"), [phase])) }
    if let edition = matrix.options.edition {
      let purpose = edition.purpose.word(in: language)
      let meeting = edition.meeting.map { ", \(prose.day($0))" } ?? ""
      facts.append(
        Document.Fact(
          prose("Uitgave", "Edition"),
          [
            prose("\(edition.edition), voor \(purpose)", "\(edition.edition), for \(purpose)")
              + meeting
          ]))
    }
    if !matrix.decisions.lines.isEmpty {
      facts.append(Document.Fact(prose("Besluitvorming", "Decisions"), [adoption]))
    }
    if !matrix.baseline.isEmpty {
      let lines = matrix.baseline.map { version in
        prose(
          "\(version.added.title), versie \(version.added.version), "
            + prose.day(version.added.date),
          "\(version.added.title), version \(version.added.version), "
            + prose.day(version.added.date))
      }
      facts.append(Document.Fact(prose("Voorgelegde tekst", "Text consulted on"), lines))
    }
    if let municipality = matrix.options.municipality {
      let only = prose(
        "Alleen \(municipality): punten van partijen uit deze gemeente en punten die aan haar zijn "
          + "gericht",
        "Only \(municipality): points of parties in this municipality and points addressed to it")
      facts.append(Document.Fact(prose("Uittreksel", "Extract"), [only]))
    }
    if matrix.options.audience != .staff {
      facts.append(
        Document.Fact(
          prose("Zichtbaar voor", "Visible to"),
          [prose.capitalised(matrix.options.audience.word(in: language))]))
    }
    return facts
  }

  private var colophon: [Document.Fact] {
    let position = matrix.position
    let day = position.time.map { ", \(prose.day($0.day))" } ?? ""
    var facts = [
      Document.Fact(
        prose("Stand van het register", "State of the register"),
        [prose("regel ", "line ") + prose.number(position.sequence) + day])
    ]
    if let hash = presentation.hash {
      facts.append(Document.Fact(prose("Kenmerk van die stand", "Hash of that state"), [hash]))
    }
    if let day = presentation.madeOn {
      facts.append(Document.Fact(prose("Gemaakt op", "Made on"), [prose.day(day)]))
    }
    facts.append(Document.Fact(prose("Gemaakt met", "Made with"), ["Weerklank"]))
    return facts
  }
}

extension MatrixDocument {
  /// A chapter's only paragraph, where there is nothing to list.
  func nothing(_ dutch: String, _ english: String) -> [Block] {
    [.paragraph([.text(prose(dutch, english))])]
  }

  /// A reference to something that stands in the document, else its bare number.
  func reference(_ name: some CustomStringConvertible) -> Inline {
    let name = name.description
    return anchors.contains(name) ? .link(name, to: name) : .text(name)
  }

  /// References with commas between them.
  func references(_ names: [some CustomStringConvertible]) -> [Inline] {
    names.enumerated().flatMap { index, name in
      index == 0 ? [reference(name)] : [.text(", "), reference(name)]
    }
  }

  /// A text of the record; what cannot be read says why.
  func block(_ shown: ShownText?, _ make: (String) -> Block) -> Block? {
    shown.map { shown in
      shown.text.map(make) ?? .paragraph([.absent(prose.text(shown))])
    }
  }
}
