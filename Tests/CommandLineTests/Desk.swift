// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// A register with one dossier and one round, as a secretariat would set it up.
struct Desk {
  let scratch: Scratch
  let register: String

  static let setUp = """
    {"id":"s-1","do":"add-user","user":"u-beleid","name":"Beleidsmedewerker Een","roles":["handler"]}
    {"id":"s-2","do":"add-user","user":"u-akkoord","name":"Akkoordgever Twee","roles":["approver"]}
    {"id":"s-3","do":"open-dossier","dossier":"jeugd","title":"Inkoop jeugdhulp","phases":[{"phase":"uitgangspunten","title":"Uitgangspunten"},{"phase":"toelating","title":"Toelatingsdocumenten"}],"themes":[{"theme":"kwaliteit","title":"Kwaliteit"}]}
    {"id":"s-4","do":"add-version","dossier":"jeugd","document":"strategie","version":"0.9","title":"Inkoopstrategie","date":"2026-02-02","role":"baseline","sections":[{"section":"4.2","title":"Wachttijd","text":"Wachttijden worden gemeten."}]}
    {"id":"s-5","do":"open-round","round":"ronde-1","dossier":"jeugd","phase":"uitgangspunten","kind":"councilConsultation","title":"Consultatie raden","opensOn":"2026-03-01","closesOn":"2026-04-15","questions":[{"question":"q1","text":"Kunt u zich vinden in de koers?"}]}
    {"id":"s-6","do":"add-party","party":"raad-a","name":"Gemeenteraad Alderveen","kind":"council","municipality":"Alderveen"}
    {"id":"s-7","do":"add-party","party":"raad-b","name":"Gemeenteraad Borgwold","kind":"council","municipality":"Borgwold"}
    {"id":"s-8","do":"invite","round":"ronde-1","parties":["raad-a","raad-b"],"sentOn":"2026-03-01"}

    """

  static let letter = """
    {"id":"l-1","do":"receive-submission","rounds":["ronde-1"],"party":"raad-a","channel":"letter","receivedOn":"2026-03-20","text":"Geachte heer, mevrouw,\\n\\nMeet de wachttijd elke maand.\\nBetrek ook ouders.\\n\\nDe griffier"}
    {"id":"l-2","do":"record-point","submission":"R-001","passages":[{"quote":"Meet de wachttijd elke maand."}],"kind":"advice","theme":"kwaliteit","section":"4.2"}
    {"id":"l-3","do":"record-point","submission":"R-001","passages":[{"quote":"Betrek ook ouders."}],"kind":"request"}
    {"id":"l-4","do":"mark-no-point","submission":"R-001","rest":true,"as":"other"}

    """

  static let answers = """
    {"id":"a-1","as":"u-beleid","do":"recommend","points":["R-001.1"],"disposition":"accepted","answer":"Wij meten elke maand.","textChanges":[{"document":"strategie","section":"4.2","before":"Wachttijden worden gemeten.","after":"Wachttijden worden elke maand gemeten."}]}
    {"id":"a-2","as":"u-beleid","do":"recommend","points":["R-001.2"],"disposition":"deferred","answer":"Dit komt terug.","deferral":{"target":"toelating","owner":"projectleider","due":"2026-12-01"}}
    {"id":"a-3","as":"u-akkoord","do":"approve","points":["R-001.1","R-001.2"]}
    {"id":"a-4","do":"establish-silence","round":"ronde-1","rest":true}

    """

  init(_ lines: String...) throws {
    scratch = try Scratch()
    register = scratch.path("register")
    let made = try Program.run(
      "init", register, "--organisation", "Zorgregio Proef", "--as", "secretariaat")
    try #require(made.status == 0, "\(made.errors)")
    for text in lines {
      let run = try apply(text)
      try #require(run.status == 0, "\(run.output)\(run.errors)")
    }
  }

  /// Applies lines; what they answer.
  func apply(_ lines: String, _ options: String...) throws -> Program.Run {
    let arguments = ["apply", "-", "--register", register] + options
    return try Program.start(arguments, input: lines).wait()
  }

  /// Asks something of the register.
  func ask(_ arguments: String..., as user: String? = nil) throws -> Program.Run {
    let who = user.map { ["--as", $0] } ?? []
    return try Program.start(arguments + ["--register", register] + who).wait()
  }

  /// The stored lines of the log.
  func log() throws -> [Substring] { try ask("log").output.split(separator: "\n") }
}
