// SPDX-License-Identifier: EUPL-1.2

/// Reads Word documents: DOCX, after ECMA-376 part 1.
struct WordReader {
  private var package: OfficePackage
  var builder: ReadBuilder
  var styles: WordStyles
  var numbering: WordNumbering
  var links: [String: OfficePackage.Relationship] = [:]
  var notes: [ReadNote] = []
  var tally = WordTally()
  var page = WordPages()
  var tables = 0
  /// The lines of a document that may be nothing but lines.
  var wrapped = HardWrapped()
  var isStructured = false
  /// The level of the heading above, for bold lines that stand as headings under it.
  var headingLevel = 0
  /// Texts of notes and comments by id, until they are referred to.
  var footnotes: [String: XMLTree] = [:]
  var endnotes: [String: XMLTree] = [:]
  var comments: [String: XMLTree] = [:]

  /// Reads a document whose main part is known.
  static func read(
    _ package: OfficePackage, main: String
  ) throws(ReadError) -> ReadText {
    var reader = try WordReader(package, main: main)
    return try reader.read(main: main)
  }

  private init(_ package: OfficePackage, main: String) throws(ReadError) {
    var package = package
    let links = try package.relationships(of: main)
    self.links = links
    func tree(_ type: String) throws(ReadError) -> XMLTree? {
      guard
        let part = links.values.filter({ $0.type == type && !$0.isExternal }).map(\.target).min()
      else { return nil }
      return try package.tree(of: part)
    }
    var styles = WordStyles(try tree("styles"))
    let numbers = try tree("numbering")
    numbering = WordNumbering(numbers) { styles.style($0).list }
    self.styles = styles
    footnotes = Self.byID(try tree("footnotes")?.first("footnotes")?.all("footnote") ?? [])
    endnotes = Self.byID(try tree("endnotes")?.first("endnotes")?.all("endnote") ?? [])
    comments = Self.byID(try tree("comments")?.first("comments")?.all("comment") ?? [])
    builder = ReadBuilder(limits: package.limits)
    self.package = package
  }

  private static func byID(_ elements: [XMLTree]) -> [String: XMLTree] {
    var found: [String: XMLTree] = [:]
    // Separators between text and notes are notes too, with a type.
    for element in elements where element["type"] == nil || element["type"] == "normal" {
      if let id = element["id"] { found[id] = element }
    }
    return found
  }

  private mutating func read(main: String) throws(ReadError) -> ReadText {
    guard let body = try package.tree(of: main)?.first("document", "body") else {
      throw ReadError(
        .damagedFile, "the document has no body", at: main,
        hint: "Open the file in a word processor and save it anew.")
    }
    page = WordPages(body)
    try furniture("header")
    try blocks(of: body, in: nil)
    // Notes that nothing refers to are text of the file all the same.
    for (kind, rest) in [
      (ReadBlock.Kind.footnote, footnotes), (.footnote, endnotes), (.comment, comments),
    ] {
      for (_, note) in rest.sorted(by: { $0.key < $1.key }) {
        notes.append(ReadNote(kind: kind, text: try text(ofNote: note)))
      }
    }
    try builder.place(notes)
    try furniture("footer")
    var text = builder.result
    if !isStructured, notes.isEmpty, wrapped.isLikelyTyped {
      text = try wrapped.read(limits: builder.limits)
    }
    text.warnings +=
      tally.warnings + (package.hasParts(in: "word/embeddings/") ? [Self.embedded] : [])
    guard !text.blocks.isEmpty else {
      throw ReadError(
        .noText, "there is no text in the document", hint: "Check that it is the right file.")
    }
    return text
  }

  private static let embedded = ReadWarning(
    .embedded, "The document holds embedded files; they were not read.")

  /// Running headers or footers: each text once.
  private mutating func furniture(_ type: String) throws(ReadError) {
    var seen: Set<[Unicode.Scalar]> = []
    let parts = links.values.filter { $0.type == type && !$0.isExternal }.map(\.target)
    for part in Set(parts).sorted() {
      guard let root = try package.tree(of: part)?.elements.first(where: { _ in true }) else {
        continue
      }
      let text = try text(ofNote: root)
      guard text.scalars.contains(where: \.properties.isAlphabetic),
        seen.insert(text.scalars).inserted
      else { continue }
      var none: [ReadNote] = []
      try builder.place(text, as: ReadBlock(.furniture, offset: 0, length: 0), notes: &none)
    }
  }

  /// The paragraphs of a note, one a line.
  mutating func text(ofNote note: XMLTree) throws(ReadError) -> InlineText {
    var text = InlineText()
    for paragraph in Self.paragraphs(in: note) {
      text.append(line: try gather(paragraph).text)
    }
    // What stands in a note refers to nothing more.
    text.anchors = []
    return text
  }

  private static func paragraphs(in element: XMLTree) -> [XMLTree] {
    element.elements.flatMap { child in
      child.name == "p" ? [child] : paragraphs(in: child)
    }
  }
}
