// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Importing a survey` {
  private static let export = """
    Respondent;Ingevuld op;Organisatie;Kunt u zich vinden in de koers?;Wat mist u?
    17;21-3-2026 14:03:22;raad-a;Ja, mits;Noem een termijn.
    18;22-3-2026 09:00:00;Zorggroep Oost;Nee;Hogere tarieven.

    """

  /// The map that the schema shows.
  private func map() throws -> String {
    let schema = try Program.run("schema", "survey-map").json
    var example = try #require((schema["examples"] as? [[String: Any]])?.first)
    example["partyKind"] = "provider"
    return String(
      decoding: try JSONSerialization.data(withJSONObject: example), as: UTF8.self)
  }

  @Test func `logs each respondent once, with points and stances, by the map of the schema`() throws
  {
    let desk = try Desk(Desk.setUp)
    let export = try desk.scratch.write("enquete.csv", Self.export)
    let map = try desk.scratch.write("kaart.json", try map())
    let call = ["import", "survey", export, "--round", "ronde-1", "--map", map]
    let unknown = try Program.start(call + ["--register", desk.register]).wait()
    #expect((unknown.status, unknown.code) == (1, "unknown-party"))
    let all = call + ["--create-parties", "--register", desk.register]
    let checked = try Program.start(all + ["--check"]).wait()
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try desk.ask("party", "raad-a", "--json").json["submissions"] as? [String] == [])
    let run = try Program.start(all).wait()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("R-001\n") && run.output.contains("R-002\n"))
    let again = try Program.start(all).wait()
    #expect((again.status, again.output) == (0, ""))

    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json
    #expect((matrix["totals"] as? [String: Any])?["points"] as? Int == 2)
    let rollCall = try desk.ask("rollcall", "--round", "ronde-1", "--json").json
    let council = try #require(
      (rollCall["parties"] as? [[String: Any]])?.first { $0["party"] as? String == "raad-a" })
    #expect("\(council["stances"] ?? "")".contains("yesIf"))
  }

  private static let head = #""survey":"e","party":"P","receivedOn":"2026-03-20""#
  private static let one = #"[{"column":"W"}]"#

  private static func framed(_ questions: String, _ head: String = head) -> String {
    "{\(head),\"questions\":\(questions)}"
  }

  @Test(arguments: [
    ("{", "bad-map"), ("[]", "bad-map"), (#"{"survey":"e"}"#, "bad-map"),
    (framed(one, #""survey":"E 1","party":"P","receivedOn":"2026-03-20""#), "bad-map"),
    (framed(one, #""survey":"e","party":"P""#), "bad-map"),
    (framed(one, head + #","received":"D""#), "bad-map"),
    (framed(one, #""survey":"e","party":"P","receivedOn":"20 maart""#), "bad-map"),
    (framed("[]"), "bad-map"),
    (framed(#"[{"column":"W","kind":"gok"}]"#), "bad-map"),
    (framed(#"[{"column":"W","stances":{"Ja":"yes"}}]"#), "bad-map"),
    (framed(#"[{"column":"W","question":"q1","stances":{"Ja":"jawel"}}]"#), "bad-map"),
    (framed(one, head + #","question":[]"#), "bad-map"),
    (framed(#"[{"column":"W"}]"#), "missing-column"),
  ])
  func `is refused by a map that does not hold`(map: String, code: String) throws {
    let desk = try Desk(Desk.setUp)
    let export = try desk.scratch.write("enquete.csv", Self.export)
    let map = try desk.scratch.write("kaart.json", map)
    let run = try desk.ask("import", "survey", export, "--round", "ronde-1", "--map", map)
    #expect((run.status, run.code) == (1, code), "\(run.errors)")
  }
}
