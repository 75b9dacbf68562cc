// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Intake
import Testing

@Suite struct `Any bytes` {
  /// Bytes that mean something to the reader, and some that never do.
  private static let alphabet: [UInt8] =
    Array("\"\"\"\"';;;,\t\n\n\r\n==-ab 19".utf8) + [
      0x00, 0x81, 0xC3, 0xA9, 0xE9, 0xEF, 0xBB, 0xBF,
    ]

  @Test(arguments: 0..<500)
  func `are a table or refused, with places that are there`(seed: Int) {
    var random = SeededRandom(seed: seed)
    let length = Int.random(in: 0...120, using: &random)
    let bytes = (0..<length).map { _ in Self.alphabet.randomElement(using: &random) ?? 0 }
    do throws(TableProblems) {
      let table = try TableReader.read(bytes)
      #expect(table.rows.allSatisfy { $0.count == table.headings.count })
    } catch {
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      #expect(!error.first.isEmpty)
      #expect(error.first.allSatisfy { (0...lines).contains($0.line) && $0.column <= length + 1 })
    }
  }
}

@Suite struct `Tables as Python's csv module reads them` {
  /// What Python makes of files of random cells, quoted where they must be and at times where not.
  @Test(
    .enabled(if: Python.isThere, "python3 is not on this machine"),
    arguments: 0..<8)
  func `are read alike`(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<4 {
      let separator = Table.Separator.allCases.randomElement(using: &random) ?? .comma
      let text = Self.table(separatedBy: separator.rawValue, using: &random)
      let table = try TableReader.read(Array(text.utf8))
      let theirs = try Python.readTable(text, separatedBy: separator.rawValue)
      let ours = ([table.headings] + table.rows).map { $0.map(\.text) }
      #expect(ours == theirs.filter { row in row.contains { !$0.isEmpty } })
    }
  }

  private static func table(
    separatedBy separator: String, using random: inout SeededRandom
  ) -> String {
    let width = Int.random(in: 2...5, using: &random)
    var text = (1...width).map { "kolom \($0)" }.joined(separator: separator) + "\n"
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let cells = (0..<width).map { _ in cell(using: &random) }
      text += cells.joined(separator: separator) + (Bool.random(using: &random) ? "\r\n" : "\n")
    }
    return text
  }

  private static func cell(using random: inout SeededRandom) -> String {
    let pieces = ["ja", "é", "\"", ";", ",", "\t", "\n", " ", "=", "x\"y", "€", ""]
    let plain = (0..<Int.random(in: 0...4, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let text = plain.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\n" } ? "" : plain
    let mustBeQuoted =
      text.contains { ";,\t\n".contains($0) } || text.hasPrefix("\"") || text.hasPrefix("'")
    guard mustBeQuoted || Bool.random(using: &random) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

/// Python's own reader, run beside ours.
enum Python {
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var isThere: Bool { path != nil }

  static func readTable(_ text: String, separatedBy separator: String) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = [
      "-c",
      """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      rows = csv.reader(io.StringIO(text, newline=""), delimiter=sys.argv[1])
      sys.stdout.write(json.dumps(list(rows)))
      """, separator,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode([[String]].self, from: answer)
  }
}
