// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension WordStyles {
  /// A style as it stands in a part.
  private struct Style {
    let text: String
    let id: String
    /// Type and name, by which Word knows a style: `paragraph heading 1`.
    let name: String

    init?(_ text: String) {
      guard let tag = XMLPieces.elements("w:style", in: text).first,
        let id = XMLPieces.attribute("w:styleId", of: tag),
        let named = XMLPieces.elements("w:name", in: text).first,
        let name = XMLPieces.attribute("w:val", of: named)
      else { return nil }
      self.text = text
      self.id = id
      self.name = (XMLPieces.attribute("w:type", of: tag) ?? "") + " " + name.lowercased()
    }
  }

  /// Our own.
  private static let own: [Style] = styles.description.split(separator: "\n").compactMap {
    Style(String($0))
  }

  private static func styles(in part: String) -> [Style] {
    part.ranges(of: "<w:style ").compactMap { start in
      guard let end = part[start.upperBound...].firstRange(of: "</w:style>") else { return nil }
      return Style(String(part[start.lowerBound..<end.upperBound]))
    }
  }

  /// What the styles of a template are called here, by the ids that they have there: a Dutch Word
  /// calls the first heading `Kop1`.
  static func renames(in template: WordTemplate?) -> [String: String] {
    guard let template else { return [:] }
    let ids = Dictionary(own.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var renames: [String: String] = [:]
    for style in styles(in: template.styles) {
      if let id = ids[style.name], id != style.id { renames[style.id] = id }
    }
    return renames
  }

  /// A part in which styles are named as they are here.
  static func renamed(_ part: String, by renames: [String: String]) -> String {
    var part = part
    for (old, new) in renames.sorted(by: { $0.key < $1.key }) {
      for name in ["basedOn", "next", "link", "pStyle", "rStyle", "tblStyle"] {
        part = part.replacing(
          "<w:\(name) w:val=\"\(old)\"/>", with: "<w:\(name) w:val=\"\(new)\"/>")
      }
      part = part.replacing("w:styleId=\"\(old)\"", with: "w:styleId=\"\(new)\"")
    }
    return part
  }

  /// The styles of a template, and those of our own that it has not.
  ///
  /// Numbers of headings and lists are those of this document: the lists of a template stay behind.
  static func merged(with template: WordTemplate, language: Language) -> String {
    let part = renamed(template.styles, by: renames(in: template))
    guard let first = part.firstRange(of: "<w:style ") else { return part }
    let theirs = styles(in: part)
    let (ids, names) = (Set(theirs.map(\.id)), Set(theirs.map(\.name)))
    let missing = own.filter { !ids.contains($0.id) && !names.contains($0.name) }
    let kept = theirs.map { XMLPieces.removing("w:numPr", from: $0.text) }
    var head = String(part[..<first.lowerBound])
    if let tag = XMLPieces.elements("w:lang", in: head).first {
      head = head.replacing(
        tag,
        with: "<w:lang w:val=\"\(language.tag)\" w:eastAsia=\"\(language.tag)\" w:bidi=\"ar-SA\"/>")
    }
    return head + (kept + missing.map(\.text)).joined(separator: "\n") + "\n</w:styles>\n"
  }
}
