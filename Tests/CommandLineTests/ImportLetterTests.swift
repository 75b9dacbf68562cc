// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `A letter whose points are proposed` {
  private static let letter = """
    Geachte leden van het college,

    Op 1 maart vroeg u ons om een reactie op de strategie.

    Kwaliteit
    De raad geeft de volgende punten mee:
    1. Meet de wachttijd elke maand en leg de uitkomst aan de raad voor.
    2. Hoe wordt de jeugdige zelf gehoord?

    Met vriendelijke groet,
    de griffier
    """

  private static let joint = """
    Reacties op de inkoopstrategie

    Gemeenteraad Alderveen
    - Meet de wachttijd elke maand.
    - Betrek ook ouders bij de evaluatie.

    Gemeenteraad Borgwold
    De raad heeft geen opmerkingen bij de strategie.
    """

  private func `import`(
    _ kind: String, _ text: String, _ desk: Desk, _ options: String...
  ) throws -> Program.Run {
    let file = try desk.scratch.write("stuk.txt", text)
    return try Program.start(
      [
        "import", kind, file, "--round", "ronde-1", "--received", "2026-03-20", "--channel",
        "letter", "--register", desk.register,
      ] + options
    ).wait()
  }

  @Test func `is logged with its points where they are accepted`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try `import`("letter", Self.letter, desk, "--party", "raad-a", "--accept", "all")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n") == ["R-001", "R-001.1", "R-001.2"])
    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json
    let groups = try #require(matrix["groups"] as? [[String: Any]])
    let points = groups.flatMap { $0["points"] as? [[String: Any]] ?? [] }
    #expect(points.map { $0["kind"] as? String } == ["advice", "question"])
    #expect(points.map { $0["theme"] as? String } == ["kwaliteit", "kwaliteit"])
    let quotes = points.compactMap { ($0["quotes"] as? [String])?.first }
    #expect(quotes.first?.contains("Meet de wachttijd elke maand") == true)
    let coverage = try desk.ask("coverage", "R-001", "--json").json
    #expect(coverage["open"] as? Int == 0)
    let stored = try desk.log().filter { $0.contains("point-recorded") }
    #expect(stored.allSatisfy { $0.contains(#""via":"import""#) })
  }

  @Test func `is logged without them where they are not, and its frame is marked`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try `import`("letter", Self.letter, desk, "--party", "raad-a", "--accept", "none")
    #expect(run.output.split(separator: "\n") == ["R-001"], "\(run.errors)")
    let coverage = try desk.ask("coverage", "R-001", "--json").json
    let stretches = try #require(coverage["stretches"] as? [[String: Any]])
    let marks = Set(stretches.compactMap { $0["as"] as? String })
    #expect(marks.isSuperset(of: ["salutation"]))
    #expect(stretches.allSatisfy { $0["point"] is NSNull })
    #expect((coverage["open"] as? Int ?? 0) > 100)
  }

  @Test func `of several parties becomes a submission of each`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try `import`("joint", Self.joint, desk, "--accept", "all")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n") == ["R-001", "R-001.1", "R-001.2", "R-002"])
    let rollCall = try desk.ask("rollcall", "--round", "ronde-1", "--json").json
    let parties = try #require(rollCall["parties"] as? [[String: Any]])
    #expect(parties.map { $0["response"] as? String } == ["reacted", "nothingToAdd"])
  }

  @Test func `of several parties, one of whom nobody invited, is not logged at all`() throws {
    let desk = try Desk(Desk.setUp)
    let before = try desk.log()
    let run = try `import`(
      "joint", Self.joint + "\n\nGemeenteraad Zuiderloo\n- Geef de aanbieders meer tijd.\n", desk,
      "--accept", "all")
    #expect(run.status == 1, "\(run.output)")
    #expect(run.code == "unknown-party", "\(run.errors)")
    #expect(try desk.log() == before)
  }

  @Test func `says which invited parties it does not hold`() throws {
    let desk = try Desk(Desk.setUp)
    let text = Self.joint.components(separatedBy: "\n\nGemeenteraad Borgwold")[0]
    let run = try `import`("joint", text, desk, "--json")
    #expect(run.json["missing"] as? [String] == ["raad-b"], "\(run.output)\(run.errors)")
  }
}
