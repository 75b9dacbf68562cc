// SPDX-License-Identifier: EUPL-1.2

import Container
import Testing

@Suite struct `An archive` {
  static let limits = ArchiveLimits(
    entries: 100, bytesOfEntry: 4 << 20, bytes: 6 << 20, ratio: 100)

  static func made(_ entries: (String, [UInt8])...) -> [UInt8] {
    var writer = ArchiveWriter()
    for (name, contents) in entries { writer.add(name, contents) }
    return writer.bytes
  }

  private func code(_ body: () throws -> Void) -> ArchiveError.Code? {
    do { try body() } catch { return (error as? ArchiveError)?.code }
    return nil
  }

  @Test func `gives back what was put in, stored or deflated`() throws {
    var random = SystemRandomNumberGenerator()
    let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let spaces = [UInt8](repeating: 0x20, count: 50_000)
    var archive = try Archive(
      reading: Self.made(("a/ruis", noise), ("é.txt", spaces), ("leeg", [])), limits: Self.limits)
    #expect(archive.entries.map(\.name) == ["a/ruis", "é.txt", "leeg"])
    #expect(try archive.contents(of: "a/ruis") == noise)
    #expect(try archive.contents(of: "é.txt") == spaces)
    #expect(try archive.contents(of: "leeg") == [])
    #expect(try archive.contents(of: "niet") == nil)
  }

  @Test func `has the same bytes when it is made again, and may be empty`() throws {
    let one = Self.made(("a", [1, 2, 3]))
    #expect(one == Self.made(("a", [1, 2, 3])))
    #expect(try Archive(reading: ArchiveWriter().bytes, limits: Self.limits).entries.isEmpty)
  }

  @Test(arguments: [
    "../buiten", "a/../../b", "/etc/passwd", "C:\\x", "C:x", "a\\b", "a//b", "./a", "a/./b", "a\nb",
    "..", "a/..",
  ])
  func `is refused with a name that leads outside`(name: String) {
    #expect(
      code { _ = try Archive(reading: Self.made((name, [1])), limits: Self.limits) } == .unsafeName)
  }

  @Test func `is refused with a name that stands there twice`() {
    #expect(
      code { _ = try Archive(reading: Self.made(("a", [1]), ("a", [2])), limits: Self.limits) }
        == .doubleName)
  }

  @Test func `is refused with more entries than are read`() {
    var writer = ArchiveWriter()
    for index in 0...100 { writer.add("\(index)", []) }
    #expect(code { _ = try Archive(reading: writer.bytes, limits: Self.limits) } == .tooManyEntries)
  }

  @Test func `is unpacked only within the limits, by entry, by all and by ratio`() throws {
    let zeros = [UInt8](repeating: 0, count: 5 << 20)
    var writer = ArchiveWriter()
    writer.add("groot", zeros, packing: .stored)
    writer.add("bom", Array(zeros.prefix(2 << 20)))
    for index in 0..<4 { writer.add("\(index)", Array(zeros.prefix(2 << 20)), packing: .stored) }
    var archive = try Archive(reading: writer.bytes, limits: Self.limits)
    #expect(code { _ = try archive.contents(of: "groot") } == .tooLarge)
    #expect(code { _ = try archive.contents(of: "bom") } == .tooLarge)
    for index in 0..<3 { #expect(try archive.contents(of: "\(index)")?.count == 2 << 20) }
    #expect(code { _ = try archive.contents(of: "3") } == .tooLarge)
  }

  @Test func `is refused where entries lie over each other`() throws {
    var bytes = Self.made(("a", [1, 2, 3]), ("b", [4, 5, 6]))
    // The second entry of the directory, which stands at its offset: 46 bytes and a name each.
    let directory = bytes.count - 22 - 2 * 47
    bytes[directory + 47 + 42] = bytes[directory + 42]
    #expect(code { _ = try Archive(reading: bytes, limits: Self.limits) } == .overlapping)
  }

  @Test func `says which entry is encrypted, and reads the others`() throws {
    var bytes = Self.made(("a", [1, 2, 3]), ("b", [4, 5, 6]))
    let directory = bytes.count - 22 - 2 * 47
    bytes[directory + 8] |= 1
    var archive = try Archive(reading: bytes, limits: Self.limits)
    #expect(throws: ArchiveError(.encrypted, entry: 1)) { try archive.contents(of: "a") }
    #expect(try archive.contents(of: "b") == [4, 5, 6])
  }

  @Test func `is not read where it is of an unknown method, or its checksum does not hold`() throws
  {
    var bytes = Self.made(("a", [1, 2, 3]))
    bytes[31] ^= 1
    #expect(throws: ArchiveError(.damaged, entry: 1)) {
      var archive = try Archive(reading: bytes, limits: Self.limits)
      _ = try archive.contents(of: "a")
    }
    bytes = Self.made(("a", [1, 2, 3]))
    bytes[8] = 12
    bytes[bytes.count - 22 - 47 + 10] = 12
    #expect(throws: ArchiveError(.unknownMethod, entry: 1)) {
      var archive = try Archive(reading: bytes, limits: Self.limits)
      _ = try archive.contents(of: "a")
    }
  }

  @Test func `may say a size in its directory that no memory has`() throws {
    var bytes = Self.made(("a", [UInt8](repeating: 7, count: 100)))
    let directory = bytes.count - 22 - 47
    for index in 24..<28 { bytes[directory + index] = 0xFE }
    var archive = try Archive(reading: bytes, limits: Self.limits)
    #expect(code { _ = try archive.contents(of: "a") } == .tooLarge)
    // A little more than there is, within the limits: what comes out is not what was said.
    bytes[directory + 24] = 101
    for index in 25..<28 { bytes[directory + index] = 0 }
    archive = try Archive(reading: bytes, limits: Self.limits)
    #expect(code { _ = try archive.contents(of: "a") } == .damaged)
  }

  @Test func `that is cut off anywhere is refused`() {
    let bytes = Self.made(("a", [1, 2, 3]), ("b/c", [UInt8](repeating: 65, count: 300)))
    for length in 0..<bytes.count {
      #expect(throws: ArchiveError.self) {
        try Archive(reading: Array(bytes.prefix(length)), limits: Self.limits)
      }
    }
  }
}

@Suite struct `References inside an archive` {
  @Test(arguments: [
    ("media/a.png", "word/document.xml", "word/media/a.png"),
    ("/word/a.xml", "word/document.xml", "word/a.xml"),
    ("../a.xml", "word/document.xml", "a.xml"), ("./a.xml", "word/b/c.xml", "word/b/a.xml"),
    ("word/document.xml", "", "word/document.xml"), ("../../a", "word/document.xml", nil),
    ("", "a.xml", nil),
  ])
  func `stay inside it`(target: String, part: String, entry: String?) {
    #expect(EntryName.resolve(target, from: part) == entry)
  }

  @Test func `stand beside the part`() {
    #expect(EntryName.relationships(of: "word/document.xml") == "word/_rels/document.xml.rels")
    #expect(EntryName.relationships(of: "") == "_rels/.rels")
  }
}
