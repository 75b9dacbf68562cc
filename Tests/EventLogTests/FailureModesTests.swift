// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

/// The article FailureModes names for each failure the tests that show what holds.
@Suite struct `The article on failures` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of the table: the failure's numbers, and its tests as `suite: name`.
  private static func rows() throws -> [(label: String, tests: [Substring])] {
    let article = try String(
      contentsOf: root.appending(path: "EventLog/EventLog.docc/FailureModes.md"), encoding: .utf8)
    return article.split(separator: "\n").filter { $0.hasPrefix("| F") }.map { line in
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      return (String(cells[0].prefix { $0 != " " }), cells[2].split(separator: ";"))
    }
  }

  /// All that the tests' sources hold.
  private static func sources() throws -> String {
    var text = ""
    let tests = root.appending(path: "Tests").path
    for name in try FileManager.default.subpathsOfDirectory(atPath: tests)
    where name.hasSuffix(".swift") {
      text += try String(contentsOf: URL(filePath: tests + "/" + name), encoding: .utf8)
    }
    return text
  }

  @Test func `has a row for each`() throws {
    let labels = Set(try Self.rows().map(\.label))
    #expect(labels == Set((1...24).map { "F\($0)" }))
  }

  @Test func `names tests that there are`() throws {
    let sources = try Self.sources()
    for (label, tests) in try Self.rows() where label != "F9" {
      #expect(!tests.isEmpty, "\(label)")
      for test in tests {
        let parts = test.split(separator: "*").map { String($0) }
        let names = parts.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        try #require(names.count == 2, "\(label): \(test)")
        let name = String(names[1].reversed().drop { $0 == " " }.reversed())
        #expect(sources.contains("struct `\(names[0])`"), "\(label): no suite \(names[0])")
        #expect(sources.contains("func `\(name)`"), "\(label): no test \(name)")
      }
    }
  }
}
