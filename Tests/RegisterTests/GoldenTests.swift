// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

/// The register of format 1 in `Tests/Golden`, with its keys: every later version reads it.
///
/// Its folder is never written anew. Where a later version writes other bytes for the same commands,
/// a second golden register stands beside this one, and the test of the bytes moves on to that.
@Suite struct `The golden register of format 1` {
  private static let folder = "\(#filePath)".replacing(
    "RegisterTests/GoldenTests.swift", with: "Golden")
  private static let name = "weerklank-register-1"

  @Test func `is whole, with every source and key`() throws {
    let verification = try Register.verify(at: "\(Self.folder)/\(Self.name)")
    #expect(verification.damage.isEmpty)
    #expect(verification.missingKeys.isEmpty)
    #expect(verification.events == 115)
    #expect(verification.sources == 4)
    #expect(verification.keys == 15)
  }

  @Test func `holds every kind of event`() throws {
    let types = try read().json().compactMap { $0["type"]?.stringValue }
    #expect(Set(types) == Set(`The event codec`.names.map { "nl.weerklank.\($0).v1" }))
  }

  @Test func `opens to the same texts`() throws {
    var opened: [UInt8] = []
    _ = try read().lines(opening: true) { opened += $0 + [UInt8(ascii: "\n")] }
    #expect(opened == (try Self.read("\(Self.name).opened.jsonl")))
  }

  @Test func `is folded to the same books`() throws {
    let register = try read()
    let books = try register.books()
    #expect(!books.isIncomplete)
    #expect(books.sequence == 115)
    let state = books.state
    #expect(state.register?.organisation == "Zorgregio Lage Linden")
    #expect(state.users["u-4"]?.roles.map(\.dossier) == ["jeugd"])
    #expect(state.parties["asd-vossenrade"]?.adviceDuty?.answerDays == 28)
    #expect(state.parties["inwoner-1"]?.name == nil)
    #expect(state.rounds["jeugd-koers"]?.stage == .closed)
    #expect(state.rounds["jeugd-inspraak"]?.stage == .cancelled)
    #expect(state.submissions["R-001"]?.received.receivedOn == "2026-04-01")
    #expect(state.submissions["R-001"]?.points.count == 3)
    #expect(state.submissions["R-002"]?.isWithdrawn == true)
    let dispositions = state.submissions["R-001"]?.points.map {
      $0.treatments["jeugd-koers"]?.recommendation?.disposition
    }
    #expect(dispositions == [.accepted, .deferred, .outOfScope])
    #expect(state.dossiers["jeugd"]?.obligations["V-1"]?.settled.count == 1)
    #expect(state.dossiers["jeugd"]?.textChanges.count == 2)
    #expect(state.dossiers["jeugd"]?.fourEyes?.on == false)
    #expect(try register.text(of: "R-002")?.lines == 246)
  }

  @Test func `can be written to`() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/copy"
    try FileManager.default.copyItem(atPath: "\(Self.folder)/\(Self.name)", toPath: path)
    let register = try Register.open(
      at: path, for: .writing, environment: DayClock("2026-06-01").environment(seed: 2))
    let outcome = try await register.perform([
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Met vriendelijke groet,")],
          kind: .support))
    ])
    #expect(outcome.made == ["R-001.4"])
    #expect(try Register.verify(at: path).ok)
  }

  @Test func `is what its commands make, byte for byte`() async throws {
    let folder = try TemporaryFolder()
    try await Self.make(in: folder)
    for part in ["format", "log", "sources", "keys"] {
      #expect(Self.names(in: part, of: folder) == Self.goldenNames(in: part), "\(part)")
    }
    for (path, bytes) in try Self.record(of: folder) {
      #expect(bytes == (try Self.read("\(Self.name)/\(path)")), "\(path)")
    }
  }

  /// Makes the golden files of a new format: run once, with the variable set, and look at them.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["WEERKLANK_GOLDEN_INTO"] != nil))
  func `is made anew where that is asked for`() async throws {
    let into = try #require(ProcessInfo.processInfo.environment["WEERKLANK_GOLDEN_INTO"])
    let folder = try TemporaryFolder()
    let register = try await Self.make(in: folder)
    for (path, bytes) in try Self.record(of: folder) {
      let url = URL(filePath: "\(into)/\(Self.name)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    var opened: [UInt8] = []
    _ = try register.lines(opening: true) { opened += $0 + [UInt8(ascii: "\n")] }
    try Data(opened).write(to: URL(filePath: "\(into)/\(Self.name).opened.jsonl"))
  }

  private func read() throws -> Register {
    try Register.open(at: "\(Self.folder)/\(Self.name)", for: .reading)
  }

  @discardableResult
  private static func make(in folder: TemporaryFolder) async throws -> Register {
    let environment = Environment.repeatable(
      seed: 1, from: Instant(microseconds: 1_780_300_800_000_000))
    let register = try await Register.create(
      at: "\(folder.path)/\(name)", organisation: "Zorgregio Lage Linden",
      oin: "00000001234567890000", origin: "weerklank.test/lage-linden", isSigned: false,
      firstUser: "u-1",
      named: "Jet Rozenblad", environment: environment)
    let files = CommandFiles.inFolder(Self.folder) { file in
      SubmissionText(String(decoding: file.content, as: UTF8.self), reader: "plain-text")
    }
    for line in try read("\(name).commands.jsonl").split(separator: UInt8(ascii: "\n")) {
      let command = try CommandRequest(parsing: Array(line))
      let request = Request(
        id: command.id, actor: command.by ?? "u-1", via: .cli,
        content: try command.content.canonicalBytes()
      ) { desk in
        [try command.command(resolving: desk, files: files)]
      }
      guard case .done = try await register.perform(request) else {
        Issue.record("nothing was recorded for \(command.content)")
        break
      }
    }
    return register
  }

  /// The files that are the record, without what the log keeps about this machine.
  private static func record(of folder: TemporaryFolder) throws -> [String: [UInt8]] {
    var record: [String: [UInt8]] = [:]
    for (path, bytes) in try folder.files(in: name) {
      let path = String(path.dropFirst(name.count + 1))
      let isDerived = path.hasPrefix("index/") || path.contains("/.")
      if !isDerived { record[path] = path.hasPrefix("log/") ? bytes.withoutReserve : bytes }
    }
    return record
  }

  private static func names(in part: String, of folder: TemporaryFolder) -> [String] {
    folder.names(in: "\(name)/\(part)").filter { !$0.hasPrefix(".") && $0 != "torn" }
  }

  private static func goldenNames(in part: String) -> [String] {
    let path = "\(folder)/\(name)/\(part)"
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func read(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
  }
}

extension [UInt8] {
  /// A segment without the spaces that are written ahead of its end.
  fileprivate var withoutReserve: [UInt8] {
    Array(prefix((lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1))
  }
}
