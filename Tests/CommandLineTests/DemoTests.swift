// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The demonstration` {
  private static func demo(_ scratch: Scratch, _ name: String) throws -> Program.Run {
    try Program.run("demo", "--into", scratch.path(name))
  }

  private static func bytes(below folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      let file = folder.appendingPathComponent(path)
      let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
      found[path] = isFolder ? Data() : try Data(contentsOf: file)
    }
    return found
  }

  @Test func `is the same in every run, to the last byte`() throws {
    let scratch = try Scratch()
    #expect(try Self.demo(scratch, "one").status == 0)
    #expect(try Self.demo(scratch, "two").status == 0)
    let one = try Self.bytes(below: scratch.url.appendingPathComponent("one"))
    let two = try Self.bytes(below: scratch.url.appendingPathComponent("two"))
    #expect(one.count > 20)
    #expect(one.keys.sorted() == two.keys.sorted())
    for (path, bytes) in one { #expect(two[path] == bytes, "\(path) differs") }
  }

  @Test func `is replaced where an earlier run made it, and nowhere else`() throws {
    let scratch = try Scratch()
    #expect(try Self.demo(scratch, "demo").status == 0)
    #expect(try Self.demo(scratch, "demo").status == 0)
    try scratch.write("other/mine.txt", "blijft")
    let refused = try Self.demo(scratch, "other")
    #expect(refused.status == 1)
    #expect(refused.code == "not-empty")
    #expect(try scratch.read("other/mine.txt") == "blijft")
  }

  @Test func `shows one round whose books balance and one with open items`() throws {
    let scratch = try Scratch()
    #expect(try Self.demo(scratch, "demo").status == 0)
    let register = scratch.path("demo/register")
    func accounts(_ round: String) throws -> [String: Any] {
      try Program.run("accounts", "--round", round, "--register", register, "--json").json
    }
    #expect(try accounts("jeugd-koers")["balanced"] as? Bool == true)
    #expect(try accounts("wmo-koers")["balanced"] as? Bool == false)
    let verified = try Program.run("verify", "--register", register)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `makes the same matrix from its commands in a register of one's own`() throws {
    let scratch = try Scratch()
    #expect(try Self.demo(scratch, "demo").status == 0)
    let own = scratch.path("own")
    try Program.run("init", own, "--organisation", "Zorgregio Lage Linden", "--as", "secretariaat")
    let applied = try Program.run(
      "apply", scratch.path("demo/commands.jsonl"), "--register", own)
    try #require(applied.status == 0, "\(applied.errors)")
    let mine = try Program.run(
      "matrix", "--round", "jeugd-koers", "--format", "json", "--register", own)
    func withoutPosition(_ text: String) throws -> NSDictionary {
      var answer =
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      #expect(answer.removeValue(forKey: "position") != nil)
      return answer as NSDictionary
    }
    #expect(
      try withoutPosition(mine.output) == withoutPosition(scratch.read("demo/matrix.json")))
  }

  @Test func `wrote its matrices in Dutch for who asked for English`() throws {
    let scratch = try Scratch()
    let run = try Program.run("demo", "--into", scratch.path("demo"), "--language", "en")
    #expect(run.status == 0, "\(run.errors)")
    for (name, words) in [
      ("matrix.html", "<html lang=\"en\">"), ("matrix.md", "## Colophon"),
      ("matrix.txt", "\nColophon\n"), ("matrix-wmo.html", "<html lang=\"en\">"),
    ] {
      #expect(try scratch.read("demo/\(name)").contains(words), "\(name)")
    }
    let heading = try scratch.read("demo/matrix.csv").prefix { $0 != "\n" && $0 != "\r\n" }
    #expect(heading.contains("quote,"), "\(heading)")
  }

  @Test func `told its files with two slashes where its folder was given with one`() throws {
    let scratch = try Scratch()
    let run = try Program.run("demo", "--into", scratch.path("demo") + "/")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").contains("\(scratch.path("demo"))/matrix.html"))
    #expect(!(run.output + run.errors).contains("//"), "\(run.output)\(run.errors)")
  }
}
