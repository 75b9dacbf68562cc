// SPDX-License-Identifier: EUPL-1.2

import Testing

@Suite struct `Claims in a text` {
  @Test func `are checked and filled in by the built program`() throws {
    let desk = try Desk(Desk.setUp, Desk.letter)
    let points =
      try desk.ask("matrix", "--round", "ronde-1", "--format", "json")
      .json["totals"] as? [String: Any]
    let count = try #require(points?["points"] as? Int)
    let right = try desk.scratch.write(
      "goed.md", "Er zijn {{count points | \(count)}} punten.\n\nVeel steun.\n")
    let held = try desk.ask("claims", "check", right, "--round", "ronde-1")
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.output.contains("Alle beweringen kloppen."))
    #expect(held.output.contains("Veel steun."))
    let filled = try desk.ask("claims", "fill", right, "--round", "ronde-1")
    #expect(filled.output == "Er zijn \(count) punten.\n\nVeel steun.\n")

    let wrong = try desk.scratch.write("fout.md", "Er zijn {{count points | 99}} punten.\n")
    for call in ["check", "fill"] {
      let refused = try desk.ask("claims", call, wrong, "--round", "ronde-1")
      #expect(refused.status == 1)
      #expect(refused.output.contains("NEE"))
    }
    let word = desk.scratch.path("nota.docx")
    let made = try desk.ask(
      "matrix", "--round", "ronde-1", "--format", "docx", "--title",
      "Nota met {{count points}} punten", "--output", word)
    try #require(made.status == 0, "\(made.errors)")
    #expect(try desk.ask("claims", "check", word, "--round", "ronde-1").status == 0)
    #expect(try desk.ask("claims", "fill", word, "--round", "ronde-1").status == 2)
    let whole = desk.scratch.path("ingevuld.docx")
    let told = try desk.ask("claims", "fill", word, "--round", "ronde-1", "--output", whole)
    #expect(told.status == 0, "\(told.errors)")
    let read = try Program.run("read", whole)
    #expect(read.output.contains("Nota met \(count) punten") && !read.output.contains("{{"))

    let out = desk.scratch.path("uit.md")
    #expect(
      try desk.ask("claims", "fill", wrong, "--round", "ronde-1", "--output", out).status == 1)
    #expect((try? desk.scratch.read("uit.md")) == nil)
    #expect(try desk.ask("claims", "check", "weg.md", "--round", "ronde-1").status == 2)
    #expect(try desk.ask("claims", "check", right, "--round", "ronde-9").status == 1)
  }
}
