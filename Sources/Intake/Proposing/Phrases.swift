// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// A list of phrases that are looked for in folded words.
///
/// A phrase is words with a space between them. `zorg~` is any word that begins so, `*` stands for
/// up to six words or none, `**` for up to fourteen, and `a|b` for either word. A phrase that begins with `^` stands at the
/// start only.
struct Phrases: Sendable {
  private enum Part: Hashable, Sendable {
    case word(Set<String>, prefixes: [String])
    case gap(Int)
  }

  private let anywhere: [[Part]]
  private let atStart: [[Part]]

  /// The phrases of a text, one a line.
  init(_ text: String) {
    var anywhere: [[Part]] = []
    var atStart: [[Part]] = []
    for line in text.split(separator: "\n") {
      let isFirst = line.first == "^"
      let parts = line.drop { $0 == "^" }.split(separator: " ").map(Self.part)
      guard !parts.isEmpty else { continue }
      if isFirst { atStart.append(parts) } else { anywhere.append(parts) }
    }
    self.anywhere = anywhere
    self.atStart = atStart
  }

  /// Whether one of the phrases stands in the words.
  ///
  /// - Complexity: O(words × phrases).
  func stand(in words: some RandomAccessCollection<FoldedWord>) -> Bool {
    let words = words.map(\.text)
    if atStart.contains(where: { Self.matches($0[...], words[...]) }) { return true }
    return words.indices.contains { start in
      anywhere.contains { Self.matches($0[...], words[start...]) }
    }
  }

  private static func part(_ text: Substring) -> Part {
    if text == "*" { return .gap(6) }
    if text == "**" { return .gap(14) }
    var words: Set<String> = []
    var prefixes: [String] = []
    for choice in text.split(separator: "|") {
      if choice.hasSuffix("~") {
        prefixes.append(String(choice.dropLast()))
      } else {
        words.insert(String(choice))
      }
    }
    return .word(words, prefixes: prefixes)
  }

  private static func matches(_ parts: ArraySlice<Part>, _ words: ArraySlice<String>) -> Bool {
    guard let part = parts.first else { return true }
    switch part {
    case .gap(let most):
      return (0...min(most, words.count)).contains {
        matches(parts.dropFirst(), words.dropFirst($0))
      }
    case .word(let choices, let prefixes):
      guard let word = words.first,
        choices.contains(word) || prefixes.contains(where: word.hasPrefix)
      else { return false }
      return matches(parts.dropFirst(), words.dropFirst())
    }
  }
}
