// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// A heading, a paragraph or an item of a letter: lines that belong together.
struct LetterUnit {
  /// What the lines are, as far as their form tells.
  enum Form: Hashable {
    /// A line of a few words over what it is about.
    case heading
    /// Running text.
    case paragraph
    /// An item of a list at a depth, from 1.
    case item(Int)
    /// A cell of a table that says something.
    case cell
  }

  /// What it is.
  var form: Form
  /// Its lines, by index.
  var lines: [Int]
  /// Its content without marker, in stretches that page furniture parts.
  var content: [Range<Int>]
  /// The marker.
  var marker: ItemMarker?
  /// How far the first line is indented.
  var indentation: Int
  /// Blank lines before it, furniture counted as one.
  var gap: Int
  /// Its words.
  var words: [FoldedWord] = []
  /// How the content ends.
  var last: Unicode.Scalar?
  /// Whether the format says that it is a heading.
  var isHeadingByFormat = false
  /// The depth that the format gives an item.
  var levelByFormat: Int?
  /// Whether the format says that it is another paragraph of the item before it.
  var isUnderItemByFormat = false
  /// Content that is another part of the same point: the wording in the next cell of a row.
  var extra: [Range<Int>] = []
  /// The cell of a row that names its theme.
  var theme: Range<Int>?

  /// Where its first line begins to its last ends.
  var range: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }

  /// Whether a sentence ends with it.
  var endsSentence: Bool { last.map { ".?!;".unicodeScalars.contains($0) } ?? false }

  /// Whether it is the last line over something, in form a heading.
  func isTitle(in scalars: [Unicode.Scalar]) -> Bool {
    form == .paragraph && lines.count <= 2 && words.count <= 14
      && !(last.map { ".?!;:,".unicodeScalars.contains($0) } ?? true)
      && (scalars[range.lowerBound].isCapital || scalars[range.lowerBound].isDigit)
  }

  /// Whether it is an item.
  var isItem: Bool {
    if case .item = form { return true }
    return false
  }

  /// The depth of an item.
  var level: Int? {
    if case .item(let level) = form { return level }
    return nil
  }
}
