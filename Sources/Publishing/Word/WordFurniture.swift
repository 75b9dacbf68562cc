// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container

/// The parts of a Word document beside its text: footers, settings and properties.
struct WordFurniture {
  let document: Document

  private var prose: Prose { Prose(document.language) }

  /// What stands at the foot of every page, with the number of the page and of all.
  func footer(for layout: WordLayout) -> [UInt8] {
    var out = XMLWriter()
    out.markup("<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
    out.markup("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"")
    out.number(layout.room)
    out.markup("\"/></w:tabs></w:pPr>")
    let running = document.running.isEmpty ? document.kicker : document.running
    Self.run(running.joined(separator: " · ") + "\t" + prose("blz. ", "page "), to: &out)
    Self.field("PAGE", to: &out)
    Self.run(prose(" van ", " of "), to: &out)
    Self.field("NUMPAGES", to: &out)
    out.markup("</w:p></w:ftr>\n")
    return out.bytes
  }

  private static func run(_ text: String, to out: inout XMLWriter) {
    var text = text
    out.markup("<w:r>")
    text.withUTF8 { out.wordText($0) }
    out.markup("</w:r>")
  }

  /// A field that the word processor fills.
  private static func field(_ name: StaticString, to out: inout XMLWriter) {
    out.markup("<w:fldSimple w:instr=\" ")
    out.markup(name)
    out.markup(" \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
  }

  /// Hyphenation, for narrow columns, and the language.
  var settings: [UInt8] {
    var out = XMLWriter()
    out.markup(
      """
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>
      <w:characterSpacingControl w:val="doNotCompress"/>
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
      <w:themeFontLang w:val="
      """)
    out.element("", document.language.tag, "\"/></w:settings>\n")
    return out.bytes
  }

  /// Title and language; no author, no times.
  var core: [UInt8] {
    var out = XMLWriter()
    out.markup("<cp:coreProperties xmlns:cp=\"")
    out.markup("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    out.markup("\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
    out.element("<dc:title>", document.fullTitle, "</dc:title>")
    out.element("<dc:language>", document.language.tag, "</dc:language></cp:coreProperties>\n")
    return out.bytes
  }

  /// By which program it was written.
  var app: [UInt8] {
    var out = XMLWriter()
    out.markup("<Properties xmlns=\"")
    out.markup("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    out.markup("\"><Application>Weerklank</Application></Properties>\n")
    return out.bytes
  }
}

extension Language {
  /// The language with its country (BCP 47), for proofing and screen readers.
  var tag: String { self == .nl ? "nl-NL" : "en-GB" }
}
