// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The schemas` {
  /// The members that scripts count on, for every answer.
  private static let members: [(name: String, members: String)] = [
    (
      "matrix",
      """
      organisation dossier round baseline final openItems edition invited reacted rollCall totals \
      groups textChanges obligations
      """
    ),
    ("rollcall", "round parties unasked totals"), ("sessions", "round sessions"),
    ("accounts", "round balanced levels withoutText open"),
    ("coverage", "submission text total closed open stretches"),
    ("progress", "handlers themes answersDue"),
    ("propose", "submissions missing warnings text"),
    ("counts", "round rows columns cells rowTotals columnTotals total"),
    ("claims", "round ok claims unclosedLine unclaimed"),
    ("waiting", "round user since totals recommendations"),
    ("planning", "dossier title milestones"),
    ("similar", "round compared total pairs equal warnings"),
    ("lint", "round points erased keyMissing silenced hints"),
    ("obligations", "obligations open settled"),
    ("retention", "on due running without notStarted totals"),
    ("declaration", "number organisation on sequence time by subjects categories"),
    ("erase", "again erased reissued toRedact"),
    ("redaction", "number sequence repeats elsewhere clear"),
    ("backup", "folder events sources newSources keysFolder keys checkpoint"),
    ("history", "point events"),
    ("party", "party name kind submissions"), ("party-seen", "party name on submissions"),
    ("editions", "round bodies editions"),
    ("edition-comparison", "round edition with added gone changed same"),
    ("edition-remake", "round edition rows sameRows differing program files"),
    ("dossiers", "dossiers"), ("rounds", "rounds"), ("parties", "parties"), ("users", "users"),
    ("verify", "ok events segments sources root covered damage"),
    ("receipt", "ok number sequence time origin root checks"),
    ("read", "text language blocks warnings"),
  ]

  @Test(arguments: members)
  func `ask for every member that scripts count on`(name: String, members: String) throws {
    let schema = try Program.run("schema", name).json
    let required = Set(try #require(schema["required"] as? [String]))
    let wanted = Set(members.split(separator: " ").map(String.init) + ["format", "position"])
    #expect(required.isSuperset(of: wanted), "not asked for: \(wanted.subtracting(required))")
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties["format"]?["const"] as? String == "weerklank.\(name)/1")
    #expect(schema["additionalProperties"] == nil, "members may be added")
  }

  @Test func `are printed together, each as it is printed alone`() throws {
    let all = try Program.run("schema")
    #expect(all.status == 0, "\(all.errors)")
    let commands = try #require(all.json["commands"] as? [String: Any])
    let answers = try #require(all.json["answers"] as? [String: Any])
    let listed = try Program.run("commands").output.split(separator: "\n")
    #expect(
      Set(commands.keys)
        == Set(listed.compactMap { $0.split(separator: " ").first.map(String.init) }))
    #expect(Set(answers.keys).isSuperset(of: Self.members.map(\.name) + ["error", "line"]))
    #expect(Set(answers.keys).isDisjoint(with: commands.keys))
    for name in ["recommend", "matrix", "apply-answer"] {
      let alone = try Program.run("schema", name).json as NSDictionary
      let together = (commands[name] ?? answers[name]) as? NSDictionary
      #expect(alone == together)
    }
  }

  @Test func `are refused by a name that none of them has`() throws {
    let run = try Program.run("schema", "niet-daar")
    #expect(run.status == 1)
    #expect(run.code == "unknown-schema")
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `hold for every answer of the program, and for no answer that lacks a member`() throws {
    var checker = SchemaChecker()
    for lines in [[], [Desk.setUp], [Desk.setUp, Desk.letter]] {
      let desk = try Desk(lines.joined())
      try checker.collectLists(of: desk)
      if !lines.isEmpty { try checker.collectRound(of: desk) }
    }
    let desk = try Desk(Desk.setUp)
    for lines in [Desk.letter, Desk.answers] { checker.add("apply-answer", try desk.apply(lines)) }
    try checker.collectLists(of: desk)
    try checker.collectRound(of: desk)
    let change = #"{"do":"recommend","points":["R-001.2"],"disposition":"noted","answer":"Dank."}"#
    checker.add("apply-answer", try desk.apply(change))
    try checker.collectRound(of: desk)
    try checker.collectPoints(of: desk)
    try checker.collectWork(of: desk)
    checker.add("apply-answer", try desk.apply(Desk.letter))
    checker.add("apply-answer", try desk.apply(#"{"do":"fly"}"#))
    checker.add("error", try desk.ask("accounts", "--round", "niet-daar", "--json").errors)
    checker.add("error", try desk.ask("accounts", "--json").errors)
    checker.add("error", try Program.run("dossiers", "--register", "/niet/daar", "--json").errors)
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `of commands hold for their own examples and for what is applied`() throws {
    var checker = SchemaChecker()
    let all = try Program.run("schema").json
    let commands = try #require(all["commands"] as? [String: [String: Any]])
    for (name, schema) in commands {
      for example in try #require(schema["examples"] as? [[String: Any]]) {
        checker.add(name, example)
      }
    }
    for line in (Desk.setUp + Desk.letter + Desk.answers).split(separator: "\n") {
      let command = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      checker.add(try #require(command["do"] as? String), command)
    }
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }
}

extension SchemaChecker {
  /// The answers that need nothing but a register.
  fileprivate mutating func collectLists(of desk: Desk) throws {
    for list in ["dossiers", "rounds", "parties", "obligations", "verify"] {
      add(list, try desk.ask(list, "--json"))
    }
    add("users", try desk.ask("user", "list", "--json"))
    add("line", try desk.ask("log"))
    add("line", try desk.ask("log", "--open"))
  }

  /// The answers about a round.
  fileprivate mutating func collectRound(of desk: Desk) throws {
    for report in [
      "rollcall", "sessions", "accounts", "progress", "planning", "clusters", "similar", "lint",
    ] {
      add(report, try desk.ask(report, "--round", "ronde-1", "--json"))
    }
    add("waiting", try desk.ask("waiting", "--round", "ronde-1", "--json"))
    let text = try desk.scratch.write(
      "voorstel.md",
      """
      Er zijn {{count points}} punten. {{all councils reacted | alle raden}} reageerden, en
      {{share points accepted | 99%}} is overgenomen. {{count dingen}} Vier raden steunen dit.
      """)
    add("claims", try desk.ask("claims", "check", text, "--round", "ronde-1", "--json"))
    add("retention", try desk.ask("retention", "due", "--on", "2040-01-01", "--json"))
    add("waiting", try desk.ask("waiting", "--round", "ronde-1", "--since", "3", "--json"))
    for grouping in ["party", "theme", "section", "question"] {
      add(
        "matrix",
        try desk.ask("matrix", "--round", "ronde-1", "--format", "json", "--by", grouping))
    }
    for (rows, columns) in [("theme", "kind"), ("municipality", "disposition")] {
      add(
        "counts",
        try desk.ask("counts", "--round", "ronde-1", "--rows", rows, "--columns", columns, "--json")
      )
    }
    for party in ["raad-a", "raad-b"] { add("party", try desk.ask("party", party, "--json")) }
  }

  /// The answers about points.
  fileprivate mutating func collectPoints(of desk: Desk) throws {
    for point in ["R-001.1", "R-001.2"] { add("history", try desk.ask("history", point, "--json")) }
  }

  /// The answers of calls that hide and copy.
  fileprivate mutating func collectWork(of desk: Desk) throws {
    for words in [["--offset", "32", "--length", "9"], ["--offset", "24", "--length", "28"]] {
      for _ in 0..<2 {
        let run = try Program.start(
          ["redact", "R-001"] + words + [
            "--reason", "Proef", "--ground", "AVG", "--json", "--register", desk.register,
          ]
        ).wait()
        add("redaction", run)
      }
    }
    let folder = desk.scratch.path("kopie")
    for more in [[], ["--without-keys"]] {
      let run = try Program.start(
        ["backup", folder, "--json", "--register", desk.register] + more
      ).wait()
      add("backup", run)
    }
  }
}
