// SPDX-License-Identifier: EUPL-1.2

extension JSON {
  /// A name and a value in an object.
  public struct Member: Hashable, Sendable {
    /// The name, unescaped.
    public var name: String
    /// The value.
    public var value: JSON

    /// Makes a member.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }

    /// Whether name and value are the same, scalar by scalar.
    public static func == (left: Member, right: Member) -> Bool {
      left.name.isExactly(right.name) && left.value == right.value
    }
  }
}
