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

  init(folder: String, language: Language) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    self.language = language
  }

  /// Lies in every folder that a demonstration made, so that only such a folder is replaced.
  private static let mark = ".weerklank-demo"
  private static let organisation = "Zorgregio Lage Linden"

  /// Writes everything aside, then puts it in its place.
  ///
  /// - Returns: The files to look at, relative to the folder.
  func write() async throws -> [String] {
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
    let files = try publish(register, in: aside, on: clock.now.day)
    try register.closeToBeCopied()
    try Self.writing(folder) {
      if FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder)
      }
      try FileManager.default.moveItem(atPath: aside, toPath: folder)
    }
    return ["register/", "letters/", "commands.jsonl"] + files
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
        editionFile: Environment.matrixFile))
    let files = CommandFiles.read(fromFolder: aside, noting: UnreadFiles())
    for line in DemonstrationFiles.commands.split(separator: UInt8(ascii: "\n")) {
      let command = try CommandRequest(parsing: Array(line))
      clock.goOn(to: command.content)
      _ = try await register.perform(Request(command, by: user, files: files))
    }
    try register.sign()
    return register
  }

  private func publish(_ register: Register, in aside: String, on day: Day) throws -> [String] {
    let books = try register.books()
    let hash = try register.leafHash(at: books.sequence)
    var written: [String] = []
    func write(_ round: String, _ name: String, _ formats: [MatrixFormat]) throws {
      guard let id = RoundID(round) else { return }
      for format in formats {
        let bytes = try format.bytes(
          of: books, round: id, texts: register.texts(),
          as: MatrixPresentation(
            language: language, claim: .final, madeOn: day, hash: hash))
        try Output.write(bytes, to: "\(aside)/\(name).\(format.fileExtension)")
        written.append("\(name).\(format.fileExtension)")
      }
    }
    try write("jeugd-koers", "matrix", MatrixFormat.allCases)
    try write("wmo-koers", "matrix-wmo", [.html])
    return written + (try writeReports(of: books, texts: register.texts(), in: aside))
  }

  private static func writing(_ path: String, _ body: () throws -> Void) throws {
    do { try body() } catch {
      throw Failure(
        code: "cannot-write", message: "the demonstration could not be written", place: path,
        hint: "Check that the folder may be written to and has room.", status: .notWritten)
    }
  }
}
