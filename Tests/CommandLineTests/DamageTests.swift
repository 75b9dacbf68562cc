// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `A register that is not as it was left` {
  /// What is done to the bytes of the log, and what `verify` may call it.
  static let damages: [(String, @Sendable (Data) -> Data)] = [
    ("a bit flipped in a text", { flip($0, at: $0.range(of: Data("Alderveen".utf8))?.lowerBound) }),
    (
      "a bit flipped in a sequence",
      { flip($0, at: $0.range(of: Data(#""sequence":"#.utf8))?.upperBound.advanced(by: 5)) }
    ),
    (
      "a bit flipped in a check",
      { flip($0, at: $0.range(of: Data(#""check":""#.utf8))?.upperBound) }
    ),
    ("a line deleted", { lines($0) { $0.remove(at: 5) } }),
    ("two lines swapped", { lines($0) { $0.swapAt(4, 7) } }),
    ("a line twice", { lines($0) { $0.insert($0[3], at: 3) } }),
    ("a newline gone in the middle", { joined($0) }),
    ("NUL bytes in the middle", { zeroed($0) }),
  ]

  @Test(arguments: 0..<damages.count)
  func `is refused with the place of the damage, and nothing is repaired`(index: Int) throws {
    let (name, damage) = Self.damages[index]
    let desk = try Desk(Desk.setUp, Desk.letter)
    let segment = try Self.segment(of: desk)
    let damaged = damage(try Data(contentsOf: segment))
    try Self.overwrite(segment, with: damaged)

    let verified = try desk.ask("verify", "--json")
    #expect(verified.status == 3, "\(name): \(verified.output)\(verified.errors)")
    #expect(verified.json["ok"] as? Bool == false)
    let found = try #require(
      (verified.json["damage"] as? [[String: Any]])?.first, "\(name): \(verified.output)")
    #expect(found["segment"] is String && found["line"] is Int && found["byte"] is Int)

    let written = try desk.apply(
      #"{"do":"add-theme","dossier":"jeugd","theme":"later","title":"Later"}"#)
    #expect(written.status == 3, "\(name): \(written.output)\(written.errors)")
    #expect(try Data(contentsOf: segment) == damaged, "\(name): the log was changed")
  }

  @Test func `is torn below what was signed: it is an older copy, and nothing is cut`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let segment = try Self.segment(of: desk)
    let torn = try Data(contentsOf: segment).dropLast(20)
    try Self.overwrite(segment, with: torn)
    try FileManager.default.removeItem(atPath: desk.register + "/log/.end")
    let written = try desk.apply(
      #"{"do":"add-theme","dossier":"jeugd","theme":"later","title":"Later"}"#)
    #expect(written.status == 3, "\(written.output)\(written.errors)")
    #expect(written.code == "restored", "\(written.errors)")
    #expect(try Data(contentsOf: segment) == torn)
    #expect(!FileManager.default.fileExists(atPath: desk.register + "/log/torn"))
  }

  @Test func `is not there: every call says so`() throws {
    let scratch = try Scratch()
    let nowhere = scratch.path("nowhere")
    for call in [["matrix", "--round", "r", "--format", "text"], ["verify"], ["rounds"]] {
      let run = try Program.start(call + ["--register", nowhere]).wait()
      #expect(run.status == 3, "\(call)")
      #expect(run.code == "no-register", "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `is some other folder`() throws {
    let scratch = try Scratch()
    try scratch.write("folder/brief.txt", "Geachte raad,")
    let run = try Program.start(["rounds", "--register", scratch.path("folder")]).wait()
    #expect(run.status == 3)
    #expect(run.code == "no-register")
    let made = try Program.start(
      ["init", scratch.path("folder"), "--organisation", "Proef", "--as", "secretariaat"]
    ).wait()
    #expect(made.status == 1, "\(made.errors)")
    #expect(try scratch.read("folder/brief.txt") == "Geachte raad,")
  }

  @Test func `was made by a newer version: it is read and not written`() throws {
    let desk = try Desk(Desk.setUp)
    try scratchFormat(desk, "weerklank-register 2\n")
    let run = try desk.apply(Desk.letter)
    #expect(run.status == 3)
    #expect(run.code == "newer-format", "\(run.errors)")
  }

  @Test(.enabled(if: getuid() != 0 || canDropRights, "needs a user that cannot write everywhere"))
  func `may not be written to: nothing changes and queries go on`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let before = try desk.log()
    try Self.run("/bin/chmod", ["-R", "a-w", desk.register])
    defer { try? Self.run("/bin/chmod", ["-R", "u+w", desk.register]) }
    try Self.run("/bin/chmod", ["-R", "a+rX", desk.scratch.url.path])
    let written = try Self.unprivileged(["apply", "-", "--register", desk.register], Desk.answers)
    #expect(written.status == 5, "\(written.errors)")
    let read = try Self.unprivileged([
      "rollcall", "--round", "ronde-1", "--register", desk.register,
    ])
    #expect(read.status == 0, "\(read.errors)")
    #expect(try desk.log() == before)
  }

  @Test func `may not be read: that is no failed write`() throws {
    guard getuid() != 0 || Self.canDropRights else { return }
    let desk = try Desk(Desk.setUp)
    try Self.run("/bin/chmod", ["a+rx", desk.scratch.url.path, desk.register])
    for name in ["log", "format"] {
      try Self.run("/bin/chmod", ["-R", "a-rwx", desk.register + "/" + name])
      for call in [["rounds"], ["verify"]] {
        let run = try Self.unprivileged(call + ["--register", desk.register])
        #expect(run.status == 3, "\(name) \(call): \(run.errors)")
        #expect(run.code == "not-readable", "\(name) \(call): \(run.errors)")
      }
    }
    try Self.run("/bin/chmod", ["-R", "u+rwX", desk.register])
  }

  @Test func `lost the end that a crash tore without a word`() throws {
    let desk = try Desk(Desk.setUp)
    let segment = try Self.segment(of: desk)
    let end = try FileHandle(forWritingTo: segment)
    try end.seekToEnd()
    try end.write(contentsOf: Data(#"{"specversion":"1.0","id":"half"#.utf8))
    try end.close()
    let run = try desk.apply(Desk.letter)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("log/torn/"), "\(run.errors)")
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `has a pipe for a segment: nobody waits for it`() throws {
    let desk = try Desk(Desk.setUp)
    let segment = try Self.segment(of: desk)
    try FileManager.default.removeItem(at: segment)
    try #require(mkfifo(segment.path, 0o600) == 0)
    #expect(try desk.ask("rounds").status == 3)
    #expect(try desk.apply(Desk.letter).status != 0)
  }

  // MARK: The damage

  private static func flip(_ data: Data, at place: Int?) -> Data {
    guard let place else { return Data() }
    var data = data
    data[place] ^= 0x01
    return data
  }

  private static func lines(_ data: Data, _ change: (inout [Data]) -> Void) -> Data {
    var lines = data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
    change(&lines)
    return lines.reduce(into: Data()) { $0 += $1 + Data("\n".utf8) }
  }

  private static func joined(_ data: Data) -> Data {
    var data = data
    if let newline = data.firstIndex(of: UInt8(ascii: "\n")) { data.remove(at: newline) }
    return data
  }

  private static func zeroed(_ data: Data) -> Data {
    var data = data
    let middle = data.count / 3
    data.replaceSubrange(middle..<(middle + 700), with: Data(count: 700))
    return data
  }

  private static func segment(of desk: Desk) throws -> URL {
    let folder = URL(fileURLWithPath: desk.register).appendingPathComponent("log")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return folder.appendingPathComponent(try #require(names.first { $0.hasSuffix(".jsonl") }))
  }

  private static func overwrite(_ file: URL, with data: Data) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: data)
    try handle.close()
  }

  private func scratchFormat(_ desk: Desk, _ text: String) throws {
    let file = URL(fileURLWithPath: desk.register).appendingPathComponent("format")
    try Data(text.utf8).write(to: file)
  }

  // MARK: Somebody without rights

  private static let canDropRights = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/setpriv")

  private static func unprivileged(_ arguments: [String], _ input: String = "") throws
    -> Program.Run
  {
    guard getuid() == 0 else { return try Program.start(arguments, input: input).wait() }
    return try Program.start(
      ["--reuid=65534", "--regid=65534", "--clear-groups", Program.url.path] + arguments,
      input: input, program: URL(fileURLWithPath: "/usr/bin/setpriv")
    ).wait()
  }

  private static func run(_ tool: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
