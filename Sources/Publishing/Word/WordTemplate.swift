// SPDX-License-Identifier: EUPL-1.2

import Container

/// A house style: a DOCX of one's own, of which a document takes the styles, the margins, and the
/// headers and footers with what they show.
///
/// What stands in its text is not taken over, and neither are its properties, comments or macros.
/// A field such as `{{titel}}` in a header or footer is filled.
public struct WordTemplate: Sendable {
  /// The names of the fields in its headers and footers, in order.
  public let fields: [String]
  /// The styles part.
  let styles: String
  /// The theme and the fonts, where it has them.
  let theme: [UInt8]?
  let fonts: [UInt8]?
  /// Headers and footers.
  let edges: [Edge]
  /// The measures of its pages, in twentieths of a point, by name: `top`, `left`.
  let margins: [String: Int]

  /// A header or footer.
  struct Edge: Sendable {
    let isHeader: Bool
    /// `default` or `first`.
    let page: String
    let text: String
    /// What it refers to: pictures by id, and links.
    let related: [Related]
  }

  /// What a header or footer refers to.
  struct Related: Sendable {
    let id: String
    let type: String
    let target: String
    /// The bytes; `nil` for a link outside of the file.
    let contents: [UInt8]?
  }

  private static let limits = ArchiveLimits(
    entries: 4_096, bytesOfEntry: 32 << 20, bytes: 128 << 20, ratio: 200)

  /// Reads a template.
  ///
  /// - Throws: ``WordTemplateError`` where it is no DOCX.
  public init(reading bytes: [UInt8]) throws(WordTemplateError) {
    do throws(ArchiveError) {
      var archive = try Archive(reading: bytes, limits: Self.limits)
      try self.init(&archive)
    } catch { throw WordTemplateError.notReadable }
  }

  private init(_ archive: inout Archive) throws(ArchiveError) {
    let root = try Self.relationships(of: "", in: &archive)
    guard let main = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.target,
      let body = try archive.contents(of: main)
    else { throw ArchiveError(.notAnArchive) }
    let text = String(decoding: body, as: UTF8.self)
    let related = try Self.relationships(of: main, in: &archive)
    func part(_ type: String) throws(ArchiveError) -> [UInt8]? {
      guard let found = related.first(where: { $0.type.hasSuffix("/" + type) }) else { return nil }
      return try archive.contents(of: found.target)
    }
    styles = String(decoding: try part("styles") ?? [], as: UTF8.self)
    // What refers to more of the file, such as embedded fonts, stays behind.
    theme = try part("theme").flatMap { Self.contains(" r:", in: $0) ? nil : $0 }
    fonts = try part("fontTable").flatMap { Self.contains(" r:", in: $0) ? nil : $0 }
    let section = XMLPieces.last("w:sectPr", in: text)
    margins = XMLPieces.elements("w:pgMar", in: section).last.map(XMLPieces.numbers) ?? [:]
    var edges: [Edge] = []
    for (name, isHeader) in [("w:headerReference", true), ("w:footerReference", false)] {
      for reference in XMLPieces.elements(name, in: section) {
        guard let page = XMLPieces.attribute("w:type", of: reference),
          page == "default" || page == "first",
          let id = XMLPieces.attribute("r:id", of: reference),
          let target = related.first(where: { $0.id == id })?.target,
          let contents = try archive.contents(of: target)
        else { continue }
        edges.append(
          Edge(
            isHeader: isHeader, page: page, text: String(decoding: contents, as: UTF8.self),
            related: try Self.relationships(of: target, in: &archive)))
      }
    }
    self.edges = edges
    fields = edges.flatMap { WordFields.names(in: $0.text) }
  }

  private static func contains(_ text: String, in part: [UInt8]) -> Bool {
    String(decoding: part, as: UTF8.self).contains(text)
  }

  /// What a part refers to, with the bytes of pictures.
  static func relationships(
    of part: String, in archive: inout Archive
  ) throws(ArchiveError) -> [Related] {
    guard let bytes = try archive.contents(of: EntryName.relationships(of: part)) else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    var found: [Related] = []
    for element in XMLPieces.elements("Relationship", in: text) {
      guard let id = XMLPieces.attribute("Id", of: element),
        let type = XMLPieces.attribute("Type", of: element),
        let target = XMLPieces.attribute("Target", of: element)
      else { continue }
      guard XMLPieces.attribute("TargetMode", of: element) != "External" else {
        found.append(Related(id: id, type: type, target: target, contents: nil))
        continue
      }
      guard let name = EntryName.resolve(target, from: part) else { continue }
      let isPicture = type.hasSuffix("/image")
      found.append(
        Related(
          id: id, type: type, target: name,
          contents: isPicture ? try archive.contents(of: name) ?? [] : []))
    }
    return found
  }
}

/// Why a template is not used.
public enum WordTemplateError: Error, Hashable, Sendable {
  /// It is no DOCX, or a damaged one.
  case notReadable
  /// It has fields that nothing is known of.
  case unknownFields([String])
}
