// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Asking what may be a mistake` {
  /// A council that has a rule for its advice, with a question and a piece of advice.
  private static let letter = """
    {"id":"t-1","do":"add-party","party":"asd","name":"Adviesraad Alderveen","kind":"advisoryBoard","adviceDuty":{"rule":"Verordening, artikel 5","reasoned":true}}
    {"id":"t-2","do":"receive-submission","rounds":["ronde-1"],"party":"asd","channel":"letter","receivedOn":"2026-03-21","withoutText":true}
    {"id":"t-3","do":"record-point","submission":"R-002","summary":"Wie meet de wachttijd?","kind":"question"}
    {"id":"t-4","do":"record-point","submission":"R-002","summary":"Bouw een snoezelruimte.","kind":"advice"}
    {"id":"t-5","as":"u-beleid","do":"recommend","points":["R-002.1"],"disposition":"noted","answer":"Dit nemen wij mee."}
    {"id":"t-6","as":"u-beleid","do":"recommend","points":["R-002.2"],"disposition":"noted","answer":"Op 31 februari is er geen plaats."}

    """

  private static let silence = """
    {"id":"t-7","as":"u-beleid","do":"silence-hint","round":"Consultatie raden","lint":"question-noted","points":["R-002.1"],"reason":"De vraag is mondeling beantwoord."}

    """

  private static let edition = """
    {"id":"t-8","do":"issue-edition","round":"Consultatie raden","title":"Nota","purpose":"directors","withOpen":"De stand."}

    """

  private func kinds(_ run: Program.Run) throws -> [String] {
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["format"] as? String == "weerklank.lint/1")
    let hints = try #require(run.json["hints"] as? [[String: Any]])
    return hints.compactMap { $0["lint"] as? String }
  }

  private let all = [
    "no-target", "question-noted", "wrong-dossier-or-date", "deviation-without-reason",
  ]

  @Test func `names the hints with their points, and ends well`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.letter)
    let run = try desk.ask("lint", "--round", "ronde-1", "--json")
    #expect(try kinds(run) == all)
    #expect((run.json["points"] as? Int, run.json["silenced"] as? Int) == (4, 0))
    let hints = try #require(run.json["hints"] as? [[String: Any]])
    #expect(
      hints.map { $0["points"] as? [String] }.prefix(3) == [
        ["R-002.1"], ["R-002.1"], ["R-002.2"],
      ])
    #expect(hints[2]["dates"] as? [String] == ["impossible"])
    #expect(hints.allSatisfy { $0["silence"] is NSNull })
    #expect(!run.output.contains("snoezelruimte"))
    #expect(try desk.ask("lint", "--round", "geen").status == 1)
  }

  @Test func `leaves out what was silenced, and tells why where all is asked`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.letter, Self.silence)
    let given = try desk.ask("lint", "--round", "ronde-1", "--json")
    #expect(try kinds(given) == all.filter { $0 != "question-noted" })
    #expect(given.json["silenced"] as? Int == 1)
    let told = try desk.ask("lint", "--round", "ronde-1", "--all", "--json")
    #expect(try kinds(told) == all)
    let hints = try #require(told.json["hints"] as? [[String: Any]])
    let silence = try #require(hints[1]["silence"] as? [String: Any])
    #expect(silence["reason"] as? String == "De vraag is mondeling beantwoord.")
    #expect(silence["by"] as? String == "u-beleid")
    let heed = """
      {"do":"heed-hint","round":"ronde-1","lint":"question-noted","points":["R-002.1"]}
      """
    #expect(try desk.apply(heed).status == 0)
    #expect(try kinds(desk.ask("lint", "--round", "ronde-1", "--json")) == all)
  }

  @Test func `is answered in words, in Dutch or English`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.letter, Self.silence)
    let dutch = try desk.ask("lint", "--round", "ronde-1").output
    for words in [
      "Aandachtspunten bij de antwoorden: ronde-1", "Bekeken: 4 punten.", "3 aandachtspunten.",
      "Stilgezet: 1 (zie --all).", "Toezegging zonder plek (no-target)", "dag die niet bestaat",
    ] {
      #expect(dutch.contains(words), "\(words) is not in\n\(dutch)")
    }
    let english = try desk.ask("lint", "--round", "ronde-1", "--all", "--language", "en").output
    for words in ["Hints on the answers", "Question only noted", "by u-beleid: De vraag is"] {
      #expect(english.contains(words), "\(words) is not in\n\(english)")
    }
  }

  @Test func `is told in a line each when an edition is issued`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.letter, Self.silence)
    let rehearsed = try desk.apply(Self.edition, "--check")
    #expect(!rehearsed.errors.contains("hint:"), "\(rehearsed.errors)")
    let issued = try desk.apply(Self.edition)
    #expect(issued.status == 0, "\(issued.errors)")
    let lines = issued.errors.split(separator: "\n").filter { $0.hasPrefix("hint:") }
    #expect(lines.count == 3, "\(issued.errors)")
    #expect(
      lines.first
        == "hint: promise without a target (no-target, 1 ×); see weerklank lint --round ronde-1")
    let again = try desk.apply(Self.edition)
    #expect(!again.errors.contains("hint:"), "\(again.errors)")
  }
}
