// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Projections
import Register

/// `weerklank erase`: destroys what is sealed of a subject, for good.
struct EraseCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Destroy what is sealed of a submission, person or other subject.",
    discussion: """
      Numbers, counts, outcomes, proofs and receipts stay; texts and names are gone, and shown as \
      erased. It is never taken back. Copies of keys/ made before, and pages handed out, are yours to \
      destroy.

      SUBJECT is a submission (R-014), cluster (C-1), party or user, or a subject by name: \
      person-ID, staff-ID, drafts-ROUND, round-ROUND, dossier-ID, edition-ROUND-NUMBER.

      Texts are linked to a person: without --linked the call prints which, as a file to fill in, and \
      does nothing. In it say for each erase, redact or keep, and for keep the ground.
      """)

  @Argument(help: "What is erased.")
  var subject: String?

  @Option(help: "Why; it is sealed, and stays: leave names out.")
  var reason: String?

  @Option(help: "A file that says what is done with the texts that are linked to the person.")
  var linked: String?

  @Flag(help: "Destroy again what is erased and is there again after an old copy was put back.")
  var again = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var writer: WriterOptions

  func validate() throws {
    if again {
      guard subject == nil, reason == nil, linked == nil else {
        throw ValidationError("--again stands by itself: all that is erased is destroyed again.")
      }
    } else {
      guard subject != nil else { throw ValidationError("Name the subject, or give --again.") }
      guard reason != nil else { throw ValidationError("Give --reason.") }
    }
  }

  func run() async throws {
    let session = try Session(writing: options, writer)
    defer { session.finish() }
    guard !again, let subject, let reason else { return try await eraseAgain(session) }
    let choices = try linked.map { try LinkedFile.read($0) } ?? []
    let erased = try session.register.subject(named: subject, for: session.user)
    let before = Set(try session.register.books().state.erasures.keys)
    do throws(RegisterError) {
      try await session.register.erase(
        [erased], reason: reason, linked: choices, by: session.user)
    } catch {
      if case .rejected(.linkedTexts) = error, linked == nil, case .person(let person) = erased {
        let texts = try session.register.books().state.linkedTexts(to: person)
        try Output.print(LinkedFile.bytes(of: texts, to: erased))
      }
      throw error
    }
    try tell(erased, before, session)
  }

  private func tell(_ subject: Subject, _ before: Set<String>, _ session: Session) throws {
    let state = try session.register.books().state
    let names = state.erasures.filter { !before.contains($0.key) }
      .sorted { $0.value.at < $1.value.at }.map(\.key)
    let open = state.textsToRedact.filter { $0.person == subject.name }.map(\.text)
    let reissued = names.filter { state.erasures[$0]?.ground == .shown }
    if options.json {
      return try answer(
        again: false, erased: names, reissued: reissued.count, toRedact: open,
        at: session.register.position)
    }
    if names.isEmpty { Output.say("\(subject.name) is erased already") }
    for name in names where !reissued.contains(name) { Output.say("erased: \(name)") }
    if !reissued.isEmpty {
      Output.say("editions issued anew under their numbers: \(reissued.count)")
    }
    for (round, edition, format) in lost(in: state) {
      Output.say(
        "edition \(edition) of \(round) is not kept as \(format.rawValue) any more: "
          + "weerklank edition add --round \(round) --edition \(edition) --format \(format.rawValue)"
      )
    }
    for name in open { Output.say("still to be redacted: weerklank redact \(name) --destroy") }
  }

  /// The files of editions that a program of others makes, and that are not made anew yet.
  private func lost(in state: State) -> [(RoundID, Int, EditionFormat)] {
    state.rounds.values.sorted { $0.id < $1.id }.flatMap { round in
      round.editions.flatMap { edition in
        edition.lostFormats.map { (round.id, edition.number, $0) }
      }
    }
  }

  private func eraseAgain(_ session: Session) async throws {
    let found = try await session.register.eraseAgain(by: session.user)
    if options.json {
      return try answer(
        again: true, erased: found, reissued: 0, toRedact: [],
        at: session.register.position)
    }
    if found.isEmpty { Output.say("nothing that is erased was there") }
    for name in found { Output.say("destroyed again: \(name)") }
  }

  private func answer(
    again: Bool, erased: [String], reissued: Int, toRedact: [String],
    at position: (sequence: Int, time: Instant)
  ) throws {
    try Output.print(
      line: JSON.object([
        .init("format", .string("weerklank.erase/1")),
        .position(position.sequence, at: position.time),
        .init("again", .bool(again)), .init("erased", .array(erased.map(JSON.string))),
        .init("reissued", .integer(reissued)),
        .init("toRedact", .array(toRedact.map(JSON.string))),
      ]).line)
  }
}

/// The file in which is said what is done with the texts that are linked to a person.
enum LinkedFile {
  private static let format = "weerklank.linked/1"

  /// The file to be filled in.
  static func bytes(of texts: [LinkedText], to person: Subject) -> [UInt8] {
    let lines = texts.map {
      "    {\"subject\": \"\($0.subject.name)\", \"link\": \"\($0.link.rawValue)\", "
        + "\"choice\": null, \"ground\": null}"
    }
    return Array(
      """
      {
        "format": "\(format)",
        "person": "\(person.name)",
        "linked": [
      \(lines.joined(separator: ",\n"))
        ]
      }

      """.utf8)
  }

  /// Reads the file as it was filled in.
  ///
  /// - Throws: ``Failure`` `bad-linked`, with the place.
  static func read(_ path: String) throws -> [LinkedTextChoice] {
    let bytes = try Input.read(path)
    guard let file = try? JSON(parsing: bytes),
      file["format"]?.stringValue == format, let lines = file["linked"]?.arrayValue
    else { throw bad(path, "it is not what weerklank erase printed") }
    return try lines.enumerated().map { index, line in
      guard let subject = line["subject"]?.stringValue.flatMap(Subject.init(parsing:)) else {
        throw bad(path, "linked \(index + 1) names no subject")
      }
      guard let choice = line["choice"]?.stringValue.flatMap(LinkedChoice.init(rawValue:)) else {
        throw bad(path, "linked \(index + 1) says neither erase, redact nor keep")
      }
      return LinkedTextChoice(
        subject: subject, choice: choice, ground: line["ground"]?.stringValue)
    }
  }

  private static func bad(_ path: String, _ what: String) -> Failure {
    Failure(
      code: "bad-linked", message: what, place: path,
      hint: "Run weerklank erase without --linked, and fill in what it prints.", status: .refused)
  }
}
