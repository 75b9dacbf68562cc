// SPDX-License-Identifier: EUPL-1.2

import Container

/// What stands above and below the text of every page: the footer of the house, or the headers and
/// footers of a template with what they show.
struct WordEdges {
  let document: Document
  let template: WordTemplate?
  /// The parts to be written, once they are declared.
  private(set) var parts: [(name: String, contents: [UInt8])] = []
  /// The pages, with what stands above and below.
  private(set) var pages = WordPages()

  init(document: Document, template: WordTemplate?) {
    self.document = document
    self.template = template
  }

  /// Declares the parts, and names them in the pages.
  mutating func declare(in package: inout PackageWriter) {
    let margins = template?.margins ?? [:]
    pages.upright = pages.upright.taking(margins)
    pages.across = pages.across.taking(margins)
    for edge in template?.edges ?? [] { declare(edge, in: &package) }
    guard !pages.edgesUpright.contains(where: { !$0.isHeader && !$0.isFirst }) else { return }
    let furniture = WordFurniture(document: document)
    let upright = declare(furniture.footer(for: pages.upright), isHeader: false, in: &package)
    let across = declare(furniture.footer(for: pages.across), isHeader: false, in: &package)
    pages.edgesUpright.append(.init(isHeader: false, isFirst: false, id: upright))
    pages.edgesAcross.append(.init(isHeader: false, isFirst: false, id: across))
    // A first page with a header of its own shows the footer of the house too.
    if pages.hasFirst, !pages.edgesUpright.contains(where: { $0.isFirst && !$0.isHeader }) {
      pages.edgesUpright.append(.init(isHeader: false, isFirst: true, id: upright))
    }
  }

  private mutating func declare(
    _ contents: [UInt8], isHeader: Bool, in package: inout PackageWriter
  ) -> String {
    let kind = isHeader ? "header" : "footer"
    let number = parts.count { $0.name.hasPrefix("word/\(kind)") } + 1
    let name = "word/\(kind)\(number).xml"
    parts.append((name, contents))
    return package.declare(
      name, type: WordDocument.Part.word + "\(kind)+xml", as: WordDocument.Part.office + kind,
      of: WordDocument.Part.main)
  }

  private mutating func declare(_ edge: WordTemplate.Edge, in package: inout PackageWriter) {
    let styled = WordStyles.renamed(edge.text, by: WordStyles.renames(in: template))
    let filled = Array(WordFields.filled(styled, document.fields).utf8)
    let id = declare(filled, isHeader: edge.isHeader, in: &package)
    let reference = WordPages.Reference(
      isHeader: edge.isHeader, isFirst: edge.page == "first", id: id)
    pages.edgesUpright.append(reference)
    if !reference.isFirst { pages.edgesAcross.append(reference) }
    guard let part = parts.last?.name else { return }
    for related in edge.related {
      guard let contents = related.contents else {
        package.link(to: related.target, as: related.type, of: part, id: related.id)
        continue
      }
      guard related.type.hasSuffix("/image"), let type = Self.type(of: related.target) else {
        continue
      }
      let name = "word/media/" + (related.target.split(separator: "/").last.map(String.init) ?? "")
      package.declare(name, type: type, as: related.type, of: part, id: related.id)
      if !parts.contains(where: { $0.name == name }) { pictures.append((name, contents)) }
    }
    parts += pictures
    pictures = []
  }

  /// Pictures that wait for the part that shows them.
  private var pictures: [(name: String, contents: [UInt8])] = []

  /// The type of a picture by the end of its name; `nil` for what Word shows no picture of.
  private static func type(of name: String) -> String? {
    switch name.split(separator: ".").last?.lowercased() {
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "svg": "image/svg+xml"
    case "emf": "image/x-emf"
    case "wmf": "image/x-wmf"
    case "tif", "tiff": "image/tiff"
    case "bmp": "image/bmp"
    default: nil
    }
  }
}
