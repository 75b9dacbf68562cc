// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The matrix as a Word document of the built program` {
  @Test func `goes to a file, or into a folder under a name that says what it is`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let call = ["matrix", "--round", "ronde-1", "--format", "docx", "--register", desk.register]
    let named = desk.scratch.path("nota.docx")
    #expect(try Program.start(call + ["--output", named]).wait().status == 0)
    #expect([UInt8](try Data(contentsOf: URL(filePath: named))).starts(with: [0x50, 0x4B, 3, 4]))
    let folder = desk.scratch.path("bijlagen")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let run = try Program.start(
      call + [
        "--output", folder, "--annex", "Bijlage 4 bij voorstel 2026-118", "--title",
        "Nota van beantwoording raden/stukken", "--head-line", "Steller=Team Jeugd",
      ]
    ).wait()
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder)
        == ["Bijlage 4 Nota van beantwoording raden-stukken.docx"])
  }

  @Test func `is not sent to a terminal`() throws {
    let run = try Program.run("matrix", "--round", "r", "--format", "docx")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("--output"))
  }

  @Test(arguments: ["Steller", "=x", "Steller= "])
  func `refuses a line of the head without label or text`(line: String) throws {
    let run = try Program.run("matrix", "--round", "r", "--head-line", line)
    #expect(run.status == 2)
    #expect(run.errors.contains("--head-line takes LABEL=TEXT"))
  }

  @Test func `has in its head what was given`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let run = try desk.ask(
      "matrix", "--round", "ronde-1", "--annex", "Bijlage 4 bij voorstel 2026-118", "--title",
      "Nota van beantwoording", "--head-line", "Steller=Team Jeugd", "--belongs-to",
      "het besluit van 2 juni 2026")
    #expect(run.status == 0, "\(run.errors)")
    for text in [
      "Bijlage 4 bij voorstel 2026-118", "Nota van beantwoording: Consultatie raden",
      "Team Jeugd", "het besluit van 2 juni 2026",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test func `has its points in a list, or in columns of one's own`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let call = ["matrix", "--round", "ronde-1", "--format", "md", "--register", desk.register]
    let list = try Program.start(call + ["--form", "list"]).wait()
    #expect(list.output.contains("##### R-001.1\n") && !list.output.contains("| R-001.1 |"))
    let own = try Program.start(call + ["--columns", "nr,Antwoord,punt"]).wait()
    #expect(own.output.contains("| Nr. | Antwoord | Punt |"), "\(own.errors)")
    for columns in ["nr,nr", "kleur", "", "nr,,punt"] {
      let run = try Program.start(call + ["--columns", columns]).wait()
      #expect(run.status == 2 && run.errors.contains("--columns takes names"), "\(columns)")
    }
  }

  @Test func `takes a template for itself alone, and only one that can be read`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter, Desk.answers)
    let file = try desk.scratch.write("huis.docx", "geen archief")
    let call = ["matrix", "--round", "ronde-1", "--register", desk.register, "--template"]
    let page = try Program.start(call + [file, "--format", "html"]).wait()
    #expect(page.status == 2 && page.errors.contains("--template is for --format docx"))
    let out = ["--format", "docx", "--output", desk.scratch.path("uit.docx")]
    #expect(try Program.start(call + [file] + out).wait().errors.contains("bad-template"))
    #expect(try Program.start(call + ["niets.docx"] + out).wait().errors.contains("no-input"))
    #expect(
      try Program.start(["matrix", "--round", "ronde-1", "--register", desk.register] + out).wait()
        .status == 0)
    let again = try Program.start(call + [desk.scratch.path("uit.docx")] + out).wait()
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test(.enabled(if: Spreadsheets.audit != nil, "there is no Python with openxml-audit"))
  func `is found right by openxml-audit for every report and letter too`() throws {
    let scratch = try Scratch()
    #expect(try Program.run("demo", "--into", scratch.path("demo")).status == 0)
    let folder = scratch.path("demo/reports")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".docx") }.sorted()
    #expect(files.count > 18, "\(files)")
    for file in files {
      #expect(try Spreadsheets.problems(in: "\(folder)/\(file)") == "", "\(file)")
    }
  }
}
