// SPDX-License-Identifier: EUPL-1.2

/// The number of a submission, given by the register and never used again: `R-001`.
public struct SubmissionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1, in the order of logging.
  public let value: Int

  /// The submission with this number, from 1.
  public init(_ value: Int) { self.value = value }

  /// Reads `R-014`; `nil` for anything that ``description`` would not write.
  public init?(parsing text: String) {
    guard let value = Numbering.parse(text, prefix: "R-", width: 3) else { return nil }
    self.value = value
  }

  /// `R-001`, and `R-1000` after `R-999`.
  public var description: String { Numbering.format(value, prefix: "R-", width: 3) }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// The number of a point: `R-014.3`; one series a submission, gaps stay.
public struct PointNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The submission in which the point was made.
  public let submission: SubmissionNumber
  /// From 1, in the order of recording.
  public let index: Int

  /// The point with this index, from 1, of a submission.
  public init(_ submission: SubmissionNumber, _ index: Int) {
    self.submission = submission
    self.index = index
  }

  /// Reads `R-014.3`; `nil` for anything that ``description`` would not write.
  public init?(parsing text: String) {
    guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")),
      let submission = SubmissionNumber(parsing: String(text[..<dot])),
      let index = Numbering.parse(
        String(text[text.utf8.index(after: dot)...]), prefix: "", width: 1)
    else { return nil }
    self.init(submission, index)
  }

  /// `R-014.3`.
  public var description: String { "\(submission).\(index)" }

  /// Orders by submission, then by index.
  public static func < (left: Self, right: Self) -> Bool {
    (left.submission, left.index) < (right.submission, right.index)
  }
}

/// The number of a text change: `W-3`; one series a register.
public struct TextChangeNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1.
  public let value: Int

  /// The text change with this number, from 1.
  public init(_ value: Int) { self.value = value }

  /// Reads `W-3`; `nil` for anything that ``description`` would not write.
  public init?(parsing text: String) {
    guard let value = Numbering.parse(text, prefix: "W-", width: 1) else { return nil }
    self.value = value
  }

  /// `W-3`.
  public var description: String { "W-\(value)" }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// The number of an obligation: `V-1`; one series a register.
public struct ObligationNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1.
  public let value: Int

  /// The obligation with this number, from 1.
  public init(_ value: Int) { self.value = value }

  /// Reads `V-1`; `nil` for anything that ``description`` would not write.
  public init?(parsing text: String) {
    guard let value = Numbering.parse(text, prefix: "V-", width: 1) else { return nil }
    self.value = value
  }

  /// `V-1`.
  public var description: String { "V-\(value)" }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// The number of a cluster: `C-1`; one series a register.
public struct ClusterNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1.
  public let value: Int

  /// The cluster with this number, from 1.
  public init(_ value: Int) { self.value = value }

  /// Reads `C-1`; `nil` for anything that ``description`` would not write.
  public init?(parsing text: String) {
    guard let value = Numbering.parse(text, prefix: "C-", width: 1) else { return nil }
    self.value = value
  }

  /// `C-1`.
  public var description: String { "C-\(value)" }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// How the register's numbers are written and read back.
private enum Numbering {
  static func format(_ value: Int, prefix: String, width: Int) -> String {
    let digits = String(value)
    return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func parse(_ text: String, prefix: String, width: Int) -> Int? {
    let digits = text.utf8.dropFirst(prefix.utf8.count)
    guard text.utf8.starts(with: prefix.utf8), (width...9).contains(digits.count) else {
      return nil
    }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    let isPadded = digits.first == UInt8(ascii: "0")
    return value > 0 && (!isPadded || digits.count == width) ? value : nil
  }
}
