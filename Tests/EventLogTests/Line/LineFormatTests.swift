// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import FoundationEssentials
import Testing

@Suite struct `A line` {
  /// The example of the article FileFormat; its second line is the one printed there.
  static let example = [
    #"{"specversion":"1.0","id":"01970000-0000-8000-8000-000000000000","#
      + #""source":"urn:nld:oin:00000001234567890000:systeem:weerklank","#
      + #""type":"nl.weerklank.register-created.v1","subject":"register","#
      + #""time":"2026-03-12T08:15:00.123456Z","sequence":"000000000000000001","revision":1,"#
      + #""commitindex":1,"commitsize":1,"previous":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","#
      + #""data":{"organisation":"Gemeente Lochem"},"check":"823023a0"}"#,
    #"{"specversion":"1.0","id":"01970000-0000-8000-8000-000000000001","#
      + #""source":"urn:nld:oin:00000001234567890000:systeem:weerklank","#
      + #""type":"nl.weerklank.submission-received.v1","subject":"submission/R-014","#
      + #""time":"2026-03-12T08:15:01.123456Z","sequence":"000000000000000002","revision":1,"#
      + #""actor":"user/u-3","via":"cli","commitindex":1,"commitsize":1,"#
      + #""previous":"UjB/FN6L5qrgyJG0UMoKE64PzCaK65+RA7QzFdddPKI=","#
      + #""data":{"channel":"email","receivedOn":"2026-03-12"},"check":"6ce1cb93"}"#,
  ]

  private func makeExample(in folder: TemporaryFolder) async throws -> EventLog {
    let clock = SteppingClock(start: 1_773_303_300_123_456)
    let log = try await EventLog.create(
      at: folder.path, source: Example.source, first: Append([Example.first]), clock: clock.clock)
    let data: JSON = ["receivedOn": "2026-03-12", "channel": "email"]
    let event = Example.event(
      1, in: "submission/R-014", type: "nl.weerklank.submission-received.v1", data: data)
    _ = try await log.append(Append([event], actor: "user/u-3", via: "cli"))
    return log
  }

  @Test func `has the bytes of the documentation`() async throws {
    let folder = try TemporaryFolder()
    let log = try await makeExample(in: folder)
    log.close()
    let bytes = try folder.read("log/000000000000000001.jsonl")
    #expect(String(decoding: bytes, as: UTF8.self) == Self.example.map { $0 + "\n" }.joined())
  }

  @Test func `stands in the documentation`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let article = try String(
      contentsOf: root.appending(path: "EventLog/EventLog.docc/FileFormat.md"), encoding: .utf8)
    // The article wraps the lines for reading.
    let unwrapped = article.split(separator: "\n").map { $0.drop(while: { $0 == " " }) }.joined()
    for line in Self.example { #expect(unwrapped.contains(line)) }
  }

  /// The members by another JSON parser, the chain and the check by their definitions.
  @Test(.enabled(if: Python.isThere, "no python3: lines are not held against it"))
  func `is a CloudEvents object that Python can check`() async throws {
    let folder = try TemporaryFolder()
    let log = try await makeExample(in: folder)
    for number in 2...20 {
      _ = try await log.append(
        Append((0..<number % 4 + 1).map { Example.event(number * 10 + $0, in: "s/\(number)") }))
    }
    log.close()
    let program = """
      import base64, hashlib, json, sys, zlib
      names = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'sequence', 'revision',
               'actor', 'via', 'commitindex', 'commitsize', 'previous', 'data', 'check']
      previous = bytes(32)
      for number, line in enumerate(sys.stdin.buffer, 1):
        line = line[:-1]
        event = json.loads(line)
        assert [n for n in names if n in event] == list(event)
        assert event['specversion'] == '1.0' and event['sequence'] == '%018d' % number
        assert base64.b64decode(event['previous']) == previous
        assert event['check'] == '%08x' % zlib.crc32(line[:line.rindex(b',"check"')])
        assert line == json.dumps(event, ensure_ascii=False, separators=(',', ':')).encode()
        previous = hashlib.sha256(b'\\0' + line).digest()
      sys.stdout.write(previous.hex())
      """
    let hash = try Python.run(program, input: folder.read("log/000000000000000001.jsonl"))
    #expect(String(decoding: hash, as: UTF8.self) == log.end.leafHash.description)
  }

  /// RFC 6962, 2.1: the leaf of the classic example of one empty entry, and of others.
  @Test(arguments: [
    ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("\0", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
    ("\u{10}", "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"),
  ])
  func `has the leaf hash of RFC 6962`(line: String, hash: String) {
    #expect(LeafHash(of: Array(line.utf8)).description == hash)
  }

  @Test func `has a hash of thirty-two bytes`() {
    let bytes = Array(UInt8(0)..<32)
    #expect(LeafHash(bytes)?.bytes == bytes)
    #expect(LeafHash(Array(bytes.dropLast())) == nil)
    #expect(LeafHash(bytes + [0]) == nil)
    #expect(LeafHash.none.bytes == [UInt8](repeating: 0, count: 32))
  }

  /// Times are written and read back alike, from the first year to the last.
  @Test(arguments: [
    ("0001-01-01T00:00:00.000000Z", -62_135_596_800_000_000),
    ("1582-10-15T12:00:00.000001Z", -12_219_249_599_999_999),
    ("1899-12-31T23:59:59.999999Z", -2_208_988_800_000_001),
    ("1969-12-31T23:59:59.999999Z", -1), ("1970-01-01T00:00:00.000000Z", 0),
    ("2000-02-29T23:59:59.000000Z", 951_868_799_000_000),
    ("2024-02-29T00:00:00.000000Z", 1_709_164_800_000_000),
    ("2026-03-12T08:15:00.123456Z", 1_773_303_300_123_456),
    ("2100-02-28T23:59:59.999999Z", 4_107_542_399_999_999),
    ("2100-03-01T00:00:00.000000Z", 4_107_542_400_000_000),
    ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
  ])
  func `writes the time as RFC 3339`(text: String, time: Int) async throws {
    let store = try MemoryEventStore(source: Example.source, clock: LogClock { Int64(time) })
    _ = try await store.append(Append([Example.first]))
    let line = try store.event(at: 1)
    #expect(String(decoding: line.bytes, as: UTF8.self).contains(#""time":"\#(text)""#))
    #expect(line.time == Int64(time))
  }
}
