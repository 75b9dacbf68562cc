// SPDX-License-Identifier: EUPL-1.2

/// Finds elements in the text of a part whose prefixes are those that Word writes.
enum XMLPieces {
  /// The start tags of elements, in order: `<w:pgMar w:top="1"/>`.
  ///
  /// - Complexity: O(length).
  static func elements(_ name: String, in text: String) -> [Substring] {
    text.ranges(of: "<" + name).compactMap { range in
      guard range.upperBound < text.endIndex, " />\n\r\t".contains(text[range.upperBound]),
        let end = text[range.upperBound...].firstIndex(of: ">")
      else { return nil }
      return text[range.lowerBound...end]
    }
  }

  /// The last element of a name, from its start to the end of the text; all of it where there is none.
  static func last(_ name: String, in text: String) -> String {
    guard let start = text.ranges(of: "<" + name).last?.lowerBound else { return "" }
    return String(text[start...])
  }

  /// The value of an attribute, as text.
  static func attribute(_ name: String, of tag: some StringProtocol) -> String? {
    let tag = String(tag)
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)") else { continue }
      return unescaped(String(tag[start.upperBound...].prefix { String($0) != quote }))
    }
    return nil
  }

  /// The attributes that are whole numbers, without their prefix.
  static func numbers(_ tag: Substring) -> [String: Int] {
    var found: [String: Int] = [:]
    for piece in tag.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == ">" }) {
      let parts = piece.split(separator: "=")
      guard parts.count == 2, let name = parts[0].split(separator: ":").last else { continue }
      found[String(name)] = Int(parts[1].filter { $0 != "\"" && $0 != "'" })
    }
    return found
  }

  /// A text without what stands between the start and the end of elements of a name.
  static func removing(_ name: String, from text: String) -> String {
    var rest = text
    while let start = rest.firstRange(of: "<\(name)>") {
      guard let end = rest[start.upperBound...].firstRange(of: "</\(name)>") else { break }
      rest.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return rest
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return String(decoding: unescaped(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// A text with its references resolved; what is none stays as it is.
  ///
  /// - Complexity: O(length).
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      plain += rest[..<start]
      rest = rest[start...]
      // The longest is &#x10FFFF;
      guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
        let character = character(rest[start + 1..<end])
      else {
        plain.append(rest.removeFirst())
        continue
      }
      plain += Array(String(character).utf8)
      rest = rest[(end + 1)...]
    }
    return plain + rest
  }

  private static func character(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: reference, as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "amp": return "&"
    default:
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16)
        : name.hasPrefix("#") ? UInt32(name.dropFirst(1)) : nil
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
