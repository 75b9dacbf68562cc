// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The text of one block while it is gathered, with white space normalised.
///
/// Each run of white space becomes one space, none at the ends; a line break that the file asks for
/// becomes a line feed, without spaces around it. Soft hyphens and characters without width go.
struct InlineText {
  /// What was gathered.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Stretches of it of which more is known.
  var marks: [ReadMark] = []
  /// What belongs at a place in it: notes, comments, deletions.
  var anchors: [Anchor] = []
  /// White space that goes in before the next character, if one comes.
  private var pending: Unicode.Scalar?

  /// Something that belongs at a place of the text.
  struct Anchor {
    var offset: Int
    var note: Int
  }

  init() {}

  /// A text from one string.
  init(_ text: String) { append(text) }

  var isEmpty: Bool { scalars.isEmpty }
  /// Where the next character will stand, at the latest.
  var count: Int { scalars.count }

  /// Its lines; one where it is empty.
  var lines: [String] {
    scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line))
    }
  }

  /// Adds characters; all white space among them counts as spaces.
  mutating func append(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Adds one character.
  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0..<0x09, 0x0E..<0x20, 0x7F: return
    case 0x2011: add("-")
    default:
      if scalar.isBlank {
        if !scalars.isEmpty, pending != "\n" { pending = " " }
      } else {
        add(scalar)
      }
    }
  }

  /// Without its first scalars: a marker that somebody typed.
  func dropping(_ length: Int) -> InlineText {
    var rest = self
    rest.scalars.removeFirst(min(length, scalars.count))
    rest.marks = marks.compactMap { mark in
      let start = max(mark.offset, length)
      guard mark.offset + mark.length > start else { return nil }
      return ReadMark(
        mark.kind, offset: start - length, length: mark.offset + mark.length - start,
        target: mark.target)
    }
    rest.anchors = anchors.map { Anchor(offset: max($0.offset - length, 0), note: $0.note) }
    return rest
  }

  /// Takes off the last character: the hyphen of a divided word.
  mutating func removeLast() {
    if pending == nil { scalars.removeLast() }
  }

  /// Adds a line break; several in a row are one.
  mutating func breakLine() {
    if !scalars.isEmpty { pending = "\n" }
  }

  /// Adds another text behind this one, on a line of its own.
  mutating func append(line other: InlineText) {
    guard !other.isEmpty else { return }
    breakLine()
    let shift = scalars.count + (pending == nil ? 0 : 1)
    for scalar in other.scalars {
      if scalar == "\n" { breakLine() } else { append(scalar) }
    }
    marks += other.marks.map { mark in
      ReadMark(mark.kind, offset: mark.offset + shift, length: mark.length, target: mark.target)
    }
    anchors += other.anchors.map { Anchor(offset: $0.offset + shift, note: $0.note) }
  }

  /// Marks what was added since a count.
  mutating func mark(_ kind: ReadMark.Kind, since start: Int, target: String? = nil) {
    // A space that was waiting at the start is not part of it.
    let start = start < scalars.count && scalars[start].isBlank ? start + 1 : start
    guard scalars.count > start else { return }
    marks.append(ReadMark(kind, offset: start, length: scalars.count - start, target: target))
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if let space = pending {
      scalars.append(space)
      pending = nil
    }
    scalars.append(scalar)
  }
}
