// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The editions of the built program` {
  private static let people = """
    {"do":"add-user","user":"u-vrij","name":"Vrijgever Drie","roles":["publisher"]}
    {"do":"add-body","dossier":"jeugd","body":"college-a","title":"College van Alderveen","municipality":"Alderveen"}
    {"do":"add-body","dossier":"jeugd","body":"college-b","title":"College van Borgwold","municipality":"Borgwold"}

    """

  private static let first = """
    {"do":"issue-edition","round":"ronde-1","title":"Reactienota","purpose":"college"}
    {"do":"release","as":"u-vrij","round":"ronde-1","edition":1,"audience":"ownParty","from":"2026-05-01"}
    {"do":"decide","as":"u-akkoord","body":"college-a","round":"ronde-1","edition":1,"on":"2026-05-12","verb":"adopt","result":"changed","except":[{"point":"R-001.2","disposition":"notAccepted","answer":"Niet bij ons.","rationale":"Geen geld."}]}

    """

  private func desk() throws -> Desk {
    try Desk(Desk.setUp, Desk.letter, Desk.answers, Self.people, Self.first)
  }

  @Test func `are listed, shown as they were kept and compared`() throws {
    let desk = try desk()
    let again = #"{"do":"issue-edition","round":"ronde-1","title":"Nota","purpose":"council"}"#
    let made = try desk.apply(again).answers.first?["made"] as? [String]
    #expect(made == ["2"])
    let list = try desk.ask("edition", "list", "--round", "ronde-1", "--json")
    let editions = try #require(list.json["editions"] as? [[String: Any]])
    #expect(editions.map { $0["status"] as? String } == ["forDecision", "forDecision"])
    #expect(editions.map { $0["rows"] as? Int } == [2, 2])
    let shown = try desk.ask("edition", "show", "--round", "ronde-1", "--edition", "1")
    #expect(shown.json["edition"] as? Int == 1)
    let position = try #require(shown.json["position"] as? [String: Any])
    #expect(position["sequence"] as? Int == editions.first?["position"] as? Int)
    let page = try desk.ask(
      "edition", "show", "--round", "ronde-1", "--edition", "1", "--format", "text")
    #expect(page.output.contains("1, voor college"))
    let compared = try desk.ask("edition", "compare", "--round", "ronde-1", "--json")
    let changed = try #require(compared.json["changed"] as? [[String: Any]])
    #expect(changed.map { $0["number"] as? String } == ["R-001.2"])
    #expect(changed.first?["fields"] as? [String] == ["decisions"])
    let missing = try desk.ask("edition", "show", "--round", "ronde-1", "--edition", "9")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("unknown-edition"))
  }

  @Test func `are in the matrix with what was decided on them`() throws {
    let desk = try desk()
    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json
    let adoption = try #require(matrix["adoption"] as? [String: Any])
    #expect(adoption["decided"] as? Int == 1 && adoption["bodies"] as? Int == 2)
    let groups = try #require(matrix["groups"] as? [[String: Any]])
    let points = groups.flatMap { $0["points"] as? [[String: Any]] ?? [] }
    let decisions = points.map { point in
      (point["decisions"] as? [[String: Any]] ?? []).map { $0["disposition"] as? String }
    }
    #expect(decisions == [["accepted"], ["notAccepted"]])
    let page = try desk.ask("matrix", "--round", "ronde-1").output
    #expect(page.contains("Vastgesteld door 1 van 2 colleges."))
    #expect(page.contains("College van Alderveen besloot anders"))
    #expect(page.contains("nog niet"))
    let history = try desk.ask("history", "R-001.2").output
    #expect(history.contains("Uitgave 1 gemaakt") && history.contains("college-a besloot anders"))
  }

  @Test func `are seen by a party from the day of release, and no earlier`() throws {
    let desk = try desk()
    let before = try desk.ask("party", "raad-a", "--as-seen", "--on", "2026-04-30")
    #expect(before.output.contains("in behandeling"))
    #expect(before.output.contains("Meet de wachttijd elke maand."))
    #expect(!before.output.contains("Wij meten elke maand."))
    let after = try desk.ask("party", "raad-a", "--as-seen", "--on", "2026-05-01", "--json").json
    let submissions = try #require(after["submissions"] as? [[String: Any]])
    let points = try #require(submissions.first?["points"] as? [[String: Any]])
    #expect(points.map { $0["status"] as? String } == ["answered", "answered"])
    #expect(points.first?["answer"] as? String == "Wij meten elke maand.")
    // What is recommended anew is not in the edition that was released.
    let change =
      #"{"do":"recommend","as":"u-beleid","points":["R-001.1"],"disposition":"noted","answer":"Anders."}"#
    #expect(try desk.apply(change).status == 0)
    let later = try desk.ask("party", "raad-a", "--as-seen", "--on", "2026-05-01").output
    #expect(later.contains("Wij meten elke maand.") && !later.contains("Anders."))
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `are answered as their schemas say`() throws {
    var checker = SchemaChecker()
    let desk = try desk()
    let more = """
      {"do":"agree","as":"u-akkoord","round":"ronde-1","by":"PFO","on":"2026-05-01"}
      {"do":"record-secrecy","round":"ronde-1","body":"college-a","on":"2026-05-01","ground":"Gemeentewet 87"}
      {"do":"issue-edition","round":"ronde-1","title":"Nota","purpose":"council","meeting":"2026-06-01"}
      {"do":"add-version","dossier":"jeugd","document":"strategie","version":"1.0","title":"Inkoopstrategie","date":"2026-05-01","role":"adopted","sections":[{"section":"4.2","title":"Wachttijd","text":"Wachttijden worden elke maand gemeten."}]}

      """
    #expect(try desk.apply(more).status == 0)
    checker.add("editions", try desk.ask("edition", "list", "--round", "ronde-1", "--json"))
    checker.add(
      "edition-comparison", try desk.ask("edition", "compare", "--round", "ronde-1", "--json"))
    checker.add("matrix", try desk.ask("edition", "show", "--round", "ronde-1"))
    checker.add("matrix", try desk.ask("matrix", "--round", "ronde-1", "--format", "json"))
    for day in ["2026-04-30", "2026-05-01"] {
      checker.add(
        "party-seen", try desk.ask("party", "raad-a", "--as-seen", "--on", day, "--json"))
    }
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }
}
