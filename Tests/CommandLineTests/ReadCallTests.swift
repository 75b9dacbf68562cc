// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `What is read from a file` {
  private let desk: Desk
  init() throws { desk = try Desk(Desk.setUp) }

  private func file(_ name: String, _ text: String) throws -> String {
    try desk.scratch.write(name, text)
  }

  @Test func `is shown part by part, with what each is`() throws {
    let run = try Program.run(
      "read", try file("brief.html", "<h1>Advies</h1><ol><li>Een punt</ol><img src=x>"))
    #expect(run.status == 0)
    #expect(run.output == "heading 1: Advies\nlistItem 1: 1. Een punt\n")
    #expect(run.errors.hasPrefix("pictures: "))
  }

  @Test func `is told with its places as JSON`() throws {
    let run = try Program.run("read", try file("brief.txt", "Één\n\n- twee\n"), "--json")
    #expect(run.json["text"] as? String == "Één\n\n- twee\n")
    let blocks = try #require(run.json["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["kind"] as? String } == ["paragraph", "listItem"])
    #expect(blocks.map { $0["offset"] as? Int } == [0, 5])
    #expect(blocks.map { $0["length"] as? Int } == [3, 6])
    #expect(blocks.map { $0["content"] as? Int } == [0, 7])
    #expect(run.json["language"] is NSNull)
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `holds to its schema`() throws {
    var checker = SchemaChecker()
    let page = "<a href='http://x.nl'>Wij</a><table><tr><td>het is de</table><img>"
    for (name, text) in [("a.html", page), ("a.txt", "1. Een\n\n  onder een\n")] {
      checker.add("read", try Program.run("read", try file(name, text), "--json"))
    }
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }

  @Test(arguments: [
    ("leeg.txt", "", 1, "no-text"), ("oud.doc", "{\\rtf1 x}", 1, "old-format"),
    ("kapot.docx", "PK\u{3}\u{4}", 1, "damaged-file"),
  ])
  func `is nothing where it cannot be read`(
    name: String, text: String, status: Int32, code: String
  ) throws {
    let run = try Program.run("read", try file(name, text))
    #expect(run.status == status)
    #expect(run.code == code)
    #expect(run.output == "")
  }

  @Test func `is nothing where there is no file`() throws {
    let run = try Program.run("read", "/niet/daar.docx", "--json")
    #expect(run.status == 2)
    #expect(run.errors.contains("\"no-input\""))
  }
}
