// SPDX-License-Identifier: EUPL-1.2

/// Builds a text block by block, within the limits.
struct ReadBuilder {
  private(set) var scalars = String.UnicodeScalarView()
  /// How many scalars there are so far.
  private(set) var count = 0
  private(set) var blocks: [ReadBlock] = []
  var marks: [ReadMark] = []
  var warnings: [ReadWarning] = []
  let limits: ReadLimits

  init(limits: ReadLimits) { self.limits = limits }

  /// What was built, in the order of the text.
  var result: ReadText {
    ReadText(text: String(scalars), blocks: blocks, marks: marks, warnings: warnings)
  }

  /// Adds characters that stand in no block: white space between blocks.
  mutating func separate(by separator: String) throws(ReadError) {
    try append(separator.unicodeScalars)
  }

  /// Adds a block at the end; what its place in the text is, the builder knows.
  mutating func add(_ content: some Collection<Unicode.Scalar>, as block: ReadBlock)
    throws(ReadError)
  {
    guard blocks.count < limits.blocks else {
      throw ReadError(
        .textTooLong, "there are more than \(limits.blocks) paragraphs and cells",
        hint: "Split the file.")
    }
    var block = block
    block.offset = count
    try append(content)
    block.length = count - block.offset
    blocks.append(block)
  }

  /// Adds a whole text behind an empty line: the attachment of a mail.
  mutating func append(_ text: ReadText) throws(ReadError) {
    if !blocks.isEmpty { try separate(by: "\n\n") }
    guard blocks.count + text.blocks.count <= limits.blocks else {
      throw ReadError(
        .textTooLong, "there are more than \(limits.blocks) paragraphs and cells",
        hint: "Split the file.")
    }
    let start = count
    let tables = blocks.compactMap(\.cell?.table).max() ?? 0
    try append(text.text.unicodeScalars)
    for block in text.blocks {
      var block = block
      block.offset += start
      block.anchor = block.anchor.map { $0 + start }
      block.cell?.table += tables
      blocks.append(block)
    }
    marks += text.marks.map { mark in
      ReadMark(mark.kind, offset: mark.offset + start, length: mark.length, target: mark.target)
    }
    warnings += text.warnings.map { warning in
      ReadWarning(warning.code, warning.message, offset: warning.offset.map { $0 + start })
    }
  }

  private mutating func append(_ added: some Collection<Unicode.Scalar>) throws(ReadError) {
    count += added.count
    guard count <= limits.scalars else {
      throw ReadError(
        .textTooLong, "the text has more than \(limits.scalars) characters",
        hint: "Split the file.")
    }
    scalars.append(contentsOf: added)
  }
}
