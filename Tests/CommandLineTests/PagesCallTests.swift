// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct `The call for pages` {
  /// Nothing that makes pages is found there.
  private static let nowhere = ["PATH": "/weerklank/has/no/such/folder"]
  private static let python = ProcessInfo.processInfo.environment["WEERKLANK_PYTHON"] ?? ""
  private static let hasTypst: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: python.isEmpty ? "/usr/bin/false" : python)
    process.arguments = ["-c", "import typst"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
  private static var hasPoppler: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftoppm")
  }

  private static func matrix(
    _ format: String, _ more: String..., environment: [String: String] = nowhere
  ) throws -> (run: Program.Run, made: Data?) {
    let scratch = try Scratch()
    let made = try Program.run("demo", "--into", scratch.path("demo"), environment: nowhere)
    try #require(made.status == 0, "\(made.errors)")
    let file = scratch.path("matrix." + format)
    let run = try Program.start(
      [
        "matrix", "--register", scratch.path("demo/register"), "--round", "jeugd-koers",
        "--format", format, "--output", file,
      ] + more, environment: environment
    ).wait()
    return (run, FileManager.default.contents(atPath: file))
  }

  @Test(arguments: [
    ("pdf", "pip install typst"), ("png", "pip install typst"), ("odt", "LibreOffice"),
  ])
  func `says what to install where no program makes them`(format: String, hint: String) throws {
    let (run, made) = try Self.matrix(format)
    #expect(run.status == 5 && run.code == "engine-missing")
    #expect(run.errors.contains(hint), "\(run.errors)")
    #expect(made == nil)
  }

  @Test func `needs a file, and a page for a picture only`() throws {
    for words in [
      ["--format", "pdf"], ["--format", "png"],
      ["--format", "pdf", "--output", "x.pdf", "--page", "1"],
      ["--format", "png", "--output", "x.png", "--page", "0"],
    ] {
      let run = try Program.start(["matrix", "--round", "r"] + words).wait()
      #expect(run.status == 2, "\(words) \(run.errors)")
    }
  }

  @Test(.enabled(if: hasTypst, "Typst is not on this machine"))
  func `says which program made them and what the file claims`() throws {
    let (run, made) = try Self.matrix("pdf", environment: ["WEERKLANK_PYTHON": Self.python])
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors.contains("made by Typst 0."), "\(run.errors)")
    #expect(run.errors.contains(": PDF/A-2a, PDF/UA-1"))
    #expect(made?.starts(with: Data("%PDF-".utf8)) == true)
  }

  @Test(.enabled(if: hasTypst && hasPoppler, "Typst or pdftoppm is not on this machine"))
  func `makes a picture of a page that is there`() throws {
    let environment = ["WEERKLANK_PYTHON": Self.python]
    let (run, made) = try Self.matrix("png", "--page", "2", environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    #expect(made?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    let (refused, none) = try Self.matrix("png", "--page", "999", environment: environment)
    #expect(refused.status == 1 && refused.code == "no-page")
    #expect(none == nil)
  }

  @Test(.enabled(if: hasTypst, "Typst is not on this machine"))
  func `are in the demonstration where a program makes them, the same in every run`() throws {
    let scratch = try Scratch()
    let without = try Program.run("demo", "--into", scratch.path("a"), environment: Self.nowhere)
    #expect(without.status == 0)
    #expect(without.errors.contains("left out matrix.pdf: "), "\(without.errors)")
    let environment = ["WEERKLANK_PYTHON": Self.python]
    var made: [Data] = []
    for name in ["b", "c"] {
      let run = try Program.run("demo", "--into", scratch.path(name), environment: environment)
      #expect(run.status == 0 && !run.errors.contains("left out"), "\(run.errors)")
      #expect(run.output.contains("/matrix.pdf\n"))
      made.append(try Data(contentsOf: scratch.url.appending(path: "\(name)/matrix.pdf")))
    }
    #expect(made[0] == made[1])
  }
}
