// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank compare`: how two versions of a document differ.
struct CompareCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two versions of a document, and look up the recorded text changes.",
    discussion: """
      Sections are found again also where they were renumbered, and texts are compared word by word: \
      [-words that went-] and {+words that came+}. A recorded text change is found, found \
      differently, or not found. What changed without one, and which points were taken over without \
      a change, is listed too.
      """)

  @Option(help: "The dossier: its id or title.")
  var dossier: String

  @Argument(help: "The document: its id or title.")
  var document: String

  @Argument(help: "The version that is compared, such as 0.9.")
  var former: String

  @Argument(help: "The version with which it is compared, such as 1.0.")
  var latter: String

  @OptionGroup var options: QueryOptions

  func run() throws {
    let reading = try options.read()
    let id = try reading.dossier(dossier)
    guard let known = reading.books.state.dossiers[id] else {
      throw Self.unknown("dossier", dossier, [])
    }
    let document = try Self.document(document, in: known)
    for version in [former, latter] { try Self.check(version, of: document, in: known) }
    guard
      let comparison = VersionComparison(
        of: reading.books, dossier: id, document: document, from: former, to: latter)
    else { throw Self.unknown("version", latter, []) }
    try Output.print(
      options.json
        ? JSONAnswer.comparison(
          comparison, at: reading.books.position, language: options.language)
        : ReportText.comparison(comparison, language: options.language))
  }

  private static func document(_ name: String, in dossier: Dossier) throws -> DocumentID {
    let versions = dossier.versions.map(\.added)
    if let exact = versions.first(where: { $0.document.rawValue == name }) { return exact.document }
    let titled = Set(versions.filter { $0.title == name }.map(\.document))
    guard let document = titled.first, titled.count == 1 else {
      throw unknown("document", name, Set(versions.map(\.document.rawValue)).sorted())
    }
    return document
  }

  /// Refuses a version that is not there, or of which no text was recorded.
  private static func check(
    _ version: String, of document: DocumentID, in dossier: Dossier
  ) throws {
    guard let known = dossier.version(document, version) else {
      let versions = dossier.versions.map(\.added).filter { $0.document == document }
      throw unknown("version", version, versions.map(\.version))
    }
    guard known.sections.contains(where: { $0.text != nil }) else {
      throw Failure(
        code: "no-text", message: "no text of the version was recorded", place: version,
        hint: "Add its file, or its sections, with add-version.", status: .refused)
    }
  }

  private static func unknown(_ what: String, _ place: String, _ known: [String]) -> Failure {
    Failure(
      code: "unknown-\(what)", message: "there is no such \(what)", place: place,
      hint: known.isEmpty
        ? "The dossier keeps no documents; add-version adds one."
        : "Give one of: \(known.joined(separator: ", ")).", status: .refused)
  }
}
