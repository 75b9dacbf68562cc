// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank edition remake`: makes an edition anew and compares it with what is kept.
struct EditionRemakeCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remake", abstract: "Make an edition anew from the log, and compare it.",
    discussion: """
      The rows are read again from the log up to the position of the edition and compared with the \
      root that was recorded when it was issued; every file that is kept is made anew and compared \
      byte by byte. Another version of the program may give the same rows another form, which is \
      said. Other rows are an error.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The number of the edition; else the last.")
  var edition: Int?

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let reading = try Reading(options)
    let id = try reading.round(round)
    let edition = try reading.edition(edition, of: id)
    let remake = try await reading.remake(edition, in: id)
    try Output.print(
      options.json
        ? JSONAnswer.remake(remake, round: id, at: reading.books.position)
        : ReportText.remake(remake, round: id, language: options.language))
    guard remake.hasSameRows else { throw Self.otherRows(remake) }
  }

  private static func otherRows(_ remake: EditionRemake) -> Failure {
    let points = remake.differing.prefix(20).joined(separator: ", ")
    return Failure(
      code: "other-rows",
      message: "the rows of edition \(remake.edition) are not those that were issued",
      place: points.isEmpty ? nil : points,
      hint: "What is kept stays what was issued. See weerklank verify.", status: .refused)
  }
}

extension Reading {
  /// Makes an edition anew, with every file that is kept of it.
  fileprivate func remake(_ edition: Edition, in round: RoundID) async throws -> EditionRemake {
    let anew = try register.remake(edition, in: round, texts: register.texts())
    let hasSameRows = anew.hasRows(of: edition.issued)
    var files: [EditionRemake.File] = []
    for file in edition.files {
      files.append(try await compare(file, of: edition, with: anew, hasSameRows))
    }
    return EditionRemake(
      edition: edition.number, rows: edition.issued.rows, hasSameRows: hasSameRows,
      differing: hasSameRows ? [] : try differing(edition, anew),
      program: EditionPress.ours.program, files: files)
  }

  private func compare(
    _ file: EditionFile, of edition: Edition, with anew: RemadeEdition, _ hasSameRows: Bool
  ) async throws -> EditionRemake.File {
    func compared(
      _ outcome: EditionRemake.Outcome, by engine: String? = nil
    ) -> EditionRemake.File {
      EditionRemake.File(kept: file, engine: engine, outcome: outcome)
    }
    guard let bytes = try register.file(of: edition, as: file.format) else {
      let isHidden = try register.isRedacted(edition, as: file.format)
      return compared(isHidden ? .hiddenSince : .unreadable)
    }
    do {
      guard let made = try await EditionPress.file(file.format, of: anew) else {
        return compared(.notMade)
      }
      if made.bytes == bytes { return compared(.sameBytes, by: made.engine) }
      return compared(hasSameRows ? .otherForm : .otherRows, by: made.engine)
    } catch let error as EngineError {
      guard error.code == .missing else { throw error }
      return compared(.notMade)
    }
  }

  private func differing(_ edition: Edition, _ anew: RemadeEdition) throws -> [String] {
    guard let kept = try register.file(of: edition),
      let now = EditionPress.ours.file(.json, anew.matrix, anew.imprint)
    else { return [] }
    return RemadeEdition.points(differingIn: kept, and: now) ?? []
  }
}

extension EditionPress {
  /// A file of an edition that was made anew, by a program of others where it takes one; `nil` where
  /// it would be larger than the format can be.
  ///
  /// - Throws: ``EngineError`` where the program of others is not there, or could not make it.
  static func file(
    _ format: EditionFormat, of anew: RemadeEdition
  ) async throws -> (bytes: [UInt8], engine: String?)? {
    guard format.isOwnMaking else {
      let made = try await MatrixPDF.file(
        of: anew.matrix,
        as: MatrixPresentation(of: anew.matrix, anew.imprint, language: .nl))
      return (made.bytes, made.engine)
    }
    return ours.file(format, anew.matrix, anew.imprint).map { ($0, nil) }
  }
}
