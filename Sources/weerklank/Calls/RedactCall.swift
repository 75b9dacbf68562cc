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
      taken back. Told is where else the words stand: in texts of others, and in fields that stand
      in clear, of which nothing is hidden. Repeats of a part of it are not found: read the points
      again.
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
    let redact = try command(of: request, session)
    let findings = try session.register.findings(of: redact, by: session.user)
    let outcome =
      destroy
      ? try await perform(redact, session) : try await session.perform(request)
    guard case .done(let recording) = outcome else {
      Output.say("it was hidden already")
      return try tell(nil, [], findings, session)
    }
    let sequence = try sequence(in: recording, session.register)
    try tell(
      sequence, try session.register.repeats(ofRedactionAt: sequence), findings, session)
  }

  private func command(of request: CommandRequest, _ session: Session) throws -> Redact {
    let names = StateNames(try session.register.books().state)
    guard
      case .redact(var redact) = try request.command(
        resolving: names, files: .inFolder(".") { _ in nil })
    else { fatalError("the command that is made here is redact") }
    redact.destroys = destroy
    return redact
  }

  private func perform(_ redact: Redact, _ session: Session) async throws -> Outcome {
    defer { session.finish() }
    return try await session.register.destroy(redact, by: session.user)
  }

  /// The sequence of the redaction in its commit, in which keys may be made before it.
  private func sequence(in recording: Recording, _ register: Register) throws -> Int {
    let events = try register.events(in: .redactions).map(\.recorded.sequence)
    return events.last { (recording.from...recording.to).contains($0) } ?? recording.from
  }
}

extension RedactCall {
  private func tell(
    _ sequence: Int?, _ repeats: [RedactedRepeat], _ findings: RedactionFindings,
    _ session: Session
  ) throws {
    for place in findings.elsewhere { Output.say("not hidden, read it again: \(place.words)") }
    for place in findings.clear {
      Output.say("not hidden, for it stands in clear: \(place.words)")
    }
    guard options.json else {
      guard let sequence else { return }
      for found in repeats {
        let place = found.point.map { "\($0), " } ?? ""
        Output.say("hidden too: \(place)\(found.field.rawValue) (event \(found.sequence))")
      }
      return Output.say("hidden, in event \(sequence)")
    }
    let position = session.register.position
    try Output.print(
      line: JSON.object([
        .init("format", .string("weerklank.redaction/1")),
        .position(position.sequence, at: position.time),
        .init("number", .string(number)), .init("sequence", sequence.map(JSON.integer) ?? .null),
        .init("repeats", .array(repeats.map(\.json))),
        .init("elsewhere", .array(findings.elsewhere.map(\.json))),
        .init("clear", .array(findings.clear.map(\.json))),
      ]).line)
  }
}

extension RedactedRepeat {
  fileprivate var json: JSON {
    .object([
      .init("sequence", .integer(sequence)),
      .init("point", point.map { .string($0.description) } ?? .null),
      .init("field", .string(field.rawValue)),
    ])
  }
}

extension RedactionFindings.Place {
  fileprivate var words: String {
    "\(kind) \(number ?? stream), \(field) (event \(sequence))"
  }

  fileprivate var json: JSON {
    .object([
      .init("sequence", .integer(sequence)), .init("kind", .string(kind)),
      .init("stream", .string(stream)), .init("number", number.map(JSON.string) ?? .null),
      .init("field", .string(field)),
    ])
  }
}
