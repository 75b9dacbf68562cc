// SPDX-License-Identifier: EUPL-1.2

/// The readable name of a stream: the events about one thing, in their order.
///
/// One or more segments of ASCII letters, digits, `.`, `_` and `-`, joined by `/`, at most 200
/// bytes: `submission/R-014`. The name stands in clear in every line, so it holds no personal data.
public struct StreamName: Hashable, Sendable {
  /// The name as it stands in a line.
  public let text: String

  /// Makes a name of the text, if it is one.
  public init?(_ text: String) {
    guard Self.isName(text.utf8) else { return nil }
    self.text = text
  }

  /// Makes a name of bytes that were checked when they were read or written.
  init(checked text: String) { self.text = text }

  static func isName(_ bytes: some Sequence<UInt8>) -> Bool {
    var count = 0
    var isInSegment = false
    for byte in bytes {
      count += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        isInSegment = true
      case UInt8(ascii: "/") where isInSegment: isInSegment = false
      default: return false
      }
    }
    return isInSegment && count <= 200
  }
}

extension StreamName: Comparable {
  /// The order of the names' bytes.
  public static func < (left: StreamName, right: StreamName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension StreamName: CustomStringConvertible {
  /// The name itself.
  public var description: String { text }
}
