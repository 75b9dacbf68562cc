// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import EventLogTesting
import FoundationEssentials
import Projections
import Register
import Testing

@Suite struct `Making a register` {
  private func create(
    at path: String, oin: String? = nil, origin: String? = nil, seed: UInt64 = 1
  ) async throws(RegisterError) -> Register {
    try await Register.create(
      at: path, organisation: "Zorgregio Lage Linden", oin: oin, origin: origin,
      firstUser: "u-1", named: "Jet Rozenblad",
      environment: DayClock("2026-04-01").environment(seed: seed))
  }

  @Test func `lets its first user in`() async throws {
    let folder = try TemporaryFolder()
    let register = try await create(at: folder.path + "/r")
    let books = try register.books()
    #expect(books.state.register?.organisation == "Zorgregio Lage Linden")
    #expect(books.state.register?.register == register.id)
    #expect(books.state.register?.origin == "weerklank/\(register.id)")
    #expect(books.state.register?.format == "weerklank-register 1")
    #expect(books.state.users["u-1"]?.roles.map(\.role) == [.administrator, .secretariat])
    // What stands in index/ is derived, and there only once there is a use for it.
    let names = folder.names(in: "r").filter { $0 != "index" }
    #expect(
      names == ["access", "checkpoint", "format", "heads", "keys", "log", "sources", "tiles"])
    #expect(
      String(decoding: try folder.read("r/format"), as: UTF8.self) == "weerklank-register 1\n")
    #expect(folder.names(in: "") == ["r", "r.anchor"])
    #expect(try register.json()[0]["source"]?.stringValue == "urn:uuid:\(register.id)")
  }

  @Test func `puts the organisation's number in every line`() async throws {
    let folder = try TemporaryFolder()
    let register = try await create(at: folder.path + "/r/", oin: "00000001234567890000")
    let source = "urn:nld:oin:00000001234567890000:systeem:weerklank"
    #expect(try register.json().allSatisfy { $0["source"]?.stringValue == source })
    #expect(folder.names(in: "") == ["r", "r.anchor"])
  }

  @Test func `takes a folder that is empty, and no other`() async throws {
    let folder = try TemporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder.path + ".anchor") }
    _ = try await create(at: folder.path)
    let files = try folder.files(in: "")
    let error = await #expect(throws: RegisterError.self) { try await create(at: folder.path) }
    #expect(error?.code == "not-empty")
    #expect(try folder.files(in: "") == files)
    try folder.write([1], to: "file")
    let onFile = await #expect(throws: RegisterError.self) {
      try await create(at: folder.path + "/file")
    }
    #expect(onFile?.code == "not-empty")
  }

  @Test func `leaves an empty folder the folder that it was`() async throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    let made = folder.path + "/made"
    try files.createDirectory(atPath: made, withIntermediateDirectories: false)
    let number = try files.attributesOfItem(atPath: made)[.systemFileNumber] as? Int
    try #require(number != nil)
    _ = try await create(at: made + "/.")
    #expect(try files.attributesOfItem(atPath: made)[.systemFileNumber] as? Int == number)
    #expect(
      folder.names(in: "made").filter { $0 != "index" }
        == ["access", "checkpoint", "format", "heads", "keys", "log", "sources", "tiles"])
  }

  @Test func `works through a link to an empty folder, and refuses a link to nothing`() async throws
  {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    let real = folder.path + "/real"
    try files.createDirectory(atPath: real, withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: real)
    let register = try await create(at: folder.path + "/link")
    #expect(try Register.open(at: real, for: .reading).id == register.id)
    try files.createSymbolicLink(
      atPath: folder.path + "/broken", withDestinationPath: folder.path + "/none")
    let error = await #expect(throws: RegisterError.self) {
      try await create(at: folder.path + "/broken")
    }
    #expect(error?.code == "not-empty")
    #expect(folder.names(in: "") == ["broken", "link", "real", "real.anchor"])
  }

  @Test func `happens once where two make it in one empty folder`() async throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let folder = try TemporaryFolder()
      defer { try? FileManager.default.removeItem(atPath: folder.path + ".anchor") }
      let codes = await withTaskGroup(of: String?.self) { group in
        for maker in 0..<2 as Range<UInt64> {
          group.addTask {
            do {
              _ = try await create(at: folder.path, seed: 2 * seed + maker)
              return nil
            } catch { return (error as? RegisterError)?.code ?? "other" }
          }
        }
        return await group.reduce(into: [String?]()) { $0.append($1) }
      }
      #expect(codes.allSatisfy { $0 == nil || $0 == "not-empty" || $0 == "anchor-there" })
      #expect(codes.count { $0 == nil } == 1)
      #expect(try Register.open(at: folder.path, for: .writing).position.sequence > 0)
    }
  }

  @Test func `and then a folder in the place of a file is told as damage`() async throws {
    for name in ["log/.end", "format", "log/000000000000000001.jsonl"] {
      let folder = try TemporaryFolder()
      _ = try await create(at: folder.path + "/r")
      try folder.remove("r/" + name)
      try FileManager.default.createDirectory(
        atPath: folder.path + "/r/" + name, withIntermediateDirectories: false)
      for access in [EventLog.Access.reading, .appending] {
        let error = #expect(throws: RegisterError.self) {
          try Register.open(at: folder.path + "/r", for: access == .reading ? .reading : .writing)
        }
        #expect(error?.exitStatus == 3, "\(name), \(access)")
      }
    }
  }

  @Test(arguments: [
    ("oin", "1234"), ("oin", "0000000123456789000x"), ("origin", "two words"), ("origin", "a+b"),
    ("origin", ""),
  ])
  func `refuses settings that no log could bear`(name: String, value: String) async throws {
    let folder = try TemporaryFolder()
    let error = await #expect(throws: RegisterError.self) {
      try await create(
        at: folder.path + "/r", oin: name == "oin" ? value : nil,
        origin: name == "origin" ? value : nil)
    }
    #expect(error?.code == "bad-setting")
    #expect(error?.where == name)
    #expect(folder.names(in: "").isEmpty)
  }

  @Test func `gives the same bytes on the same clock and random bytes`() async throws {
    let fixtures = [try await RegisterFixture(seed: 7), try await RegisterFixture(seed: 7)]
    var runs: [[String: [UInt8]]] = []
    for fixture in fixtures {
      try await fixture.setUp()
      try await fixture.register.perform([RegisterFixture.letter(), RegisterFixture.point()])
      var files = try fixture.folder.files(in: "register")
      // Where the log ends on this machine since it was started: no part of the record.
      files["register/log/.end"] = nil
      runs.append(files)
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != (try await RegisterFixture(seed: 8).folder.files(in: "register")))
  }

  @Test func `needs a register to open`() async throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none"] {
      let error = #expect(throws: RegisterError.self) {
        try Register.open(at: path, for: .reading)
      }
      #expect(error?.code == "no-register")
      #expect(error?.where == path)
      #expect(error?.exitStatus == 3)
    }
  }
}

