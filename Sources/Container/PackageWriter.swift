// SPDX-License-Identifier: EUPL-1.2

/// Writes what an Open Packaging package (ECMA-376 part 2) says of its parts: their content types
/// and the relationships between them.
///
/// All parts are declared first, so that an archive can begin with its content types, by which
/// programs tell what it is; then their contents are added to the archive under the same names, in
/// whatever pieces. The same declarations in the same order give the same bytes.
package struct PackageWriter: Sendable {
  private var types: [(part: String, type: String)] = []
  /// Relationships by the part that they start from; those of the whole package under no name.
  private var relationships: [(source: String, list: [Relationship])] = []

  private struct Relationship: Sendable {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool
  }

  /// A package without parts.
  package init() {}

  /// Declares a part.
  ///
  /// - Parameters:
  ///   - part: Its name, without a slash at its beginning: `word/document.xml`.
  ///   - type: Its content type.
  ///   - relationship: What it is to the part that names it, as an address.
  ///   - source: The part that names it; the package itself where that is empty.
  ///   - id: The id of the relationship, where the source names it already; else one is made.
  /// - Returns: The id of the relationship, unique in the source: `rId1`.
  @discardableResult
  package mutating func declare(
    _ part: String, type: String, as relationship: String, of source: String = "",
    id: String? = nil
  ) -> String {
    // Several parts may show one picture.
    if !types.contains(where: { $0.part == part }) { types.append((part, type)) }
    return relate(source, id, type: relationship, target: part, isExternal: false)
  }

  /// Declares that a part refers to an address outside of the package.
  ///
  /// - Returns: The id of the relationship.
  @discardableResult
  package mutating func link(
    to address: String, as relationship: String, of source: String, id: String? = nil
  ) -> String {
    relate(source, id, type: relationship, target: address, isExternal: true)
  }

  private mutating func relate(
    _ source: String, _ id: String?, type: String, target: String, isExternal: Bool
  ) -> String {
    let index =
      relationships.firstIndex { $0.source == source }
      ?? {
        relationships.append((source, []))
        return relationships.count - 1
      }()
    let id = id ?? "rId\(relationships[index].list.count + 1)"
    relationships[index].list.append(
      Relationship(id: id, type: type, target: target, isExternal: isExternal))
    return id
  }

  /// The content types and the relationships, with the names under which an archive begins.
  package var entries: [(name: String, contents: [UInt8])] {
    [("[Content_Types].xml", contentTypes)]
      + relationships.map { (EntryName.relationships(of: $0.source), Self.xml(of: $0.list)) }
  }

  /// Begins an archive with the content types and the relationships.
  package func begin(_ archive: inout ArchiveWriter) {
    for entry in entries { archive.add(entry.name, entry.contents) }
  }

  private var contentTypes: [UInt8] {
    var out = XMLWriter()
    out.markup("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    out.markup("<Default Extension=\"rels\" ContentType=\"")
    out.markup("application/vnd.openxmlformats-package.relationships+xml\"/>")
    out.markup("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    for (part, type) in types {
      out.element("<Override PartName=\"/", part, "\" ContentType=\"")
      out.element("", type, "\"/>")
    }
    out.markup("</Types>")
    return out.bytes
  }

  private static func xml(of list: [Relationship]) -> [UInt8] {
    var out = XMLWriter()
    out.markup(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for relationship in list {
      out.element("<Relationship Id=\"", relationship.id, "")
      out.element("\" Type=\"", relationship.type, "\" Target=\"")
      // From the root, so that a target is the same from every part.
      out.text(relationship.isExternal ? relationship.target : "/" + relationship.target)
      out.markup(relationship.isExternal ? "\" TargetMode=\"External\"/>" : "\"/>")
    }
    out.markup("</Relationships>")
    return out.bytes
  }
}
