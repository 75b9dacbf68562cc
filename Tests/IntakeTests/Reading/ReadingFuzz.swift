// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Foundation
import Intake
import Testing

/// Files that were changed at random: a result or a clear error, never a crash.
@Suite struct `Mutated files` {
  /// How many are read of each kind: 10,000 and more with `WEERKLANK_CAMPAIGN=full`.
  static let count =
    ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] == "full" ? 10_000 : 600

  private static let word = Documents.wordParts(
    Documents.p("Kop", "<w:pStyle w:val=\"Kop1\"/>")
      + Documents.p("punt", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
      + "<w:tbl><w:tr><w:tc>\(Documents.p("cel"))</w:tc></w:tr></w:tbl>"
      + "<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>uit</w:delText></w:r></w:del>"
      + "<w:r><w:footnoteReference w:id=\"2\"/><w:t>eind</w:t></w:r></w:p>",
    [
      "footnotes.xml":
        "<w:footnotes><w:footnote w:id=\"2\">\(Documents.p("noot"))</w:footnote></w:footnotes>",
      "styles.xml":
        "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>",
      "numbering.xml":
        "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
    ])
  private static let text = `An OpenDocument text`.parts(
    """
    <text:h text:outline-level="1">Kop</text:h><text:list text:style-name="L"><text:list-item><text:p>een</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table><text:p>slot<text:s text:c="2"/></text:p>
    """)
  private static let book = `A workbook`.parts([
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45363</v></c></row>"
  ])
  private static let mail = """
    From: =?utf-8?Q?Raad_=C3=A9?= <r@example.org>\r\nDate: Thu, 12 Mar 2026 12:00:00 +0100\r\nSubject: x\r
    Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r
    Content-Transfer-Encoding: quoted-printable\r\n\r\n<ul><li>=C3=A9=C3=A9n<li>twee</ul>\r\n--b\r
    Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r
    \r\nLSBwdW50Cg==\r\n--b--\r\n
    """
  private static let page =
    "<html><h1>Kop</h1><ol start=2><li>een<li>twee</ol><table><tr><td>a<td>b</table><a href='http://x'>&eacute;</a>"

  private static let pieces: [[UInt8]] = [
    "<", ">", "\"", "&", "</", "/>", "<w:p>", "</w:p>", "<![CDATA[", "<!--", "\0", "&#x0;",
    "99999999999", "-1",
    "w:val=", "<!DOCTYPE a>", "é", "=?utf-8?B?", "--b", "%", "[", "\r\n\r\n", "<td>", "</table>",
  ].map { Array($0.utf8) }

  /// A few random changes of bytes.
  static func mutated(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { break }
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(index + Int.random(in: 1...20, using: &random), bytes.count)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(index..<end)
      case 3: bytes.insert(contentsOf: bytes[index..<end], at: index)
      case 4: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: index)
      case 5: bytes.replaceSubrange(index..<end, with: pieces.randomElement(using: &random) ?? [])
      default: bytes.swapAt(index, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }

  /// Whether what is read of a file holds together, or the file is refused; true where it is read.
  private func isRead(_ bytes: [UInt8], named name: String) async -> Bool {
    do throws(ReadError) {
      let letter = try await LetterReader.read(IncomingFile(name: name, content: bytes))
      letter.text.check()
      return true
    } catch {
      #expect(!error.message.isEmpty && !error.hint.isEmpty)
      return false
    }
  }

  private static let containers = ["docx": word, "odt": text, "xlsx": book]

  @Test(arguments: ["docx", "odt", "xlsx"])
  func `with a part changed inside the container`(name: String) async {
    let parts = Self.containers[name] ?? []
    var random = SeededRandom(seed: name.utf8.reduce(0) { $0 * 31 + Int($1) })
    var passed = 0
    var bytes = parts.map { ($0.0, Array($0.1.utf8)) }
    for _ in 0..<Self.count {
      let part = Int.random(in: 0..<parts.count, using: &random)
      let before = bytes[part].1
      bytes[part].1 = Self.mutated(before, using: &random)
      if await isRead(Documents.archive(bytes: bytes), named: "a." + name) { passed += 1 }
      bytes[part].1 = before
    }
    print("\(name): \(Self.count) with a changed part, of which \(passed) are read")
    #expect(passed > Self.count / 20)
  }

  @Test(arguments: ["docx", "odt", "xlsx"])
  func `with the container changed`(name: String) async {
    let parts = Self.containers[name] ?? []
    var random = SeededRandom(seed: name.utf8.reduce(7) { $0 * 31 + Int($1) })
    let whole = Documents.archive(parts)
    var passed = 0
    for _ in 0..<Self.count {
      let bytes = Self.mutated(whole, using: &random)
      if await isRead(bytes, named: "a." + name) { passed += 1 }
    }
    print("\(name): \(Self.count) changed containers, of which \(passed) are read")
  }

  @Test func `of the pages of a PDF, as poppler tells them`() {
    var random = SeededRandom(seed: 11)
    let whole = Pages.layout([
      [
        .init(top: 30, text: "kop"), .init(top: 100, text: "een regel met meer-"),
        .init(top: 113, text: "dere woorden"), .init(top: 800, text: "1"),
      ],
      [
        .init(top: 30, text: "kop"), .init(left: 70, top: 100, text: "• punt"),
        .init(top: 800, text: "2"),
      ],
    ])
    var passed = 0
    for _ in 0..<Self.count {
      do throws(ReadError) {
        let bytes = Self.mutated(whole, using: &random)
        try PDFReader.text(ofLayout: bytes, limits: ReadLimits()).check()
        passed += 1
      } catch {
        #expect(!error.hint.isEmpty)
      }
    }
    print("pdf text: \(Self.count) changed, of which \(passed) are read")
    #expect(passed > Self.count / 20)
  }

  @Test(arguments: [
    ("a.eml", mail), ("a.html", page), ("a.csv", "partij;ontvangen\nraad;\"12-3-2026\"\n"),
    ("a.txt", "1. Een\n   a. Onder\n> oud\n\n=====\n"),
  ])
  func `that are text`(name: String, text: String) async {
    var random = SeededRandom(seed: text.utf8.count)
    var passed = 0
    for _ in 0..<Self.count {
      let bytes = Self.mutated(Array(text.utf8), using: &random)
      if await isRead(bytes, named: name) { passed += 1 }
    }
    print("\(name): \(Self.count) changed, of which \(passed) are read")
    #expect(passed > Self.count / 20)
  }
}

