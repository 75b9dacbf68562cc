// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The call that erases` {
  /// A resident with a letter, a point and an answer, in an edition.
  private static let resident = """
    {"id":"w-1","do":"add-party","party":"inwoner-7","name":"Fedde Kwikmeer","kind":"resident","municipality":"Alderveen"}
    {"id":"w-2","do":"invite","round":"ronde-1","parties":["inwoner-7"],"sentOn":"2026-03-01"}
    {"id":"w-3","do":"receive-submission","rounds":["ronde-1"],"party":"inwoner-7","channel":"email","receivedOn":"2026-03-21","text":"Onze dochter Siebe wacht aan het \\"Vlinderpad\\" al jaren."}
    {"id":"w-4","do":"record-point","submission":"R-002","passages":[{"quote":"Onze dochter Siebe wacht aan het \\"Vlinderpad\\" al jaren."}],"kind":"concern"}
    {"id":"w-5","as":"u-beleid","do":"recommend","points":["R-002.1"],"disposition":"answered","answer":"Wij bellen over het Vlinderpad."}
    {"id":"w-6","as":"u-akkoord","do":"approve","points":["R-002.1"]}
    {"id":"w-7","do":"issue-edition","round":"ronde-1","title":"Reactienota","purpose":"college","withOpen":"Nog niet alles."}

    """
  private static let words = ["Onze dochter Siebe", "Vlinderpad", "Fedde Kwikmeer"]

  private func erasePerson(_ desk: Desk) throws -> Program.Run {
    let asked = try desk.ask("erase", "inwoner-7", "--reason", "Op verzoek.")
    #expect(asked.status == 1 && asked.errors.contains("linked-texts"), "\(asked.errors)")
    let file = try desk.scratch.write(
      "linked.json", asked.output.replacing("\"choice\": null", with: "\"choice\": \"erase\""))
    return try desk.ask("erase", "inwoner-7", "--reason", "Op verzoek.", "--linked", file, "--json")
  }

  @Test func `asks for each text that is linked to a person, and then leaves nothing to be read`()
    throws
  {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers, Self.resident)
    let before = try desk.log().count
    let accounts = try desk.ask("accounts", "--round", "ronde-1").output
    let receipt = desk.scratch.path("bewijs")
    #expect(try desk.ask("receipt", "R-002", "--into", receipt).status == 0)
    let key = try desk.ask("key").output.trimmingCharacters(in: .newlines)
    let opened = try Traces(of: Self.words, in: Data(desk.ask("log", "--open").output.utf8))
    #expect(opened.found.count == Self.words.count)

    let run = try erasePerson(desk)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      Set(run.json["erased"] as? [String] ?? [])
        == ["person-inwoner-7", "R-002", "edition-ronde-1-1"])
    #expect(run.json["reissued"] as? Int == 1)
    #expect(try desk.log().count > before)
    #expect(try desk.ask("accounts", "--round", "ronde-1").output == accounts)
    #expect(try desk.ask("verify").status == 0)
    #expect(try Program.run("verify-receipt", receipt, "--key", key).status == 0)

    // What the party was given stays his; all else that the program wrote is searched.
    try FileManager.default.removeItem(atPath: receipt)
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
    let files = try Traces.inFiles(of: desk.scratch, of: Self.words)
    #expect(files.count > 20)
    #expect(files.filter { !$0.value.isEmpty }.isEmpty)
    let html = try desk.scratch.read("matrix.html")
    #expect(html.contains("gewist op") && !html.contains("sleutel ontbreekt"))
  }

  @Test func `refuses what it does not know, and is done once`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers, Self.resident)
    let unknown = try desk.ask("erase", "R-099", "--reason", "Proef.")
    #expect(unknown.status == 1 && unknown.errors.contains("unknown-subject"), "\(unknown.errors)")
    let stranger = try desk.ask("erase", "R-002", "--reason", "Proef.", as: "u-beleid")
    #expect(stranger.status == 1 && stranger.errors.contains("not-allowed"), "\(stranger.errors)")
    #expect(try desk.ask("erase", "R-002", "--reason", "Proef.").status == 0)
    let end = try desk.log().count
    let again = try desk.ask("erase", "R-002", "--reason", "Proef.")
    #expect(again.status == 0 && again.errors.contains("erased already"))
    #expect(try desk.log().count == end)
    #expect(try desk.ask("erase", "--again").status == 0)
    let text = try desk.apply(
      "{\"do\":\"withdraw-point\",\"point\":\"R-002.1\",\"reason\":\"Proef\"}")
    #expect(text.status == 1 && text.output.contains("subject-erased"))
  }
}
