// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Holds values against the schemas that the program prints, by a validator that is not ours:
/// `jsonschema` of Python.
struct SchemaChecker {
  private var values: [(name: String, value: Any)] = []

  /// Whether a Python with `jsonschema` is there.
  static var isThere: Bool { python != nil }

  /// `$WEERKLANK_PYTHON`, else the one in `.weerklank-venv`, else the one on the path: the first
  /// that has `jsonschema`.
  private static let python: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let candidates =
      [environment["WEERKLANK_PYTHON"], root + "/.weerklank-venv/bin/python3"].compactMap { $0 }
      + folders.map { "\($0)/python3" }
    return candidates.lazy.map { URL(filePath: $0) }.first { url in
      guard FileManager.default.isExecutableFile(atPath: url.path) else { return false }
      let run = try? Program.start(["-c", "import jsonschema"], program: url).wait()
      return run?.status == 0
    }
  }()

  /// Adds a value.
  mutating func add(_ name: String, _ value: [String: Any]) { values.append((name, value)) }

  /// Adds the values of a text, one a line.
  mutating func add(_ name: String, _ lines: String) {
    for line in lines.split(separator: "\n") {
      let value = try? JSONSerialization.jsonObject(with: Data(line.utf8))
      values.append((name, value ?? "no JSON: \(line)"))
    }
  }

  /// Adds what a run of the program printed, one value a line; a run that printed nothing counts
  /// as a value that no schema allows.
  mutating func add(_ name: String, _ run: Program.Run) {
    add(name, run.output.isEmpty ? "nothing was printed: \(run.errors)" : run.output)
  }

  /// What is wrong, a line each; empty where every value is as its schema says, and would not be
  /// without any one of the members that the schema asks for.
  func problems() throws -> String {
    #expect(!values.isEmpty)
    let schemas = try Program.run("schema").json
    let commands = try #require(schemas["commands"] as? [String: Any])
    let answers = try #require(schemas["answers"] as? [String: Any])
    let input: [String: Any] = [
      "schemas": commands.merging(answers) { command, _ in command },
      "values": values.map { ["name": $0.name, "value": $0.value] },
    ]
    let bytes = try JSONSerialization.data(withJSONObject: input)
    let run = try Program.start(
      ["-c", Self.program], input: String(decoding: bytes, as: UTF8.self),
      program: try #require(Self.python)
    ).wait()
    return run.status == 0 ? run.output : run.output + run.errors
  }

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    given = json.load(sys.stdin)
    validators = {}
    for name, schema in given["schemas"].items():
        Validator.check_schema(schema)
        validators[name] = Validator(schema)
    for entry in given["values"]:
        name, value = entry["name"], entry["value"]
        validator = validators[name]
        for error in validator.iter_errors(value):
            print(name, error.json_path, error.message[:300])
        for member in validator.schema["required"]:
            less = {k: v for k, v in value.items() if k != member} if isinstance(value, dict) else {}
            if validator.is_valid(less):
                print(name, "is as it should be without", member)
    """
}
