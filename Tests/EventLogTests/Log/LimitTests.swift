// SPDX-License-Identifier: EUPL-1.2

import EventLog
import EventLogTesting
import Testing

/// F22: what cannot be a line is refused before anything is written.
@Suite struct `An append out of bounds` {
  private let stream = Example.stream("a")

  private func event(_ data: JSON, type: String = "nl.weerklank.noted.v1") -> NewEvent {
    NewEvent(id: Example.id(1), type: type, stream: stream, data: data)
  }

  private func nested(_ levels: Int) -> JSON {
    (1..<levels).reduce(JSON.object([])) { inner, _ in ["a": inner] }
  }

  @Test(arguments: StoreKind.allCases)
  func `is refused and leaves no trace`(kind: StoreKind) async throws {
    let long = String(repeating: "x", count: 65_536)
    let refused: [(String, Append, EventLogError.Code)] = [
      ("no events", Append([]), .invalid),
      ("data no object", Append([event([1])]), .invalid),
      ("number too great", Append([event(["n": .integer(1 << 53)])]), .invalid),
      ("nested too deep", Append([event(nested(33))]), .invalid),
      (
        "doubled member",
        Append([event(.object([JSON.Member("a", 1), JSON.Member("a", 2)]))]), .invalid
      ),
      ("line too long", Append([event(["text": .string(long)])]), .tooLarge),
      ("no type", Append([event([:], type: "")]), .invalid),
      ("type with a space", Append([event([:], type: "a b")]), .invalid),
      ("type with a quote", Append([event([:], type: "a\"b")]), .invalid),
      ("type too long", Append([event([:], type: String(long.prefix(201)))]), .invalid),
      ("no actor", Append([event([:])], actor: ""), .invalid),
      ("actor with a backslash", Append([event([:])], actor: "a\\b"), .invalid),
      ("actor not ASCII", Append([event([:])], actor: "André"), .invalid),
      ("via with a newline", Append([event([:])], via: "a\nb"), .invalid),
      ("via too long", Append([event([:])], via: String(long.prefix(201))), .invalid),
      ("one id twice", Append([event([:]), event(["n": 1])]), .invalid),
    ]
    try await kind.withStore { store in
      for (label, append, code) in refused {
        let error = await failure(of: store, append)
        #expect(error?.code == code, "\(label)")
      }
      #expect(store.end.sequence == 1)
      _ = try await store.append(Append([event(nested(32))]))
    }
  }

  @Test func `is refused for its events and bytes together`() async throws {
    let store = try MemoryEventStore(source: Example.source)
    let many = Append((0...100_000).map { Example.event($0) })
    #expect(await failure(of: store, many)?.code == .tooLarge)
    let text = JSON.string(String(repeating: "x", count: 65_000))
    let long = Append((0..<1_033).map { Example.event($0, data: ["text": text]) })
    #expect(await failure(of: store, long)?.code == .tooLarge)
    #expect(store.end == .empty)
  }

  /// Whether an event fits does not depend on where it comes to stand: revision, commit index and
  /// commit size count at their widest, 16, 6 and 6 digits.
  @Test func `begins at 65,535 bytes a line`() async throws {
    let store = try MemoryEventStore(source: Example.source)
    func append(_ length: Int) -> Append {
      let data: JSON = ["text": .string(String(repeating: "x", count: length))]
      let event = Example.event(length, in: "s/\(length)", data: data)
      return Append([event], actor: "user/u-3", via: "cli")
    }
    var (fits, fails) = (60_000, 65_536)
    while fails - fits > 1 {
      let middle = (fits + fails) / 2
      if await failure(of: store, append(middle))?.code == .tooLarge {
        fails = middle
      } else {
        fits = middle
      }
    }
    let stands = try #require(store.sequence(of: Example.id(fits)))
    let line = try store.event(at: stands)
    #expect(line.bytes.count == 65_535 - (15 + 5 + 5))
  }

  @Test(arguments: [
    "", "/", "a/", "/a", "a//b", "a b", "a\n", "é", "a:b", "a\"b", "a\\b", "a\0",
  ])
  func `has no stream of that name`(text: String) {
    #expect(StreamName(text) == nil)
  }

  @Test func `has no stream of a name of more than 200 bytes`() {
    #expect(StreamName(String(repeating: "a", count: 200)) != nil)
    #expect(StreamName(String(repeating: "a", count: 201)) == nil)
    #expect(StreamName("submission/R-014")?.text == "submission/R-014")
    #expect(Example.stream("a/b") < Example.stream("a0"))
  }

  @Test(arguments: [
    "", "01970000-0000-8000-8000-00000000000", "01970000-0000-8000-8000-0000000000000",
    "01970000-0000-8000-8000-00000000000G", "01970000-0000-8000-8000-00000000000A",
    "0197000-00000-8000-8000-000000000000", "{01970000-0000-8000-8000-0000000000}",
    "01970000000080008000000000000000",
  ])
  func `has no id of that form`(text: String) {
    #expect(EventID(text) == nil)
  }

  @Test func `has ids of sixteen bytes, written as UUIDs`() {
    let bytes = Array(UInt8(0)..<16)
    #expect(EventID(bytes)?.description == "00010203-0405-0607-0809-0a0b0c0d0e0f")
    #expect(EventID("00010203-0405-0607-0809-0a0b0c0d0e0f")?.bytes == bytes)
    #expect(EventID(Array(bytes.dropLast())) == nil)
    #expect(EventID(bytes + [16]) == nil)
  }
}
