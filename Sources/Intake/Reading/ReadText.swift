// SPDX-License-Identifier: EUPL-1.2

/// What a reader made of a file: its text, and the structure that the file gives it.
///
/// All offsets and lengths count Unicode scalars of ``text``. Every scalar that is not white space
/// stands in exactly one of ``blocks``, and these are in order and do not overlap, so that a letter
/// can be accounted for block by block. <doc:ReadingFiles> tells what is normalised.
public struct ReadText: Hashable, Sendable {
  /// The text, with line feeds only.
  public var text: String
  /// Its parts, in the order of the text.
  public var blocks: [ReadBlock]
  /// Stretches inside blocks of which something more is known, in the order of the text.
  public var marks: [ReadMark]
  /// The language in which most of it seems to be written: `nl`, `en`, `de`, `fr` or `fy`; `nil`
  /// where that cannot be told.
  public var language: String?
  /// What a person should know before relying on the text.
  public var warnings: [ReadWarning]

  /// All fields, in order; all but the text may be left out.
  public init(
    text: String, blocks: [ReadBlock] = [], marks: [ReadMark] = [], language: String? = nil,
    warnings: [ReadWarning] = []
  ) {
    self.text = text
    self.blocks = blocks
    self.marks = marks
    self.language = language
    self.warnings = warnings
  }
}

/// A stretch inside a block of which the file says something more.
public struct ReadMark: Hashable, Sendable {
  /// What is said of a stretch.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A tracked change put it in, and nobody has accepted it yet.
    case insertion
    /// It is a link to ``ReadMark/target``.
    case link
  }

  /// What is said of it.
  public var kind: Kind
  /// Where it begins, in Unicode scalars of the text.
  public var offset: Int
  /// How many Unicode scalars it has.
  public var length: Int
  /// Where a link goes.
  public var target: String?

  /// All fields, in order.
  public init(_ kind: Kind, offset: Int, length: Int, target: String? = nil) {
    self.kind = kind
    self.offset = offset
    self.length = length
    self.target = target
  }
}
