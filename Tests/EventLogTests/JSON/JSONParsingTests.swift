// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// Bytes that are refused, with why and where.
private let malformed: [(bytes: [UInt8], kind: JSONError.Kind, offset: Int)] =
  malformedTexts.map { (Array($0.utf8), $1, $2) } + malformedBytes

private let malformedTexts: [(String, JSONError.Kind, Int)] = [
  ("", .unexpectedEnd, 0), (" \n", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
  ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3), ("{", .unexpectedEnd, 1),
  (#"{"a""#, .unexpectedEnd, 4), (#"{"a":"#, .unexpectedEnd, 5), (#"{"a":1"#, .unexpectedEnd, 6),
  (#"{"a":1,"#, .unexpectedEnd, 7), (#"""#, .unexpectedEnd, 1),
  (#""abcdefghij"#, .unexpectedEnd, 11),
  (#""\"#, .unexpectedEnd, 2), (#""\u12"#, .unexpectedEnd, 1), ("tru", .unexpectedEnd, 3),
  ("-", .unexpectedEnd, 1),
  ("]", .unexpectedByte, 0), ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1),
  ("[1 2]", .unexpectedByte, 3), ("{,}", .unexpectedByte, 1), (#"{"a":1,}"#, .unexpectedByte, 7),
  ("{a:1}", .unexpectedByte, 1), ("{1:1}", .unexpectedByte, 1), (#"{"a" 1}"#, .unexpectedByte, 5),
  (#"{"a":}"#, .unexpectedByte, 5), ("'a'", .unexpectedByte, 0), ("nul1", .unexpectedByte, 3),
  ("True", .unexpectedByte, 0), ("NaN", .unexpectedByte, 0), ("Infinity", .unexpectedByte, 0),
  ("-Infinity", .unexpectedByte, 1), ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0),
  ("01", .unexpectedByte, 0), ("-01", .unexpectedByte, 1), ("0x1", .trailingBytes, 1),
  ("\u{FEFF}1", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0),
  ("\u{0C}1", .unexpectedByte, 0),
  ("//c\n1", .unexpectedByte, 0),
  ("1 1", .trailingBytes, 2), ("{}{}", .trailingBytes, 2), ("null,", .trailingBytes, 4),
  ("[]]", .trailingBytes, 2), ("\"a\"\0", .trailingBytes, 3),
  ("1.0", .notAnInteger, 0), ("[1.5]", .notAnInteger, 1), ("1e3", .notAnInteger, 0),
  ("1E3", .notAnInteger, 0), ("-0", .notAnInteger, 0), ("-0.0", .notAnInteger, 0),
  ("0e1", .notAnInteger, 0),
  ("9007199254740992", .numberOutOfRange, 0), ("-9007199254740992", .numberOutOfRange, 0),
  ("[18446744073709551616]", .numberOutOfRange, 1),
  (String(repeating: "9", count: 400), .numberOutOfRange, 0),
  (#"{"a":1,"a":1}"#, .duplicateName, 0), (#"[{"a":1,"b":2,"a":3}]"#, .duplicateName, 1),
  (#"{"a":1,"\u0061":1}"#, .duplicateName, 0), (#"{"\n":1,"\u000a":1}"#, .duplicateName, 0),
  (#"{"b":{"x":1,"x":2},"a":1}"#, .duplicateName, 5), (#"{"":1,"":2}"#, .duplicateName, 0),
  (#"{"é":1,"\u00e9":1}"#, .duplicateName, 0),
  ("\"a\nb\"", .controlCharacter, 2), ("\"\0\"", .controlCharacter, 1),
  ("\"abcdefgh\u{1F}\"", .controlCharacter, 9), ("{\"\t\":1}", .controlCharacter, 2),
  (#""\ud800""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
  (#""a\ud83d\u0041""#, .loneSurrogate, 2), (#""\ud83dA""#, .loneSurrogate, 1),
  (#""\ude00\ud83d""#, .loneSurrogate, 1), (#"{"\udfff":1}"#, .loneSurrogate, 2),
  (#""\a""#, .invalidEscape, 1), (#""\'""#, .invalidEscape, 1), (#""\x41""#, .invalidEscape, 1),
  (#""\u12g4""#, .invalidEscape, 1), (#""\U0041""#, .invalidEscape, 1),
  (#""\u+123""#, .invalidEscape, 1),
]

private let malformedBytes: [([UInt8], JSONError.Kind, Int)] = [
  (quoted(0x80), .invalidUTF8, 1),
  (quoted(0xBF), .invalidUTF8, 1),
  (quoted(0xC0, 0xAF), .invalidUTF8, 1),  // overlong
  (quoted(0xC1, 0xBF), .invalidUTF8, 1),
  (quoted(0xE0, 0x9F, 0xBF), .invalidUTF8, 1),  // overlong
  (quoted(0xED, 0xA0, 0x80), .invalidUTF8, 1),  // U+D800
  (quoted(0xED, 0xBF, 0xBF), .invalidUTF8, 1),  // U+DFFF
  (quoted(0xF0, 0x8F, 0xBF, 0xBF), .invalidUTF8, 1),  // overlong
  (quoted(0xF4, 0x90, 0x80, 0x80), .invalidUTF8, 1),  // above U+10FFFF
  (quoted(0xF5, 0x80, 0x80, 0x80), .invalidUTF8, 1),
  (quoted(0xFF), .invalidUTF8, 1),
  (quoted(0x61, 0xC3), .invalidUTF8, 2),
  (quoted(0xE2, 0x82), .invalidUTF8, 1),
  (quoted(0xE2, 0x82, 0x41), .invalidUTF8, 1),
  (quoted(0xF0, 0x9F, 0x98), .invalidUTF8, 1),
  ([0x22, 0xF0, 0x9F], .invalidUTF8, 1),
  ([0x22, 0x61, 0x22, 0xFF], .trailingBytes, 3),
  ([0xFF, 0xFE, 0x31, 0x00], .unexpectedByte, 0),
]

private func quoted(_ bytes: UInt8...) -> [UInt8] { [0x22] + bytes + [0x22] }

@Suite struct `Reading JSON` {
  @Test(arguments: malformed.indices)
  func `refuses what is malformed and says why and where`(index: Int) {
    let (bytes, kind, offset) = malformed[index]
    #expect(throws: JSONError(kind, at: offset)) { try JSON(parsing: bytes) }
  }

  @Test(arguments: malformed.indices)
  func `refuses as much in a member that it steps over`(index: Int) {
    let object = Array(#"{"sealed":"#.utf8) + malformed[index].bytes + Array("}".utf8)
    func failure(_ read: () throws(JSONError) -> JSON) -> JSONError? {
      do throws(JSONError) { _ = try read() } catch { return error }
      return nil
    }
    let whole = failure { () throws(JSONError) in try JSON(parsing: object) }
    let part = failure { () throws(JSONError) in try JSON(parsing: object, unread: "sealed") }
    #expect(part == (whole?.kind == .duplicateName ? nil : whole))
  }

  @Test func `keeps the name of a member that it steps over, at the outermost object only`() throws
  {
    let text = #"{"a":{"sealed":1},"sealed":{"k":["\u00e9\"",{}],"n":[]},"z":2}"#
    let read = try JSON(parsing: Array(text.utf8), unread: "sealed")
    #expect(read == ["a": ["sealed": 1], "sealed": .null, "z": 2])
  }

  @Test func `keeps values and the order of members`() throws {
    let text = """
       { "z" : [ null , true,false ] ,\r\n\t"a":{"":-1}, "n":[0,-9007199254740991,9007199254740991],
      "s":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u20AC\\ud83d\\uDE00 é/\u{7F}\u{2028}" }
      """
    let expected: JSON = [
      "z": [.null, true, false], "a": ["": -1],
      "n": [0, .integer(-JSON.greatestInteger), .integer(JSON.greatestInteger)],
      "s": "\"\\/\u{8}\u{C}\n\r\t€😀 é/\u{7F}\u{2028}",
    ]
    #expect(try JSON(parsing: text) == expected)
  }

  @Test(arguments: ["0", "-1", "true", "false", "null", "\"\"", "[]", "{}", " [ ] ", "{ }"])
  func `reads a value of any kind at the top`(text: String) throws {
    let canonical = text.filter { $0 != " " }
    #expect(try JSON(parsing: text).canonicalBytes() == Array(canonical.utf8))
  }

  /// As Unicode strings both names are equal; as names of members they are two.
  @Test func `tells names apart that look the same`() throws {
    let json = try JSON(parsing: "{\"é\":1,\"e\u{301}\":2}")
    #expect(json["é"] == 1)
    #expect(json["e\u{301}"] == 2)
    #expect(json != ["é": 1, "é": 2])
    #expect(JSON.string("é") != .string("e\u{301}"))
    #expect(try JSON(parsing: "\"e\\u0301\"") == .string("e\u{301}"))
  }

  @Test func `finds plain bytes of every length before what ends them`() throws {
    for length in 0...40 {
      let plain = String(repeating: "x", count: length)
      for ending in ["", "é", "\u{1F600}", "\\n", "\\u00e9"] {
        let text = "\"\(plain)\(ending)\(plain)\""
        let read = try JSON(parsing: text).stringValue?.count
        #expect(read == 2 * length + (ending.isEmpty ? 0 : 1))
        #expect(throws: JSONError(.controlCharacter, at: length + 1)) {
          try JSON(parsing: "\"\(plain)\u{1}\(plain)\"")
        }
      }
    }
  }

  @Test func `refuses more levels or bytes than allowed`() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try JSON(parsing: nested(32))
    #expect(throws: JSONError(.tooDeep, at: 32)) { try JSON(parsing: nested(33)) }
    #expect(throws: JSONError(.tooDeep, at: 32)) {
      try JSON(parsing: String(repeating: "[", count: 100_000))
    }
    #expect(throws: JSONError(.tooDeep, at: 10)) {
      try JSON(parsing: #"{"a":{"b":[]}}"#, limits: JSON.Limits(depth: 2))
    }
    _ = try JSON(parsing: "[1,2]", limits: JSON.Limits(sizeInBytes: 5))
    #expect(throws: JSONError(.tooLong, at: 4)) {
      try JSON(parsing: "[1,2]", limits: JSON.Limits(sizeInBytes: 4))
    }
  }

  @Test func `takes an object of many members in linear time`() throws {
    let members = (0..<100_000).map { "\"n\(($0 * 7919) % 100_000)\":\($0)" }
    let json = try JSON(parsing: "{" + members.joined(separator: ",") + "}")
    #expect(json.objectValue?.count == 100_000)
    #expect(throws: JSONError(.duplicateName, at: 0)) {
      try JSON(parsing: "{" + (members + ["\"n5\":1"]).joined(separator: ",") + "}")
    }
  }

  /// Any bytes are either refused or mean the same when written and read again.
  @Test(arguments: 0..<200)
  func `never reads what it cannot write`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var bytes = try JSON.random(using: &random).canonicalBytes()
      for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      guard let json = try? JSON(parsing: bytes) else { continue }
      let canonical = try json.canonicalBytes()
      #expect(try JSON(parsing: canonical).canonicalBytes() == canonical)
    }
  }
}
