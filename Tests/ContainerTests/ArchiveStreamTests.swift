// SPDX-License-Identifier: EUPL-1.2

import Container
import Testing

@Suite struct `An archive that is written in pieces` {
  private static let limits = ArchiveLimits(
    entries: 10, bytesOfEntry: 8 << 20, bytes: 32 << 20, ratio: 2_000)

  /// Text that packs well, with a repetition that is longer than any window.
  private static let contents = (0..<60_000).flatMap { Array("regel \($0 * $0 % 99_991)\n".utf8) }

  /// The archive of two entries, written in pieces of a length and handed out as it comes.
  private static func made(inPiecesOf length: Int) throws -> (bytes: [UInt8], most: Int) {
    var writer = ArchiveWriter()
    var bytes: [UInt8] = []
    var most = 0
    func handOut() {
      most = max(most, writer.waiting)
      bytes += writer.take()
    }
    writer.add("eerst", [1, 2, 3])
    writer.begin("lang")
    for start in stride(from: 0, to: contents.count, by: length) {
      writer.write(Array(contents[start..<min(start + length, contents.count)]))
      handOut()
    }
    writer.end()
    writer.begin("leeg")
    writer.end()
    bytes += try writer.finish()
    return (bytes, most)
  }

  @Test(arguments: [1_000, 65_536, 262_144, 262_145, 1 << 20])
  func `reads back, and has the same bytes whatever the pieces`(length: Int) throws {
    let made = try Self.made(inPiecesOf: length).bytes
    var archive = try Archive(reading: made, limits: Self.limits)
    #expect(archive.entries.map(\.name) == ["eerst", "lang", "leeg"])
    #expect(try archive.contents(of: "lang") == Self.contents)
    #expect(try archive.contents(of: "leeg") == [])
    #expect(try made == Self.made(inPiecesOf: 4_096).bytes)
  }

  @Test func `never holds more than a stretch of it`() throws {
    let made = try Self.made(inPiecesOf: 4_096)
    #expect(made.bytes.count > 10_000)
    #expect(made.most < 1 << 17)
  }

  @Test func `packs nearly as well as in one piece`() throws {
    var whole = ArchiveWriter()
    whole.add("lang", Self.contents)
    #expect(try Self.made(inPiecesOf: 4_096).bytes.count < 2 * whole.bytes.count)
  }

  @Test func `takes no entry whose name is too long, and says so instead of an archive`() {
    var writer = ArchiveWriter()
    writer.add(String(repeating: "n", count: 0xFFFF), [])
    writer.add("later", [1])
    #expect(throws: ArchiveError(.overflow, entry: 1)) { try writer.finish() }
  }

  @Test func `takes as many entries as 16 bits count, and says so beyond`() throws {
    var writer = ArchiveWriter()
    for index in 0..<0xFFFE { writer.add("\(index)", [], packing: .stored) }
    #expect(writer.failure == nil)
    writer.begin("te veel")
    writer.write([1])
    writer.end()
    #expect(throws: ArchiveError(.overflow, entry: 0xFFFF)) { try writer.finish() }
  }
}
