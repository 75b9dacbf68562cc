// SPDX-License-Identifier: EUPL-1.2

/// One part of a text: a heading, a paragraph, an item, a cell.
public struct ReadBlock: Hashable, Sendable {
  /// What a block is; the raw values are what callers see.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A heading; its level is 1 for the highest.
    case heading
    /// Running text.
    case paragraph
    /// An item of a list; its level is 1 for the outermost.
    case listItem
    /// More text of the list item before it: a second paragraph inside that item.
    case itemParagraph
    /// Text in a cell of a table; ``ReadBlock/cell`` says which.
    case tableCell
    /// A quotation, also what a mail repeats of an earlier one; its level is the depth.
    case quote
    /// Text whose lines and spaces stand as they were written.
    case code
    /// A footnote or endnote; ``ReadBlock/anchor`` says where it belongs.
    case footnote
    /// A remark in the margin; ``ReadBlock/anchor`` says where it belongs.
    case comment
    /// What a tracked change took out, and nobody has accepted yet; it stands behind the text.
    case deletion
    /// A running header, footer or page number, once however often it is repeated.
    case furniture
    /// The name of an attached file, above what was read from it.
    case attachment
  }

  /// The place of a cell in the tables of a file; all count from 1.
  public struct Cell: Hashable, Sendable {
    /// Which table of the file.
    public var table: Int
    /// The row.
    public var row: Int
    /// The column; a merged cell stands in its first.
    public var column: Int

    /// All fields, in order.
    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// What it is.
  public var kind: Kind
  /// The depth of a heading, item or quotation, from 1; else `nil`.
  public var level: Int?
  /// Where it begins, in Unicode scalars of the text; indentation stands before it.
  public var offset: Int
  /// How many Unicode scalars it has, its marker and its line breaks included.
  public var length: Int
  /// The page on which it begins, from 1; `nil` where the format has no pages or does not tell.
  public var page: Int?
  /// The bullet or number before it, as it stands at ``offset`` in the text: `-`, `1.`, `(a)`.
  public var marker: String?
  /// How many scalars stand before the content: marker and white space behind it.
  public var markerLength: Int
  /// The cell in which it stands, whatever its kind.
  public var cell: Cell?
  /// Where in the text a footnote, comment or deletion belongs, in Unicode scalars.
  public var anchor: Int?

  /// All fields; what does not apply may be left out.
  public init(
    _ kind: Kind, level: Int? = nil, offset: Int, length: Int, page: Int? = nil,
    marker: String? = nil, markerLength: Int = 0, cell: Cell? = nil, anchor: Int? = nil
  ) {
    self.kind = kind
    self.level = level
    self.offset = offset
    self.length = length
    self.page = page
    self.marker = marker
    self.markerLength = markerLength
    self.cell = cell
    self.anchor = anchor
  }

  /// The scalars of the text that are its content, without marker.
  public var content: Range<Int> { offset + markerLength..<offset + length }

  /// The scalars of the text that it takes, its marker included.
  public var range: Range<Int> { offset..<offset + length }
}
