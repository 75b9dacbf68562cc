// SPDX-License-Identifier: EUPL-1.2

public import EventLog

extension CommandForm {
  /// The JSON Schema (2020-12) of a line with this command.
  public var schema: JSON {
    .object(
      [
        JSON.Member("$schema", .string(Self.dialect)),
        JSON.Member("$id", .string("urn:weerklank:command:\(name)")),
      ] + schemaMembers)
  }

  /// The JSON Schema (2020-12) of a line with any command.
  public static var schemaOfAll: JSON {
    .object([
      JSON.Member("$schema", .string(dialect)),
      JSON.Member("$id", "urn:weerklank:command"),
      JSON.Member("title", "command"),
      JSON.Member("description", "One line of weerklank apply."),
      JSON.Member("oneOf", .array(all.map { .object($0.schemaMembers) })),
    ])
  }

  private static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private var schemaMembers: [JSON.Member] {
    let command = CommandField.required("do", .choice([name]), doc)
    var members = [
      JSON.Member("title", .string(name)), JSON.Member("description", .string(doc)),
    ]
    members += CommandValue.schemaMembers(of: [command] + fields)
    let conditions = choices.map(\.schema)
    if !conditions.isEmpty { members.append(JSON.Member("allOf", .array(conditions))) }
    members.append(JSON.Member("examples", .array(examples)))
    return members
  }
}

extension CommandForm.Choice {
  /// A member that holds `null` counts as not there; so does one that holds `false`, unless that
  /// says the opposite.
  var schema: JSON {
    let absent: JSON = rule == .exactlyOneOrNot ? [.null] : [false, .null]
    let given: [JSON] = names.map { name in
      [
        "required": [.string(name)],
        "properties": .object([JSON.Member(name, ["not": ["enum": absent]])]),
      ]
    }
    let agreeing: [JSON] = [true, false].map { value in
      let properties = names.map { JSON.Member($0, ["const": .bool(value)]) }
      return [
        "required": .array(names.map(JSON.string)), "properties": .object(properties),
      ]
    }
    switch rule {
    case .exactlyOne: return ["oneOf": .array(given)]
    case .exactlyOneOrNot: return ["anyOf": .array(given), "not": ["anyOf": .array(agreeing)]]
    case .atLeastOne: return ["anyOf": .array(given)]
    }
  }
}

extension CommandField {
  /// What may be left out may be `null` as well.
  fileprivate var schemaMembers: [JSON.Member] {
    let members = isRequired ? type.schema : type.schema.map(\.orNull)
    return members + [JSON.Member("description", .string(doc))]
  }
}

extension JSON.Member {
  /// A keyword that says what a value is, made to allow `null` too; others say nothing of `null`.
  fileprivate var orNull: JSON.Member {
    switch (name, value) {
    case ("type", _): JSON.Member(name, [value, "null"])
    case ("enum", .array(let words)): JSON.Member(name, .array(words + [.null]))
    case ("anyOf", .array(let schemas)):
      JSON.Member(name, .array(schemas + [["type": "null"]]))
    default: self
    }
  }
}

extension CommandValue {
  static func schemaMembers(of fields: [CommandField]) -> [JSON.Member] {
    [
      JSON.Member("type", "object"),
      JSON.Member(
        "properties", .object(fields.map { JSON.Member($0.name, .object($0.schemaMembers)) })),
      JSON.Member("required", .array(fields.filter(\.isRequired).map { .string($0.name) })),
      JSON.Member("additionalProperties", false),
    ]
  }

  var schema: [JSON.Member] {
    switch self {
    case .id: Self.string(pattern: "^[a-z0-9][a-z0-9-]{0,63}$")
    case .name, .text, .path: Self.string(pattern: "\\S")
    case .textOrEmpty: [JSON.Member("type", "string")]
    case .day:
      [JSON.Member("type", "string"), JSON.Member("format", "date")]
        + [JSON.Member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    case .boolean: [JSON.Member("type", "boolean")]
    case .wholeNumber(let least):
      [JSON.Member("type", "integer"), JSON.Member("minimum", .integer(least))]
    case .submission: Self.string(pattern: "^R-\(Self.threeDigits)$")
    case .point: Self.string(pattern: "^R-\(Self.threeDigits)\\.[1-9][0-9]{0,8}$")
    case .obligation: Self.string(pattern: "^V-[1-9][0-9]{0,8}$")
    case .cluster: Self.string(pattern: "^C-[1-9][0-9]{0,8}$")
    case .textChange: Self.string(pattern: "^W-[1-9][0-9]{0,8}$")
    case .choice(let words): [JSON.Member("enum", .array(words.map { .string($0) }))]
    case .either(let one, let other):
      [JSON.Member("anyOf", [.object(one.schema), .object(other.schema)])]
    case .list(let element, let least):
      [
        JSON.Member("type", "array"), JSON.Member("items", .object(element.schema)),
        JSON.Member("minItems", .integer(least)),
      ]
    case .object(let fields): Self.schemaMembers(of: fields)
    }
  }

  /// A number of at least three digits, with no more zeros in front than make three.
  private static let threeDigits = "(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2,8})"

  private static func string(pattern: String) -> [JSON.Member] {
    [JSON.Member("type", "string"), JSON.Member("pattern", .string(pattern))]
  }
}
