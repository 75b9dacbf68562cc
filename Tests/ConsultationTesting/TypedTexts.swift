// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// The texts of a story, kept open: what reports read from in tests.
public struct TypedTexts: TextSource, Hashable, Sendable {
  /// The texts by the sequence of their event.
  public private(set) var opened: [Int: [TextField: String]] = [:]
  /// The events whose texts were erased, with the day.
  public private(set) var erased: [Int: Day] = [:]
  /// The events whose key is missing.
  public private(set) var missing: Set<Int> = []

  /// No texts.
  public init() {}

  /// Keeps the texts of an event.
  public mutating func keep(_ texts: [TextField: String], at sequence: Int) {
    opened[sequence] = texts
  }

  /// Erases the texts of an event.
  public mutating func erase(at sequence: Int, on day: Day) {
    opened[sequence] = nil
    erased[sequence] = day
  }

  /// Loses the key of an event's texts.
  public mutating func loseKey(at sequence: Int) {
    missing.insert(sequence)
  }

  /// The texts sealed in the event at `sequence`.
  public func texts(at sequence: Int) -> OpenedTexts {
    if let day = erased[sequence] { return .erased(on: day) }
    if missing.contains(sequence) { return .keyMissing }
    return .texts(opened[sequence] ?? [:])
  }
}
