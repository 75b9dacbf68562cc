// SPDX-License-Identifier: EUPL-1.2

/// What a call keeps until the program ends.
///
/// The books of a large round are some hundred thousand small pieces of memory. Freeing them one by
/// one just before the system takes all of it back would only keep whoever waits waiting.
final class Kept<Value> {
  private let value: Value

  private init(_ value: Value) { self.value = value }

  /// Never frees a value.
  static func untilExit(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }
}
