// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite struct `Asking which points are alike` {
  /// A second council that says what the first one says in `Desk.letter`, and more.
  private static let second = """
    {"id":"t-1","do":"receive-submission","rounds":["ronde-1"],"party":"raad-b","channel":"letter","receivedOn":"2026-03-21","text":"Meet elke maand de wachttijden!\\nBetrek ook oúders.\\nBouw een snoezelruimte."}
    {"id":"t-2","do":"record-point","submission":"R-002","passages":[{"quote":"Meet elke maand de wachttijden!"}],"kind":"advice"}
    {"id":"t-3","do":"record-point","submission":"R-002","passages":[{"quote":"Betrek ook oúders."}],"kind":"request"}
    {"id":"t-4","do":"record-point","submission":"R-002","passages":[{"quote":"Bouw een snoezelruimte."}],"kind":"request"}

    """

  private static let answers = """
    {"do":"recommend","as":"u-beleid","points":["R-001.1","R-002.3"],"disposition":"noted","answer":"Wij nemen dit mee in het gesprek met de aanbieders."}
    {"do":"recommend","as":"u-beleid","points":["R-002.1"],"disposition":"notAccepted","answer":"Wij meten per kwartaal.","rationale":"Dat is genoeg."}

    """

  private func pairs(_ run: Program.Run) throws -> [[String: Any]] {
    #expect(run.status == 0, "\(run.errors)")
    return try #require(run.json["pairs"] as? [[String: Any]])
  }

  @Test func `names the pairs with their scores and what they share`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.second)
    let run = try desk.ask("similar", "--round", "ronde-1", "--json")
    let pairs = try pairs(run)
    #expect(
      pairs.map { [$0["a"] as? String, $0["b"] as? String] } == [
        ["R-001.2", "R-002.2"], ["R-001.1", "R-002.1"],
      ])
    #expect(pairs.map { $0["score"] as? Int } == [1000, 999])
    #expect(Set(pairs[1]["shared"] as? [String] ?? []) == ["Meet", "wachttijd", "maand"])
    #expect(run.json["format"] as? String == "weerklank.similar/1")
    #expect(run.json["equal"] as? [[String]] == [["R-001.2", "R-002.2"]])
    #expect((run.json["compared"] as? Int, run.json["total"] as? Int) == (5, 2))
    #expect(run.json["warnings"] as? [[String]] == [])

    let one = try self.pairs(
      desk.ask("similar", "--round", "Consultatie raden", "--point", "R-002.1", "--json"))
    #expect(one.map { $0["a"] as? String } == ["R-001.1"])
    let likest = try desk.ask("similar", "--round", "ronde-1", "--limit", "1", "--json")
    #expect(try self.pairs(likest).count == 1)
    #expect(likest.json["total"] as? Int == 2)
    let equal = try desk.ask("similar", "--round", "ronde-1", "--least", "1000", "--json")
    #expect(try self.pairs(equal).count == 1)
  }

  @Test func `says which answer can be used again, and what does not fit together`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.second)
    let draft = #"{"do":"draft-answer","as":"u-beleid","points":["R-001.1"],"text":"Ja."}"#
    #expect(try desk.apply(draft).status == 0)
    let run = try desk.ask("similar", "--round", "ronde-1", "--json")
    #expect(try pairs(run).map { $0["answered"] as? String } == [nil, "R-001.1"])

    #expect(try desk.apply(Self.answers).status == 0)
    let answered = try desk.ask("similar", "--round", "ronde-1", "--json")
    let warnings = try #require(answered.json["warnings"] as? [[String: Any]])
    #expect(
      warnings.map { $0["code"] as? String } == ["different-dispositions", "one-answer"])
    #expect(
      warnings.map { $0["points"] as? [String] } == [
        ["R-001.1", "R-002.1"], ["R-001.1", "R-002.3"],
      ])
    #expect(warnings[0]["dispositions"] as? [String] == ["notAccepted", "noted"])
    #expect((warnings[0]["message"] as? String)?.contains("niet overgenomen") == true)
  }

  @Test func `is answered in words, in Dutch or English`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.second)
    #expect(try desk.apply(Self.answers).status == 0)
    let dutch = try desk.ask("similar", "--round", "ronde-1").output
    for words in [
      "Punten die op elkaar lijken: ronde-1", "Vergeleken: 5 punten.", "Gelijk\n", "Bijna gelijk\n",
      "wachttijd", "Kijk na", "voor kennisgeving", "lijken niet op elkaar",
    ] {
      #expect(dutch.contains(words), "\(words) is not in\n\(dutch)")
    }
    let english = try desk.ask("similar", "--round", "ronde-1", "--language", "en").output
    #expect(english.contains("Points that are alike: ronde-1"))
    let none = try Desk(Desk.setUp).ask("similar", "--round", "ronde-1")
    #expect(none.output.contains("Geen twee punten zijn gelijk."))
  }

  @Test(arguments: [
    (["--round", "niet-daar"], 1, "unknown-round"),
    (["--round", "ronde-1", "--point", "R-009.1"], 1, "unknown-point"),
    (["--round", "ronde-1", "--point", "drie"], 1, "unknown-point"),
    (["--round", "ronde-1", "--limit=-1"], 2, "usage"),
    (["--round", "ronde-1", "--least", "1001"], 2, "usage"), ([], 2, "usage"),
  ])
  func `is refused of what is not there`(options: [String], status: Int32, code: String) throws {
    let desk = try Desk(Desk.setUp)
    let run = try Program.start(["similar"] + options + ["--register", desk.register]).wait()
    #expect(run.status == status)
    #expect(run.code == code)
  }
}
