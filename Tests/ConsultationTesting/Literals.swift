// SPDX-License-Identifier: EUPL-1.2

public import Consultation

// In tests an id, number or day is written as people write it; a literal that is none stops the
// test at once.

extension Identifier: ExpressibleByStringLiteral {
  /// The id that is written.
  public init(stringLiteral value: String) {
    guard let id = Identifier(value) else { preconditionFailure("no id: \(value)") }
    self = id
  }
}

extension SubmissionNumber: ExpressibleByStringLiteral {
  /// The number that is written: `R-001`.
  public init(stringLiteral value: String) {
    guard let number = SubmissionNumber(parsing: value) else {
      preconditionFailure("no submission number: \(value)")
    }
    self = number
  }
}

extension PointNumber: ExpressibleByStringLiteral {
  /// The number that is written: `R-001.1`.
  public init(stringLiteral value: String) {
    guard let number = PointNumber(parsing: value) else {
      preconditionFailure("no point number: \(value)")
    }
    self = number
  }
}

extension TextChangeNumber: ExpressibleByStringLiteral {
  /// The number that is written: `W-1`.
  public init(stringLiteral value: String) {
    guard let number = TextChangeNumber(parsing: value) else {
      preconditionFailure("no text change number: \(value)")
    }
    self = number
  }
}

extension ClusterNumber: ExpressibleByStringLiteral {
  /// The number that is written: `C-1`.
  public init(stringLiteral value: String) {
    guard let number = ClusterNumber(parsing: value) else {
      preconditionFailure("no cluster number: \(value)")
    }
    self = number
  }
}

extension ObligationNumber: ExpressibleByStringLiteral {
  /// The number that is written: `V-1`.
  public init(stringLiteral value: String) {
    guard let number = ObligationNumber(parsing: value) else {
      preconditionFailure("no obligation number: \(value)")
    }
    self = number
  }
}

extension Day: ExpressibleByStringLiteral {
  /// The day that is written: `2026-03-12`.
  public init(stringLiteral value: String) {
    guard let day = Day(parsing: value) else { preconditionFailure("no day: \(value)") }
    self = day
  }
}

extension SubmissionText: ExpressibleByStringLiteral {
  /// A typed text.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
