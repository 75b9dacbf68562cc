// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `What the program proposes of a letter` {
  private static let letter = """
    Geachte leden van het college,

    Op 1 maart vroeg u ons om een reactie op de strategie.

    Kwaliteit
    De raad geeft de volgende punten mee:
    1. Meet de wachttijd elke maand en leg de uitkomst aan de raad voor.
    2. Hoe wordt de jeugdige zelf gehoord?
    3. Betrek ook ouders bij de evaluatie.
    4. Betrek ook scholen bij de evaluatie.

    Met vriendelijke groet,
    de griffier
    """

  private func log(_ desk: Desk, _ options: String...) throws -> Program.Run {
    let file = try desk.scratch.write("brief.txt", Self.letter)
    return try Program.start(
      [
        "import", "letter", file, "--party", "raad-a", "--round", "ronde-1", "--received",
        "2026-03-20", "--channel", "letter", "--register", desk.register,
      ] + options
    ).wait()
  }

  private func lines(_ desk: Desk) throws -> [[String: Any]] {
    let run = try desk.ask("propose", "R-001", "--as-commands")
    #expect(run.status == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func text(_ lines: [[String: Any]]) throws -> String {
    try lines.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
    }.joined()
  }

  private func proposals(_ desk: Desk) throws -> [[String: Any]] {
    let coverage = try desk.ask("coverage", "R-001", "--json").json
    return try #require(coverage["proposals"] as? [[String: Any]])
  }

  private func fates(_ desk: Desk) throws -> [String?] {
    try proposals(desk).map { $0["fate"] as? String }
  }

  @Test func `stays proposed until somebody says what becomes of it`() throws {
    let desk = try Desk(Desk.setUp)
    #expect(try log(desk).output == "R-001\n")
    #expect(try fates(desk) == ["open", "open", "open", "open"])
    let done = try desk.apply(
      """
      {"id":"p-1","do":"accept-proposals","submission":"R-001","proposals":[2]}
      {"id":"p-2","do":"drop-proposals","submission":"R-001","rest":true}

      """)
    #expect(done.status == 0, "\(done.errors)")
    #expect(try fates(desk) == ["dropped", "accepted", "dropped", "dropped"])
    let stored = try desk.log().filter { $0.contains("point-proposed") }
    #expect(stored.count == 4)
    #expect(!stored.contains { $0.contains("sealed") || $0.contains("wachttijd") })
    let shown = try desk.ask("coverage", "R-001").output
    #expect(shown.contains("4 punten voorgesteld: 1 overgenomen en 3 vervallen."))
  }

  @Test func `becomes points at once where these are named`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try log(desk, "--accept", "1,3-4")
    #expect(run.output.split(separator: "\n") == ["R-001", "R-001.1", "R-001.2", "R-001.3"])
    #expect(try fates(desk) == ["accepted", "open", "accepted", "accepted"])
    #expect(try lines(desk).map { $0["proposals"] as? [Int] } == [[2]])
    #expect(try log(Desk(Desk.setUp), "--accept", "9").code == "unknown-proposal")
    #expect(try log(Desk(Desk.setUp), "--accept", "3-1").status == 2)
  }

  @Test func `is written as lines that a person edits, joins and leaves out`() throws {
    let desk = try Desk(Desk.setUp)
    _ = try log(desk)
    var lines = try lines(desk)
    try #require(lines.count == 4)
    lines[0]["kind"] = "condition"
    let last = lines.removeLast()
    lines[2]["proposals"] = [3, 4]
    let passages = [lines[2], last].compactMap { $0["passages"] as? [Any] }
    lines[2]["passages"] = Array(passages.joined())
    lines.remove(at: 1)
    let edited = try text(lines)
    #expect(try desk.apply(edited).status == 0)
    #expect(
      try desk.apply(edited).answers.map { $0["outcome"] as? String } == ["already", "already"])
    #expect(try fates(desk) == ["edited", "open", "joined", "joined"])
    let history = try desk.ask("history", "R-001.1", "--json").json
    let events = try #require(history["events"] as? [[String: Any]])
    let proposal = events.compactMap { $0["proposal"] as? [String: Any] }
    #expect(proposal.map { $0["changes"] as? [String] } == [["kind"]])
    #expect(proposal.map { $0["by"] as? String } == ["weerklank 1"])
    let told = try desk.ask("history", "R-001.2").output
    #expect(told.contains("Voorgesteld door weerklank 1"), "\(told)")
    #expect(told.contains("samengevoegd"), "\(told)")
  }

  @Test func `of a letter that was only logged is proposed by the first of the lines`() throws {
    let desk = try Desk(Desk.setUp)
    let file = try desk.scratch.write("brief.txt", Self.letter)
    let submitted = try desk.ask(
      "submit", file, "--party", "raad-a", "--round", "ronde-1", "--received", "2026-03-20",
      "--channel", "letter")
    #expect(submitted.status == 0)
    let lines = try lines(desk)
    #expect(lines.map { $0["do"] as? String }.prefix(2) == ["propose-points", "record-point"])
    #expect(lines.count == 5)
    #expect(try desk.apply(try text(lines)).status == 0)
    #expect(try fates(desk) == ["accepted", "accepted", "accepted", "accepted"])
    #expect(try self.lines(desk).isEmpty)
    let shown = try desk.ask("propose", "R-001", "--json").json
    #expect((shown["submissions"] as? [Any])?.count == 1)
  }

  @Test func `needs a submission to write lines for`() throws {
    let desk = try Desk(Desk.setUp)
    let file = try desk.scratch.write("brief.txt", Self.letter)
    #expect(try desk.ask("propose", file, "--as-commands").status == 2)
    #expect(try desk.ask("propose", "R-009").code == "unknown-submission")
    _ = try desk.apply(
      #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"phone","#
        + #""receivedOn":"2026-03-20","withoutText":true}"# + "\n")
    #expect(try desk.ask("propose", "R-001").code == "no-text")
  }
}

