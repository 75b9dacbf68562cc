// SPDX-License-Identifier: EUPL-1.2

/// Where a name or section number stands in a list as a Dutch reader expects it.
///
/// Case, accents and punctuation make no difference, and numbers go by their value: 4.2 comes
/// before 4.10.
struct SortKey: Hashable, Comparable {
  private let bytes: [UInt8]

  /// The key of a name; an absent one comes after all others.
  ///
  /// - Complexity: O(length).
  init(_ text: String?) {
    guard let text else {
      bytes = [0xFF]
      return
    }
    var key: [UInt8] = []
    var number: [UInt8] = []
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        number.append(UInt8(ascii: scalar))
      } else {
        Self.close(&number, into: &key)
        Self.append(scalar, to: &key)
      }
    }
    Self.close(&number, into: &key)
    bytes = key
  }

  /// The key of a whole number.
  init(_ number: Int) { self.init(String(number)) }

  /// Orders byte by byte.
  static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Ends a run of digits: how many there are orders before which they are.
  private static func close(_ number: inout [UInt8], into key: inout [UInt8]) {
    guard !number.isEmpty else { return }
    let digits = number.drop { $0 == UInt8(ascii: "0") }
    key.append(UInt8(ascii: "0"))
    key.append(UInt8(min(digits.count, 0xFE)))
    key.append(contentsOf: digits)
    number.removeAll(keepingCapacity: true)
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    if scalar.isASCII {
      switch UInt8(scalar.value) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): key.append(UInt8(scalar.value))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(UInt8(scalar.value) + 0x20)
      default:
        if scalar.properties.isWhitespace, let last = key.last, last != 0x20 { key.append(0x20) }
      }
    } else if let base = DutchFolding.base[scalar] {
      key.append(contentsOf: base.utf8)
    } else if scalar.properties.isAlphabetic {
      key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
