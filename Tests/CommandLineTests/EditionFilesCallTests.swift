// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct `The files of an edition of the built program` {
  private static let issue =
    #"{"id":"uitgave","do":"issue-edition","round":"ronde-1","title":"Reactienota","purpose":"college"}"#

  private static let change = """
    {"do":"recommend","as":"u-beleid","points":["R-001.1"],"disposition":"noted","answer":"Wij lezen het."}
    {"do":"approve","as":"u-akkoord","points":["R-001.1"]}

    """

  private func desk(_ issue: String = issue) throws -> Desk {
    try Desk(Desk.setUp, Desk.letter, Desk.answers, issue)
  }

  /// What `edition show` writes in a format, and what it says.
  private func shown(
    _ format: String, in desk: Desk, register: String? = nil
  ) throws -> (bytes: Data, words: String) {
    let file = desk.scratch.path("uitgave.\(format)")
    let run = try Program.start([
      "edition", "show", "--round", "ronde-1", "--edition", "1", "--format", format, "--output",
      file, "--register", register ?? desk.register,
    ]).wait()
    try #require(run.status == 0, "\(run.errors)")
    return (try Data(contentsOf: URL(fileURLWithPath: file)), run.errors)
  }

  private static let formats = ["json", "html", "docx", "xlsx"]

  @Test func `are handed out byte for byte, whatever is answered later`() throws {
    let desk = try desk()
    let first = try Self.formats.map { try shown($0, in: desk) }
    for (format, file) in zip(Self.formats, first) {
      #expect(
        file.words.contains(
          "edition 1, the \(format) that is kept, byte for byte: as it was issued"),
        "\(file.words)")
      #expect(file.words.contains("made by Weerklank"))
    }
    #expect(first[2].bytes.starts(with: Data("PK".utf8)))
    #expect(try desk.apply(Self.change).status == 0)
    for (format, file) in zip(Self.formats, first) {
      #expect(try shown(format, in: desk).bytes == file.bytes, "\(format)")
    }
    let list = try desk.ask("edition", "list", "--round", "ronde-1", "--json").json
    let editions = try #require(list["editions"] as? [[String: Any]])
    let files = try #require(editions.first?["files"] as? [[String: Any]])
    #expect(files.map { $0["format"] as? String } == Self.formats)
    #expect(files.map { $0["sizeInBytes"] as? Int } == first.map(\.bytes.count))
    let csv = try shown("csv", in: desk)
    #expect(csv.words.contains("not kept as csv"), "\(csv.words)")
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `are in no other folder than where they are asked, under a name that says what it is`()
    throws
  {
    let desk = try desk()
    let folder = desk.scratch.path("map")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let run = try desk.ask(
      "edition", "show", "--round", "ronde-1", "--format", "docx", "--output", folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder) == ["Reactienota, uitgave 1.docx"]
    )
  }

  @Test func `are handed out and remade from a backup in another folder, with the same rows`()
    throws
  {
    let desk = try desk()
    let first = try Self.formats.map { try shown($0, in: desk).bytes }
    #expect(try desk.apply(Self.change).status == 0)
    let elsewhere = desk.scratch.path("elders")
    #expect(try desk.ask("backup", elsewhere).status == 0)
    try FileManager.default.removeItem(atPath: desk.register)
    try FileManager.default.moveItem(atPath: elsewhere + ".keys", toPath: elsewhere + "/keys")
    for (format, bytes) in zip(Self.formats, first) {
      #expect(try shown(format, in: desk, register: elsewhere).bytes == bytes, "\(format)")
    }
    let arguments = ["edition", "remake", "--round", "ronde-1", "--register", elsewhere]
    let remade = try Program.start(arguments + ["--json"]).wait()
    #expect(remade.status == 0, "\(remade.errors)")
    #expect(remade.json["sameRows"] as? Bool == true && remade.json["rows"] as? Int == 2)
    let files = try #require(remade.json["files"] as? [[String: Any]])
    #expect(files.map { $0["format"] as? String } == Self.formats)
    #expect(files.allSatisfy { $0["outcome"] as? String == "sameBytes" }, "\(remade.output)")
    let text = try Program.start(arguments).wait().output
    #expect(text.contains("De rijen zijn die van de uitgave: 2") && text.contains("dezelfde bytes"))
    #expect(try Program.run("verify", "--register", elsewhere).status == 0)
  }

  @Test func `are those that were asked, and the command given again makes none`() throws {
    let some = Self.issue.replacing("\"purpose\"", with: "\"formats\":[\"html\"],\"purpose\"")
    let desk = try desk(some)
    let end = try desk.log().count
    let again = try desk.apply(some)
    #expect(again.answers.first?["outcome"] as? String == "already", "\(again.output)")
    #expect(try desk.log().count == end)
    let list = try desk.ask("edition", "list", "--round", "ronde-1").output
    #expect(list.contains("json, html"), "\(list)")
    let pages = Self.issue.replacing("\"purpose\"", with: "\"formats\":[\"pdf\"],\"purpose\"")
    let refused = try desk.apply(pages.replacing("uitgave", with: "pdf"))
    #expect(refused.status != 0 && refused.output.contains("formats"), "\(refused.output)")
    #expect(try desk.ask("edition", "add", "--round", "ronde-1", "--format", "json").status == 2)
  }

  @Test func `may be added to later, once, with who made them`() throws {
    let desk = try desk(
      Self.issue.replacing("\"purpose\"", with: "\"formats\":[],\"purpose\""))
    #expect(try desk.apply(Self.change).status == 0)
    for (words, count) in [("is now kept as docx", 1), ("is kept as docx", 0)] {
      let end = try desk.log().count
      let run = try desk.ask("edition", "add", "--round", "ronde-1", "--format", "docx")
      #expect(run.status == 0 && run.errors.contains(words), "\(run.errors)")
      #expect(try desk.log().count == end + count)
    }
    let kept = try shown("docx", in: desk)
    #expect(kept.words.contains("byte for byte"))
    let files = try desk.ask("edition", "remake", "--round", "ronde-1", "--json").json["files"]
    #expect(
      (files as? [[String: Any]])?.map { $0["outcome"] as? String } == ["sameBytes", "sameBytes"])
    let stranger = try desk.ask(
      "edition", "add", "--round", "ronde-1", "--format", "html", as: "u-beleid")
    #expect(stranger.status == 1 && stranger.code == "not-allowed", "\(stranger.errors)")
  }

  @Test func `say what to install where no program makes PDF, and stay what they are`() throws {
    let desk = try desk()
    let end = try desk.log().count
    let run = try Program.start(
      ["edition", "add", "--round", "ronde-1", "--format", "pdf", "--register", desk.register],
      environment: ["PATH": "/weerklank/has/no/such/folder"]
    ).wait()
    #expect(run.status == 5 && run.code == "engine-missing", "\(run.errors)")
    #expect(try desk.log().count == end)
  }

  @Test(.enabled(if: PagesEngine.hasTypst, "Typst is not on this machine"))
  func `are PDF too, with the program that made it, until what they show is erased`() throws {
    let desk = try desk()
    let environment = ["WEERKLANK_PYTHON": PagesEngine.python]
    func call(_ words: String...) throws -> Program.Run {
      try Program.start(words + ["--register", desk.register], environment: environment).wait()
    }
    let added = try call("edition", "add", "--round", "ronde-1", "--format", "pdf")
    #expect(added.status == 0, "\(added.errors)")
    let kept = try shown("pdf", in: desk)
    #expect(kept.bytes.starts(with: Data("%PDF-".utf8)))
    #expect(kept.words.contains("byte for byte") && kept.words.contains("with Typst"))
    let files = try call("edition", "remake", "--round", "ronde-1", "--json").json["files"]
    let pdf = (files as? [[String: Any]])?.last
    #expect(pdf?["outcome"] as? String == "sameBytes" && pdf?["engine"] is String)
    let erased = try desk.ask("erase", "R-001", "--reason", "Proef.")
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(
      erased.errors.contains("weerklank edition add --round ronde-1 --edition 1 --format pdf"))
    let anew = try call("edition", "add", "--round", "ronde-1", "--format", "pdf")
    #expect(anew.status == 0 && anew.errors.contains("is now kept as pdf"), "\(anew.errors)")
    #expect(try shown("pdf", in: desk).bytes != kept.bytes)
    #expect(try desk.ask("verify").status == 0)
  }

  @Test func `are compared for the college, in any format`() throws {
    let desk = try desk()
    #expect(
      try desk.ask("edition", "compare", "--round", "ronde-1").code == "unknown-edition")
    #expect(
      try desk.ask("report", "edition-comparison", "--round", "ronde-1").code == "nothing-to-report"
    )
    #expect(try desk.apply(Self.change).status == 0)
    #expect(
      try desk.apply(
        #"{"do":"issue-edition","round":"ronde-1","title":"Reactienota","purpose":"council","withOpen":"Proef."}"#
      ).status == 0)
    let text = try desk.ask("edition", "compare", "1", "2", "--round", "ronde-1")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("Vergelijking van uitgave 1 en uitgave 2"))
    #expect(text.output.contains("1 punt kreeg een andere uitkomst."), "\(text.output)")
    for words in ["Wij meten elke maand.", "Wij lezen het."] {
      #expect(text.output.contains(words), "\(text.output)")
    }
    let report = try desk.ask("report", "edition-comparison", "--round", "ronde-1")
    #expect(report.output == text.output)
    let word = desk.scratch.path("vergelijking.docx")
    let made = try desk.ask(
      "edition", "compare", "1", "2", "--round", "ronde-1", "--format", "docx", "--output", word)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: word)).starts(with: Data("PK".utf8)))
    let same = try desk.ask("edition", "compare", "1", "1", "--round", "ronde-1").output
    #expect(same.contains("De punten zijn gelijk."), "\(same)")
  }

  @Test(.enabled(if: SchemaChecker.isThere, "there is no Python with jsonschema"))
  func `are answered as their schemas say`() throws {
    var checker = SchemaChecker()
    let desk = try desk()
    checker.add("editions", try desk.ask("edition", "list", "--round", "ronde-1", "--json"))
    checker.add("edition-remake", try desk.ask("edition", "remake", "--round", "ronde-1", "--json"))
    let problems = try checker.problems()
    #expect(problems == "", "\(problems)")
  }
}

/// The Python that makes PDF.
private enum PagesEngine {
  static let python = ProcessInfo.processInfo.environment["WEERKLANK_PYTHON"] ?? ""

  static let hasTypst: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: python.isEmpty ? "/usr/bin/false" : python)
    process.arguments = ["-c", "import typst"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
