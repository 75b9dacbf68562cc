// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

@Suite struct `Canonical JSON` {
  /// RFC 8785, 3.2.3: the order of names is that of their UTF-16 code units; the surrogate pair of
  /// the emoji comes before U+FB33.
  @Test func `sorts members by UTF-16 code units`() throws {
    let names = ["\r", "1", "peach", "péché", "\u{80}", "ö", "€", "\u{1F600}", "\u{FB33}"]
    for seed in 0..<20 {
      var random = SeededGenerator(seed: UInt64(seed))
      let shuffled = names.shuffled(using: &random)
      let json = JSON.object(shuffled.map { JSON.Member($0, .null) })
      let read = try JSON(parsing: json.canonicalBytes())
      #expect(read.objectValue?.map(\.name) == names)
    }
  }

  /// RFC 8785, 3.2.3, the example as far as it has no floats.
  @Test func `writes the example of the standard`() throws {
    let json = try JSON(
      parsing: #"""
        {"numbers":[333333333,0],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
         "literals":[null,true,false]}
        """#)
    let expected =
      #"{"literals":[null,true,false],"numbers":[333333333,0],"#
      + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(String(decoding: try json.canonicalBytes(), as: UTF8.self) == expected)
  }

  /// RFC 8785, 3.2.2.2: only the quote, the backslash and what is below U+0020 are escaped.
  @Test(arguments: [[], [""], ["a", "é\"\\\n", "€/\u{1F}"]])
  func `writes strings alone as it writes an array of them`(strings: [String]) throws {
    let array = JSON.array(strings.map(JSON.string))
    #expect(JSON.canonicalBytes(of: strings) == (try array.canonicalBytes()))
  }

  @Test func `escapes only what must be`() throws {
    let text = String(String.UnicodeScalarView((0...0x22).compactMap { Unicode.Scalar($0) }))
    let expected =
      #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
      + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d"#
      + #"\u001e\u001f !\"\/"# + "\u{7F}\u{2028}\""
    let bytes = try JSON.string(text + "/\u{7F}\u{2028}").canonicalBytes()
    #expect(String(decoding: bytes, as: UTF8.self) == expected.replacing("\\/", with: "/"))
  }

  @Test func `refuses values made by hand that nobody could read`() {
    #expect(throws: JSONError(.numberOutOfRange, at: 1)) {
      try JSON.array([.integer(JSON.greatestInteger + 1)]).canonicalBytes()
    }
    #expect(throws: JSONError(.numberOutOfRange, at: 0)) { try JSON.integer(.min).canonicalBytes() }
    #expect(throws: JSONError(.duplicateName, at: 6)) {
      try JSON.object([JSON.Member("a", 1), JSON.Member("a", 2)]).canonicalBytes()
    }
  }

  @Test func `does not depend on the order of members`() throws {
    let one: JSON = ["a": 1, "b": ["d": 2, "c": 3]]
    let other: JSON = ["b": ["c": 3, "d": 2], "a": 1]
    #expect(one != other)
    #expect(try one.canonicalBytes() == other.canonicalBytes())
  }

  @Test func `gives members by name and values by kind`() {
    let json: JSON = ["s": "t", "n": 1, "b": true, "a": [1], "o": [:], "z": .null]
    #expect(json["s"]?.stringValue == "t")
    #expect(json["n"]?.integerValue == 1)
    #expect(json["b"]?.boolValue == true)
    #expect(json["a"]?.arrayValue == [1])
    #expect(json["o"]?.objectValue == [])
    #expect(json["z"] == .null)
    #expect(json["none"] == nil)
    #expect(json["a"]?["s"] == nil)
    #expect(json["s"]?.integerValue == nil)
    #expect(json["n"]?.stringValue == nil)
    #expect(json["n"]?.boolValue == nil)
    #expect(json["n"]?.arrayValue == nil)
    #expect(json["n"]?.objectValue == nil)
    #expect(Set([json, json, ["s": "t"]]).count == 2)
  }

  /// Python's parser is not ours: what it reads from our bytes, sorted by its own UTF-16 and
  /// written by its own writer, are our bytes.
  @Test(.enabled(if: Python.isThere, "no python3: canonical JSON is not held against it"))
  func `is what Python reads and writes`() throws {
    let texts = try canonicalTexts(count: 400)
    let program = """
      import json, sys
      def ordered(v):
        if isinstance(v, dict):
          return {k: ordered(v[k]) for k in sorted(v, key=lambda k: k.encode('utf-16-be'))}
        return [ordered(e) for e in v] if isinstance(v, list) else v
      for line in sys.stdin.buffer:
        v = ordered(json.loads(line.decode('utf-8')))
        out = json.dumps(v, ensure_ascii=False, separators=(',', ':'))
        sys.stdout.buffer.write(out.encode('utf-8') + b'\\n')
      """
    #expect(try Python.run(program, input: texts) == texts)
  }

  @Test(.enabled(if: Python.has("rfc8785"), "no rfc8785: JCS is not held against its other writer"))
  func `is what rfc8785 writes`() throws {
    let texts = try canonicalTexts(count: 400)
    let program = """
      import json, sys, rfc8785
      for line in sys.stdin.buffer:
        sys.stdout.buffer.write(rfc8785.dumps(json.loads(line.decode('utf-8'))) + b'\\n')
      """
    #expect(try Python.run(program, input: texts) == texts)
  }

  private func canonicalTexts(count: Int) throws -> [UInt8] {
    var random = SeededGenerator(seed: 8785)
    var bytes: [UInt8] = []
    for _ in 0..<count {
      bytes += try JSON.random(using: &random).canonicalBytes()
      bytes.append(0x0A)
    }
    return bytes
  }
}
