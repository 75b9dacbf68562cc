// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `A matrix printed for an audience` {
  private static let asides = """
    {"id":"z-1","do":"set-audience","submission":"R-001","audience":"bodies"}
    {"id":"z-2","do":"check-points","submission":"R-001","askedOn":"2026-03-21","until":"2026-03-28"}
    {"id":"z-3","do":"answer-check","submission":"R-001","point":"R-001.2","verdict":"missing","text":"Ook broers en zussen."}
    {"id":"z-4","do":"split-point","point":"R-001.2","into":[{"passages":[{"quote":"Betrek ook"}]},{"passages":[{"quote":"ouders."}]}]}
    {"id":"z-5","as":"u-beleid","do":"recommend","points":["R-001.1"],"disposition":"noted","answer":"Wij nemen dit mee.","additions":[{"municipality":"Alderveen","text":"Wij ook."}]}
    {"id":"z-6","as":"u-beleid","do":"consult","points":["R-001.1"],"users":["u-akkoord"],"until":"2026-04-01"}
    {"id":"z-7","as":"u-akkoord","do":"approve","points":["R-001.1"]}

    """

  @Test(arguments: ["html", "csv", "json", "md", "text"])
  func `holds nothing that the audience may not see, in any form`(format: String) throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.asides)
    let secrets = ["Meet de wachttijd", "Wij nemen dit mee", "Alderveen", "raad-a"]
    let matrix = ["matrix", "--round", "ronde-1", "--format", format]
    let staff = try desk.ask(arguments: matrix)
    #expect(staff.status == 0 && staff.output.contains("Meet de wachttijd"))
    let shown = try desk.ask(arguments: matrix + ["--audience", "public"])
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("R-001.1") && shown.output.contains("R-001.4"))
    for secret in secrets { #expect(!shown.output.contains(secret), "\(secret)") }
    let bodies = try desk.ask(arguments: matrix + ["--audience", "bodies"])
    #expect(bodies.output.contains("Meet de wachttijd"))
  }

  @Test func `is asked for by a name that there is`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.ask("matrix", "--round", "ronde-1", "--audience", "friends")
    #expect(run.status == 2)
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `has the form that its schema says`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.asides)
    var checker = SchemaChecker()
    for audience in ["staff", "bodies", "ownParty", "allParties", "public"] {
      checker.add(
        "matrix",
        try desk.ask(
          "matrix", "--round", "ronde-1", "--format", "json", "--audience", audience))
    }
    checker.add("progress", try desk.ask("progress", "--round", "ronde-1", "--json"))
    checker.add("rounds", try desk.ask("rounds", "--json"))
    checker.add("party", try desk.ask("party", "raad-a", "--json"))
    checker.add("history", try desk.ask("history", "R-001.2", "--json"))
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }
}

extension Desk {
  /// Asks something of the register.
  fileprivate func ask(arguments: [String]) throws -> Program.Run {
    try Program.start(arguments + ["--register", register]).wait()
  }
}
