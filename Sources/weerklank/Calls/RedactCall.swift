// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Projections
import Register

/// `weerklank redact`: hides a span of a text from everybody.
struct RedactCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Hide a span of a submission's text, or of a text of a point, from everybody.",
    discussion: """
      In its place every report shows the ground. What quotes of the span show of it is hidden too,
      and so is each repeat of the whole span in what was written about the submission. It is not
      taken back. Repeats of a part of it are not found: read the points again.
      """)

  @Argument(help: "The number of a submission, or of a point.")
  var number: String

  @Option(help: "The first Unicode scalar, from 0.")
  var offset: Int

  @Option(help: "How many Unicode scalars.")
  var length: Int

  @Option(help: "Why; it is sealed.")
  var reason: String

  @Option(help: "The ground, which is shown: an article of a law.")
  var ground: String

  @Option(help: "Of a point: which text of it; else its summary.")
  var field: String?

  @Flag(help: "Destroy it too, with the letter as it came in; an administrator does.")
  var destroy = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func run() async throws {
    let isPoint = PointNumber(parsing: number) != nil
    let line = JSON.object(
      [
        .init("do", .string("redact")), .init(isPoint ? "point" : "submission", .string(number)),
        .init("offset", .integer(offset)), .init("length", .integer(length)),
        .init("reason", .string(reason)), .init("ground", .string(ground)),
      ] + (field.map { [JSON.Member("field", .string($0))] } ?? []))
    let names = [
      "submission": "NUMBER", "point": "NUMBER", "offset": "--offset", "length": "--length",
      "reason": "--reason", "ground": "--ground", "field": "--field",
    ]
    let request = try Failure.asUsage(names) { try CommandRequest(line) }
    let session = try Session(writing: options, writer)
    let outcome = try await perform(request, session)
    guard case .done(let recording) = outcome else {
      Output.say("it was hidden already")
      return try tell([], nil)
    }
    try tell(try session.register.repeats(ofRedactionAt: recording.from), recording.from)
  }

  private func perform(_ request: CommandRequest, _ session: Session) async throws -> Outcome {
    guard destroy else { return try await session.perform(request) }
    defer { session.finish() }
    let names = StateNames(try session.register.books().state)
    guard
      case .redact(let redact) = try request.command(
        resolving: names, files: .inFolder(".") { _ in nil })
    else {
      return .nothing
    }
    return try await session.register.destroy(redact, by: session.user)
  }

  private func tell(_ repeats: [RedactedRepeat], _ sequence: Int?) throws {
    guard options.json else {
      guard let sequence else { return }
      for found in repeats {
        let place = found.point.map { "\($0), " } ?? ""
        Output.say("hidden too: \(place)\(found.field.rawValue) (event \(found.sequence))")
      }
      return Output.say("hidden, in event \(sequence)")
    }
    try Output.print(
      line: JSON.object([
        .init("number", .string(number)), .init("sequence", sequence.map(JSON.integer) ?? .null),
        .init(
          "repeats",
          .array(
            repeats.map { found in
              .object([
                .init("sequence", .integer(found.sequence)),
                .init("point", found.point.map { .string($0.description) } ?? .null),
                .init("field", .string(found.field.rawValue)),
              ])
            })),
      ]).line)
  }
}
