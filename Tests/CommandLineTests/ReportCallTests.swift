// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The demonstration, written once for all that is asked of it here.
private struct Demo {
  let scratch: Scratch
  let register: String

  init() throws {
    scratch = try Scratch()
    let run = try Program.run("demo", "--into", scratch.path("demo"))
    try #require(run.status == 0, "\(run.errors)")
    register = scratch.path("demo/register")
  }

  func report(_ name: String, _ options: String...) throws -> Program.Run {
    let round = name == "clarifications" ? "jeugd-inlichtingen" : "jeugd-koers"
    return try Program.start(
      ["report", name, "--round", round, "--register", register] + options
    ).wait()
  }

  /// The rows of a table of a report, from JSON.
  func rows(_ name: String, table: Int = 0) throws -> [[String]] {
    let sections = try report(name, "--json").json["sections"] as? [[String: Any]] ?? []
    let blocks = sections.flatMap { $0["blocks"] as? [[String: Any]] ?? [] }
    let tables = blocks.filter { $0["kind"] as? String == "table" }
    guard tables.indices.contains(table) else { return [] }
    return (tables[table]["rows"] as? [[String: Any]] ?? []).map { $0["cells"] as? [String] ?? [] }
  }

  func figures(_ round: String = "jeugd-koers") throws -> LoggedFigures {
    let log = try Program.run("log", "--register", register).output.split(separator: "\n")
    return try LoggedFigures(of: log, round: round)
  }
}

@Suite struct `The reports of the demonstration` {
  private static let names = [
    "summary", "reply-note", "by-number", "consultation-report", "sessions", "planning",
    "clarifications", "deviations", "council-letter", "obligations",
  ]

  @Test func `come out in every format that needs no other program`() throws {
    let demo = try Demo()
    for name in Self.names {
      let html = try demo.report(name, "--format", "html")
      #expect(html.status == 0 && html.output.hasPrefix("<!DOCTYPE html>"), "\(name)")
      #expect(!html.output.contains("[niet te lezen"), "\(name)")
      let docx = demo.scratch.path("\(name).docx")
      #expect(try demo.report(name, "--format", "docx", "--output", docx).status == 0, "\(name)")
      #expect(FileManager.default.contents(atPath: docx)?.starts(with: Data("PK".utf8)) == true)
      let csv = try demo.report(name, "--format", "csv")
      if name == "council-letter" {
        #expect(csv.code == "no-table")
      } else {
        #expect(csv.status == 0 && csv.output.contains(";"), "\(name): \(csv.errors)")
      }
      for format in ["md", "text", "xlsx"] {
        let file = demo.scratch.path("\(name).\(format)")
        #expect(try demo.report(name, "--format", format, "--output", file).status == 0)
      }
    }
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `are for machines as their schema says`() throws {
    let demo = try Demo()
    var checker = SchemaChecker()
    for name in Self.names { checker.add("report", try demo.report(name, "--json")) }
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }

  @Test func `count what the log says, theme by theme`() throws {
    let demo = try Demo()
    let figures = try demo.figures()
    let rows = try demo.rows("summary")
    #expect(rows.count > 4)
    for row in rows.dropLast() {
      let theme = try #require(figures.themes.first { $0.value == row[0] }).key
      #expect(Array(row.dropFirst()) == figures.row(of: theme), "\(row[0])")
    }
    #expect(rows.last?.dropFirst().map { $0 } == figures.row(of: nil))
  }

  @Test func `count who made a main point as the log says`() throws {
    let demo = try Demo()
    let figures = try demo.figures()
    let page = try demo.report("summary", "--format", "text").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (cluster, points) in figures.clusters {
      let parties = Set(points.compactMap { figures.senders[String($0.prefix { $0 != "." })] })
      let boards = parties.filter { figures.kinds[$0] == "advisoryBoard" }
      let reacted = Set(figures.senders.values.filter { figures.kinds[$0] == "advisoryBoard" })
      #expect(boards == reacted, "of \(cluster)")
      #expect(page.contains("lle \(reacted.count) adviesraden die reageerden"))
    }
    #expect(figures.clusters.count == 1)
  }

  @Test func `have every point once, by number`() throws {
    let demo = try Demo()
    let figures = try demo.figures()
    let listed = try demo.rows("by-number").flatMap { row in
      row[4].components(separatedBy: ", ").filter { !$0.isEmpty }
    }
    #expect(listed.count == Set(listed).count)
    #expect(Set(listed) == Set(figures.points.map(\.number)))
    let note = try demo.report("reply-note", "--format", "html").output
    for point in figures.points { #expect(note.contains("id=\"\(point.number)\"")) }
  }

  @Test func `name each point of an adviser that was refused, and no other`() throws {
    let demo = try Demo()
    let figures = try demo.figures()
    let advisers = ["asd-elzenmeer", "participatieraad-zilverdam"]
    let refused = advisers.flatMap(figures.points).filter {
      ["notAccepted", "partlyAccepted"].contains($0.disposition)
    }
    #expect(try demo.rows("deviations", table: 1).map(\.first) == refused.map(\.number))
    let terms = try demo.rows("deviations")
    #expect(
      terms.map { $0[5] }
        == advisers.map { adviser in
          "\(figures.points(of: adviser).count { !$0.isWithdrawn })"
        })
  }

  @Test func `count the asked, the sessions, the changes and the milestones of the log`() throws {
    let demo = try Demo()
    let figures = try demo.figures()
    #expect(try demo.rows("consultation-report", table: 1).last?[1] == "\(figures.invited.count)")
    #expect(try demo.rows("sessions").count == figures.sessions)
    #expect(try demo.rows("planning").count == figures.milestones)
    let letter = try demo.report("council-letter", "--format", "text").output
    #expect(letter.contains("In de reacties staan \(figures.points.count) punten."))
    let refused = figures.points.count { $0.disposition == "notAccepted" }
    #expect(letter.contains("\(refused) punt nemen wij niet over."))
    // One change is made ex officio, for no point.
    #expect(letter.contains("De tekst krijgt \(figures.textChanges + 1) wijzigingen."))
  }

  @Test func `tell no provider who asked what`() throws {
    let demo = try Demo()
    let figures = try demo.figures("jeugd-inlichtingen")
    let alike = figures.clusters.values.reduce(0) { $0 + $1.count - 1 }
    let rows = try demo.rows("clarifications")
    // One question is about a provider's own costs, and only for that provider.
    #expect(rows.count == figures.points.count - alike - 1)
    let page = try demo.report("clarifications", "--format", "html").output
    for word in ["Wilgenkade", "Hazelaar", "kostprijs", "R-017"] {
      #expect(!page.contains(word), "\(word)")
    }
    let refused = try Program.run(
      "report", "clarifications", "--round", "jeugd-koers", "--register", demo.register)
    #expect(refused.code == "nothing-to-report")
  }
}
