// SPDX-License-Identifier: EUPL-1.2

/// The paragraphs of a text that somebody wrote.
enum Paragraphs {
  /// The stretches between empty lines; a text without any has one.
  ///
  /// - Complexity: O(length).
  static func of(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return [text] }
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.allSatisfy(\.isWhitespace) {
        lines.append(line)
      } else if !lines.isEmpty {
        paragraphs.append(lines.joined(separator: "\n"))
        lines = []
      }
    }
    if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
    return paragraphs
  }
}
