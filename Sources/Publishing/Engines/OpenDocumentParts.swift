// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The parts of an OpenDocument text that say what it is (OpenDocument 1.3, parts 2 and 3).
enum OpenDocumentParts {
  /// What is told of the document: its title and language, and no person.
  static func meta(of document: Document) -> [UInt8] {
    var out = HTMLWriter()
    out.markup(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>\
      <meta:generator>Weerklank</meta:generator><dc:title>
      """)
    out.text(document.longTitle)
    out.markup("</dc:title><dc:language>")
    out.markup(document.language == .nl ? "nl-NL" : "en-GB")
    out.markup("</dc:language></office:meta></office:document-meta>\n")
    return out.bytes
  }

  /// The list of its entries.
  static func manifest(of names: [String]) -> [UInt8] {
    var out = HTMLWriter()
    out.markup(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
      manifest:media-type="application/vnd.oasis.opendocument.text"/>

      """)
    for name in names {
      out.element("<manifest:file-entry manifest:full-path=\"", name, "\" manifest:media-type=\"")
      if name.hasSuffix(".xml") { out.markup("text/xml") }
      if name.hasSuffix(".rdf") { out.markup("application/rdf+xml") }
      out.markup("\"/>\n")
    }
    out.markup("</manifest:manifest>\n")
    return out.bytes
  }
}
