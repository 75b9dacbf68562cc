// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// What the document is called.
  var title: String {
    presentation.head.title ?? matrix.options.edition?.title
      ?? (matrix.round.kind == .clarification
        ? prose("Nota van inlichtingen", "Clarification")
        : prose("Reactienota", "Response matrix") + group)
  }

  /// The kinds of party of which alone it is, behind the name of the document.
  private var group: String {
    matrix.options.kinds.isEmpty ? "" : " " + matrix.kindsShown(in: language)
  }

  /// The numbers that the organisations gave the dossier: `Zaaknummer 2026-12`.
  var references: [String] {
    let references = matrix.dossier.references
    guard !references.isEmpty else { return [] }
    let label =
      references.count == 1
      ? prose("Zaaknummer", "Case number") : prose("Zaaknummers", "Case numbers")
    return [label + " " + references.joined(separator: ", ")]
  }

  /// What kind of document it is, its number, and whose it is.
  var kicker: [String] {
    [presentation.head.annex ?? prose("Bijlage", "Annex")] + references
      + [matrix.organisation].filter { !$0.isEmpty }
  }

  /// What stands at the foot of every page: annex, number, edition, status.
  var running: [String] {
    let edition = matrix.options.edition.map { prose("uitgave ", "edition ") + "\($0.edition)" }
    return [presentation.head.number ?? prose("Bijlage", "Annex")] + references
      + [edition, status].compactMap(\.self)
  }

  /// What a template may ask for, by its Dutch and its English name.
  var fields: [String: String] {
    let edition = matrix.options.edition.map { "\($0.edition)" } ?? ""
    let named = [
      ("titel", "title", title), ("onderwerp", "subject", matrix.round.title),
      ("bijlage", "annex", presentation.head.number ?? prose("Bijlage", "Annex")),
      ("zaaknummer", "casenumber", matrix.dossier.references.joined(separator: ", ")),
      ("organisatie", "organisation", matrix.organisation),
      ("dossier", "dossier", matrix.dossier.title), ("uitgave", "edition", edition),
      ("status", "status", status),
      ("datum", "date", presentation.madeOn.map(prose.day) ?? ""),
    ]
    return Dictionary(
      named.flatMap { [($0.0, $0.2), ($0.1, $0.2)] }, uniquingKeysWith: { first, _ in first })
  }

  /// How far the document is: *concept*, *ter besluitvorming*, *vastgesteld op 3 juni 2026*.
  private var status: String {
    guard let edition = matrix.options.edition else {
      return switch notice.tone {
      case .concept: prose("concept", "concept")
      case .open: prose("met openstaande punten", "with open items")
      case .final: prose("definitief", "final")
      }
    }
    let line = matrix.editions.lines.first { $0.edition.number == edition.edition }
    if case .adopted(let day)? = line?.status {
      return prose("vastgesteld op \(prose.day(day))", "adopted on \(prose.day(day))")
    }
    guard edition.open == 0, edition.purpose.isForDeciding else {
      return prose("concept", "concept")
    }
    let bodies = matrix.dossier.bodies.count == 1 ? matrix.dossier.bodies.map(\.title) : []
    return
      ([prose("ter besluitvorming", "for decision")] + bodies
      + [edition.meeting.map(prose.day)].compactMap(\.self)).joined(separator: ", ")
  }

  /// From when everybody may see the edition; `nil` where it is not known to be one.
  private var publicity: String? {
    guard let number = matrix.options.edition?.edition,
      let line = matrix.editions.lines.first(where: { $0.edition.number == number })
    else { return nil }
    let released = line.edition.releases.filter { $0.audience == .public }.map(\.from).min()
    guard let released else { return prose("niet openbaar", "not public") }
    return prose("openbaar vanaf \(prose.day(released))", "public from \(prose.day(released))")
  }

  /// What a reader wants to know first.
  var facts: [Document.Fact] {
    factsOfRound + presentation.head.lines.map { Document.Fact($0.label, [$0.text]) }
      + factsOfEdition + factsOfExtract
  }

  /// The dossier, the round and the text on which it asked comments.
  var factsOfRound: [Document.Fact] {
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
    guard !matrix.baseline.isEmpty else { return facts }
    let lines = matrix.baseline.map { version in
      prose(
        "\(version.added.title), versie \(version.added.version), "
          + prose.day(version.added.date),
        "\(version.added.title), version \(version.added.version), "
          + prose.day(version.added.date))
    }
    return facts + [Document.Fact(prose("Voorgelegde tekst", "Text consulted on"), lines)]
  }

  /// Edition, day and status.
  private var factsOfEdition: [Document.Fact] {
    var facts: [Document.Fact] = []
    if let edition = matrix.options.edition {
      let purpose = edition.purpose.word(in: language)
      let meeting = edition.meeting.map { ", \(prose.day($0))" } ?? ""
      let line = prose("\(edition.edition), voor \(purpose)", "\(edition.edition), for \(purpose)")
      facts.append(Document.Fact(prose("Uitgave", "Edition"), [line + meeting]))
    }
    if let day = presentation.madeOn {
      facts.append(Document.Fact(prose("Datum", "Date"), [prose.day(day)]))
    }
    facts.append(Document.Fact(prose("Status", "Status"), [prose.capitalised(status)]))
    if let publicity {
      facts.append(
        Document.Fact(prose("Openbaarheid", "Publicity"), [prose.capitalised(publicity)]))
    }
    // What a body only takes note of belongs to no decision.
    let isNoted = matrix.decisions.lines.contains { $0.made.recorded.verb == .takeNote }
    if let decision = presentation.head.belongsTo, !isNoted {
      facts.append(Document.Fact(prose("Behoort bij", "Belongs to"), [decision]))
    }
    if !matrix.decisions.lines.isEmpty {
      facts.append(Document.Fact(prose("Besluitvorming", "Decisions"), [adoption]))
    }
    return facts
  }

  /// What part of the matrix it is, and for whom.
  var factsOfExtract: [Document.Fact] {
    var facts: [Document.Fact] = []
    if !matrix.options.kinds.isEmpty {
      let kinds = matrix.kindsShown(in: language)
      facts.append(
        Document.Fact(
          prose("Deel", "Part"), [prose("Alleen \(kinds)", "Only \(kinds)")]))
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

  /// Where each listed change is: its section, with its document where that is not the one on which
  /// comments were asked.
  static func places(of matrix: ResponseMatrix) -> [TextChangeNumber: String] {
    let asked = matrix.round.baseline.map(\.document.rawValue)
    return Dictionary(
      matrix.textChanges.map { change in
        let section = change.recorded.section
        let isNumber = section.first?.isNumber ?? false
        let place = isNumber ? "§ \(section)" : section
        let isOnly = asked.count == 1 && asked.first == change.recorded.document
        return (change.recorded.number, isOnly ? place : "\(change.documentTitle), \(place)")
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension ResponseMatrix {
  /// The kinds of party of which alone it is: `gemeenteraden en adviesraden`.
  fileprivate func kindsShown(in language: Language) -> String {
    Prose(language).list(
      PartyKind.allCases.filter(options.kinds.contains).map { $0.plural[language] })
  }
}
