// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import FoundationEssentials
import Testing

/// F15, F18: what was put in the place of a log is never signed as its history.
@Suite struct `A log that was put back` {
  private func code(_ body: () throws -> Void) -> EventLogError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? EventLogError)?.code
    }
  }

  /// Copies the log's folder, so that it can be put back.
  private func copy(_ fixture: HeadsFixture) throws -> String {
    let path = fixture.folder.path + "/copy"
    try FileManager.default.copyItem(atPath: fixture.folder.path + "/log-folder", toPath: path)
    return path
  }

  private func putBack(_ path: String, _ fixture: HeadsFixture) throws {
    try fixture.folder.remove("log-folder")
    try FileManager.default.moveItem(atPath: path, toPath: fixture.folder.path + "/log-folder")
  }

  @Test func `is noticed by its anchor`() async throws {
    let fixture = try await HeadsFixture(lines: 3)
    try fixture.heads.sign(with: fixture.key)
    let old = try copy(fixture)
    try await fixture.append(2)
    try fixture.heads.sign(with: fixture.key)
    fixture.log.close()
    try putBack(old, fixture)
    let (log, heads, _) = try fixture.another(boot: 1)
    #expect(code { try heads.check() } == .restored)
    #expect(code { try heads.sign(with: fixture.key) } == .restored)
    // It may grow beyond what was signed: then its lines are others.
    _ = try await log.append(Append((500..<510).map { Example.event($0, in: "c") }))
    #expect(code { try heads.check() } == .restored)
    #expect(code { try heads.sign(with: fixture.key) } == .restored)
  }

  @Test func `is noticed where its anchor is missing, or of another log`() async throws {
    let fixture = try await HeadsFixture(lines: 3)
    try fixture.heads.sign(with: fixture.key)
    let other = try await HeadsFixture(lines: 3)
    let foreign = LogHeads(
      of: fixture.log, identity: "log-2", anchor: fixture.folder.path + "/anchor",
      key: fixture.key.verifier())
    #expect(code { try foreign.check() } == .restored)
    let anchor = String(decoding: try other.folder.read("anchor"), as: UTF8.self)
    try fixture.folder.write(
      Array(anchor.replacing("log log-1", with: "log log-3").utf8), to: "anchor")
    #expect(code { try fixture.heads.check() } == .restored)
    try fixture.folder.remove("anchor")
    #expect(code { try fixture.heads.sign(with: fixture.key) } == .restored)
  }

  @Test func `that two sign is signed by one`() async throws {
    let fixture = try await HeadsFixture(lines: 3)
    try fixture.heads.sign(with: fixture.key)
    let path = try copy(fixture)
    let twin = try EventLog.open(at: path, for: .appending)
    let twinHeads = LogHeads(
      of: twin, identity: "log-1", anchor: fixture.folder.path + "/anchor",
      key: fixture.key.verifier())
    _ = try await twin.append(Append([Example.event(700, in: "x")]))
    try await fixture.append(1)
    try fixture.heads.sign(with: fixture.key)
    #expect(code { try twinHeads.sign(with: fixture.key) } == .restored)
  }

  @Test func `is not begun over the anchor of another`() async throws {
    let fixture = try await HeadsFixture(lines: 3)
    #expect(code { try fixture.heads.begin(with: fixture.key) } == .alreadyExists)
  }

  /// The first of the rules for cutting: what is cut lies above the last signed head.
  @Test func `and torn below what was signed is left as it is`() async throws {
    let fixture = try await HeadsFixture(lines: 3)
    fixture.log.close()
    let name = "log-folder/log/000000000000000001.jsonl"
    let bytes = try fixture.folder.read(name)
    try fixture.folder.write(Array(bytes.dropLast(40)), to: name)
    #expect(
      code {
        _ = try EventLog.open(
          at: fixture.folder.path + "/log-folder", for: .appending, signedThrough: 3,
          seams: EventLog.Seams(fileSystem: FaultyFileSystem(boot: 1)))
      } == .restored)
    #expect(try fixture.folder.read(name) == Array(bytes.dropLast(40)))
    #expect(fixture.folder.names(in: "log-folder/log/torn").isEmpty)
  }
}
