// SPDX-License-Identifier: EUPL-1.2

import Programs

/// Reads PDF: poppler tells where words stand, and this joins them into paragraphs again.
package enum PDFReader {
  /// Reads a document.
  ///
  /// - Throws: ``ReadError`` `program-missing`, `password-protected`, `damaged-file`, `scanned`.
  static func read(_ bytes: [UInt8], limits: ReadLimits) async throws(ReadError) -> ReadText {
    guard
      let run = try await OutsideProgram.run(
        "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-", "-"], input: bytes, limits: limits)
    else {
      throw ReadError(
        .programMissing, "pdftotext is not installed",
        hint: "Install poppler-utils (apt install poppler-utils), or save the file as DOCX.")
    }
    guard run.isDone else {
      if bytes.firstRange(of: Array("/Encrypt".utf8)) != nil {
        throw ReadError(.passwordProtected)
      }
      throw ReadError(
        .damagedFile, "the PDF is damaged", hint: "Ask for the file again, or for a DOCX.")
    }
    let layout = try PageLayout.read(run.output, limits: limits)
    guard !layout.pages.isEmpty else {
      throw ReadError(
        .damagedFile, "the PDF has no pages", hint: "Ask for the file again, or for a DOCX.")
    }
    let empty = layout.pages.count { $0.lines.isEmpty }
    guard empty < layout.pages.count else {
      return try await PageRecognition.read(
        bytes, pages: layout.pages.count, limits: limits)
    }
    var text = try text(of: layout, limits: limits)
    if empty > 0 {
      text.warnings.append(
        ReadWarning(
          .pagesWithoutText,
          "\(empty) of \(layout.pages.count) pages have no text; they may be scanned."))
    }
    return text
  }

  /// The text of pages as `pdftotext -bbox-layout` tells them.
  ///
  /// - Throws: ``ReadError`` `damaged-file`, `no-text`, `text-too-long`.
  package static func text(
    ofLayout output: [UInt8], limits: ReadLimits
  ) throws(ReadError) -> ReadText {
    try text(of: try PageLayout.read(output, limits: limits), limits: limits)
  }

  /// The text of pages whose words are known.
  private static func text(of layout: PageLayout, limits: ReadLimits) throws(ReadError) -> ReadText
  {
    var pages = layout.pages
    var furniture = PageFurniture()
    furniture.take(from: &pages)
    if let wrapped = HardWrapped(pages), wrapped.isLikely {
      return try wrapped.read(limits: limits)
    }
    var builder = ReadBuilder(limits: limits)
    var none: [ReadNote] = []
    for line in furniture.headers {
      let block = ReadBlock(.furniture, offset: 0, length: 0, page: line.page)
      try builder.place(InlineText(line.text), as: block, notes: &none)
    }
    var joining = LineJoining(pages)
    for paragraph in joining.paragraphs() {
      try builder.place(paragraph.text, as: paragraph.block, notes: &none)
    }
    for line in furniture.footers {
      let block = ReadBlock(.furniture, offset: 0, length: 0, page: line.page)
      try builder.place(InlineText(line.text), as: block, notes: &none)
    }
    var text = builder.result
    if furniture.count > 0 {
      text.warnings.append(
        ReadWarning(
          .furniture,
          "\(furniture.count) headers, footers and page numbers were taken out of the text."))
    }
    if joining.hyphens > 0 {
      text.warnings.append(
        ReadWarning(
          .joinedHyphens,
          "\(joining.hyphens) words divided at the end of a line were joined."))
    }
    guard !text.blocks.isEmpty else {
      throw ReadError(
        .noText, "there is no text in the file", hint: "Check that it is the right file.")
    }
    return text
  }
}

extension HardWrapped {
  /// The lines of pages, with empty ones for gaps; `nil` where most lines end where the page does,
  /// as they do when a word processor breaks them.
  fileprivate init?(_ pages: [PageLayout.Page]) {
    self.init()
    let left = pages.flatMap(\.lines).map(\.left).min() ?? 0
    var last: PageLine?
    for line in pages.flatMap(\.lines) {
      if let above = last, line.page == above.page,
        line.top < above.top || line.top - above.bottom > above.height * 0.45
      {
        add(Line(text: "", indentation: 0, page: line.page))
      }
      let indentation = Int(((line.left - left) / max(line.height * 0.4, 1)).rounded())
      add(Line(text: line.text, indentation: max(indentation, 0), page: line.page))
      last = line
    }
    guard LineJoining(pages).raggedness > 0.25 else { return nil }
  }
}
