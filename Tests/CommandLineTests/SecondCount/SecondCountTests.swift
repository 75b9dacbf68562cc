// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The figures of the reports, held against those that are counted a second way from the log.
@Suite struct `The figures of the demonstration` {
  private static let rounds = ["jeugd-koers", "wmo-koers"]

  /// The last event, and for other seeds any since the first letter came in.
  private static func position(_ seed: Int, of lines: [[String: Any]]) -> Int {
    let last = lines.count
    guard seed > 0 else { return last }
    return 200 + Int((UInt64(seed) &* 0x9E37_79B9_7F4A_7C15) >> 33) % (last - 200)
  }

  private func ask(_ call: [String], asOf position: Int, of scratch: Scratch) throws
    -> [String: Any]
  {
    let arguments = call + ["--as-of", "#\(position)", "--register", scratch.path("demo/register")]
    let run = try Program.start(arguments + ["--json"]).wait()
    #expect(run.status == 0, "\(call): \(run.errors)")
    return run.json
  }

  private func counted(_ numbers: Any?) -> [String: Int] {
    (numbers as? [String: Int] ?? [:]).filter { $0.value != 0 }
  }

  @Test(arguments: 0..<5) func `are those of the log, at any event of it`(seed: Int) throws {
    let scratch = try Scratch()
    let made = try Program.run("demo", "--into", scratch.path("demo"))
    try #require(made.status == 0, "\(made.errors)")
    let lines = try Program.run("log", "--register", scratch.path("demo/register")).answers
    #expect(lines.count > 500)
    let position = Self.position(seed, of: lines)
    for round in Self.rounds {
      let count = SecondCount(lines, upTo: position, round: round)
      func ask(_ call: String...) throws -> [String: Any] {
        try self.ask(call + ["--round", round], asOf: position, of: scratch)
      }
      let points = count.tally.values.reduce(0, +)

      let matrix = try ask("matrix", "--format", "json")["totals"] as? [String: Any]
      #expect(counted(matrix?["byDisposition"]) == count.tally, "\(round) #\(position)")
      #expect(matrix?["points"] as? Int == points)

      let counts = try ask("counts", "--rows", "kind", "--columns", "disposition")
      #expect(cells(counts) == count.kinds, "\(round) #\(position)")
      #expect(counts["total"] as? Int == points)

      let progress = try ask("progress")
      #expect(
        rows(progress["handlers"], "handler", ["assigned", "drafted", "approved", "overdue"])
          == count.handlers, "\(round) #\(position)")
      #expect(
        rows(progress["themes"], "theme", ["points", "approved"]) == count.themes,
        "\(round) #\(position)")

      var responses = counted(try ask("rollcall")["totals"])
      let invited = responses.removeValue(forKey: "invited") ?? 0
      #expect(responses == count.responses, "\(round) #\(position)")
      #expect(invited == count.responses.values.reduce(0, +))

      let levels = try ask("accounts")["levels"] as? [String: [String: Int]]
      #expect(
        [levels?["points"]?["total"], levels?["points"]?["open"]]
          == [points, count.tally["open"] ?? 0], "\(round) #\(position)")
      #expect(
        [levels?["invitations"]?["total"], levels?["invitations"]?["open"]]
          == [invited, count.responses["awaited"] ?? 0], "\(round) #\(position)")

      let obligations = try self.ask(["obligations"], asOf: position, of: scratch)
      #expect(
        [obligations["open"], obligations["settled"]].compactMap { $0 as? Int }
          == count.obligations, "#\(position)")
    }
  }

  /// The cells of a table of counts that are not 0, as `advice accepted`.
  private func cells(_ counts: [String: Any]) -> [String: Int] {
    func ids(_ axis: String) -> [String] {
      let values = (counts[axis] as? [String: Any])?["values"] as? [[String: Any]] ?? []
      return values.map { $0["id"] as? String ?? "-" }
    }
    var found: [String: Int] = [:]
    for (row, numbers) in zip(ids("rows"), counts["cells"] as? [[Int]] ?? []) {
      for (column, number) in zip(ids("columns"), numbers) where number != 0 {
        found["\(row) \(column)"] = number
      }
    }
    return found
  }

  /// The rows of a list that has any points, by a name; `-` for none.
  private func rows(_ list: Any?, _ name: String, _ numbers: [String]) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for row in list as? [[String: Any]] ?? [] {
      let values = numbers.map { row[$0] as? Int ?? 0 }
      if values.contains(where: { $0 != 0 }) { found[row[name] as? String ?? "-"] = values }
    }
    return found
  }
}