@Suite struct `An error of a register` {
  @Test(arguments: [
    (
      RegisterError.changedMeanwhile(stream: "round/r", basedOn: 4, changedAt: 9), 4,
      "changed-meanwhile: it was based on position 4 and changed at position 9, round/r"
    ),
    (.idReused, 1, "id-reused: the id was used for a command with another content"),
    (
      .fieldTooLong(field: "after"), 1,
      "field-too-long: after is too long to be recorded, after"
    ),
    (
      .keyMissing(subject: "R-001"), 3,
      "key-missing: the key of R-001 is not in the key store"
    ),
    (
      .noRegister(path: "./register"), 3,
      "no-register: there is no register in the folder, ./register"
    ),
    (.notEmpty(path: "./demo"), 1, "not-empty: the folder is not empty, ./demo"),
    (.newerFormat, 3, "newer-format: the register was made by a newer version"),
    (.log(EventLogError(.full, "no space left")), 5, "disk-full: no space left"),
    (.log(EventLogError(.corrupt, "the log is damaged")), 3, "damaged: the log is damaged"),
    (.log(EventLogError(.locked, "another appends")), 5, "locked: another appends"),
  ])
  func `says what, where, and what to do`(
    error: RegisterError, status: Int32, words: String
  ) {
    #expect("\(error)" == words)
    #expect(error.exitStatus == status)
    #expect(error.hint.hasSuffix("."))
  }

  @Test(arguments: EventLogError.Code.allCases)
  func `of the log has a name, a way out and a status`(code: EventLogError.Code) {
    let error = RegisterError.log(EventLogError(code, "detail"))
    #expect(!error.code.isEmpty)
    #expect(error.hint.hasSuffix("."))
    #expect([1, 3, 4, 5].contains(error.exitStatus))
  }

  @Test func `comes from the caller's own where planning fails`() async throws {
    struct OwnError: Error {}
    let fixture = try await RegisterFixture()
    let error = await #expect(throws: RegisterError.self) {
      try await fixture.register.perform(
        Request(actor: "u-1", via: .cli) { _ in throw OwnError() })
    }
    guard case .planning(let cause) = error else {
      Issue.record("not as planning: \(String(describing: error))")
      return
    }
    #expect(cause is OwnError)
  }
}
