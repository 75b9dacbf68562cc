// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// `weerklank edition show`: hands out an edition.
struct EditionShowCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Hand out an edition as it was issued.",
    discussion: """
      In a format in which it is kept, these are the very bytes that were issued, or issued anew \
      after something that it showed was erased. In another it is read again from the log as it \
      stood then. The call says which.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The number of the edition; else the last.")
  var edition: Int?

  @Option(help: "\(DocumentFormat.listed); else json.")
  var format: DocumentFormat?

  @Option(help: "Write it to a file instead; in a folder it gets a name that says what it is.")
  var output: String?

  @OptionGroup var options: RegisterOptions

  func validate() throws { try DocumentFormat.check(format, output: output) }

  func run() async throws {
    let reading = try Reading(options)
    let id = try reading.round(round)
    let edition = try reading.edition(edition, of: id)
    let format = format ?? .json
    try Output.deliver(
      try await bytes(of: edition, in: id, as: format, reading),
      to: format.place(of: output, named: edition))
  }

  private func bytes(
    of edition: Edition, in round: RoundID, as format: DocumentFormat, _ reading: Reading
  ) async throws -> [UInt8] {
    guard let kept = EditionFormat(format), let file = edition.file(kept) else {
      if format != .json || edition.files.isEmpty {
        Output.say(notKept(edition, as: format))
      }
      return try await remade(edition, in: round, as: format, reading)
    }
    if let bytes = try reading.register.file(of: edition, as: kept) {
      Output.say(handedOut(file, of: edition))
      return bytes
    }
    guard try reading.register.isRedacted(edition, as: kept) else {
      throw Failure(
        code: "no-file", message: "the \(format.rawValue) that is kept cannot be read",
        hint: "See weerklank verify. It is made anew by weerklank edition remake.",
        status: .refused)
    }
    Output.say("something in it was hidden since: it is read again from the log")
    return try await remade(edition, in: round, as: format, reading)
  }

  private func remade(
    _ edition: Edition, in round: RoundID, as format: DocumentFormat, _ reading: Reading
  ) async throws -> [UInt8] {
    let texts = reading.texts(in: options.language)
    let anew = try reading.register.remake(edition, in: round, texts: texts)
    return try await format.bytes(
      of: anew.matrix,
      as: MatrixPresentation(of: anew.matrix, anew.imprint, language: options.language))
  }

  private func handedOut(_ file: EditionFile, of edition: Edition) -> String {
    let makers = [file.program, file.engine].compactMap(\.self)
    let how =
      edition.reissue.map { "as it was issued anew on \($0.on), without what was erased" }
      ?? "as it was issued on \(edition.issuedOn)"
    return "edition \(edition.number), the \(file.format.rawValue) that is kept, byte for byte: "
      + how + (makers.isEmpty ? "" : ", made by \(makers.joined(separator: " with "))")
  }

  private func notKept(_ edition: Edition, as format: DocumentFormat) -> String {
    let isLost = EditionFormat(format).map(edition.lostFormats.contains) ?? false
    return
      (isLost
      ? "the \(format.rawValue) was destroyed with what was erased"
      : "edition \(edition.number) is not kept as \(format.rawValue)")
      + ": it is read again from the log"
  }
}

extension DocumentFormat {
  /// Where an edition is written: in a folder under a name that says what it is, else as it was
  /// named.
  func place(of output: String?, named edition: Edition) -> String? {
    Output.place(
      of: output,
      named: "\(edition.issued.title), uitgave \(edition.number).\(fileExtension)")
  }
}
