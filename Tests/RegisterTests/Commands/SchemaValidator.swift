// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

/// As much of JSON Schema 2020-12 as the schemas of commands use; any other keyword fails a test.
struct SchemaValidator {
  /// Keywords that were met and are not known here.
  private(set) var unknownKeywords: Set<String> = []

  mutating func allows(_ value: JSON, by schema: JSON) -> Bool {
    var isAllowed = true
    for keyword in schema.objectValue ?? [] {
      if !allows(value, keyword.name, keyword.value, in: schema) { isAllowed = false }
    }
    return isAllowed
  }

  private mutating func allows(
    _ value: JSON, _ keyword: String, _ argument: JSON, in schema: JSON
  ) -> Bool {
    switch keyword {
    case "$schema", "$id", "title", "description", "examples": return true
    case "type":
      let types = argument.arrayValue ?? [argument]
      return types.contains { $0.stringValue == value.typeName }
    case "const": return value == argument
    case "enum": return argument.arrayValue?.contains(value) ?? false
    case "pattern":
      guard let text = value.stringValue, let pattern = argument.stringValue,
        let regex = try? Regex(pattern)
      else { return value.stringValue == nil }
      return text.firstMatch(of: regex) != nil
    case "format": return value.stringValue.map { Day(parsing: $0) != nil } ?? true
    case "minimum": return value.integerValue.map { $0 >= (argument.integerValue ?? 0) } ?? true
    case "minItems":
      return value.arrayValue.map { $0.count >= (argument.integerValue ?? 0) } ?? true
    case "items":
      return (value.arrayValue ?? []).map { allows($0, by: argument) }.allSatisfy { $0 }
    case "required":
      guard value.objectValue != nil else { return true }
      return (argument.arrayValue ?? []).allSatisfy { value[$0.stringValue ?? ""] != nil }
    case "properties":
      return (argument.objectValue ?? []).map { property in
        value[property.name].map { allows($0, by: property.value) } ?? true
      }.allSatisfy { $0 }
    case "additionalProperties":
      guard argument == false, let members = value.objectValue else { return true }
      return members.allSatisfy { schema["properties"]?[$0.name] != nil }
    case "not": return !allows(value, by: argument)
    case "allOf": return verdicts(value, argument).allSatisfy { $0 }
    case "anyOf": return verdicts(value, argument).contains(true)
    case "oneOf": return verdicts(value, argument).count { $0 } == 1
    default:
      unknownKeywords.insert(keyword)
      return false
    }
  }

  private mutating func verdicts(_ value: JSON, _ schemas: JSON) -> [Bool] {
    (schemas.arrayValue ?? []).map { allows(value, by: $0) }
  }
}

extension JSON {
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
