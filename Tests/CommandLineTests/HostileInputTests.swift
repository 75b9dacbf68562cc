// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Input that nobody meant well` {
  @Test func `a blank line or a byte order mark stopped the commands`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.apply(
      "\u{FEFF}"
        + #"{"id":"m-1","do":"add-theme","dossier":"jeugd","theme":"een","title":"Een"}"#
        + "\r\n\r\n \t\n"
        + #"{"id":"m-2","do":"add-theme","dossier":"jeugd","theme":"twee","title":"Twee"}"#
        + "\n\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.answers.map { $0["line"] as? Int } == [1, 4])
  }

  @Test func `a letter that is no file, or not there, is an input that is not there`() throws {
    let desk = try Desk(Desk.setUp)
    let before = try desk.log()
    try #require(mkfifo(desk.scratch.path("pijp.txt"), 0o600) == 0)
    for path in [desk.scratch.path("nergens.txt"), "/", "/dev/zero", desk.scratch.path("pijp.txt")]
    {
      let run = try submit(path, to: desk)
      #expect(run.status == 2, "\(path): \(run.errors)")
      #expect(run.code == "no-input")
      let line =
        #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","#
        + #""channel":"letter","receivedOn":"2026-03-20","file":"\#(path)"}"#
      let applied = try desk.apply(line)
      #expect(applied.status == 1)
      #expect(applied.code == "file-not-readable", "\(path): \(applied.errors)")
    }
    #expect(try desk.log() == before)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a sheet that is a pipe, a device or a folder was waited for, or read without end`() throws {
    let desk = try Desk(Desk.setUp)
    let before = try desk.log()
    let pipe = desk.scratch.path("pijp.csv")
    try #require(mkfifo(pipe, 0o600) == 0)
    for kind in ["parties", "sheet"] {
      for path in [desk.scratch.path("nergens.csv"), "/", "/dev/zero", pipe] {
        let run = try desk.ask("import", kind, path, "--round", "ronde-1")
        #expect(run.status == 2, "\(kind) \(path): \(run.errors)")
        #expect(run.code == "no-input")
      }
    }
    #expect(try desk.log() == before)
  }

  @Test func `a sheet of a terabyte is refused unread`() throws {
    let desk = try Desk(Desk.setUp)
    let path = desk.scratch.path("groot.csv")
    try Data().write(to: URL(fileURLWithPath: path))
    try #require(truncate(path, 1 << 40) == 0)
    let run = try desk.ask("import", "sheet", path, "--round", "ronde-1")
    #expect(run.status == 1)
    #expect(run.code == "file-too-large", "\(run.errors)")
  }

  @Test(arguments: ["txt", "md"])
  func `a text in no known encoding was kept unread without a word`(ending: String) throws {
    let desk = try Desk(Desk.setUp)
    let path = desk.scratch.path("brief.\(ending)")
    try Data([0x41, 0x81, 0x42]).write(to: URL(fileURLWithPath: path))
    let run = try submit(path, to: desk)
    #expect(run.status == 0 && run.output == "R-001\n", "\(run.errors)")
    #expect(run.errors == "file: kept, its text could not be read\n")
    let line =
      #"{"id":"x-1","do":"receive-submission","rounds":["ronde-1"],"party":"raad-b","#
      + #""channel":"letter","receivedOn":"2026-03-20","file":"\#(path)"}"#
    let checked = try desk.apply(line, "--check")
    let done = try desk.apply("\n" + line)
    #expect(done.status == 0)
    #expect(checked.errors == "line 1, file: kept, its text could not be read\n")
    #expect(done.errors == "line 2, file: kept, its text could not be read\n")
    #expect(done.answers.map { $0["outcome"] as? String } == ["done"])
    #expect(done.answers.map { $0["made"] as? [String] } == [["R-002"]])
    #expect(try desk.apply(line).errors.isEmpty, "it was told before")
  }

  @Test func `a file of another kind is kept unread as it should be`() throws {
    let desk = try Desk(Desk.setUp)
    let path = desk.scratch.path("brief.pdf")
    try Data([0x25, 0x50, 0x81]).write(to: URL(fileURLWithPath: path))
    let run = try submit(path, to: desk)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `a letter of a terabyte was read before its size was looked at`() throws {
    let desk = try Desk(Desk.setUp)
    let path = desk.scratch.path("groot.txt")
    try Data().write(to: URL(fileURLWithPath: path))
    try #require(truncate(path, 1 << 40) == 0)
    let run = try submit(path, to: desk)
    #expect(run.status == 1)
    #expect(run.errors.contains("67108864 bytes"), "\(run.errors)")
  }

  @Test func `a result took the place of the pipe that it was written to`() throws {
    let scratch = try Scratch()
    let pipe = scratch.path("pijp")
    try #require(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let run = try Program.run("template", "sheet", "--output", pipe)
    #expect(run.status == 0, "\(run.errors)")
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).contains("partij"))
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a result took the place of the link that it was written through`() throws {
    let scratch = try Scratch()
    try scratch.write("echt.csv", "oud")
    let link = scratch.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "echt.csv")
    #expect(try Program.run("template", "sheet", "--output", link).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "echt.csv")
    #expect(try scratch.read("echt.csv").contains("partij"))
  }

  @Test func `the name of a file could steer the terminal`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try submit("nergens\u{1B}]0;a\u{07}.txt", to: desk)
    #expect(run.code == "no-input")
    #expect(run.errors.contains("nergens?]0;a?.txt"), "\(run.errors)")
  }

  private func submit(_ path: String, to desk: Desk) throws -> Program.Run {
    try desk.ask(
      "submit", path, "--party", "raad-a", "--round", "ronde-1", "--received", "2026-03-20",
      "--channel", "letter")
  }
}
