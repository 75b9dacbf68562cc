// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite struct `The story of a procurement` {
  private static let article = Result {
    Article(
      try String(
        contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
          .appendingPathComponent("../../Sources/Consultation/Consultation.docc/AProcurement.md"),
        encoding: .utf8))
  }

  @Test func `happens as the article tells it, line by line`() throws {
    var telling = try Telling()
    let steps = try Self.article.get().steps
    #expect(steps.count > 20)
    for step in steps { try telling.go(step) }
    try telling.end()
    let verified = try Program.run("verify", "--register", telling.register)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `has every command that there is`() throws {
    let known = try Program.run("commands").output.split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(known.count > 20)
    let told = try Self.article.get().commands
    #expect(Set(known).subtracting(told).sorted() == [])
  }
}

/// The article's lines as they are applied one block after another, and what came of the last one.
private struct Telling {
  let register: String
  private let scratch: Scratch
  private var answers: [[String: Any]] = []
  private var isOwed = false
  private var place = ""

  init() throws {
    scratch = try Scratch()
    register = scratch.path("register")
    let made = try Program.run(
      "init", register, "--organisation", "Zorgregio Lage Linden", "--as", "secretariaat")
    try #require(made.status == 0, "\(made.errors)")
  }

  mutating func go(_ step: Article.Step) throws {
    switch step {
    case .lines(let lines, let from):
      try end()
      place = "line \(from)"
      let run = try Program.run(
        "apply", "-", "--register", register, input: lines.joined(separator: "\n") + "\n")
      answers = run.answers
      isOwed = true
      #expect(answers.count == lines.count, "\(place): \(run.errors)")
    case .outcome(let words, let told, let line):
      try check(words, told, "line \(line)")
    }
  }

  /// A block that is followed by no outcome is done, every line of it.
  mutating func end() throws {
    if isOwed { expectDone(answers[...]) }
    isOwed = false
  }

  private mutating func check(_ words: String, _ told: [String], _ place: String) throws {
    if let call = told.first, call.hasPrefix("weerklank ") {
      try end()
      return try checkReport(call, Array(told.dropFirst()), place)
    }
    isOwed = false
    expectDone(answers.dropLast())
    switch words {
    case "refused:":
      #expect(answers.last?["outcome"] as? String == "refused", "\(place)")
      let error = answers.last?["error"] as? [String: Any]
      #expect(told == [error?["code"] as? String], "\(place)")
    case "already:", "nothing":
      #expect(words.hasPrefix(answers.last?["outcome"] as? String ?? "no answer"), "\(place)")
      #expect(told == made(answers), "\(place)")
    case "":
      expectDone(answers.suffix(1))
      #expect(told == made(answers), "\(place)")
    default: Issue.record("\(place): no such outcome: \(words)")
    }
  }

  /// What a report says: pairs of where it stands and what stands there.
  private func checkReport(_ call: String, _ told: [String], _ place: String) throws {
    let arguments = call.split(separator: " ").dropFirst().map(String.init)
    let run = try Program.start(arguments + ["--json", "--register", register]).wait()
    try #require(run.status == 0, "\(place): \(run.errors)")
    #expect(told.count.isMultiple(of: 2) && !told.isEmpty, "\(place)")
    for index in stride(from: 0, to: told.count - 1, by: 2) {
      let found = Self.value(at: told[index].split(separator: "."), in: run.json)
      let words = told[index + 1]
      let isFlag = words == "true" || words == "false"
      let shown = isFlag ? (found as? Bool).map { "\($0)" } : found.map { "\($0)" }
      #expect(shown == words, "\(place): \(told[index])")
    }
  }

  /// What stands at a path in an answer; a number in it is a place in a list, from 0.
  private static func value(at path: [Substring], in json: Any) -> Any? {
    guard let name = path.first else { return json }
    let next: Any? =
      if let list = json as? [Any] {
        Int(name).flatMap { list.indices.contains($0) ? list[$0] : nil }
      } else {
        (json as? [String: Any])?[String(name)]
      }
    return next.flatMap { value(at: Array(path.dropFirst()), in: $0) }
  }

  private func made(_ answers: [[String: Any]]) -> [String] {
    answers.flatMap { $0["made"] as? [String] ?? [] }
  }

  private func expectDone(_ answers: ArraySlice<[String: Any]>) {
    for answer in answers {
      #expect(answer["outcome"] as? String == "done", "\(place): \(answer)")
    }
  }
}
