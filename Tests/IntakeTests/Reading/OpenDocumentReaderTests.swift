// SPDX-License-Identifier: EUPL-1.2

import Intake
import Testing

@Suite struct `An OpenDocument text` {
  private static let styles = """
    <style:style style:name="Vet"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="Weg"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="Nieuw"><style:paragraph-properties fo:break-before="page"/></style:style>
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
    <text:list-level-style-bullet text:level="3" text:bullet-char="\u{F0B7}"/></text:list-style>
    """

  static func parts(_ body: String) -> [(String, String)] {
    [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        """
        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b" xmlns:xlink="x" xmlns:draw="d">
        <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text>
        </office:body></office:document-content>
        """
      ),
    ]
  }

  private func read(_ body: String) async throws -> ReadText {
    try await Documents.read(Documents.archive(Self.parts(body)))
  }

  @Test func `has its headings and lists, counted on where they go on`() async throws {
    let read = try await read(
      """
      <text:h text:outline-level="2">Advies</text:h><text:list text:style-name="L"><text:list-item><text:p>een</text:p>
      <text:p>nog bij een</text:p><text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>diep</text:p>
      </text:list-item></text:list></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>
      <text:p text:style-name="Vet">Vette kop</text:p><text:list text:style-name="L" text:continue-numbering="true"><text:list-item>
      <text:p>twee</text:p></text:list-item></text:list><text:list text:style-name="L"><text:list-item text:start-value="5"><text:p>vijf</text:p>
      </text:list-item></text:list>
      """)
    #expect(
      read.outline == [
        "heading 2: Advies", "listItem 1 [1.]: een", "itemParagraph 1: nog bij een",
        "listItem 2 [1.a)]: a", "listItem 3 [•]: diep", "listItem 2 [1.b)]: b",
        "heading 3: Vette kop", "listItem 1 [2.]: twee", "listItem 1 [5.]: vijf",
      ])
  }

  @Test func `has its tables, notes, comments, changes and boxes told`() async throws {
    let read = try await read(
      """
      <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>oud</text:p></text:deletion></text:changed-region>
      <text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>
      <text:p>Wij <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>nieuw<text:change-end text:change-id="c2"/> zien<text:s text:c="3"/>dit<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot</text:p></text:note-body></text:note><office:annotation><text:p>Let op</text:p></office:annotation><text:span text:style-name="Weg">stil</text:span><draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box></draw:frame></text:p>
      <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>
      <text:p text:style-name="Nieuw"><text:a xlink:href="https://e.nl">link</text:a><text:line-break/>regel</text:p>
      """)
    #expect(
      read.outline == [
        "paragraph: Wij nieuw zien dit", "paragraph: Kader", "tableCell 1/1/1: a",
        "tableCell 1/1/3: c", "paragraph: link↵regel", "deletion: oud", "footnote [1]: Noot",
        "comment: Let op",
      ])
    #expect(
      read.marks.map { read.characters($0.offset..<$0.offset + $0.length) } == ["nieuw", "link"])
    #expect(
      Set(read.warnings.map(\.code)) == Set([.trackedChanges, .comments, .textBoxes, .hiddenText]))
  }

  @Test func `that is encrypted, empty or no text is refused`() async {
    var parts = Self.parts("<text:p>x</text:p>")
    parts.append(("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"))
    #expect(await Documents.refusal(of: Documents.archive(parts)) == .passwordProtected)
    #expect(await Documents.refusal(of: Documents.archive(Self.parts(""))) == .noText)
    let none = [("mimetype", "application/vnd.oasis.opendocument.text")]
    #expect(await Documents.refusal(of: Documents.archive(none)) == .damagedFile)
    let drawing = [("mimetype", "application/vnd.oasis.opendocument.graphics")]
    #expect(await Documents.refusal(of: Documents.archive(drawing)) == .unknownFormat)
  }
}
