// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Importing answers` {
  /// A register with two points without answer, and the matrix as it goes out.
  private static func desk() throws -> (desk: Desk, csv: String, position: Int) {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let matrix = try desk.ask("matrix", "--round", "ronde-1", "--format", "csv")
    let json = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json
    let position = (json["position"] as? [String: Any])?["sequence"] as? Int
    return (desk, matrix.output, try #require(position))
  }

  /// Fills in cells of a point by their headings; every cell of these sheets is on one line.
  private static func fill(
    _ csv: String, _ point: String, _ cells: [String: String]
  ) -> String {
    var lines = csv.split(separator: "\r\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let headings = lines[0].map { $0.replacing("\u{FEFF}", with: "") }
    for index in lines.indices where lines[index][0] == point {
      for (heading, text) in cells {
        if let column = headings.firstIndex(of: heading) { lines[index][column] = text }
      }
    }
    return lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func draft(_ point: String, _ text: String) -> String {
    #"{"as":"u-beleid","do":"draft-answer","points":["\#(point)"],"text":"\#(text)"}"# + "\n"
  }

  /// The answers of the points in the matrix, by number.
  private static func answers(of desk: Desk) throws -> [String: String] {
    let json = try desk.ask("matrix", "--round", "ronde-1", "--format", "json").json
    let groups = json["groups"] as? [[String: Any]] ?? []
    let points = groups.flatMap { $0["points"] as? [[String: Any]] ?? [] }
    return Dictionary(
      points.map { ($0["number"] as? String ?? "", $0["answer"] as? String ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `takes in answers that were written in a Word document, once`() throws {
    let (desk, _, _) = try Self.desk()
    #expect(try desk.apply(Self.draft("R-001.1", "Er waren {{count points}} punten.")).status == 0)
    let form = desk.scratch.path("formulier.docx")
    let sent = try desk.ask(
      "matrix", "--round", "ronde-1", "--format", "docx", "--form", "answers", "--output", form)
    try #require(sent.status == 0, "\(sent.errors)")
    let same = try desk.ask("import", "answers", form, as: "u-beleid")
    #expect(same.status == 0 && same.errors.contains("nothing differs"), "\(same.errors)")
    // A claim filled in is a change as if somebody typed it.
    let filled = desk.scratch.path("ingevuld.docx")
    #expect(
      try desk.ask("claims", "fill", form, "--round", "ronde-1", "--output", filled).status == 0)
    let taken = try desk.ask("import", "answers", filled, as: "u-beleid")
    #expect(taken.status == 0 && taken.output.contains("R-001.1"), "\(taken.errors)")
    #expect(try Self.answers(of: desk)["R-001.1"] == "Er waren 2 punten.")
    let again = try desk.ask("import", "answers", filled, as: "u-beleid")
    #expect(again.status == 0 && again.errors.contains("nothing differs"), "\(again.errors)")

    let annex = desk.scratch.path("bijlage.docx")
    _ = try desk.ask("matrix", "--round", "ronde-1", "--format", "docx", "--output", annex)
    let refused = try desk.ask("import", "answers", annex, "--round", "ronde-1", as: "u-beleid")
    #expect(refused.status == 1 && refused.errors.contains("--form answers"), "\(refused.errors)")
    let call = ["matrix", "--round", "ronde-1", "--form", "answers", "--register", desk.register]
    #expect(try Program.start(call).wait().status == 2)
  }

  @Test func `records what was written as drafts and recommendations of who imports, once`() throws
  {
    let (desk, csv, position) = try Self.desk()
    let filled = Self.fill(
      Self.fill(csv, "R-001.1", ["antwoord": "Wij meten elke maand."]), "R-001.2",
      [
        "antwoord": "Ouders denken mee.", "uitkomst": "niet overgenomen",
        "motivering": "Zij deden dat al.",
      ])
    let file = try desk.scratch.write("antwoorden.csv", filled)
    let call = ["import", "answers", file, "--round", "ronde-1", "--based-on", "#\(position)"]
    func take(_ more: String...) throws -> Program.Run {
      try Program.start(
        call + more + ["--as", "u-beleid", "--register", desk.register]
      ).wait()
    }
    let before = try desk.log()
    let checked = try take("--check")
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(checked.output.contains("R-001.1 (line 2)\n"), "\(checked.output)")
    #expect(checked.output.contains("antwoord: (empty) -> \u{201C}Wij meten elke maand.\u{201D}"))
    #expect(try desk.log() == before)

    let done = try take("--json")
    #expect(done.json["outcome"] as? String == "done", "\(done.errors)")
    #expect(try desk.log().suffix(from: before.count).allSatisfy { $0.contains("user/u-beleid") })
    #expect(
      try Self.answers(of: desk) == [
        "R-001.1": "Wij meten elke maand.", "R-001.2": "Ouders denken mee.",
      ])
    let again = try take("--json")
    #expect(again.json["outcome"] as? String == "nothing", "\(again.errors)")
    #expect((again.json["points"] as? [Any])?.isEmpty == true)
  }

  @Test func `shows what changed meanwhile, and records nothing at all then`() throws {
    let (desk, csv, position) = try Self.desk()
    let filled = Self.fill(
      Self.fill(csv, "R-001.1", ["antwoord": "Wij meten elke maand."]), "R-001.2",
      ["antwoord": "Ouders denken mee."])
    let file = try desk.scratch.write("antwoorden.csv", filled)
    #expect(try desk.apply(Self.draft("R-001.2", "Iets anders.")).status == 0)
    let before = try desk.log()
    let run = try desk.ask(
      "import", "answers", file, "--round", "ronde-1", "--based-on", "#\(position)", "--json",
      as: "u-beleid")
    #expect(run.status == 4)
    #expect(run.errors.contains("changed-meanwhile"))
    #expect(run.json["outcome"] as? String == "conflict")
    let points = try #require(run.json["points"] as? [[String: Any]])
    #expect(points.map { $0["outcome"] as? String } == ["held", "conflict"])
    let conflict = (points.last?["conflicts"] as? [[String: Any]])?.first
    #expect(conflict?["column"] as? String == "answer")
    #expect(conflict?["now"] as? String == "Iets anders.")
    #expect(try desk.log() == before)
  }

  @Test func `without a position, holds a point whose status is another for changed`() throws {
    let (desk, csv, _) = try Self.desk()
    let file = try desk.scratch.write(
      "antwoorden.csv", Self.fill(csv, "R-001.1", ["antwoord": "Wij meten elke maand."]))
    #expect(try desk.apply(Self.draft("R-001.1", "Iets anders.")).status == 0)
    let run = try desk.ask("import", "answers", file, "--round", "ronde-1", as: "u-beleid")
    #expect(run.status == 4, "\(run.errors)")
    #expect(run.errors.contains("does not say from which position"))
    #expect(try Self.answers(of: desk)["R-001.1"] == "Iets anders.")
  }

  @Test func `asks for the round where a file names none, and refuses those of others`() throws {
    let (desk, csv, _) = try Self.desk()
    let file = try desk.scratch.write("antwoorden.csv", csv)
    #expect(try desk.ask("import", "answers", file).status == 2)
    let workbook = desk.scratch.path("matrix.xlsx")
    _ = try desk.ask(
      "matrix", "--round", "ronde-1", "--format", "xlsx", "--output", workbook)
    let other = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let refused = try other.ask("import", "answers", workbook)
    #expect((refused.status, refused.code) == (1, "other-register"), "\(refused.errors)")
    let without = try desk.scratch.write("zonder.csv", "antwoord;uitkomst\r\nWij;beantwoord\r\n")
    let unnumbered = try desk.ask("import", "answers", without, "--round", "ronde-1")
    #expect((unnumbered.status, unnumbered.code) == (1, "missing-column"))
  }

  @Test func `refuses who may not write answers`() throws {
    let (desk, csv, _) = try Self.desk()
    _ = try desk.apply(
      #"{"do":"add-user","user":"u-lezer","name":"Lezer Drie","roles":["reader"]}"# + "\n")
    let file = try desk.scratch.write(
      "antwoorden.csv", Self.fill(csv, "R-001.1", ["antwoord": "Wij meten elke maand."]))
    let run = try desk.ask("import", "answers", file, "--round", "ronde-1", as: "u-lezer")
    #expect(run.status == 1, "\(run.errors)")
    #expect(try Self.answers(of: desk)["R-001.1"] == "")
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `answers machines as its schema says`() throws {
    let (desk, csv, position) = try Self.desk()
    var checker = SchemaChecker()
    let filled = Self.fill(
      csv, "R-001.1", ["antwoord": "Wij meten elke maand.", "samenvatting": "Meten"])
    let file = try desk.scratch.write("antwoorden.csv", filled)
    let call = [
      "import", "answers", file, "--round", "ronde-1", "--based-on", "#\(position)", "--json",
      "--register", desk.register,
    ]
    for _ in 0..<2 { checker.add("import-answers", try Program.start(call).wait()) }
    #expect(try desk.apply(Self.draft("R-001.1", "Iets anders.")).status == 0)
    checker.add("import-answers", try Program.start(call).wait())
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }

  private static let write = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[0].value == sys.argv[2]:
            row[titles.index("antwoord")].value = sys.argv[3]
    book.save(sys.argv[1])
    """

  @Test(.enabled(if: Spreadsheets.python != nil, "there is no Python with openpyxl"))
  func `needs no more than the workbook that openpyxl saved`() throws {
    let (desk, _, position) = try Self.desk()
    let file = desk.scratch.path("matrix.xlsx")
    _ = try desk.ask("matrix", "--round", "ronde-1", "--format", "xlsx", "--output", file)
    let written = try Spreadsheets.run(Self.write, file, "R-001.1", "Wij meten elke maand.")
    #expect(written.status == 0, "\(written.errors)")
    #expect(try desk.apply(Self.draft("R-001.2", "Iets anders.")).status == 0)
    let run = try desk.ask("import", "answers", file, "--json", as: "u-beleid")
    #expect(run.json["outcome"] as? String == "done", "\(run.errors)")
    #expect(run.json["basedOn"] as? Int == position)
    #expect(
      try Self.answers(of: desk) == [
        "R-001.1": "Wij meten elke maand.", "R-001.2": "Iets anders.",
      ])
  }
}
