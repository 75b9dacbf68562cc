// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import Projections
import Publishing
import Register

/// How a declaration of destruction is written.
enum DeclarationFormat: String, ExpressibleByArgument, CaseIterable {
  case html, md, text, json
}

/// Where a declaration of destruction goes, and how.
struct DeclarationOptions: ParsableArguments {
  @Option(help: "How the declaration is written: html, md, text or json; else text.")
  var format: DeclarationFormat?

  @Option(help: "Write the declaration to a file instead.")
  var output: String?

  func deliver(_ declaration: Declaration, _ register: Register, _ options: RegisterOptions) throws
  {
    let page = DeclarationPage(declaration, language: options.language)
    let bytes =
      switch format ?? (options.json ? .json : .text) {
      case .html: page.html
      case .md: page.markdown
      case .text: page.text
      case .json: JSONAnswer.declaration(declaration, at: try register.books().position)
      }
    try Output.deliver(bytes, to: output)
  }
}

extension RetentionCall {
  /// `weerklank retention run`.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Destroy what is due, and write the declaration of it.",
      discussion: """
        Look first with weerklank retention due. What is destroyed cannot be read again; numbers,
        counts and outcomes stay. A run that was broken off is finished by the next call that writes;
        weerklank retention declaration then writes its declaration.
        """)

    @Option(help: "The day on which it is due, today or before: 2031-01-01.")
    var on: String

    @Option(help: "Why; it is sealed.")
    var reason: String

    @OptionGroup var declaration: DeclarationOptions
    @OptionGroup var options: RegisterOptions
    @OptionGroup var writer: WriterOptions

    func run() async throws {
      guard let day = try Due.day(on) else { return }
      let session = try Session(writing: options, writer)
      defer { session.finish() }
      let outcome = try await session.register.destroyDue(
        on: day, reason: reason, by: session.user)
      guard case .done = outcome, let made = try session.register.declaration() else {
        return Output.say("nothing is due")
      }
      try declaration.deliver(made, session.register, options)
    }
  }

  /// `weerklank retention declaration`.
  struct OfDestruction: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "declaration", abstract: "Write the declaration of a destruction again.")

    @Argument(help: "The number of the destruction; else the last.")
    var number: Int?

    @OptionGroup var declaration: DeclarationOptions
    @OptionGroup var options: RegisterOptions

    func run() throws {
      let reading = try Reading(options)
      guard let made = try reading.register.declaration(of: number) else {
        throw Failure(
          code: "unknown-destruction", message: "there was no such destruction", place: "NUMBER",
          hint: "Leave the number out for the last one.", status: .refused)
      }
      try declaration.deliver(made, reading.register, options)
    }
  }
}
