// SPDX-License-Identifier: EUPL-1.2

import Container
import Testing

@Suite struct `An Open Packaging package` {
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func package() -> (PackageWriter, ids: [String]) {
    var package = PackageWriter()
    let ids = [
      package.declare("word/document.xml", type: "a/b+xml", as: "\(office)/officeDocument"),
      package.declare(
        "word/styles.xml", type: "a/s+xml", as: "\(office)/styles", of: "word/document.xml"),
      package.link(
        to: "https://x.nl/?a=1&b=\"2\"", as: "\(office)/hyperlink", of: "word/document.xml"),
    ]
    return (package, ids)
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func `begins with the types of its parts, by which programs tell what it is`() throws {
    var writer = ArchiveWriter()
    Self.package().0.begin(&writer)
    var archive = try Archive(reading: writer.bytes, limits: `An archive`.limits)
    #expect(
      archive.entries.map(\.name)
        == ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"])
    let types = text(try archive.contents(of: "[Content_Types].xml"))
    #expect(types.contains("<Override PartName=\"/word/styles.xml\" ContentType=\"a/s+xml\"/>"))
    let relationships = text(try archive.contents(of: "word/_rels/document.xml.rels"))
    #expect(relationships.contains("Target=\"/word/styles.xml\"/>"))
    #expect(
      relationships.contains(
        "Target=\"https://x.nl/?a=1&amp;b=&quot;2&quot;\" TargetMode=\"External\"/>"))
  }

  @Test func `numbers the relationships of each part by themselves`() {
    #expect(Self.package().ids == ["rId1", "rId1", "rId2"])
  }

  @Test func `is the same for the same declarations`() {
    let (one, two) = (Self.package().0.entries, Self.package().0.entries)
    #expect(one.map(\.name) == two.map(\.name) && one.map(\.contents) == two.map(\.contents))
  }
}

@Suite struct `Text in XML` {
  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("\t\n\r", "&#9;&#10;&#13;"),
    ("\u{0}a\u{1B}[31m\u{7F}", "\u{FFFD}a\u{FFFD}[31m\u{FFFD}"),
    ("x\u{FFFE}y\u{FFFF}", "x\u{FFFD}y\u{FFFD}"),
    ("\u{FFFD}\u{FB01}\u{EFFF}", "\u{FFFD}\u{FB01}\u{EFFF}"),
    ("é 👩‍👧 ש", "é 👩‍👧 ש"), ("]]>", "]]&gt;"), ("", ""),
  ])
  func `stays text`(typed: String, written: String) {
    var out = XMLWriter(declares: false)
    out.text(typed)
    #expect(String(decoding: out.bytes, as: UTF8.self) == written)
  }

  @Test func `is handed out in pieces`() {
    var out = XMLWriter(declares: false)
    out.element("<a>", "1", "</a>")
    #expect(out.take() == Array("<a>1</a>".utf8))
    out.number(-20)
    #expect(out.take() == Array("-20".utf8) && out.bytes.isEmpty)
  }
}
