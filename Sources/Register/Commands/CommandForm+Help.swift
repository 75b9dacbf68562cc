// SPDX-License-Identifier: EUPL-1.2

public import EventLog

extension CommandForm {
  /// What `weerklank commands NAME` prints: the sentence, the members, the examples.
  public var help: String {
    var lines = [name, "  \(doc)", ""]
    lines += CommandForm.helpLines(of: fields, indent: 2)
    lines += ["", "  What has a * must be there; the rest may be left out, or null."]
    for choice in choices {
      let names = choice.names.joined(separator: ", ")
      lines.append("  \(choice.rule == .atLeastOne ? "At least" : "Exactly") one of: \(names)")
    }
    lines += ["", "  Example\(examples.count > 1 ? "s" : ""):"]
    lines += examples.map { "  " + $0.line }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What `weerklank commands` prints: every command with its sentence.
  public static var overview: String {
    let width = (all.map(\.name.count).max() ?? 0) + 2
    return all.map { form in
      form.name + String(repeating: " ", count: width - form.name.count) + form.doc + "\n"
    }.joined()
  }

  private static func helpLines(of fields: [CommandField], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return fields.flatMap { field in
      let mark = field.isRequired ? "*" : ""
      return ["\(margin)\(field.name)\(mark)  \(field.type.shortDescription)  \(field.doc)"]
        + helpLines(of: field.type.members, indent: indent + 2)
    }
  }
}

extension CommandValue {
  /// The members of an object, or of the objects in a list.
  fileprivate var members: [CommandField] {
    switch self {
    case .object(let fields): fields
    case .list(let element, _): element.members
    default: []
    }
  }

  /// What it may hold, without naming the members that are listed below it.
  fileprivate var shortDescription: String {
    switch self {
    case .object: "object"
    case .list(.object, _): "list of objects"
    default: description
    }
  }
}

extension JSON {
  /// The value on one line, its members in the order that they have here.
  public var line: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .string: (try? canonicalBytes()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { "\(JSON.string($0.name).line):\($0.value.line)" }.joined(separator: ",")
        + "}"
    }
  }
}
