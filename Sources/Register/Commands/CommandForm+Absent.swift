// SPDX-License-Identifier: EUPL-1.2

import EventLog

extension CommandForm {
  /// The members of a line without those that may be left out and hold `null`.
  ///
  /// Programs write `null` for what they have nothing to say of. One that must be there, or that
  /// the form does not know, stays and is refused.
  func withoutAbsent(_ members: [JSON.Member]) -> [JSON.Member] {
    CommandValue.withoutAbsent(members, of: fields)
  }
}

extension CommandValue {
  fileprivate static func withoutAbsent(
    _ members: [JSON.Member], of fields: [CommandField]
  ) -> [JSON.Member] {
    members.compactMap { member in
      guard let field = fields.first(where: { $0.name == member.name }) else { return member }
      if member.value == .null, !field.isRequired { return nil }
      return JSON.Member(member.name, field.type.withoutAbsent(member.value))
    }
  }

  private func withoutAbsent(_ value: JSON) -> JSON {
    switch (self, value) {
    case (.list(let element, _), .array(let elements)):
      .array(elements.map(element.withoutAbsent))
    case (.object(let fields), .object(let members)),
      (.either(.object(let fields), _), .object(let members)):
      .object(Self.withoutAbsent(members, of: fields))
    default: value
    }
  }
}
