// SPDX-License-Identifier: EUPL-1.2

import Container

/// The numbering of chapters and lists.
enum WordNumbering {
  /// The list of the chapters.
  static let chapters = 1
  /// The list of all bullets.
  static let bullets = 2
  /// The first numbered list; each has a number of its own, by which it begins at 1.
  static let first = 3

  /// The part, for so many numbered lists.
  static func part(lists: Int) -> [UInt8] {
    var out = XMLWriter()
    out.markup(definitions)
    for number in first..<(first + lists) {
      out.markup("<w:num w:numId=\"")
      out.number(number)
      out.markup("\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\">")
      out.markup("<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\n")
    }
    out.markup("</w:numbering>\n")
    return out.bytes
  }

  private static let definitions: StaticString = """
    <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="510"/></w:tabs><w:ind w:left="510" w:hanging="510"/></w:pPr></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="284"/></w:pPr></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>
    </w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>

    """
}
