// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// Holds the members of a line against the form.
  ///
  /// - Throws: ``CommandError`` `unknown-member`, `missing-member` or `bad-value`, naming
  ///   the member.
  func check(_ members: [JSON.Member]) throws(CommandError) {
    let known = [CommandField.required("do", .choice([name]), "The command.")] + fields
    try CommandValue.check(members, against: known, at: "", of: "the command \(name)")
    for choice in choices { try choice.check(members) }
  }
}

extension CommandForm.Choice {
  func check(_ members: [JSON.Member]) throws(CommandError) {
    let given = members.filter { member in
      names.contains(member.name) && (rule == .exactlyOneOrNot || member.value.boolValue != false)
    }
    let list = names.joined(separator: ", ")
    if given.isEmpty {
      throw CommandError(
        .missingMember, "none of \(list) is there", hint: "give one of \(list)")
    }
    let disagree =
      rule == .exactlyOneOrNot && Set(given.map(\.value)).count == given.count
    if given.count > 1, rule != .atLeastOne, !disagree {
      throw CommandError(
        .badValue, "\(given.map(\.name).joined(separator: " and ")) exclude each other",
        member: given[1].name, hint: "give only one of \(list)")
    }
  }
}

extension CommandValue {
  /// Checks an object: no unknown member, all required ones, each of its type.
  static func check(
    _ members: [JSON.Member], against fields: [CommandField], at path: String, of whole: String
  ) throws(CommandError) {
    for member in members {
      let place = path.isEmpty ? shown(member.name) : "\(path).\(shown(member.name))"
      guard let field = fields.first(where: { $0.name == member.name }) else {
        throw CommandError(
          .unknownMember, "\(whole) has no member \(shown(member.name))", member: place,
          hint: "its members are \(fields.map(\.name).joined(separator: ", "))")
      }
      try field.type.check(member.value, at: place)
    }
    for field in fields
    where field.isRequired && !members.contains(where: { $0.name == field.name }) {
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      throw CommandError(
        .missingMember, "\(place) is not there", member: place,
        hint: "give \(place): \(field.type.description)")
    }
  }

  /// Checks a value.
  func check(_ value: JSON, at place: String) throws(CommandError) {
    switch (self, value) {
    case (.list(let element, let least), .array(let elements)) where elements.count >= least:
      for (index, each) in elements.enumerated() {
        try element.check(each, at: "\(place)[\(index)]")
      }
    case (.object(let fields), .object(let members)),
      (.either(.object(let fields), _), .object(let members)):
      try CommandValue.check(members, against: fields, at: place, of: place)
    default:
      guard takes(value) else {
        throw CommandError(
          .badValue, "\(place) is not \(description)", member: place,
          hint: "give \(description)")
      }
    }
  }

  /// Whether this is a value of a type without members or elements.
  private func takes(_ value: JSON) -> Bool {
    switch self {
    case .id: value.stringValue.map { CommandID($0) != nil } ?? false
    case .name, .text, .path: value.stringValue.map { !$0.isBlank } ?? false
    case .textOrEmpty: value.stringValue != nil
    case .day: value.stringValue.map { Day(parsing: $0) != nil } ?? false
    case .boolean: value.boolValue != nil
    case .wholeNumber(let least): value.integerValue.map { $0 >= least } ?? false
    case .submission: value.stringValue.map { SubmissionNumber(parsing: $0) != nil } ?? false
    case .point: value.stringValue.map { PointNumber(parsing: $0) != nil } ?? false
    case .obligation: value.stringValue.map { ObligationNumber(parsing: $0) != nil } ?? false
    case .cluster: value.stringValue.map { ClusterNumber(parsing: $0) != nil } ?? false
    case .textChange: value.stringValue.map { TextChangeNumber(parsing: $0) != nil } ?? false
    case .choice(let words): value.stringValue.map(words.contains) ?? false
    case .either(let one, let other): one.takes(value) || other.takes(value)
    case .list, .object: false
    }
  }

  /// The name of a member as a message shows it: one that could hold anything is not repeated.
  private static func shown(_ name: String) -> String {
    let isPlain =
      (1...40).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }
    return isPlain ? name : "of that name"
  }
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
