// SPDX-License-Identifier: EUPL-1.2

extension FileFormat {
  /// Whether the format itself tells headings, items and cells; plain text, Markdown and the pages of
  /// a PDF only look as if.
  public var hasStructure: Bool { !["text", "markdown", "pdf"].contains(rawValue) }
}
