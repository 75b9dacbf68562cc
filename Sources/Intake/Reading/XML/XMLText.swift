// SPDX-License-Identifier: EUPL-1.2

/// Makes bytes of XML ready for the parser: UTF-8, and without a document type.
///
/// Documents in these formats have no document type. One that has is not given to the parser at
/// all, so that no entity is ever expanded and no other file ever asked for.
enum XMLText {
  /// The bytes in UTF-8, without byte order mark and XML declaration.
  ///
  /// - Throws: ``ReadError`` `bad-encoding`, `document-type`, `damaged-file`.
  /// - Complexity: O(bytes).
  static func prepare(_ bytes: [UInt8], part: String) throws(ReadError) -> ArraySlice<UInt8> {
    var text = bytes[...]
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      guard let decoded = TextEncoding.decodeUTF16(bytes) else { throw badEncoding(part) }
      text = Array(decoded.utf8)[...]
    } else if bytes.starts(with: TextEncoding.mark) {
      text = bytes.dropFirst(3)
    }
    let encoding = takeDeclaration(&text)
    let isUTF16 = bytes.first == 0xFE || bytes.first == 0xFF
    switch (encoding ?? "utf-8").lowercased() {
    case _ where isUTF16: break
    case "utf-8", "utf8", "us-ascii", "ascii": break
    case "windows-1252", "iso-8859-1", "latin1":
      guard let decoded = TextEncoding.decodeWindows1252(text) else { throw badEncoding(part) }
      text = Array(decoded.utf8)[...]
    default: throw badEncoding(part)
    }
    // Foundation's parser does not survive bytes of a name or value that are no UTF-8.
    guard String(validating: text, as: UTF8.self) != nil else { throw badEncoding(part) }
    try check(prologOf: text, part: part)
    return text
  }

  private static func badEncoding(_ part: String) -> ReadError {
    ReadError(
      .badEncoding, "the characters are in no encoding that is read", at: part,
      hint: "Open the file in the program that made it and save it anew.")
  }

  /// Takes off `<?xml … ?>`, and tells the encoding that it names.
  private static func takeDeclaration(_ text: inout ArraySlice<UInt8>) -> String? {
    guard text.starts(with: Array("<?xml".utf8)) else { return nil }
    let head = text.prefix(400)
    guard
      let end = head.indices.dropLast().first(where: { head[$0] == 0x3F && head[$0 + 1] == 0x3E })
    else { return nil }
    let declaration = String(decoding: text[..<end], as: UTF8.self)
    text = text[(end + 2)...]
    guard let name = declaration.range(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  /// Nothing but comments, instructions and white space may stand before the first element.
  private static func check(prologOf text: ArraySlice<UInt8>, part: String) throws(ReadError) {
    var rest = text
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      if rest.starts(with: Array("<!--".utf8)) {
        rest = skip(rest.dropFirst(4), past: Array("-->".utf8))
      } else if rest.starts(with: Array("<?".utf8)) {
        rest = skip(rest.dropFirst(2), past: Array("?>".utf8))
      } else if rest.starts(with: Array("<!".utf8)) {
        throw ReadError(
          .documentType, "the file declares a document type", at: part,
          hint: "Documents have no need of one. Save the file anew from a word processor.")
      } else {
        return
      }
    }
  }

  private static func skip(_ text: ArraySlice<UInt8>, past end: [UInt8]) -> ArraySlice<UInt8> {
    var rest = text
    while let first = end.first, let next = rest.firstIndex(of: first) {
      rest = rest[next...]
      if rest.starts(with: end) { return rest.dropFirst(end.count) }
      rest = rest.dropFirst()
    }
    return text[text.endIndex...]
  }
}

extension String {
  /// Where a short word stands first.
  fileprivate func range(of word: String) -> Range<Index>? { firstRange(of: word) }
}
