// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container
import Intake
import Testing

/// Small documents, made in the test that reads them.
enum Documents {
  /// An archive of parts.
  static func archive(_ parts: [(String, String)]) -> [UInt8] {
    archive(bytes: parts.map { ($0.0, Array($0.1.utf8)) })
  }

  /// An archive of parts of any bytes.
  static func archive(bytes parts: [(String, [UInt8])]) -> [UInt8] {
    var writer = ArchiveWriter()
    for (name, contents) in parts { writer.add(name, contents) }
    return writer.bytes
  }

  /// The parts of a Word document with a body and other parts, which it refers to by their names.
  static func wordParts(_ body: String, _ others: [String: String] = [:]) -> [(String, String)] {
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var links = ""
    for (index, name) in others.keys.sorted().enumerated() {
      let type = String(name.prefix { !$0.isNumber && $0 != "." })
      links += #"<Relationship Id="r\#(index)" Type="\#(base)/\#(type)" Target="\#(name)"/>"#
    }
    return [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships><Relationship Id="r1" Type="\(base)/officeDocument"
        Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        """
        <Relationships>\(links)<Relationship Id="web" Type="\(base)/hyperlink"
        Target="https://example.org/" TargetMode="External"/></Relationships>
        """
      ),
      (
        "word/document.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:r="r" xmlns:mc="m">
        <w:body>\(body)</w:body></w:document>
        """
      ),
    ] + others.sorted { $0.key < $1.key }.map { ("word/" + $0.key, $0.value) }
  }

  /// The bytes of a Word document.
  static func word(_ body: String, _ others: [String: String] = [:]) -> [UInt8] {
    archive(wordParts(body, others))
  }

  /// A paragraph of Word.
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// What is read from bytes, checked.
  static func read(
    _ bytes: [UInt8], named name: String = "brief", limits: ReadLimits = .patient,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> ReadText {
    let text = try await LetterReader.read(
      IncomingFile(name: name, content: bytes), limits: limits
    ).text
    text.check(sourceLocation: sourceLocation)
    return text
  }

  /// The code with which bytes are refused; `nil` where they are read.
  static func refusal(
    of bytes: [UInt8], named name: String = "brief", limits: ReadLimits = .patient
  ) async -> ReadError.Code? {
    do { _ = try await read(bytes, named: name, limits: limits) } catch {
      return (error as? ReadError)?.code
    }
    return nil
  }
}

extension ReadLimits {
  /// For a machine on which all tests run at once: another program gets its turn late.
  static var patient: ReadLimits {
    var limits = ReadLimits()
    limits.secondsOfProgram = 1_200
    return limits
  }
}
