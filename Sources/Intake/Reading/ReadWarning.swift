// SPDX-License-Identifier: EUPL-1.2

/// Something that a person should know before relying on a text.
///
/// It repeats nothing of the text, for that may be personal data.
public struct ReadWarning: Hashable, Sendable {
  /// What it is about; the raw values are the stable codes that callers see.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The bytes are not UTF-8 and were read as Windows-1252.
    case assumedEncoding = "assumed-encoding"
    /// Some bytes are no characters of the encoding that the file names.
    case replacedCharacters = "replaced-characters"
    /// The file has tracked changes that nobody accepted: the text is as if they were accepted.
    case trackedChanges = "tracked-changes"
    /// The file has comments; they stand behind the text.
    case comments
    /// The file has hidden text; it was left out.
    case hiddenText = "hidden-text"
    /// The file has pictures; what is written in them was not read.
    case pictures
    /// The text was read from pictures of the pages, and may be wrong anywhere.
    case recognised = "ocr"
    /// Some pages have no text, only pictures.
    case pagesWithoutText = "pages-without-text"
    /// A word divided over two lines was joined, where it might have kept its hyphen.
    case joinedHyphens = "joined-hyphens"
    /// Each line of the file is a paragraph; it was read as plain text is.
    case hardWrapped = "hard-wrapped"
    /// Running headers, footers or page numbers were taken out of the running text.
    case furniture
    /// An attached file was not read.
    case unreadAttachment = "unread-attachment"
    /// A part of the file is damaged and was left out.
    case damagedPart = "damaged-part"
    /// The file has text boxes; each stands behind the paragraph to which it is anchored.
    case textBoxes = "text-boxes"
    /// The file holds something embedded that was not read.
    case embedded
  }

  /// What it is about.
  public var code: Code
  /// What it is, in one sentence.
  public var message: String
  /// Where in the text, in Unicode scalars; `nil` for the file as a whole.
  public var offset: Int?

  /// All fields, in order.
  public init(_ code: Code, _ message: String, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
  }
}
