// SPDX-License-Identifier: EUPL-1.2

/// One part of a mail: its header fields and the bytes of its body (RFC 5322, RFC 2045).
struct MailPart {
  /// The header fields by name in small letters; the first of each name counts.
  let fields: [String: String]
  /// The body as it stands in the mail.
  let body: ArraySlice<UInt8>

  private static let greatestCountOfFields = 1_000

  /// Splits a part at its first empty line.
  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [String: String] = [:]
    var name = ""
    var value: [UInt8] = []
    var rest = bytes
    func keep() {
      if !name.isEmpty, fields[name] == nil { fields[name] = Charset.decode(value, as: nil).text }
    }
    while let line = Self.takeLine(&rest) {
      guard let first = line.first else { break }
      if first == 0x20 || first == 0x09 {
        value += line
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        // Programs write `From …` above a mail; anything else is no header, but text.
        if line.starts(with: Array("From ".utf8)) { continue }
        break
      }
      keep()
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      value = Array(line[(colon + 1)...])
      guard fields.count < Self.greatestCountOfFields else { break }
    }
    keep()
    self.fields = fields
    body = rest
  }

  /// The next line, without its ending; `nil` at the end.
  static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }

  /// `text/plain` and the like, in small letters.
  var type: String {
    let value = fields["content-type"] ?? "text/plain"
    return String(value.prefix { $0 != ";" }).trimmed.lowercased()
  }

  /// A parameter of the type, or of another field: `charset`, `boundary`, `filename`.
  func parameter(_ name: String, of field: String = "content-type") -> String? {
    guard let value = fields[field] else { return nil }
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    for scalar in value.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ";", !isQuoted {
        pieces.append(piece)
        piece = ""
      } else {
        piece.unicodeScalars.append(scalar)
      }
    }
    for piece in (pieces + [piece]).dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let key = String(piece[..<equals]).trimmed.lowercased()
      guard key == name || key == name + "*" else { continue }
      let value = String(piece[piece.index(after: equals)...]).trimmed
      if key.hasSuffix("*") { return Self.percentDecoded(value) }
      return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
        ? String(value.dropFirst().dropLast()).replacing("\\", with: "") : value
    }
    return nil
  }

  /// `utf-8''na%C3%AFef.pdf` (RFC 2231).
  private static func percentDecoded(_ value: String) -> String {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return value }
    var bytes: [UInt8] = []
    var rest = Array(parts[2].utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(TransferEncoding.hexadecimal),
        let low = rest.dropFirst().first.flatMap(TransferEncoding.hexadecimal)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return Charset.decode(bytes, as: String(parts[0])).text
  }

  /// The body without its transfer encoding.
  var contents: [UInt8] {
    switch (fields["content-transfer-encoding"] ?? "").trimmed.lowercased() {
    case "base64": TransferEncoding.base64(body)
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    default: Array(body)
    }
  }

  /// The parts of a multipart, which stand between lines of its boundary (RFC 2046, 5.1).
  func parts(atMost limit: Int) -> [MailPart] {
    guard let boundary = parameter("boundary"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var rest = body
    while parts.count <= limit {
      let lineStart = rest.startIndex
      guard let line = Self.takeLine(&rest) else { break }
      guard line.starts(with: mark) else { continue }
      let tail = line.dropFirst(mark.count)
      let isEnd = tail.starts(with: Array("--".utf8))
      guard isEnd || tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      if let start { parts.append(MailPart(body[start..<lineStart])) }
      start = isEnd ? nil : rest.startIndex
      if isEnd { return parts }
    }
    if let start, parts.count <= limit { parts.append(MailPart(body[start...])) }
    return parts
  }
}
