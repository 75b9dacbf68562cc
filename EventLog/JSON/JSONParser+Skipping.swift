// SPDX-License-Identifier: EUPL-1.2

extension JSONParser {
  /// Steps over a value without making it.
  ///
  /// It refuses what reading the value would refuse, but for a name that an object has twice.
  mutating func skipValue(depth: Int) throws(JSONError) {
    guard next < end else { throw error(.unexpectedEnd) }
    switch next.pointee {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"): try skipList(depth: depth + 1, to: UInt8(ascii: "}"), isNamed: true)
    case UInt8(ascii: "["): try skipList(depth: depth + 1, to: UInt8(ascii: "]"), isNamed: false)
    default: _ = try parseValue(depth: depth)
    }
  }

  private mutating func skipList(
    depth: Int, to close: UInt8, isNamed: Bool
  ) throws(JSONError) {
    guard depth <= depthLimit else { throw error(.tooDeep) }
    next += 1
    skipSpace()
    if next < end, next.pointee == close {
      next += 1
      return
    }
    repeat {
      skipSpace()
      if isNamed {
        guard next < end else { throw error(.unexpectedEnd) }
        guard next.pointee == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
        try skipString()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
      }
      try skipValue(depth: depth)
    } while try !endsList(with: close)
  }
}
