// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Hiding a span` {
  private static let ground = "Woo, artikel 5.1, lid 2, onder e"

  /// Hides `wachttijd` in the letter.
  private func redact(_ desk: Desk, _ more: String...) throws -> Program.Run {
    try Program.start(
      [
        "redact", "R-001", "--offset", "32", "--length", "9", "--reason", "Proef", "--ground",
        Self.ground, "--register", desk.register,
      ] + more
    ).wait()
  }

  @Test func `of a field is of a point's, and never of the letter in its place`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let before = try desk.log()
    let run = try redact(desk, "--field", "summary")
    #expect(run.status != 0, "\(run.output)")
    #expect(run.code == "bad-value", "\(run.errors)")
    #expect(try desk.log() == before)
  }

  @Test func `shows its ground in every report of every format, and its words in none`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let first = try redact(desk, "--json")
    #expect(first.status == 0, "\(first.errors)")
    #expect((first.json["repeats"] as? [[String: Any]])?.count == 1, "\(first.output)")
    let calls: [[String]] =
      ["html", "csv", "json", "md", "text"].flatMap { format in
        ["nl", "en"].map {
          ["matrix", "--round", "ronde-1", "--format", format, "--language", $0]
        }
      } + [["history", "R-001.1"], ["history", "R-001.1", "--json"], ["log", "--open"]]
    for call in calls {
      let run = try Program.start(call + ["--register", desk.register]).wait()
      #expect(run.status == 0, "\(call): \(run.errors)")
      let quoted = run.output.contains("Meet de wachttijd")
      #expect(!quoted, "\(call)")
      let flat = run.output.replacing("\n", with: " ").replacing("  ", with: " ")
      let mark = call.contains("en") ? "[redacted: " : "[gelakt: "
      let other = call.contains("en") ? "[gelakt: " : "[redacted: "
      #expect(flat.contains(mark) && !flat.contains(other), "\(call): \(run.output)")
    }
    for call in [
      ["party", "raad-a"], ["receipt", "R-001", "--into", desk.scratch.path("bewijs")],
    ] {
      let run = try Program.start(call + ["--register", desk.register]).wait()
      #expect(run.status == 0, "\(call): \(run.errors)")
      #expect(!run.output.contains("Meet de wachttijd"))
    }
    let verified = try desk.ask("verify")
    #expect(verified.status == 0, "\(verified.output)")
    let accounts = try desk.ask("accounts", "--round", "ronde-1", "--json")
    #expect(accounts.json["balanced"] as? Bool == true)
  }

  @Test func `is done once, and a sheet that was written after goes back in unchanged`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    #expect(try redact(desk).status == 0)
    let before = try desk.log().count
    let again = try redact(desk)
    #expect(again.status == 0)
    #expect(again.errors.contains("hidden already"))
    for language in ["nl", "en"] {
      let sheet = desk.scratch.path("matrix-\(language).csv")
      let written = try desk.ask(
        "matrix", "--round", "ronde-1", "--format", "csv", "--language", language, "--output", sheet
      )
      #expect(written.status == 0, "\(written.errors)")
      let read = try desk.ask("import", "sheet", sheet, "--round", "ronde-1")
      #expect(read.status == 0, "\(read.output)\(read.errors)")
      #expect(try desk.log().count == before)
    }
  }

  @Test func `tells where the words stand that it does not hide, and never the words`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let other = try desk.apply(
      #"{"do":"receive-submission","rounds":["ronde-1"],"party":"raad-b","channel":"letter","receivedOn":"2026-03-21","text":"De wachttijd is te lang."}"#
    )
    #expect(other.status == 0, "\(other.output)")
    // `Meet de wachttijd`, of which the text change and the other letter have a part.
    let none = try desk.ask(
      "redact", "R-001", "--offset", "24", "--length", "17", "--reason", "Proef", "--ground", "Woo",
      "--json")
    #expect(none.json["clear"] as? [String] == [] && none.json["elsewhere"] as? [String] == [])
    let run = try desk.ask(
      "redact", "R-001", "--offset", "32", "--length", "9", "--reason", "Proef", "--ground", "AVG",
      "--json")
    #expect(run.status == 0, "\(run.errors)")
    let elsewhere = try #require(run.json["elsewhere"] as? [[String: Any]])
    #expect(elsewhere.map { $0["stream"] as? String } == ["submission/R-002"])
    let clear = try #require(run.json["clear"] as? [[String: Any]])
    #expect(clear.map { $0["kind"] as? String } == ["section-added"], "\(clear)")
    #expect(run.errors.contains("it stands in clear"))
    #expect(!(run.output + run.errors).lowercased().contains("wachttijd"))
  }

  @Test func `counts for no word where points are compared`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let more = try desk.apply(
      """
      {"do":"receive-submission","rounds":["ronde-1"],"party":"raad-b","channel":"letter","receivedOn":"2026-03-21","text":"Geheim Anders Iets."}
      {"do":"record-point","submission":"R-002","passages":[{"quote":"Geheim Anders Iets."}],"kind":"advice"}
      {"do":"redact","submission":"R-001","offset":24,"length":28,"reason":"Proef","ground":"Woo artikel vijf"}
      {"do":"redact","submission":"R-002","offset":0,"length":18,"reason":"Proef","ground":"Woo artikel vijf"}

      """)
    #expect(more.status == 0, "\(more.output)")
    let similar = try desk.ask("similar", "--round", "ronde-1", "--least", "1", "--json")
    #expect(similar.status == 0, "\(similar.errors)")
    #expect((similar.json["pairs"] as? [Any])?.isEmpty == true, "\(similar.output)")
  }

  @Test func `is refused outside the text, and to who may not`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let outside = try desk.ask(
      "redact", "R-001", "--offset", "5000", "--length", "1", "--reason", "x", "--ground", "y")
    #expect(outside.status == 1)
    #expect(outside.code == "outside-text")
    let handler = try redact(desk, "--as", "u-beleid")
    #expect(handler.code == "not-allowed")
    let usage = try desk.ask(
      "redact", "brief", "--offset", "1", "--length", "1", "--reason", "x", "--ground", "y")
    #expect(usage.status == 2)
  }

  @Test func `shows an edition that was issued before without it`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let issued = try desk.apply(
      #"{"do":"issue-edition","round":"ronde-1","title":"Nota","purpose":"college","withOpen":"Proef."}"#
    )
    #expect(issued.status == 0, "\(issued.output)")
    let kept = try desk.ask("edition", "show", "--round", "ronde-1")
    #expect(kept.output.contains("Meet de wachttijd"))
    #expect(try redact(desk).status == 0)
    let shown = try desk.ask("edition", "show", "--round", "ronde-1")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(!shown.output.contains("wachttijd elke maand.\"]"))
    #expect(shown.output.contains("[gelakt: \(Self.ground)]"))
    #expect(shown.errors.contains("hidden since"))
    let compared = try desk.ask(
      "edition", "compare", "--round", "ronde-1", "--edition", "1", "--with", "1")
    #expect(compared.status == 0, "\(compared.errors)")
  }
}

