// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

/// The members of an object that was checked against its fields, read as values of the domain.
///
/// A member that could not be read after all is refused as `bad-value`: then the table of forms
/// and the reading of the command disagree, and nothing must be recorded.
struct CommandBody {
  private let members: [String: JSON]
  private let path: String

  init(_ object: JSON, at path: String = "") {
    members = Dictionary(
      (object.objectValue ?? []).map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
    self.path = path
  }

  private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  func optional<Value>(
    _ name: String, _ read: (JSON) -> Value?
  ) throws(CommandError) -> Value? {
    guard let value = members[name] else { return nil }
    guard let read = read(value) else {
      throw CommandError(
        .badValue, "\(place(name)) cannot be read", member: place(name),
        hint: "weerklank commands says what it may hold")
    }
    return read
  }

  func required<Value>(_ name: String, _ read: (JSON) -> Value?) throws(CommandError) -> Value {
    guard let value = try optional(name, read) else {
      throw CommandError(
        .missingMember, "\(place(name)) is not there", member: place(name),
        hint: "give \(place(name))")
    }
    return value
  }

  func has(_ name: String) -> Bool { members[name] != nil }

  /// Whether a member is there and holds `true`.
  func isTrue(_ name: String) -> Bool { members[name]?.boolValue == true }

  /// Whether a member is there and holds `false`.
  func isFalse(_ name: String) -> Bool { members[name]?.boolValue == false }

  func text(_ name: String) throws(CommandError) -> String {
    try required(name, \.textValue)
  }

  func text(ifAny name: String) throws(CommandError) -> String? {
    try optional(name, \.textValue)
  }

  func texts(_ name: String) throws(CommandError) -> [String] {
    try optional(name) { $0.list(of: \.textValue) } ?? []
  }

  func id<Kind>(_ name: String) throws(CommandError) -> Identifier<Kind> {
    try required(name) { $0.stringValue.flatMap { Identifier($0) } }
  }

  func id<Kind>(ifAny name: String) throws(CommandError) -> Identifier<Kind>? {
    try optional(name) { $0.stringValue.flatMap { Identifier($0) } }
  }

  func day(_ name: String) throws(CommandError) -> Day { try required(name, \.dayValue) }

  func day(ifAny name: String) throws(CommandError) -> Day? { try optional(name, \.dayValue) }

  func choice<Word: RawRepresentable>(
    _ name: String
  ) throws(CommandError) -> Word where Word.RawValue == String {
    try required(name) { $0.stringValue.flatMap { Word(rawValue: $0) } }
  }

  func choice<Word: RawRepresentable>(
    ifAny name: String
  ) throws(CommandError) -> Word? where Word.RawValue == String {
    try optional(name) { $0.stringValue.flatMap { Word(rawValue: $0) } }
  }

  func integer(ifAny name: String) throws(CommandError) -> Int? {
    try optional(name, \.integerValue)
  }

  func integer(_ name: String) throws(CommandError) -> Int { try required(name, \.integerValue) }

  func integers(_ name: String) throws(CommandError) -> [Int] {
    try required(name) { $0.list(of: \.integerValue) }
  }

  func integers(ifAny name: String) throws(CommandError) -> [Int]? {
    try optional(name) { $0.list(of: \.integerValue) }
  }

  func submission(_ name: String = "submission") throws(CommandError) -> SubmissionNumber {
    try required(name) { $0.stringValue.flatMap { SubmissionNumber(parsing: $0) } }
  }

  func submission(ifAny name: String) throws(CommandError) -> SubmissionNumber? {
    try optional(name) { $0.stringValue.flatMap { SubmissionNumber(parsing: $0) } }
  }

  func point(_ name: String) throws(CommandError) -> PointNumber {
    try required(name, \.pointValue)
  }

  func point(ifAny name: String) throws(CommandError) -> PointNumber? {
    try optional(name, \.pointValue)
  }

  func cluster(ifAny name: String = "cluster") throws(CommandError) -> ClusterNumber? {
    try optional(name) { $0.stringValue.flatMap { ClusterNumber(parsing: $0) } }
  }

  func points(_ name: String = "points") throws(CommandError) -> [PointNumber] {
    try required(name) { $0.list(of: \.pointValue) }
  }

  func points(ifAny name: String) throws(CommandError) -> [PointNumber]? {
    try optional(name) { $0.list(of: \.pointValue) }
  }

  func days(_ name: String) throws(CommandError) -> [Day] {
    try required(name) { $0.list(of: \.dayValue) }
  }

  func ids<Kind>(_ name: String) throws(CommandError) -> [Identifier<Kind>] {
    try required(name) { $0.list { $0.stringValue.flatMap { Identifier($0) } } }
  }

  /// The objects of a list, each read by `read`; none where the list is not there.
  ///
  /// A title in place of an object is read by `titled`.
  func objects<Value>(
    _ name: String, orTitles titled: (String) -> Value? = { _ in nil },
    _ read: (CommandBody) throws(CommandError) -> Value
  ) throws(CommandError) -> [Value] {
    var values: [Value] = []
    for (index, element) in (members[name]?.arrayValue ?? []).enumerated() {
      if let value = element.stringValue.flatMap(titled) {
        values.append(value)
      } else {
        values.append(try read(CommandBody(element, at: "\(place(name))[\(index)]")))
      }
    }
    return values
  }

  /// An object read by `read`, where it is there.
  func object<Value>(
    ifAny name: String, _ read: (CommandBody) throws(CommandError) -> Value
  ) throws(CommandError) -> Value? {
    guard let value = members[name] else { return nil }
    return try read(CommandBody(value, at: place(name)))
  }
}

extension JSON {
  /// A text, its line endings line feeds.
  fileprivate var textValue: String? { stringValue?.withLineFeeds }

  fileprivate var dayValue: Day? { stringValue.flatMap { Day(parsing: $0) } }

  fileprivate var pointValue: PointNumber? { stringValue.flatMap { PointNumber(parsing: $0) } }

  fileprivate func list<Value>(of read: (JSON) -> Value?) -> [Value]? {
    guard let elements = arrayValue else { return nil }
    let values = elements.compactMap(read)
    return values.count == elements.count ? values : nil
  }
}
