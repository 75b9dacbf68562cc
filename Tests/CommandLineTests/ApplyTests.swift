// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Applying commands` {
  @Test func `answers every line with its positions and the numbers made`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.apply(Desk.letter)
    #expect(run.status == 0, "\(run.errors)")
    let answers = run.answers
    #expect(answers.count == 4)
    #expect(answers.map { $0["outcome"] as? String } == ["done", "done", "done", "done"])
    #expect(answers.map { $0["line"] as? Int } == [1, 2, 3, 4])
    #expect(answers[0]["made"] as? [String] == ["R-001"])
    #expect(answers[1]["made"] as? [String] == ["R-001.1"])
    #expect(answers[0]["error"] is NSNull)
    let ends = answers.compactMap { $0["to"] as? Int }
    #expect(ends == ends.sorted())
    #expect(ends.last == (try desk.log().count))
  }

  @Test func `answers a repeated line with its first answer`() throws {
    let desk = try Desk(Desk.setUp)
    let first = try desk.apply(Desk.letter).answers
    let lines = try desk.log().count
    let again = try desk.apply(Desk.letter)
    #expect(again.status == 0)
    #expect(again.answers.map { $0["outcome"] as? String } == Array(repeating: "already", count: 4))
    for (one, other) in zip(first, again.answers) {
      #expect(one["from"] as? Int == other["from"] as? Int)
      #expect(one["made"] as? [String] == other["made"] as? [String])
    }
    #expect(try desk.log().count == lines)
  }

  @Test func `refuses an id that was used with other content`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let other = Desk.letter.replacingOccurrences(of: "elke maand", with: "elk jaar")
    let run = try desk.apply(other)
    #expect(run.status == 1)
    #expect(Self.code(run.answers.first) == "id-reused")
  }

  @Test func `stops at the first refusal and leaves the lines before it`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.apply(
      """
      {"id":"x-1","do":"add-theme","dossier":"jeugd","theme":"een","title":"Een"}
      {"id":"x-2","do":"add-theme","dossier":"niet-daar","theme":"twee","title":"Twee"}
      {"id":"x-3","do":"add-theme","dossier":"jeugd","theme":"drie","title":"Drie"}
      """)
    #expect(run.status == 1)
    #expect(run.answers.map { $0["outcome"] as? String } == ["done", "refused"])
    #expect(run.code == "unknown-dossier")
  }

  @Test func `goes on after a refusal when asked to`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.apply(
      """
      {"id":"x-2","do":"add-theme","dossier":"niet-daar","theme":"twee","title":"Twee"}
      {"id":"x-3","do":"add-theme","dossier":"jeugd","theme":"drie","title":"Drie"}
      """, "--keep-going")
    #expect(run.status == 1)
    #expect(run.answers.map { $0["outcome"] as? String } == ["refused", "done"])
  }

  @Test func `checks every line and records nothing`() throws {
    let desk = try Desk(Desk.setUp)
    let lines = try desk.log()
    let run = try desk.apply(Desk.letter + Desk.answers, "--check")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try desk.log() == lines)
    let refused = try desk.apply(
      Desk.letter.replacingOccurrences(of: "Betrek ook ouders.\"}]", with: "Staat er niet.\"}]"),
      "--check")
    #expect(refused.status == 1)
    #expect(refused.code == "quote-not-found")
    #expect(try desk.log() == lines)
  }

  @Test func `answers nothing where nothing changes`() throws {
    let desk = try Desk(Desk.setUp)
    let line = #"{"do":"invite","round":"ronde-1","parties":["raad-a"],"sentOn":"2026-03-01"}"#
    let run = try desk.apply(line)
    #expect(run.status == 0)
    #expect(run.answers.first?["outcome"] as? String == "nothing")
    #expect(run.errors.contains("id"), "says that the line is not idempotent")
  }

  @Test func `refuses what changed since somebody looked`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let looked = try #require(
      (try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json["position"]
        as? [String: Any])?["sequence"] as? Int)
    let first = try desk.apply(
      #"{"id":"b-1","as":"u-beleid","basedOn":\#(looked),"do":"draft-answer","points":["R-001.1"],"text":"Eerste."}"#
    )
    #expect(first.status == 0, "\(first.errors)")
    let second = try desk.apply(
      #"{"id":"b-2","as":"u-beleid","basedOn":\#(looked),"do":"draft-answer","points":["R-001.1"],"text":"Tweede."}"#
    )
    #expect(second.status == 4)
    #expect(second.answers.first?["outcome"] as? String == "conflict")
    #expect(Self.code(second.answers.first) == "changed-meanwhile")
  }

  /// Every refusal, as a line and its code; nothing is recorded by any of them.
  static let refusals: [(String, String)] = [
    (#"{"do":"fly"}"#, "unknown-command"),
    (#"{"id":"z","title":"Geen opdracht"}"#, "missing-member"),
    (#"not json"#, "bad-json"),
    (
      #"{"do":"add-theme","dossier":"jeugd","theme":"x","title":"X","titel":"X"}"#, "unknown-member"
    ),
    (
      #"{"do":"add-theme","dossier":"jeugd","theme":"x","theme":"y","title":"X"}"#,
      "duplicate-member"
    ),
    (#"{"do":"add-theme","dossier":"jeugd","theme":"x"}"#, "missing-member"),
    (#"{"do":"add-theme","dossier":"jeugd","theme":"X!","title":"X"}"#, "bad-value"),
    (#"{"id":"Geen Id","do":"add-theme","dossier":"jeugd","theme":"x","title":"X"}"#, "bad-value"),
    (
      #"{"do":"receive-submission","rounds":["ronde-9"],"party":"raad-a","channel":"letter","receivedOn":"2026-03-20","nothingToAdd":true}"#,
      "unknown-round"
    ),
    (
      #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-z","channel":"letter","receivedOn":"2026-03-20","nothingToAdd":true}"#,
      "unknown-party"
    ),
    (
      #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"letter","receivedOn":"2026-02-20","nothingToAdd":true}"#,
      "before-opening"
    ),
    (
      #"{"do":"record-point","submission":"R-001","passages":[{"quote":"Staat er niet"}],"kind":"advice"}"#,
      "quote-not-found"
    ),
    (
      #"{"do":"record-point","submission":"R-001","passages":[{"quote":"e"}],"kind":"advice"}"#,
      "quote-ambiguous"
    ),
    (
      #"{"do":"record-point","submission":"R-001","passages":[{"quote":"Betrek ook ouders."}],"kind":"advice","theme":"onbekend"}"#,
      "unknown-theme"
    ),
    (
      #"{"as":"u-beleid","do":"recommend","points":["R-001.1"],"disposition":"accepted","answer":"Ja."}"#,
      "change-needed"
    ),
    (
      #"{"as":"u-beleid","do":"recommend","points":["R-001.1"],"disposition":"notAccepted","answer":"Nee."}"#,
      "reason-needed"
    ),
    (
      #"{"as":"u-beleid","do":"recommend","points":["R-001.1"],"disposition":"deferred","answer":"Later."}"#,
      "target-needed"
    ),
    (
      #"{"as":"u-beleid","do":"recommend","points":["R-001.1"],"disposition":"deferred","answer":"Later.","deferral":{"target":"uitgangspunten","owner":"projectleider","due":"2026-12-01"}}"#,
      "target-earlier"
    ),
    (#"{"as":"u-akkoord","do":"approve","points":["R-001.1"]}"#, "nothing-recommended"),
    (
      #"{"as":"u-akkoord","do":"recommend","points":["R-001.1"],"disposition":"noted","answer":"Dank."}"#,
      "not-allowed"
    ),
    (#"{"as":"u-niemand","do":"approve","points":["R-001.1"]}"#, "unknown-user"),
    (
      #"{"do":"add-party","party":"inwoner-jansen","name":"A. Jansen","kind":"resident"}"#,
      "name-in-id"
    ),
    (#"{"do":"establish-silence","round":"ronde-1","parties":["raad-a"]}"#, "has-reacted"),
  ]

  @Test(arguments: 0..<refusals.count)
  func `refuses with a code of its own and records nothing`(index: Int) throws {
    let (line, code) = Self.refusals[index]
    let desk = try Desk(Desk.setUp, Desk.letter)
    let before = try desk.log()
    let run = try desk.apply(line)
    #expect(run.status == 1, "\(line): \(run.errors)")
    #expect(Self.code(run.answers.first) == code, "\(line): \(run.output)")
    #expect(run.errors.contains(code))
    #expect(try desk.log() == before)
  }

  @Test func `nobody approves his own answer`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let run = try desk.apply(
      """
      {"id":"o-1","do":"add-user","user":"u-beide","name":"Iemand Anders","roles":["handler","approver"]}
      {"id":"o-2","as":"u-beide","do":"recommend","points":["R-001.1"],"disposition":"noted","answer":"Dank."}
      {"id":"o-3","as":"u-beide","do":"approve","points":["R-001.1"]}
      """)
    #expect(run.status == 1)
    #expect(Self.code(run.answers.last) == "own-answer")
  }

  @Test func `refuses a line that is too long`() throws {
    let desk = try Desk(Desk.setUp)
    let long = String(repeating: "x", count: 262_144)
    let run = try desk.apply(
      #"{"do":"add-theme","dossier":"jeugd","theme":"x","title":"\#(long)"}"#)
    #expect(run.status == 1)
    #expect(Self.code(run.answers.first) == "line-too-long")
  }

  private static func code(_ answer: [String: Any]?) -> String? {
    (answer?["error"] as? [String: Any])?["code"] as? String
  }
}
