// SPDX-License-Identifier: EUPL-1.2

/// The identity of an event, given by the caller, so that a retry can be told from a new event.
///
/// Sixteen bytes, written as a UUID in lower case. The log asks nothing of version and variant.
public struct EventID: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes an identity of sixteen bytes; of any other number there is none.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads the form with hyphens, in lower case only: `0197b2c4-…`.
  public init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { EventID(text: UnsafeRawBufferPointer($0)) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads thirty-six bytes of text.
  init?(text: UnsafeRawBufferPointer) {
    guard text.count == 36 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for index in 0..<36 {
      let byte = text[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = byte.lowerHexValue else { return nil }
      high = high << 4 | low >> 60
      low = low << 4 | UInt64(digit)
    }
    self.init(high: high, low: low)
  }

  /// The sixteen bytes.
  public var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * $0)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * $0)) }
  }

  func writeText(to bytes: inout [UInt8]) {
    for index in 0..<16 {
      if index == 4 || index == 6 || index == 8 || index == 10 { bytes.append(UInt8(ascii: "-")) }
      let word = index < 8 ? high : low
      bytes.appendHex(UInt8(truncatingIfNeeded: word >> (56 - 8 * (index & 7))))
    }
  }
}

extension EventID: CustomStringConvertible {
  /// The form with hyphens, in lower case.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    writeText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
