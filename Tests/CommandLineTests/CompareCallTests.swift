// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite struct `Versions of a document` {
  private static let proposed = """
    Inkoopstrategie

    4.2 Nieuwe paragraaf

    Dit is helemaal nieuw en door niemand gevraagd.

    4.3 Wachttijd

    Wachttijden worden elke maand gemeten.

    """

  @Test func `are compared by the built program, and text changes looked up`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let version = """
      {"id":"v-1","do":"add-version","dossier":"jeugd","document":"strategie","version":"1.0","title":"Inkoopstrategie","date":"2026-05-01","role":"proposed","file":"strategie.txt"}

      """
    try desk.scratch.write("strategie.txt", Self.proposed)
    let lines = try desk.scratch.write("versie.jsonl", version)
    let added = try desk.ask("apply", lines)
    try #require(added.status == 0, "\(added.output)\(added.errors)")
    #expect(try desk.ask("apply", lines).answers.first?["outcome"] as? String == "already")

    let told = try desk.ask("compare", "--dossier", "jeugd", "strategie", "0.9", "1.0")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("4.3 (was 4.2)"))
    #expect(told.output.contains("{+elke maand+}"))
    #expect(told.output.contains("gevonden"))
    #expect(told.output.contains("zonder punt"))

    let json = try desk.ask(
      "compare", "--dossier", "Inkoop jeugdhulp", "Inkoopstrategie", "0.9", "1.0", "--json")
    if SchemaChecker.isThere {
      var checker = SchemaChecker()
      checker.add("comparison", json)
      let problems = try checker.problems()
      #expect(problems == "", "\(problems)")
    }
    let changes = try #require(json.json["textChanges"] as? [[String: Any]])
    #expect(changes.map { $0["outcome"] as? String } == ["found"])
    #expect(changes.map { $0["foundIn"] as? String } == ["4.3"])
    let totals = try #require(json.json["totals"] as? [String: Int])
    #expect(totals["pointsWithoutChange"] == 0)
    #expect(totals["unrecorded"] == 4)

    let same = try desk.ask("compare", "--dossier", "jeugd", "strategie", "1.0", "1.0")
    #expect(same.output.contains("De teksten zijn gelijk."))
    for arguments in [["strategie", "0.9", "9"], ["weg", "0.9", "1.0"]] {
      let refused = try desk.ask(
        "compare", "--dossier", "jeugd", arguments[0], arguments[1], arguments[2])
      #expect(refused.status == 1)
      #expect(refused.code?.hasPrefix("unknown-") == true)
    }
  }
}
