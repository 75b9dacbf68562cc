// SPDX-License-Identifier: EUPL-1.2

/// A recursive reader over bytes that outlive it.
struct JSONParser {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var next: UnsafePointer<UInt8>
  let depthLimit: Int
  /// The member of the outermost object of which only the name is kept.
  let unread: String?

  /// The bytes must stay in place while the parser is used.
  init(_ buffer: UnsafeRawBufferPointer, depthLimit: Int, unread: String? = nil) {
    start = buffer.baseAddress.map { $0.assumingMemoryBound(to: UInt8.self) } ?? Self.nothing
    end = start + buffer.count
    next = start
    self.depthLimit = depthLimit
    self.unread = unread
  }

  private nonisolated(unsafe) static let nothing = UnsafePointer<UInt8>(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  mutating func parseDocument() throws(JSONError) -> JSON {
    skipSpace()
    let value = try parseValue(depth: 0)
    skipSpace()
    guard next == end else { throw error(.trailingBytes) }
    return value
  }

  func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind, at: next - start) }

  mutating func skipSpace() {
    while next < end, next.pointee <= 0x20 {
      let byte = next.pointee
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      next += 1
    }
  }

  mutating func parseValue(depth: Int) throws(JSONError) -> JSON {
    guard next < end else { throw error(.unexpectedEnd) }
    switch next.pointee {
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "{"): return try parseObject(depth: depth + 1)
    case UInt8(ascii: "["): return try parseArray(depth: depth + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .integer(try parseInteger())
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default: throw error(.unexpectedByte)
    }
  }

  private mutating func expect(_ word: StaticString) throws(JSONError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard next < end else { throw error(.unexpectedEnd) }
      guard next.pointee == word.utf8Start[index] else { throw error(.unexpectedByte) }
      next += 1
    }
  }

  /// Steps over this byte, or says what stands there instead.
  mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard next < end else { throw error(.unexpectedEnd) }
    guard next.pointee == byte else { throw error(.unexpectedByte) }
    next += 1
  }

  private mutating func parseArray(depth: Int) throws(JSONError) -> JSON {
    guard depth <= depthLimit else { throw error(.tooDeep) }
    next += 1
    skipSpace()
    if next < end, next.pointee == UInt8(ascii: "]") {
      next += 1
      return .array([])
    }
    var elements: [JSON] = []
    while true {
      skipSpace()
      elements.append(try parseValue(depth: depth))
      if try endsList(with: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  /// Whether the list ends here; otherwise a comma was stepped over.
  mutating func endsList(with close: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard next < end else { throw error(.unexpectedEnd) }
    if next.pointee == close {
      next += 1
      return true
    }
    try expect(UInt8(ascii: ","))
    return false
  }

  private mutating func parseObject(depth: Int) throws(JSONError) -> JSON {
    guard depth <= depthLimit else { throw error(.tooDeep) }
    let opening = next - start
    next += 1
    skipSpace()
    if next < end, next.pointee == UInt8(ascii: "}") {
      next += 1
      return .object([])
    }
    var members: [JSON.Member] = []
    members.reserveCapacity(8)
    var ascending = true
    var last: UnsafeRawBufferPointer?
    while true {
      skipSpace()
      let nameStart = next
      guard next < end else { throw error(.unexpectedEnd) }
      guard next.pointee == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
      let name = try parseString()
      let raw = UnsafeRawBufferPointer(start: nameStart + 1, count: next - nameStart - 2)
      // Names that ascend are distinct, and those that we wrote do: only others need a set.
      ascending =
        ascending && name.utf8.count == raw.count && (last.map { $0.precedes(raw) } ?? true)
      last = raw
      skipSpace()
      try expect(UInt8(ascii: ":"))
      skipSpace()
      if depth == 1, let unread, name.isExactly(unread) {
        try skipValue(depth: depth)
        members.append(JSON.Member(name, .null))
      } else {
        members.append(JSON.Member(name, try parseValue(depth: depth)))
      }
      if try endsList(with: UInt8(ascii: "}")) { break }
    }
    if !ascending, JSON.hasDuplicateName(members) {
      throw JSONError(.duplicateName, at: opening)
    }
    return .object(members)
  }

  private mutating func parseInteger() throws(JSONError) -> Int {
    let first = next
    let isNegative = next.pointee == UInt8(ascii: "-")
    if isNegative { next += 1 }
    let digits = next
    var value = 0
    while next < end, next.pointee &- UInt8(ascii: "0") < 10 {
      value = min(value, JSON.greatestInteger) * 10 + Int(next.pointee &- UInt8(ascii: "0"))
      next += 1
    }
    guard next > digits else { throw error(next < end ? .unexpectedByte : .unexpectedEnd) }
    if digits.pointee == UInt8(ascii: "0"), next - digits > 1 {
      throw JSONError(.unexpectedByte, at: digits - start)
    }
    if next < end, next.pointee == UInt8(ascii: ".") || next.pointee | 0x20 == UInt8(ascii: "e") {
      throw JSONError(.notAnInteger, at: first - start)
    }
    guard value <= JSON.greatestInteger else {
      throw JSONError(.numberOutOfRange, at: first - start)
    }
    guard !(isNegative && value == 0) else { throw JSONError(.notAnInteger, at: first - start) }
    return isNegative ? -value : value
  }
}

extension JSON {
  /// Whether two members have a name of the same scalars.
  static func hasDuplicateName(_ members: [Member]) -> Bool {
    var names: Set<[UInt8]> = []
    names.reserveCapacity(members.count)
    return members.contains { !names.insert(Array($0.name.utf8)).inserted }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes come strictly before the others, compared as unsigned numbers.
  fileprivate func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    let common = Swift.min(count, other.count)
    while index < common {
      if self[index] != other[index] { return self[index] < other[index] }
      index += 1
    }
    return count < other.count
  }
}
