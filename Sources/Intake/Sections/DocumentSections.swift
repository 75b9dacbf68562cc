// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The sections of a document that was read: its headings, and the text under each.
///
/// A section is named by the number of its heading, or by the heading where that has none. Headings
/// without a number under one with a number are part of its text, so that 4.2 is all that people
/// call 4.2. A table of contents and running headers are left out; a footnote stands at the end of
/// the section that refers to it. A text longer than a section may be is given in parts.
public enum DocumentSections {
  /// The sections of a text, in order; what stands above the first heading is a section too.
  ///
  /// - Complexity: O(length).
  public static func all(in read: ReadText) -> [SectionText] {
    var reader = SectionReader(read)
    return reader.sections()
  }
}

/// Puts the blocks of a text under its headings.
private struct SectionReader {
  /// A section while it is read.
  fileprivate struct Open {
    var heading: SectionHeading
    var text = ""
    var last: ReadBlock?
    /// Where the section ends in the text.
    var end = 0
  }

  private let scalars: [Unicode.Scalar]
  private let blocks: [ReadBlock]
  private let notes: [ReadBlock]
  private var open: [Open] = []
  /// The last heading with a number.
  private var numbered: SectionHeading?

  init(_ read: ReadText) {
    scalars = Array(read.text.unicodeScalars)
    blocks = read.blocks.filter {
      ![.furniture, .comment, .deletion, .footnote].contains($0.kind)
    }
    notes = read.blocks.filter { $0.kind == .footnote }
  }

  mutating func sections() -> [SectionText] {
    for (index, block) in blocks.enumerated() { take(block, at: index) }
    for note in notes { take(note: note) }
    var names: [String: Int] = [:]
    return open.flatMap { section -> [SectionText] in
      guard !section.heading.isOfContents, !section.isEmpty else { return [] }
      var name = section.heading.number ?? section.heading.title
      let count = names[name, default: 0] + 1
      names[name] = count
      if count > 1 { name += " #\(count)" }
      return SectionParts.parts(
        of: SectionText(section: name, title: section.heading.title, text: section.text))
    }
  }

  private mutating func take(_ block: ReadBlock, at index: Int) {
    let heading = SectionHeading(
      block, in: scalars, after: index > 0 ? blocks[index - 1] : nil,
      before: index + 1 < blocks.count ? blocks[index + 1] : nil)
    if let heading, !isPartOfNumbered(heading) {
      if heading.number != nil { numbered = heading }
      open.append(Open(heading: heading, end: block.range.upperBound))
      if heading.number == nil { numbered = nil }
      return
    }
    if open.isEmpty { open.append(Open(heading: .begin)) }
    open[open.count - 1].add(block, String(String.UnicodeScalarView(scalars[block.range])))
  }

  /// Whether a heading stands under one with a number, and has none.
  private func isPartOfNumbered(_ heading: SectionHeading) -> Bool {
    guard let numbered, heading.number == nil else { return false }
    return heading.level > numbered.level
  }

  private mutating func take(note: ReadBlock) {
    let anchor = note.anchor ?? .max
    guard let place = open.firstIndex(where: { anchor <= $0.end }) ?? open.indices.last else {
      return
    }
    open[place].add(note, String(String.UnicodeScalarView(scalars[note.range])))
  }
}

extension SectionReader.Open {
  /// Whether it holds nothing: there was no text above the first heading.
  fileprivate var isEmpty: Bool { heading == .begin && text.allSatisfy(\.isWhitespace) }

  fileprivate mutating func add(_ block: ReadBlock, _ content: String) {
    if !text.isEmpty { text += separator(before: block) }
    for scalar in content.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      text.unicodeScalars.append(isControl && scalar != "\n" && scalar != "\t" ? " " : scalar)
    }
    last = block
    end = max(end, block.range.upperBound)
  }

  private func separator(before block: ReadBlock) -> String {
    if let cell = block.cell, let other = last?.cell, cell.table == other.table {
      return cell.row == other.row && cell.column != other.column ? "\t" : "\n"
    }
    let isItem = block.kind == .listItem || block.kind == .itemParagraph
    return isItem && last?.kind == .listItem ? "\n" : "\n\n"
  }
}
