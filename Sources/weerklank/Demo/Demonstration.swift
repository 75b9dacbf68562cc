// SPDX-License-Identifier: EUPL-1.2

import Consultation
import FoundationEssentials
import Projections
import Publishing
import Register

/// Makes the demonstration: applies its commands to a new register and prints what came of it.
struct Demonstration {
  /// Where it goes, without a slash at its end.
  let folder: String
  /// The language of its matrices; letters and answers are in Dutch.
  let language: Language
  /// Whether every report and letter is written in every format.
  let isWhole: Bool

  init(folder: String, language: Language, isWhole: Bool = false) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    self.language = language
    self.isWhole = isWhole
  }

  /// Lies in every folder that a demonstration made, so that only such a folder is replaced.
  private static let mark = ".weerklank-demo"
  private static let organisation = "Zorgregio Lage Linden"

  /// Writes everything aside, then puts it in its place.
  ///
  /// - Returns: The files to look at, relative to the folder, and what was left out with its reason.
  func write() async throws -> (files: [String], leftOut: [String]) {
    try checkPlace()
    let aside = folder + ".new"
    try Self.writing(aside) {
      try? FileManager.default.removeItem(atPath: aside)
      try FileManager.default.createDirectory(
        atPath: aside + "/letters", withIntermediateDirectories: true)
    }
    try Output.write([], to: "\(aside)/\(Self.mark)")
    try Output.write(DemonstrationFiles.commands, to: aside + "/commands.jsonl")
    for letter in DemonstrationFiles.letters {
      try Output.write(letter.bytes, to: "\(aside)/\(letter.path)")
    }
    let clock = DemonstrationClock(startingOn: Day(daysSince1970: 20_514))
    let register = try await fill(aside, clock)
    let (files, leftOut) = try await publish(register, in: aside, on: clock.now.day)
    try register.closeToBeCopied()
    try Self.writing(folder) {
      if FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder)
      }
      try FileManager.default.moveItem(atPath: aside, toPath: folder)
    }
    return (["register/", "letters/", "commands.jsonl"] + files, leftOut)
  }

  private func checkPlace() throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let there = try? FileManager.default.contentsOfDirectory(atPath: folder)
    if let there, there.isEmpty || there.contains(Self.mark) { return }
    throw Failure(
      code: "not-empty", message: "the folder is not one that a demonstration made",
      place: folder, hint: "Give another folder with --into.", status: .refused)
  }

  private func fill(_ aside: String, _ clock: DemonstrationClock) async throws -> Register {
    guard let user = UserID("secretariaat") else { preconditionFailure("no id of a user") }
    let register = try await Register.create(
      at: aside + "/register", organisation: Self.organisation, firstUser: user,
      named: "Noor Veldkamp",
      environment: Environment(
        now: { clock.now }, randomness: .repeatable(seed: 2026),
        press: .ours))
    for line in DemonstrationFiles.commands.split(separator: UInt8(ascii: "\n")) {
      let command = try CommandRequest(parsing: Array(line))
      clock.goOn(to: command.content)
      _ = try await register.perform(
        Request(command, by: user, folder: aside, noting: UnreadFiles()))
    }
    try register.sign()
    return register
  }

  private func publish(
    _ register: Register, in aside: String, on day: Day
  ) async throws -> (written: [String], leftOut: [String]) {
    let books = try register.books()
    let hash = try register.leafHash(at: books.sequence)
    let presentation = MatrixPresentation(
      language: language, claim: .final, madeOn: day, hash: hash)
    var written: [String] = []
    var leftOut: [String] = []
    // Others make ODT and pictures of what is already here, in seconds each.
    let formats = DocumentFormat.allCases.filter { isWhole || $0 != .odt && $0 != .png }
    for (round, name, formats) in [
      ("jeugd-koers", "matrix", formats), ("wmo-koers", "matrix-wmo", [.html]),
    ] {
      guard let id = RoundID(round) else { continue }
      for format in formats {
        let file = "\(name).\(format.fileExtension)"
        do {
          let bytes = try await format.bytes(
            of: books, round: id, texts: register.texts(), as: presentation)
          try Output.write(bytes, to: "\(aside)/\(file)")
          written.append(file)
        } catch let error as EngineError {
          leftOut.append("left out \(file): \(error.message). \(error.hint)")
        }
      }
    }
    written += try writeReports(of: books, texts: register.texts(), in: aside)
    if let round = RoundID("jeugd-koers") {
      let (files, missing) = try await writePapers(
        of: round, asking: books, hash, on: day, register, in: aside)
      written += files
      leftOut += missing
    }
    return (written, leftOut)
  }

  private static func writing(_ path: String, _ body: () throws -> Void) throws {
    do { try body() } catch {
      throw Failure(
        code: "cannot-write", message: "the demonstration could not be written", place: path,
        hint: "Check that the folder may be written to and has room.", status: .notWritten)
    }
  }
}
