// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What things of a dossier are called in a sheet: by their title where that names one thing only,
/// else by their id.
struct SheetNames {
  private let themes: [ThemeID: String]
  private let parts: [PartID: String]
  private let phases: [PhaseID: String]

  init(of matrix: ResponseMatrix) {
    let dossier = matrix.dossier
    themes = Self.names(dossier.themes.map { ($0.theme, $0.title) })
    parts = Self.names(dossier.parts.map { ($0.part, $0.title) })
    phases = Self.names(dossier.phases.map { ($0.phase, $0.title) })
  }

  /// The titles that are neither those of others nor an id; surrounding white space makes a title
  /// unfit for a cell.
  private static func names<Tag>(
    _ listed: [(id: Identifier<Tag>, title: String)]
  ) -> [Identifier<Tag>: String] {
    var count: [String: Int] = [:]
    for (id, title) in listed {
      count[title, default: 0] += 1
      count[id.rawValue, default: 0] += 1
    }
    let fit = listed.filter { _, title in
      count[title] == 1 && title.first?.isWhitespace == false && title.last?.isWhitespace == false
    }
    return Dictionary(fit.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  func theme(_ id: ThemeID) -> String { themes[id] ?? id.rawValue }
  func part(_ id: PartID) -> String { parts[id] ?? id.rawValue }
  func phase(_ id: PhaseID) -> String { phases[id] ?? id.rawValue }

  func target(_ terms: DeferralTerms) -> String {
    if let round = terms.round { return round.rawValue }
    return if case .phase(let id) = terms.target { phase(id) } else {
      terms.target.id
    }
  }
}

/// The words in the column of the status, which is written and never read.
enum SheetStatus {
  static func word(for status: PointStatus, in language: Language) -> String {
    let prose = Prose(language)
    return switch status {
    case .open: prose("open", "open")
    case .drafted: prose("concept", "drafted")
    case .recommended: prose("wacht op akkoord", "recommended")
    case .approved: prose("vastgesteld", "approved")
    case .withdrawn: prose("ingetrokken", "withdrawn")
    }
  }

  /// How far a submission without points is.
  static func word(for submission: MatrixSubmission, in language: Language) -> String {
    let prose = Prose(language)
    if submission.isWithdrawn { return prose("ingetrokken", "withdrawn") }
    if let number = submission.replacedBy { return prose.replaced(by: number) }
    if submission.isExcluded { return prose("niet betrokken", "not included") }
    if submission.received.form == .nothingToAdd {
      return Response.nothingToAdd.word(in: language)
    }
    return submission.points > 0
      ? prose("punten in een andere ronde", "points in another round")
      : prose("nog niet in punten verdeeld", "not yet split into points")
  }
}
