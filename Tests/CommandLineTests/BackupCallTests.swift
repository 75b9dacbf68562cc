// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `A backup, an export` {
  private static let later =
    #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-b","channel":"letter","receivedOn":"2026-03-22","text":"Wij missen de jongeren."}"#

  @Test func `is made, brought up to date, put back, and gone on with`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let folder = desk.scratch.path("backup")
    let first = try desk.ask("backup", folder, "--json")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try desk.apply(Self.later + "\n").status == 0)
    let second = try desk.ask("backup", folder, "--json")
    let (before, after) = (first.json["events"] as? Int ?? 0, second.json["events"] as? Int ?? 0)
    #expect(before > 0 && after > before)
    #expect(second.json["keysFolder"] as? String == folder + ".keys")
    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").output
    let head = try desk.scratch.write("kop.txt", try desk.ask("checkpoint").output)

    // Without its keys a backup is verified, and tells no text.
    let verified = try Program.run("verify", "--register", folder)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let closed = try Program.run("log", "--open", "--register", folder).output
    #expect(!closed.contains("Meet de wachttijd"))
    #expect(closed.contains("key-missing"))

    for name in ["register", "register.anchor"] {
      try FileManager.default.removeItem(atPath: desk.scratch.path(name))
    }
    try FileManager.default.copyItem(atPath: folder, toPath: desk.register)
    try FileManager.default.copyItem(atPath: folder + ".keys", toPath: desk.register + "/keys")
    let refused = try desk.apply(Desk.answers)
    #expect(refused.status == 3)
    #expect(refused.code == "restored")
    let resumed = try desk.ask("resume", "--checkpoint", head)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(
      try desk.ask("matrix", "--round", "ronde-1", "--format", "json").output == matrix)
    #expect(try desk.apply(Desk.answers).status == 0)
    #expect(try desk.ask("verify").status == 0)
    #expect(try desk.ask("backup", folder).status == 0)
  }

  @Test func `is refused where it would do harm`() throws {
    let desk = try Desk(Desk.setUp)
    let within = try desk.ask("backup", desk.register + "/backup")
    #expect(within.status == 1)
    #expect(within.code == "within-register", "\(within.errors)")
    try desk.scratch.write("map/brief.txt", "Geachte raad,")
    let there = try desk.ask("backup", desk.scratch.path("map"))
    #expect(there.status == 1)
    #expect(there.code == "not-empty", "\(there.errors)")
    #expect(try desk.ask("backup", "x", "--keys", "y", "--without-keys").status == 2)
  }

  @Test func `becomes another register with the same matrix`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let file = desk.scratch.path("export.jsonl")
    let exported = try desk.ask("log", "export", "--output", file)
    #expect(exported.status == 0, "\(exported.errors)")
    let printed = try desk.ask("log", "export").output
    #expect(try desk.scratch.read("export.jsonl") == printed)
    // A link stays a link, and a device stays one.
    try FileManager.default.createSymbolicLink(
      atPath: desk.scratch.path("schakel"), withDestinationPath: file)
    #expect(try desk.ask("log", "export", "--output", desk.scratch.path("schakel")).status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: desk.scratch.path("schakel"))
        == file)
    #expect(try desk.ask("log", "export", "--output", "/dev/stdout").output == printed)
    let into = desk.scratch.path("elders")
    let made = try Program.run(
      "log", "import", file, "--into", into, "--keys", desk.register + "/keys")
    #expect(made.status == 0, "\(made.errors)")
    let here = try desk.ask("matrix", "--round", "ronde-1", "--format", "csv").output
    let there = try Program.run(
      "matrix", "--round", "ronde-1", "--format", "csv", "--register", into
    ).output
    #expect(here == there)
    #expect(try Program.run("verify", "--register", into).status == 0)
    let cut = try desk.scratch.write("kort.jsonl", String(printed.dropLast(200)))
    let refused = try Program.run("log", "import", cut, "--into", desk.scratch.path("nergens"))
    #expect(refused.status == 1, "\(refused.errors)")
    #expect(refused.code == "bad-export")
    #expect(!FileManager.default.fileExists(atPath: desk.scratch.path("nergens")))
  }
}
