// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Asking as of a moment` {
  /// Every call that asks something of a register.
  static let calls = [
    ["rollcall", "--round", "ronde-1"], ["accounts", "--round", "ronde-1"],
    ["progress", "--round", "ronde-1"], ["obligations"], ["history", "R-001.1"],
    ["party", "raad-a"], ["dossiers"], ["rounds"], ["parties"], ["user", "list"],
    ["matrix", "--round", "ronde-1", "--format", "csv"],
    ["waiting", "--round", "ronde-1"], ["planning", "--round", "ronde-1"],
    ["clusters", "--round", "ronde-1"], ["sessions", "--round", "ronde-1"],
    ["similar", "--round", "ronde-1"], ["lint", "--round", "ronde-1"],
    ["edition", "list", "--round", "ronde-1"],
    ["counts", "--round", "ronde-1", "--rows", "theme", "--columns", "kind"],
  ]

  @Test func `answers as a register that ended there`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let asked = Self.calls.flatMap { [$0, $0 + ["--json"]] }
    let then = try asked.map { try answer($0, of: desk) }
    let end = try desk.log().count
    #expect(try desk.apply(Desk.answers + Self.afterwards).status == 0)
    var changed = 0
    for (call, then) in zip(asked, then) {
      #expect(try answer(call + ["--as-of", "#\(end)"], of: desk) == then, "\(call)")
      if try answer(call, of: desk) != then { changed += 1 }
    }
    #expect(changed == asked.count, "every answer is another one by now")
  }

  @Test func `answers as of today what it answers now, and nothing as of long ago`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let today = ISO8601DateFormatter.string(
      from: Date(), timeZone: try #require(TimeZone(identifier: "Europe/Amsterdam")),
      formatOptions: .withFullDate)
    for call in Self.calls {
      #expect(try answer(call + ["--as-of", today], of: desk) == answer(call, of: desk), "\(call)")
    }
    let parties = try desk.ask("parties", "--as-of", "2020-01-01", "--json").json
    #expect((parties["parties"] as? [Any])?.isEmpty == true)
    #expect(try desk.ask("rollcall", "--round", "ronde-1", "--as-of", "2020-01-01").status == 1)
    #expect(try desk.ask("parties", "--as-of", "gisteren").status == 2)
  }

  /// What changes the answers to which the letter and its answers make no difference.
  private static let afterwards = """
    {"do":"recommend","points":["R-001.1"],"disposition":"noted","answer":"Dank."}
    {"do":"add-party","party":"raad-c","name":"Gemeenteraad Coevelaar","kind":"council"}
    {"do":"add-user","user":"u-lezer","name":"Lezer Drie","roles":["reader"]}
    {"do":"add-theme","dossier":"jeugd","theme":"geld","title":"Geld"}
    {"do":"open-round","round":"ronde-2","dossier":"jeugd","phase":"toelating","kind":"dialogue","title":"Dialoog","opensOn":"2026-09-01","closesOn":"2026-09-30"}
    {"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"email","receivedOn":"2026-03-28","withoutText":true}
    {"do":"record-point","submission":"R-002","summary":"Nog een vraag.","kind":"question"}
    {"do":"record-point","submission":"R-002","summary":"Meer wachttijd.","kind":"question"}
    {"do":"cluster-points","points":["R-002.1","R-002.2"],"title":"Vragen"}
    {"do":"hold-session","session":"tafel","round":"ronde-1","title":"Tafel","on":"2026-03-10","kind":"dialoogtafel"}
    {"do":"add-milestone","dossier":"jeugd","milestone":"besluit","activity":"Besluit","on":"2026-06-09"}
    {"do":"issue-edition","round":"ronde-1","title":"Nota","purpose":"directors","withOpen":"Er is nog werk."}

    """

  private func answer(_ call: [String], of desk: Desk) throws -> String {
    let run = try Program.start(call + ["--register", desk.register]).wait()
    #expect(run.status == 0, "\(call): \(run.errors)")
    return run.output
  }
}
