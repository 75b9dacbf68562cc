// SPDX-License-Identifier: EUPL-1.2

import Container

/// The formats of files, told from what stands in them.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text.
  case plainText = "text"
  /// Text with the marks of Markdown; told by its name, for it is plain text.
  case markdown
  /// A document of Word: DOCX.
  case word = "docx"
  /// An OpenDocument text: ODT.
  case openDocument = "odt"
  /// A workbook of Excel: XLSX.
  case workbook = "xlsx"
  /// A table as text: CSV; told by its name.
  case table = "csv"
  /// A page: HTML.
  case html
  /// A mail: EML.
  case mail = "eml"
  /// A mail that Outlook saved: MSG.
  case outlookMail = "msg"
  /// A document in fixed pages: PDF.
  case pdf
}

/// What kind of file it is, before it is known what stands in it.
enum FileFamily {
  case text
  /// An archive of parts: DOCX, ODT, XLSX.
  case archive
  /// The file format of old Office programs, and of encrypted files of new ones.
  case compound
  case pdf
  case richText
  case unknown

  /// By the first bytes.
  init(of bytes: [UInt8]) {
    if Archive.seemsToBe(bytes) {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if bytes.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil {
      self = .pdf
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else {
      self = PlainText.decode(bytes) == nil ? .unknown : .text
    }
  }
}
