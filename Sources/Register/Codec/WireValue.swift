// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// A value with one form in the log.
protocol WireValue {
  /// Reads the form; `nil` for anything that ``wire`` would not write.
  init?(wire: JSON)
  /// The form.
  var wire: JSON { get }
}

extension String: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self = text
  }
  var wire: JSON { .string(self) }
}

extension Int: WireValue {
  init?(wire: JSON) {
    guard case .integer(let number) = wire else { return nil }
    self = number
  }
  var wire: JSON { .integer(self) }
}

extension Bool: WireValue {
  init?(wire: JSON) {
    guard case .bool(let flag) = wire else { return nil }
    self = flag
  }
  var wire: JSON { .bool(self) }
}

extension Array: WireValue where Element: WireValue {
  init?(wire: JSON) {
    guard case .array(let elements) = wire else { return nil }
    self = []
    reserveCapacity(elements.count)
    for element in elements {
      guard let value = Element(wire: element) else { return nil }
      append(value)
    }
  }
  var wire: JSON { .array(map(\.wire)) }
}

extension Identifier: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(text)
  }
  var wire: JSON { .string(rawValue) }
}

extension Day: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(parsing: text)
  }
  var wire: JSON { .string(description) }
}

extension SubmissionNumber: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(parsing: text)
  }
  var wire: JSON { .string(description) }
}

extension PointNumber: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(parsing: text)
  }
  var wire: JSON { .string(description) }
}

extension TextChangeNumber: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(parsing: text)
  }
  var wire: JSON { .string(description) }
}

extension ObligationNumber: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(parsing: text)
  }
  var wire: JSON { .string(description) }
}

extension ClusterNumber: WireValue {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(parsing: text)
  }

  var wire: JSON { .string(description) }
}

extension WireValue where Self: RawRepresentable, RawValue == String {
  init?(wire: JSON) {
    guard case .string(let text) = wire else { return nil }
    self.init(rawValue: text)
  }
  var wire: JSON { .string(rawValue) }
}

extension Role: WireValue {}
extension PartyKind: WireValue {}
extension RoundKind: WireValue {}
extension QuestionForm: WireValue {}
extension VersionRole: WireValue {}
extension Channel: WireValue {}
extension Standing: WireValue {}
extension Tenor: WireValue {}
extension LetterKind: WireValue {}
extension Stance: WireValue {}
extension PointKind: WireValue {}
extension NoPointKind: WireValue {}
extension Disposition: WireValue {}
extension Origin: WireValue {}
extension Asked: WireValue {}
extension SubmissionForm: WireValue {}
extension CorrectableField: WireValue {}
extension Supersession: WireValue {}
extension Audience: WireValue {}
extension PointCheckVerdict: WireValue {}
extension ReplyVerdict: WireValue {}
extension EditionPurpose: WireValue {}
extension EditionFormat: WireValue {}
extension DecisionVerb: WireValue {}
extension MilestoneOutcome: WireValue {}
extension DecisionResult: WireValue {}
extension SubjectKind: WireValue {}
extension Lint: WireValue {}
extension RetentionStart: WireValue {}
extension TextField: WireValue {}
extension ErasureGround: WireValue {}
extension LinkedChoice: WireValue {}
extension LinkedText.Link: WireValue {}
