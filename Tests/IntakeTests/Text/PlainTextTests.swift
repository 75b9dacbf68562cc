// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Intake
import Testing

@Suite struct `A plain text` {
  @Test(
    arguments: [
      ("UTF-8", [0xC3, 0xA9, 0x6E], TextEncoding.utf8),
      ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x6E], .utf8),
      ("UTF-16 LE", [0xFF, 0xFE, 0xE9, 0x00, 0x6E, 0x00], .utf16),
      ("UTF-16 BE", [0xFE, 0xFF, 0x00, 0xE9, 0x00, 0x6E], .utf16),
      ("Windows-1252", [0xE9, 0x6E], .windows1252),
    ] as [(String, [UInt8], TextEncoding)])
  func `is read in the encoding it was written in`(
    name: String, bytes: [UInt8], encoding: TextEncoding
  ) {
    let decoded = PlainText.decode(bytes)
    #expect(decoded?.text == "én")
    #expect(decoded?.text.unicodeScalars.count == 2)
    #expect(decoded?.encoding == encoding)
  }

  @Test func `in Windows-1252 has its euro sign and curly quotes`() {
    #expect(PlainText.decode([0x80, 0x91, 0x92, 0x93, 0x94, 0x85, 0xEB])?.text == "€‘’“”…ë")
  }

  @Test(
    arguments: [
      [0x81], [0x61, 0x9D, 0xE9], [0x61, 0x00], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x61],
      [0xEF, 0xBB, 0xBF, 0xE9],
    ] as [[UInt8]])
  func `is none where the bytes are in no encoding`(bytes: [UInt8]) {
    #expect(PlainText.decode(bytes) == nil)
  }

  @Test func `gets line feeds for line endings, and no other change`() throws {
    let file = IncomingFile(name: "Brief.TXT", content: Array("a\r\nb\rc\n\n e\u{301}\u{AD}".utf8))
    let text = try #require(PlainText.read(file))
    #expect(Array(text.string.utf8) == Array("a\nb\nc\n\n e\u{301}\u{AD}".utf8))
    #expect(text.reader == "plain-text")
    #expect(text.readerVersion == 1)
    #expect(text.scalars.count == 11)
  }

  @Test(arguments: ["brief.docx", "brief.pdf", "txt", "brief"])
  func `is not looked for in a file of another kind`(name: String) {
    #expect(PlainText.read(IncomingFile(name: name, content: Array("a".utf8))) == nil)
  }

  @Test(arguments: ["", " \r\n\t"])
  func `is none where there is nothing to read`(content: String) {
    #expect(PlainText.read(IncomingFile(name: "a.md", content: Array(content.utf8))) == nil)
  }
}
