// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Documents in which each line of a text became a paragraph: pasted from a mail, or made of plain
/// text.
///
/// Such a document says nothing of its structure but what plain text says, by empty lines,
/// indentation and bullets; so it is read as plain text.
struct HardWrapped {
  /// A line, empty ones included.
  struct Line {
    var text: String
    /// How many spaces stand before it.
    var indentation: Int
    var page: Int?
  }

  private(set) var lines: [Line] = []
  /// How many lines end within a sentence that goes on in the next, and how many do not.
  private var broken = 0
  private var whole = 0
  /// How long the longest line is, and the shortest that a broken one would be with its next word.
  private var longest = 0
  private var shortestWithNextWord = Int.max

  private static let fewestBroken = 5
  private static let longestLine = 140
  private static let fewestLines = 5

  /// Adds the next line.
  mutating func add(_ line: Line) {
    if let last = lines.last, !last.text.isEmpty, !line.text.isEmpty {
      let isLong = last.text.utf8.count > Self.longestLine
      if !isLong, Self.goesOn(last.text, line.text) {
        broken += 1
        let word = line.text.unicodeScalars.prefix { !$0.isBlank }.count
        let length = last.indentation + last.text.unicodeScalars.count + 1 + word
        shortestWithNextWord = min(shortestWithNextWord, length)
      } else {
        whole += 1
      }
    }
    longest = max(longest, line.indentation + line.text.unicodeScalars.count)
    lines.append(line)
  }

  /// Whether so many lines end within a sentence that they are no paragraphs.
  var isLikely: Bool { broken >= Self.fewestBroken && broken * 3 >= whole }

  /// Whether they are no paragraphs of a document that has no structure else: be they few, wherever
  /// a sentence goes on in the next line, its next word had no room.
  var isLikelyTyped: Bool {
    isLikely
      || broken > 0 && lines.count >= Self.fewestLines && longest <= Self.longestLine
        && shortestWithNextWord > longest
  }

  /// Whether a sentence goes on in a line, as far as can be seen.
  private static func goesOn(_ above: String, _ line: String) -> Bool {
    guard let end = above.unicodeScalars.last, let start = line.unicodeScalars.first,
      ListMarker(startOf: line.unicodeScalars) == nil
    else { return false }
    return start.properties.isLowercase && !".:;?!".unicodeScalars.contains(end)
  }

  /// The lines as a plain text.
  func read(limits: ReadLimits) throws(ReadError) -> ReadText {
    var text = ""
    var pages: [(offset: Int, page: Int?)] = []
    var offset = 0
    for line in lines {
      let indentation = line.text.isEmpty ? 0 : min(line.indentation, 60)
      pages.append((offset, line.page))
      text += String(repeating: " ", count: indentation) + line.text + "\n"
      offset += indentation + line.text.unicodeScalars.count + 1
    }
    var read = try PlainLines.read(text, limits: limits)
    var next = 0
    for index in read.blocks.indices {
      while next + 1 < pages.count, pages[next + 1].offset <= read.blocks[index].offset {
        next += 1
      }
      read.blocks[index].page = pages[next].page
    }
    read.warnings.append(
      ReadWarning(
        .hardWrapped, "Each line of the file is a paragraph of its own; it was read as plain text.")
    )
    return read
  }
}
