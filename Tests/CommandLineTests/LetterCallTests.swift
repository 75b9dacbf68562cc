// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Letters from the command line` {
  private static func ask(_ desk: Desk, _ arguments: [String]) throws -> Program.Run {
    try Program.start(arguments + ["--register", desk.register]).wait()
  }

  @Test func `are files for all that get one, and recorded as sent once`() throws {
    let desk = try Desk(Desk.setUp + Desk.letter)
    let folder = desk.scratch.path("letters")
    let arguments = [
      "report", "acknowledgement-letter", "--round", "ronde-1", "--format", "docx", "--output",
      folder, "--sent-on", "2026-03-21",
    ]
    let made = try Self.ask(desk, arguments)
    #expect(made.status == 0, "\(made.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files == ["acknowledgement-letter-raad-a.docx"])
    #expect(try desk.log().count { $0.contains("letter-sent.v1") } == 1)
    let again = try Self.ask(desk, arguments)
    #expect(again.status == 0 && again.errors.contains("nobody"))
    #expect(try desk.log().count { $0.contains("letter-sent.v1") } == 1)
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `to one party is printed, and to many goes into an archive`() throws {
    let desk = try Desk(Desk.setUp)
    let one = try Self.ask(
      desk,
      [
        "report", "invitation-letter", "--round", "ronde-1", "--party", "raad-a", "--format",
        "text",
      ])
    #expect(one.status == 0 && one.output.contains("Geachte leden,"), "\(one.errors)")
    #expect(one.output.contains("Kunt u zich vinden in de koers?"))
    let zip = desk.scratch.path("brieven.zip")
    let all = try Self.ask(
      desk,
      [
        "report", "invitation-letter", "--round", "ronde-1", "--again", "--format", "html",
        "--output", zip,
      ])
    #expect(all.status == 0, "\(all.errors)")
    let bytes = try #require(FileManager.default.contents(atPath: zip))
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(bytes.range(of: Data("invitation-letter-raad-b.html".utf8)) != nil)
  }

  @Test func `are refused where there is nothing to tell, or no place for them`() throws {
    let desk = try Desk(Desk.setUp)
    let early = try Self.ask(
      desk,
      [
        "report", "answer-letter", "--round", "ronde-1", "--party", "raad-a", "--format", "text",
      ])
    #expect(early.status == 1 && early.code == "nothing-to-report")
    let nowhere = try Self.ask(desk, ["report", "reminder-letter", "--round", "ronde-1"])
    #expect(nowhere.status == 2)
    let checked = try Self.ask(
      desk,
      [
        "report", "point-check-letter", "--round", "ronde-1", "--party", "raad-a", "--sent-on",
        "2026-03-21",
      ])
    #expect(checked.status == 2)
    let other = try Self.ask(desk, ["report", "obligations", "--round", "ronde-1", "--again"])
    #expect(other.status == 2)
  }
}
