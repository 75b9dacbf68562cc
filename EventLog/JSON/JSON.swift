// SPDX-License-Identifier: EUPL-1.2

/// A JSON value of the small dialect that the log stores: no floats, and nothing two readers could
/// read differently.
///
/// Reading (``init(parsing:limits:)-(RawSpan,_)``) is strict and keeps the members of an object in
/// the order in which they stood. Writing (``canonicalBytes()``) follows RFC 8785 (JCS), so equal
/// content has equal bytes. Strings are compared scalar by scalar, never by canonical equivalence:
/// `"é"` and `"e\u{301}"` are two values and may be two members of one object.
///
/// ## Topics
///
/// ### Reading and writing
/// - ``init(parsing:limits:)-([UInt8],_)``
/// - ``canonicalBytes()``
/// - ``JSONError``
public enum JSON: Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number. Only −(2⁵³−1) … 2⁵³−1 can be read or written.
  case integer(Int)
  /// A string of Unicode scalars.
  case string(String)
  /// A list of values.
  case array([JSON])
  /// Members in the order in which they were read or given; names are distinct.
  case object([Member])

  /// The greatest number that every reader of JSON keeps exactly: 2⁵³−1; the least is −(2⁵³−1).
  public static let greatestInteger = 9_007_199_254_740_991
}

extension JSON: Hashable {
  /// Whether two values are the same: strings scalar by scalar, members in the same order.
  ///
  /// Compare ``canonicalBytes()`` where the order of members must not matter.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.string(let a), .string(let b)): a.isExactly(b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Feeds the value to a hasher; values that are equal feed the same.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .array(let values): hasher.combine(values)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSON {
  /// The value of the member with exactly this name, where this is an object that has one.
  ///
  /// - Complexity: O(*members*).
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.isExactly(name) }?.value
  }

  /// The string, where this is one.
  public var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The number, where this is one.
  public var integerValue: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  /// The truth value, where this is one.
  public var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, where this is an array.
  public var arrayValue: [JSON]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// The members in their order, where this is an object.
  public var objectValue: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}

extension String {
  /// Whether both strings have the same scalars, which `==` does not ask.
  func isExactly(_ other: String) -> Bool {
    self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