/// What is made to hurt: bounded in memory and time.
@Suite struct `Hostile files` {
  @Test func `that expand entities are refused unread`() async {
    var laughs = "<!DOCTYPE a [<!ENTITY l0 \"lol\">"
    for level in 1...9 {
      laughs += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    laughs += "]><w:document><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"
    var parts = Documents.wordParts("")
    parts[3].1 = laughs
    #expect(await Documents.refusal(of: Documents.archive(parts)) == .documentType)
    // Also where the document type is no first thing in the file.
    parts[3].1 = "<!-- " + String(repeating: "x", count: 5_000) + " -->\n" + laughs
    #expect(await Documents.refusal(of: Documents.archive(parts)) == .documentType)
    parts[3].1 = "<w:document>&l9;</w:document>"
    #expect(await Documents.refusal(of: Documents.archive(parts)) == .damagedFile)
  }

  @Test func `of a gibibyte of spaces are refused by their size`() async {
    var limits = ReadLimits()
    limits.sizeInBytes = 1 << 20
    let spaces = [UInt8](repeating: 0x20, count: 2 << 20)
    #expect(await Documents.refusal(of: spaces, limits: limits) == .fileTooLarge)
    #expect(await Documents.refusal(of: Array(spaces.prefix(1 << 20))) == .noText)
    // The same in an archive that says so, and in one that lies.
    var parts = Documents.wordParts("").map { ($0.0, Array($0.1.utf8)) }
    parts[3].1 = spaces
    #expect(await Documents.refusal(of: Documents.archive(bytes: parts)) == .unpacksTooLarge)
  }

  @Test func `with words without end are refused before they fill the memory`() async {
    var limits = ReadLimits()
    limits.scalars = 10_000
    let body = Documents.p(String(repeating: "woord ", count: 5_000))
    #expect(await Documents.refusal(of: Documents.word(body), limits: limits) == .textTooLong)
    limits.elements = 100
    let many = String(repeating: "<w:p/>", count: 200)
    #expect(await Documents.refusal(of: Documents.word(many), limits: limits) == .tooManyParts)
  }

  @Test func `that nest tables and lists without end are refused or read`() async {
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 100)
    #expect(await Documents.refusal(of: Documents.word(deep)) == .nestedTooDeep)
    let quotes = String(repeating: ">", count: 100_000) + " diep"
    #expect(await Documents.refusal(of: Array(quotes.utf8)) == nil)
  }
}
