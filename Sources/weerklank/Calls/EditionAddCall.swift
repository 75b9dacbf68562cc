// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
public import Consultation
import Projections
import Publishing
import Register

extension EditionFormat: ExpressibleByArgument {}

/// `weerklank edition add`: keeps an edition in one more format.
struct EditionAddCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Keep an edition in one more format, such as pdf.",
    discussion: """
      PDF takes a program of others (Typst or WeasyPrint), so it is made after the edition is \
      issued: of the same rows, and from then on its bytes are handed out as those of the others \
      are. The log says which program made it. What is kept already stays.
      """)

  @Option(help: "The round: its id or title.")
  var round: String

  @Option(help: "The number of the edition; else the last.")
  var edition: Int?

  @Option(help: "pdf, html, docx or xlsx.")
  var format: EditionFormat

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func validate() throws {
    if format == .json { throw ValidationError("json is always kept: ask for another format.") }
  }

  func run() async throws {
    let session = try Session(writing: options, writer)
    defer { session.finish() }
    let reading = try Reading(options)
    let id = try reading.round(round)
    let edition = try reading.edition(edition, of: id)
    guard edition.file(format) == nil else { return tell(edition, "is kept") }
    let position = reading.books.sequence
    let anew = try session.register.remake(
      edition, in: id, texts: session.register.texts())
    guard let made = try await EditionPress.file(format, of: anew) else { return }
    let outcome = try await session.register.keep(
      made.bytes, as: format, of: edition, in: id,
      made: EditionMaking(
        position: position, program: EditionPress.ours.program, engine: made.engine),
      by: session.user)
    if case .done = outcome { tell(edition, "is now kept") } else { tell(edition, "is kept") }
  }

  private func tell(_ edition: Edition, _ what: String) {
    Output.say("edition \(edition.number) \(what) as \(format.rawValue)")
  }
}