@Suite struct `A letter that is logged` {
  private func submit(_ name: String, _ text: String, _ desk: Desk) throws -> Program.Run {
    try desk.ask(
      "submit", try desk.scratch.write(name, text), "--party", "raad-a", "--round", "ronde-1",
      "--received", "2026-03-20", "--channel", "email")
  }

  @Test(arguments: [
    ("brief.html", "<p>Meet de <b>wachttijd</b> elke maand.</p>", "html"),
    (
      "brief.eml",
      "From: griffie@example.org\nSubject: Reactie\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n"
        + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nMeet de wachttijd.\n",
      "eml"
    ),
    ("brief.csv", "vraag;antwoord\nKoers;Meet de wachttijd\n", "csv"),
  ])
  func `is read in each format that is read`(name: String, text: String, reader: String) throws {
    let desk = try Desk(Desk.setUp)
    let run = try submit(name, text, desk)
    #expect(run.output == "R-001\n", "\(run.errors)")
    let coverage = try desk.ask("coverage", "R-001", "--json").json
    #expect((coverage["text"] as? String)?.contains("wachttijd") == true)
    #expect(try desk.log().contains { $0.contains(#""reader":"\#(reader)""#) })
  }

  @Test func `and whose text cannot be read is kept, with why`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try submit("brief.docx", "PK\u{3}\u{4}stuk", desk)
    #expect(run.status == 0 && run.output == "R-001\n", "\(run.errors)")
    #expect(run.errors.contains("kept, its text could not be read (damaged-file:"), "\(run.errors)")
  }

  @Test func `later gets the text of any file that is read, and of no other`() throws {
    let desk = try Desk(Desk.setUp)
    let file = try desk.scratch.write("brief.html", "<p>Meet de wachttijd.</p>")
    let other = try desk.scratch.write("brief.docx", "PK\u{3}\u{4}stuk")
    func line(_ id: String, _ path: String) -> String {
      #"{"id":"\#(id)","do":"add-text","submission":"R-001","file":"\#(path)"}"#
    }
    let follows = try desk.ask(
      "submit", "--party", "raad-a", "--round", "ronde-1", "--received", "2026-03-20",
      "--channel", "email")
    #expect(follows.status == 0)
    #expect(try desk.apply(line("t-1", other)).code == "damaged-file")
    #expect(try desk.apply(line("t-2", file)).status == 0)
    #expect(try desk.ask("coverage", "R-001").output.contains("Meet de wachttijd."))
  }
}
