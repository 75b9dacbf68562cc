// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A page of the documentation that tells a story in commands, read as a test reads it.
///
/// A block of JSON holds lines for `apply`. A line that begins with `→` says what came of the block
/// above it, with what is checked in backticks.
struct Article {
  /// What the page says, in its order.
  enum Step {
    /// Lines for `apply`, with the line of the page on which they begin.
    case lines([String], from: Int)
    /// An outcome: its words before the first backtick, and what stands in backticks.
    case outcome(String, [String], at: Int)
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var block: (lines: [String], from: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "```json" {
        block = ([], index + 2)
      } else if line == "```", let ended = block {
        steps.append(.lines(ended.lines, from: ended.from))
        block = nil
      } else if block != nil {
        block?.lines.append(String(line))
      } else if line.hasPrefix("→") {
        let pieces = line.dropFirst().split(separator: "`", omittingEmptySubsequences: false)
        let inBackticks = pieces.indices.filter { !$0.isMultiple(of: 2) }.map { String(pieces[$0]) }
        let words = (pieces.first ?? "").trimmingCharacters(in: .whitespaces)
        steps.append(.outcome(words, inBackticks, at: index + 1))
      }
    }
    self.steps = steps
  }

  /// The commands that it shows, by name.
  var commands: Set<String> {
    Set(
      steps.flatMap { step -> [String] in
        guard case .lines(let lines, _) = step else { return [] }
        return lines.compactMap { line in
          let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
          return object?["do"] as? String
        }
      })
  }
}
