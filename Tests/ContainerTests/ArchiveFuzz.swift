// SPDX-License-Identifier: EUPL-1.2

import Container
import Testing

@Suite struct `Any bytes, read as an archive` {
  private static let original = `An archive`.made(
    ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/a.xml", Array("<a>tekst</a>".utf8)),
    ("b", [UInt8](repeating: 65, count: 900)))

  @Test(arguments: 0..<1_500)
  func `are one or refused, entry by entry`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var bytes = Self.original
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard !bytes.isEmpty else { break }
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes[index] = [0x00, 0xFF, 0x7F, 0x80].randomElement(using: &random) ?? 0
      case 3: bytes.remove(at: index)
      default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: index)
      }
    }
    do throws(ArchiveError) {
      var archive = try Archive(reading: bytes, limits: `An archive`.limits)
      for entry in archive.entries {
        do throws(ArchiveError) {
          #expect(try archive.contents(of: entry).count == entry.sizeInBytes)
        } catch {
          #expect(error.entry != nil)
        }
      }
    } catch {
      #expect(ArchiveError.Code.allCases.contains(error.code))
    }
  }
}

/// Sebastiano Vigna's SplitMix64: the same numbers for the same seed, on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
