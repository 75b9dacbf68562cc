// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `Workbooks` {
  private static let matrix = ["matrix", "--round", "ronde-1", "--format", "xlsx"]

  @Test func `need a file, whatever the report`() throws {
    let desk = try Desk(Desk.setUp)
    for call in [
      ["matrix"], ["rollcall"], ["accounts"], ["progress"], ["planning"],
      ["counts", "--rows", "theme", "--columns", "kind"],
    ] {
      let arguments = call + ["--round", "ronde-1", "--format", "xlsx"]
      let run = try Program.start(arguments + ["--register", desk.register]).wait()
      #expect((run.status, run.output) == (2, ""), "\(call): \(run.errors)")
    }
    let obligations = try desk.ask("obligations", "--format", "xlsx")
    #expect(obligations.status == 2)
  }

  @Test func `are written for every report that counts`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    for call in [
      ["matrix", "--round", "ronde-1"], ["rollcall", "--round", "ronde-1"],
      ["accounts", "--round", "ronde-1"], ["progress", "--round", "ronde-1"],
      ["planning", "--round", "ronde-1"], ["obligations"],
      ["counts", "--rows", "theme", "--columns", "kind", "--round", "ronde-1"],
    ] {
      let file = desk.scratch.path("\(call[0]).xlsx")
      let run = try Program.start(
        call + ["--format", "xlsx", "--output", file, "--register", desk.register]
      ).wait()
      #expect((run.status, run.output) == (0, ""), "\(call): \(run.errors)")
      let read = try Program.run("read", file, "--json").json
      #expect((read["blocks"] as? [Any])?.isEmpty == false, "\(call)")
    }
  }

  @Test func `go back in and change nothing, approved or not`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    for lines in ["", Desk.answers] {
      if !lines.isEmpty { _ = try desk.apply(lines) }
      let before = try desk.log()
      for language in ["nl", "en"] {
        let file = desk.scratch.path("matrix.xlsx")
        let written = try desk.ask(
          "matrix", "--round", "ronde-1", "--format", "xlsx", "--language", language, "--output",
          file)
        #expect(written.status == 0, "\(written.errors)")
        let sheet = try desk.ask("import", "sheet", file, "--round", "ronde-1", "--json")
        #expect(sheet.json["outcome"] as? String == "nothing", "\(sheet.errors)")
        let answers = try desk.ask("import", "answers", file, "--json")
        #expect(answers.json["outcome"] as? String == "nothing", "\(answers.errors)")
      }
      #expect(try desk.log() == before)
    }
  }

  @Test func `are the same to the last byte for the same position`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    var files: [Data] = []
    for name in ["een.xlsx", "twee.xlsx"] {
      let call = Self.matrix + ["--output", desk.scratch.path(name), "--final"]
      let run = try Program.start(call + ["--register", desk.register]).wait()
      #expect(run.status == 0, "\(run.errors)")
      files.append(try Data(contentsOf: desk.scratch.url.appending(path: name)))
    }
    #expect(files[0] == files[1])
  }
}

@Suite(.serialized) struct `Workbooks in programs of others` {
  /// Holds the sheets of a workbook against a CSV file: every cell, with its type.
  private static let compare = """
    import csv, datetime, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    days = {"ontvangen", "gedateerd", "uiterlijk", "uitgevoerd op"}
    with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    cells = list(book.worksheets[0].iter_rows())
    assert len(cells) == len(rows), (len(cells), len(rows))
    counted = 0
    for line, (wanted, found) in enumerate(zip(rows, cells)):
        for title, text, cell in zip(rows[0], wanted, found):
            if line and text and title in days:
                assert isinstance(cell.value, datetime.datetime), (title, cell.value)
                value = cell.value.date().isoformat()
            else:
                assert cell.value is None or cell.data_type == "s", (title, cell.data_type)
                value = cell.value or ""
            if text[:1] == "'" and text[1:2] and text[1] in "=+-@'": text = text[1:]
            assert value == text.replace("\\r\\n", "\\n"), (title, value, text)
            counted += 1
    for sheet in book.worksheets[1:]:
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                assert cell.data_type in "snd", (sheet.title, cell.coordinate, cell.data_type)
                if sheet.title == "Totalen" and cell.column > 1:
                    assert isinstance(cell.value, int), (cell.coordinate, cell.value)
    assert book.worksheets[0].freeze_panes == "B2"
    assert book.worksheets[0].auto_filter.ref.startswith("A1:")
    lists = [v.type for v in book.worksheets[0].data_validations.dataValidation]
    assert len(lists) > 5 and set(lists) == {"list"}, lists
    assert book.properties.title and book.properties.language == "nl-NL"
    assert not book.properties.lastModifiedBy
    print(counted)
    """

  @Test(.enabled(if: Spreadsheets.python != nil, "there is no Python with openpyxl"))
  func `have every cell with its type for openpyxl`() throws {
    let scratch = try Scratch()
    #expect(try Program.run("demo", "--into", scratch.path("demo")).status == 0)
    let run = try Spreadsheets.run(
      Self.compare, scratch.path("demo/matrix.xlsx"), scratch.path("demo/matrix.csv"))
    #expect(run.status == 0, "\(run.errors)")
    #expect((Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 500)
  }

  @Test(.enabled(if: Spreadsheets.audit != nil, "there is no Python with openxml-audit"))
  func `are found right by openxml-audit, every report of them`() throws {
    let scratch = try Scratch()
    #expect(try Program.run("demo", "--into", scratch.path("demo")).status == 0)
    let register = scratch.path("demo/register")
    for call in [
      ["matrix", "--round", "jeugd-koers"], ["matrix", "--round", "wmo-koers", "--language", "en"],
      ["rollcall", "--round", "jeugd-koers"], ["accounts", "--round", "wmo-koers"],
      ["planning", "--dossier", "jeugdhulp"], ["obligations"],
      ["progress", "--round", "jeugd-koers"], ["report", "summary", "--round", "jeugd-koers"],
      ["report", "edition-comparison", "--round", "jeugd-koers"],
      ["counts", "--round", "jeugd-koers", "--rows", "theme", "--columns", "partyKind"],
    ] {
      let file = scratch.path("verslag.xlsx")
      let run = try Program.start(
        call + ["--format", "xlsx", "--output", file, "--register", register]
      ).wait()
      #expect(run.status == 0, "\(run.errors)")
      #expect(try Spreadsheets.problems(in: file) == "", "\(call)")
    }
  }

  @Test(
    .enabled(if: Spreadsheets.libreOffice, "LibreOffice Calc is not asked for, or not there"))
  func `come back from LibreOffice and change nothing`() throws {
    let scratch = try Scratch()
    #expect(try Program.run("demo", "--into", scratch.path("demo")).status == 0)
    let folder = scratch.url.appending(path: "terug")
    try Spreadsheets.resave(scratch.path("demo/matrix.xlsx"), in: folder)
    let file = folder.appending(path: "matrix.xlsx").path
    let register = scratch.path("demo/register")
    let sheet = try Program.run(
      "import", "sheet", file, "--round", "jeugd-koers", "--register", register, "--json")
    #expect(sheet.json["outcome"] as? String == "nothing", "\(sheet.errors)")
    let answers = try Program.run(
      "import", "answers", file, "--register", register, "--json")
    #expect(answers.json["outcome"] as? String == "nothing", "\(answers.errors)")
    #expect(answers.json["basedOn"] as? Int != nil)
    #expect((answers.json["left"] as? [Any])?.isEmpty == true)
  }
}
