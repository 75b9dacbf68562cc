// SPDX-License-Identifier: EUPL-1.2

public import EventLog

/// Random numbers that are the same for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Begins at a seed.
  public init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 1 }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension JSON {
  /// A value of some depth, with strings of all kinds of scalars.
  public static func random(
    depth: Int = 3, using generator: inout some RandomNumberGenerator
  ) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: -greatestInteger...greatestInteger, using: &generator))
    case 3: return .integer(.random(in: -20...20, using: &generator))
    case 4: return .string(randomText(using: &generator))
    case 5:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let count = Int.random(in: 0...6, using: &generator)
      var names: Set<[UInt8]> = []
      var members: [Member] = []
      for _ in 0..<count {
        let name = randomText(using: &generator)
        guard names.insert(Array(name.utf8)).inserted else { continue }
        members.append(Member(name, random(depth: depth - 1, using: &generator)))
      }
      return .object(members)
    }
  }

  private static func randomText(using generator: inout some RandomNumberGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x61...0x66, 0x20...0x7E, 0x00...0x1F, 0x7F...0xFF, 0x300...0x310, 0x2020...0x2030,
      0xD7FF...0xD7FF, 0xE000...0xFFFF, 0x1F600...0x1F610, 0x10FFFF...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let range = ranges[Int.random(in: ranges.indices, using: &generator)]
      scalars.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "?")
    }
    return String(scalars)
  }
}
