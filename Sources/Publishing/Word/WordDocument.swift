// SPDX-License-Identifier: EUPL-1.2

import Container

/// Writes a document as DOCX (ECMA-376, transitional): real styles, headings and header rows, with
/// nothing in it of who made it, when or on what machine.
///
/// The main part is written from one end to the other, packed while it is written, and never held as
/// a tree.
struct WordDocument: DocumentWriter {
  let document: Document
  private let template: WordTemplate?
  private(set) var bytes: [UInt8] = []

  init(document: Document) { self.init(document: document, template: nil) }

  /// A document in a house style.
  init(document: Document, template: WordTemplate?) {
    self.document = document
    self.template = template
  }

  mutating func write() {
    var package = PackageWriter()
    declareParts(in: &package)
    var edges = WordEdges(document: document, template: template)
    edges.declare(in: &package)
    var archive = ArchiveWriter()
    package.begin(&archive)
    var main = WordMain(document: document, pages: edges.pages, archive: archive)
    main.write(to: Part.main)
    archive = main.archive
    let furniture = WordFurniture(document: document)
    let styles = WordStyles.part(language: document.language, template: template)
    archive.add(Part.styles, styles)
    archive.add(Part.numbering, WordNumbering.part(lists: main.lists))
    archive.add(Part.settings, furniture.settings)
    archive.add(Part.fonts, template?.fonts ?? WordTheme.fonts)
    archive.add(Part.theme, template?.theme ?? WordTheme.part)
    for (name, contents) in edges.parts { archive.add(name, contents) }
    archive.add(Part.core, furniture.core)
    archive.add(Part.app, furniture.app)
    bytes = archive.bytes
  }

  /// The names of its parts.
  enum Part {
    static let main = "word/document.xml"
    static let styles = "word/styles.xml"
    static let numbering = "word/numbering.xml"
    static let settings = "word/settings.xml"
    static let fonts = "word/fontTable.xml"
    static let theme = "word/theme/theme1.xml"
    static let core = "docProps/core.xml"
    static let app = "docProps/app.xml"
    /// The address of a kind of relationship.
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    /// The beginning of the types of Word's parts.
    static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  }

  private func declareParts(in package: inout PackageWriter) {
    let (office, word) = (Part.office, Part.word)
    package.declare(Part.main, type: word + "document.main+xml", as: office + "officeDocument")
    package.declare(
      Part.core, type: "application/vnd.openxmlformats-package.core-properties+xml",
      as: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
    package.declare(
      Part.app, type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      as: office + "extended-properties")
    for (part, name) in [
      (Part.styles, "styles"), (Part.numbering, "numbering"), (Part.settings, "settings"),
      (Part.fonts, "fontTable"),
    ] {
      package.declare(part, type: word + name + "+xml", as: office + name, of: Part.main)
    }
    package.declare(
      Part.theme, type: "application/vnd.openxmlformats-officedocument.theme+xml",
      as: office + "theme", of: Part.main)
  }
}