@Suite struct `What is kept too long` {
  private static let classes = """
    {"do":"define-retention-class","class":"inspraak","title":"Inspraak","source":"Selectielijst 1.1","years":5,"from":"received"}
    {"do":"set-retention-default","kinds":["submission"],"class":"inspraak"}

    """

  @Test func `is told on a day, with its class, and what has none`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.classes)
    let early = try desk.ask("retention", "due", "--on", "2031-03-19", "--json")
    #expect((early.json["due"] as? [Any])?.isEmpty == true, "\(early.output)\(early.errors)")
    let running = try #require(early.json["running"] as? [[String: Any]])
    #expect(running.map { $0["subject"] as? String } == ["R-001"])
    let kept = try desk.ask("retention", "due", "--on", "2031-03-19").output
    #expect(kept.contains("Nog te bewaren") && kept.contains("20 maart 2031"), "\(kept)")
    let run = try desk.ask("retention", "due", "--on", "2031-03-20", "--json")
    let due = try #require(run.json["due"] as? [[String: Any]])
    #expect(due.map { $0["subject"] as? String } == ["R-001"])
    #expect(due.first?["since"] as? String == "2031-03-20")
    #expect(due.first?["class"] as? String == "inspraak")
    let without = try #require(run.json["without"] as? [[String: Any]])
    #expect(without.contains { $0["subject"] as? String == "staff-u-beleid" })
    let words = try desk.ask("retention", "due", "--on", "2031-03-20")
    #expect(words.output.contains("R-001") && words.output.contains("Selectielijst 1.1"))
    #expect(try desk.ask("retention", "due", "--on", "morgen").status == 2)
  }
}

@Suite struct `Destroying what is due` {
  private static let classes = """
    {"do":"define-retention-class","class":"inspraak","title":"Inspraak","source":"Selectielijst 1.1","months":1,"from":"received"}
    {"do":"set-retention-default","kinds":["submission"],"class":"inspraak"}

    """

