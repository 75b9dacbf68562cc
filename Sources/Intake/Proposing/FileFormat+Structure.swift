// SPDX-License-Identifier: EUPL-1.2

extension FileFormat {
  /// Whether the format itself tells headings, items and cells.
  ///
  /// Plain text, Markdown, mails and the pages of a PDF only look as if.
  public var hasStructure: Bool { !["text", "markdown", "pdf", "eml"].contains(rawValue) }
}
