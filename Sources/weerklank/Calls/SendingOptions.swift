// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import FoundationEssentials
import Publishing
import Register

/// How letters are made and recorded.
struct SendingOptions: ParsableArguments {
  @Option(help: "Of letters: record that they were sent, on this day.")
  var sentOn: Day?

  @Flag(help: "Of letters: also to parties to which it was sent already.")
  var again = false

  @OptionGroup var writer: WriterOptions

  /// Refuses what goes with letters only, and letters to many without a place to put them.
  func check(_ name: ReportName, party: String?, output: String?) throws {
    guard let letter = name.letter else {
      guard sentOn == nil, !again else {
        throw ValidationError("--sent-on and --again go with letters.")
      }
      return
    }
    if sentOn != nil, letter.command == nil {
      throw ValidationError("A point check is recorded when it is asked: see check-points.")
    }
    if party == nil, output == nil {
      throw ValidationError(
        "Letters to all parties are files: name a folder or .zip with --output.")
    }
  }

  /// Makes the letters, writes them, and then records that they were sent where that was asked.
  func deliver(
    _ letter: Letter, asking request: ReportRequest, as format: DocumentFormat, to output: String?,
    in template: WordTemplate?, _ options: RegisterOptions
  ) async throws {
    let name = ReportName(letter)
    let letters: [Report]
    do { letters = try Report.letters(letter, asking: request, again: again) } catch {
      throw ReportMaking.failure(error, of: name)
    }
    guard !letters.isEmpty else { return Output.say("there is nobody to send such a letter to") }
    var files: [(name: String, bytes: [UInt8])] = []
    for made in letters {
      let bytes = try await format.bytes(of: made, in: template)
      files.append(
        ("\(name.rawValue)-\(made.party?.rawValue ?? "").\(format.fileExtension)", bytes))
    }
    try write(files, to: output, isOne: request.party != nil)
    if let sentOn { try await record(letters, sentOn, of: letter, asking: request, options) }
  }

  private func write(
    _ files: [(name: String, bytes: [UInt8])], to output: String?, isOne: Bool
  ) throws {
    if let output, output.hasSuffix(".zip") {
      return try Output.write(Report.archive(of: files), to: output)
    }
    var isFolder = false
    let exists = output.map { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) }
    if isOne, !isFolder { return try Output.deliver(files[0].bytes, to: output) }
    guard let output else { return }
    if exists != true {
      do {
        try FileManager.default.createDirectory(
          atPath: output, withIntermediateDirectories: true)
      } catch { throw Output.cannotWrite(output) }
    }
    for file in files { try Output.write(file.bytes, to: "\(output)/\(file.name)") }
    Output.say("\(files.count) letters in \(output)")
  }

  /// Records that the letters were sent, in one command; of settlements one an obligation.
  private func record(
    _ letters: [Report], _ day: Day, of letter: Letter, asking request: ReportRequest,
    _ options: RegisterOptions
  ) async throws {
    let session = try Session(writing: options, writer)
    for command in Self.commands(letters, day, of: letter) {
      var members = command
      members.insert(.init("round", .string(request.round.rawValue)), at: 1)
      _ = try await session.perform(try CommandRequest(.object(members)))
    }
  }

  private static func commands(
    _ letters: [Report], _ day: Day, of letter: Letter
  ) -> [[JSON.Member]] {
    guard let name = letter.command else { return [] }
    let sent = JSON.Member(letter == .invitation ? "sentOn" : "on", .string(day.description))
    func command(_ parties: [PartyID], _ more: [JSON.Member] = []) -> [JSON.Member] {
      [
        .init("do", .string(name)),
        .init("parties", .array(parties.map { .string($0.rawValue) })), sent,
      ] + more
    }
    let kind = letter.recorded.map { [JSON.Member("letter", .string($0.rawValue))] } ?? []
    guard letter == .settlement else { return [command(letters.compactMap(\.party), kind)] }
    let obligations = Set(letters.flatMap(\.obligations)).sorted()
    return obligations.map { number in
      command(
        letters.filter { $0.obligations.contains(number) }.compactMap(\.party),
        kind + [.init("obligation", .string(number.description))])
    }
  }
}