  @Test func `writes a declaration in every format, and again`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers, Self.classes)
    let file = desk.scratch.path("verklaring.html")
    let run = try desk.ask(
      "retention", "run", "--on", "2026-05-01", "--reason", "De termijn is voorbij.",
      "--format", "html", "--output", file)
    #expect(run.status == 0, "\(run.errors)")
    let page = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
    for words in [
      "Verklaring van vernietiging", "Selectielijst 1.1", "1 maand na ontvangst", "20 maart 2026",
      "R-001",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("wachttijd"))
    for format in ["md", "text", "json", "html"] {
      let again = try desk.ask("retention", "declaration", "1", "--format", format)
      #expect(again.status == 0, "\(again.errors)")
      // Columns of text break between the words.
      #expect(again.output.contains(format == "text" ? "Selectielijst" : "Selectielijst 1.1"))
    }
    #expect(try desk.ask("retention", "declaration", "--format", "html").output == page)
    let none = try desk.ask("retention", "run", "--on", "2026-05-01", "--reason", "Nog eens.")
    #expect(none.status == 0 && none.output.isEmpty && none.errors.contains("nothing is due"))
    #expect(try desk.ask("retention", "declaration", "2").code == "unknown-destruction")
    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "text")
    #expect(matrix.status == 0)
    #expect(!matrix.output.contains("Meet de wachttijd"))
    let accounts = try desk.ask("accounts", "--round", "ronde-1", "--json")
    #expect(accounts.json["balanced"] as? Bool == true)
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `leaves nothing of a span that was destroyed`() throws {
    let desk = try Desk(Desk.setUp)
    let words = ["Onze dochter Siebe", "Vlinderpad 7"]
    let long = String(repeating: "Er gebeurt niets, en dat duurt nu al jaren. ", count: 400)
    let letter = "Meet de wachttijd. Onze dochter Siebe woont aan het Vlinderpad 7. Betrek ouders. "
    let lines = try desk.apply(
      """
      {"do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"letter","receivedOn":"2026-03-20","text":"\(letter)\(long)"}
      {"do":"record-point","submission":"R-001","passages":[{"quote":"Onze dochter Siebe woont aan het Vlinderpad 7."}],"kind":"concern","summary":"Onze dochter Siebe, Vlinderpad 7"}
      {"do":"record-point","submission":"R-001","passages":[{"quote":"Betrek ouders."}],"kind":"request"}
      {"do":"issue-edition","round":"ronde-1","title":"Nota","purpose":"college","withOpen":"Proef."}

      """)
    #expect(lines.status == 0, "\(lines.output)")
    #expect(try Traces(of: words, in: Data(desk.ask("log", "--open").output.utf8)).found.count == 2)
    for word in words {
      let offset = try #require(letter.range(of: word)).lowerBound.utf16Offset(in: letter)
      let run = try desk.ask(
        "redact", "R-001", "--offset", "\(offset)", "--length", "\(word.count)", "--reason",
        "Het gaat om \(word).", "--ground", "AVG, artikel 17", "--destroy", "--json")
      #expect(run.status == 0, "\(run.errors)")
      #expect((run.json["repeats"] as? [Any])?.count == 2, "\(run.output)")
    }
    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "json")
    #expect(
      matrix.output.contains(
        "[gelakt: AVG, artikel 17] woont aan het [gelakt: AVG, artikel 17]."), "\(matrix.output)")
    #expect(matrix.output.contains("Betrek ouders."))
    #expect(try desk.ask("verify").status == 0)
    for (call, file) in [
      (["matrix", "--round", "ronde-1", "--format", "html"], "matrix.html"),
      (["matrix", "--round", "ronde-1", "--format", "csv"], "matrix.csv"),
      (["edition", "show", "--round", "ronde-1"], "edition.json"),
      (["edition", "show", "--round", "ronde-1", "--format", "html"], "edition.html"),
      (["edition", "show", "--round", "ronde-1", "--format", "docx"], "edition.docx"),
      (["edition", "show", "--round", "ronde-1", "--format", "xlsx"], "edition.xlsx"),
    ] {
      let made = try Program.start(
        call + ["--output", desk.scratch.path(file), "--register", desk.register]
      ).wait()
      #expect(made.status == 0, "\(call): \(made.errors)")
    }
    try desk.scratch.write("open.jsonl", try desk.ask("log", "--open").output)
    let files = try Traces.inFiles(of: desk.scratch, of: words)
    #expect(files.count > 20)
    #expect(files.filter { !$0.value.isEmpty }.isEmpty)
    let more = try desk.apply(
      #"{"do":"correct","thing":"R-001.2","field":"kind","to":"advice","reason":"Het is advies."}"#)
    #expect(more.status == 0, "\(more.output)")
  }
}
