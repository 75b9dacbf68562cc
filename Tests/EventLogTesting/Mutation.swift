// SPDX-License-Identifier: EUPL-1.2

/// Changes bytes as a bad disk, a bad hand or somebody with a purpose does.
public struct Mutation {
  private var random: SeededGenerator
  private let words: [[UInt8]]

  /// Begins at a seed, with words that the bytes are made of.
  public init(seed: UInt64, words: [String] = []) {
    random = SeededGenerator(seed: seed)
    self.words = words.map { Array($0.utf8) }
  }

  /// The bytes with one to four changes; maybe the same bytes in the end.
  public mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(byte()) }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = byte()
    case 2: bytes.insert(byte(), at: place)
    case 3: bytes.remove(at: place)
    case 4: bytes.removeLast(bytes.count - place)
    case 5: bytes.removeSubrange(part(of: bytes))
    case 6: bytes.insert(contentsOf: bytes[part(of: bytes)], at: place)
    case 7:
      let (one, other) = (bytes[place], Int.random(in: bytes.indices, using: &random))
      bytes[place] = bytes[other]
      bytes[other] = one
    case 8: changeDigit(&bytes)
    case 9: swapLines(&bytes)
    default: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [0x20], at: place)
    }
  }

  /// Bytes on which readers are most likely to stumble.
  private mutating func byte() -> UInt8 {
    let odd: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2B, 0x30, 0x3D, 0x5C, 0x7B, 0x80, 0xFF,
    ]
    return Bool.random(using: &random)
      ? .random(in: 0...255, using: &random) : odd.randomElement(using: &random) ?? 0
  }

  private mutating func part(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: bytes.indices, using: &random)
    return start..<min(bytes.count, start + .random(in: 1...40, using: &random))
  }

  private mutating func changeDigit(_ bytes: inout [UInt8]) {
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard let place = digits.randomElement(using: &random) else { return }
    bytes[place] = .random(in: 0x30...0x39, using: &random)
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(
      Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
