// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// What scripts that know only the words of a command may well send.
@Suite struct `Ways of saying a command` {
  static let lines = [
    #"{"id":"w-1","do":"open-dossier","dossier":"wmo","title":"Wmo","references":[],"phases":[{"phase":"a","title":"A"}],"parts":["perceel-1","Beschermd Wonen"],"themes":[],"bodies":[]}"#,
    #"{"id":"w-2","do":"open-dossier","dossier":"wmo-2","title":"Wmo 2","phases":[{"phase":"a","title":"A"}],"parts":[{"part":"p-1","title":"Perceel 1"}]}"#,
    #"{"id":"w-3","do":"receive-submission","rounds":["Consultatie raden"],"party":"Gemeenteraad Borgwold","channel":"phone","receivedOn":"2026-03-22","withoutText":true,"asked":true,"references":[],"coSubmitters":[],"stances":[]}"#,
    #"{"id":"w-4","do":"record-point","submission":"R-002","passages":[],"summary":"Noem een termijn.","kind":"advice","theme":"Kwaliteit"}"#,
    #"{"id":"w-5","do":"correct","thing":"submission/R-002","field":"channel","to":"email","reason":"Het was een mail."}"#,
    #"{"id":"w-6","do":"correct","thing":"point/R-002.1","field":"kind","to":"request","reason":"Het is een verzoek."}"#,
    #"{"id":"w-7","do":"set-four-eyes","dossier":"jeugd","on":false,"reason":"Er is maar een medewerker."}"#,
    #"{"id":"w-8","do":"set-four-eyes","dossier":"jeugd","off":false,"reason":"Er zijn er weer twee."}"#,
    #"{"id":"w-9","do":"set-four-eyes","dossier":"jeugd","off":true,"reason":"En weer een."}"#,
  ]

  @Test func `takes each of them`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    for line in Self.lines {
      let run = try desk.apply(line)
      #expect(run.answers.first?["outcome"] as? String == "done", "\(line): \(run.errors)")
    }
    let dossiers = try desk.ask("dossiers", "--json").json["dossiers"] as? [[String: Any]]
    let parts = dossiers?.first { $0["id"] as? String == "wmo" }?["parts"] as? [[String: Any]]
    #expect(parts?.compactMap { $0["id"] as? String } == ["perceel-1", "beschermd-wonen"])
    #expect(parts?.compactMap { $0["title"] as? String } == ["perceel-1", "Beschermd Wonen"])
  }

  @Test func `knows the dossier of a document by an earlier change of its text`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Self.lines[0])
    let other = """
      {"id":"t-1","do":"record-text-change","dossier":"wmo","document":"nota","section":"1","before":"","after":"Nieuw.","origin":"exOfficio","reason":"Ambtshalve."}
      {"id":"t-2","do":"record-text-change","document":"nota","section":"2","before":"","after":"Ook nieuw.","origin":"exOfficio","reason":"Ambtshalve."}
      """
    let run = try desk.apply(other)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.answers.last?["made"] as? [String] == ["W-2"])
  }

  @Test func `says with the codes of commands what is wrong in a sheet`() throws {
    let heading = "partij;ontvangen;thema;soort punt;samenvatting;antwoord;uitkomst;motivering\n"
    let cases = [
      ("raad-z;20-3-2026;;advies;Iets.;;;", "unknown-party"),
      ("raad-b;20-3-2026;Nergens;advies;Iets.;;;", "unknown-theme"),
      ("raad-b;20-2-2026;;advies;Iets.;;;", "before-opening"),
      ("raad-b;20-3-2026;;advies;Iets.;Ja.;overgenomen;", "change-needed"),
      ("raad-b;20-3-2026;;advies;Iets.;Nee.;niet overgenomen;", "reason-needed"),
      ("raad-b;20-3-2026;;advies;Iets.;Later.;komt terug;", "target-needed"),
    ]
    let desk = try Desk(Desk.setUp)
    let before = try desk.log()
    for (row, code) in cases {
      let file = try desk.scratch.write("blad.csv", heading + row + "\n")
      let run = try desk.ask("import", "sheet", file, "--round", "ronde-1")
      #expect(run.status == 1, "\(row)")
      #expect(run.code == code, "\(row): \(run.errors)")
    }
    #expect(try desk.log() == before)
  }

  @Test func `passes over blank lines and a byte order mark`() throws {
    let desk = try Desk(Desk.setUp)
    let run = try desk.apply(
      "\u{FEFF}{\"id\":\"x-1\",\"do\":\"add-theme\",\"dossier\":\"jeugd\",\"theme\":\"een\",\"title\":\"Een\"}\r\n"
        + "\r\n  \n{\"id\":\"x-2\",\"do\":\"add-theme\",\"dossier\":\"jeugd\",\"theme\":\"een\",\"title\":\"Een\"}\n\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.answers.compactMap { $0["line"] as? Int } == [1, 4])
    #expect(run.answers.compactMap { $0["outcome"] as? String } == ["done", "nothing"])
  }

  @Test func `takes days of a sheet that the clock has not reached`() throws {
    let desk = try Desk(Desk.setUp)
    let heading = "partij;ontvangen;soort punt;samenvatting\n"
    let next = Calendar.current.component(.year, from: Date()) + 1
    let soon = try desk.scratch.write("een.csv", heading + "raad-b;20-3-\(next);advies;Iets.\n")
    #expect(try desk.ask("import", "sheet", soon, "--round", "ronde-1").status == 0)
    let far = try desk.scratch.write("twee.csv", heading + "raad-b;20-3-\(next + 5);advies;Iets.\n")
    #expect(try desk.ask("import", "sheet", far, "--round", "ronde-1").code == "in-future")
  }

  @Test func `adds a party of a sheet without a municipality`() throws {
    let desk = try Desk(Desk.setUp)
    let file = try desk.scratch.write(
      "blad.csv",
      "partij;soort;ontvangen;soort punt;samenvatting\nZorg Een;zorgaanbieder;20-3-2026;advies;Iets.\n"
    )
    let run = try desk.ask("import", "sheet", file, "--round", "ronde-1", "--create-parties")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "R-001\nR-001.1\n")
  }
}
