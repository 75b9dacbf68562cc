// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Intake

extension SurveyMap {
  /// Reads a map from JSON; `weerklank schema survey-map` prints its form.
  ///
  /// - Throws: ``Failure`` `bad-map` that says which member cannot be read.
  init(reading bytes: [UInt8], from path: String) throws {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      throw Failure(
        code: "bad-map", message: "the map is no JSON that can be read", place: path,
        hint: "See weerklank schema survey-map.", status: .refused)
    }
    let members = try MapMembers(
      json, at: "",
      known: [
        "survey", "party", "partyKind", "municipality", "respondent", "received", "receivedOn",
        "channel", "questions", "nothing",
      ])
    let survey = try members.text("survey")
    guard PartyID(survey) != nil else {
      throw members.failure("survey", "is no id of letters a-z, digits and hyphens")
    }
    self.init(
      survey: survey, party: try members.text("party"),
      partyKind: try members.word("partyKind"), municipality: try members.optional("municipality"),
      respondent: try members.optional("respondent"), received: try Self.received(members),
      channel: try members.word("channel") ?? .form, questions: try Self.questions(members),
      nothing: try members.texts("nothing"))
  }

  private static func received(_ members: MapMembers) throws -> Received {
    switch (try members.optional("received"), try members.optional("receivedOn")) {
    case (let column?, nil): return .column(column)
    case (nil, let text?):
      guard let day = Day(parsing: text) else {
        throw members.failure("receivedOn", "is no day such as 2026-03-20")
      }
      return .on(day)
    default: throw members.failure("received", "or receivedOn must be there, and not both")
    }
  }

  private static func questions(_ members: MapMembers) throws -> [Question] {
    let values = members["questions"]?.arrayValue ?? []
    guard !values.isEmpty else {
      throw members.failure("questions", "must name a column with answers")
    }
    return try values.enumerated().map { index, value in
      try question(
        MapMembers(
          value, at: "questions[\(index)].",
          known: ["column", "question", "kind", "theme", "part", "section", "stances"]))
    }
  }

  private static func question(_ members: MapMembers) throws -> Question {
    let id = try members.optional("question").map { text in
      guard let id = QuestionID(text) else {
        throw members.failure("question", "is no id of a question")
      }
      return id
    }
    let column = try members.text("column")
    guard members["stances"] != nil else {
      let statement = Statement(
        kind: try members.word("kind") ?? .advice, theme: try members.optional("theme"),
        part: try members.optional("part"), section: try members.optional("section"))
      return Question(column: column, question: id, kind: .points(statement))
    }
    guard id != nil else { throw members.failure("question", "must be there beside stances") }
    for name in ["kind", "theme", "part", "section"] where members[name] != nil {
      throw members.failure(name, "says nothing of stances")
    }
    return Question(column: column, question: id, kind: .stances(try members.stances()))
  }
}

/// The members of an object in the map, and where it stands.
private struct MapMembers {
  private let json: JSON
  private let place: String

  init(_ json: JSON, at place: String, known: Set<String>) throws {
    self.json = json
    self.place = place
    guard let members = json.objectValue else { throw failure("", "must be an object") }
    for member in members where !known.contains(member.name) {
      throw failure(member.name, "is no member of the map")
    }
  }

  subscript(name: String) -> JSON? { json[name] }

  func text(_ name: String) throws -> String {
    guard let text = try optional(name) else { throw failure(name, "must be there") }
    return text
  }

  func optional(_ name: String) throws -> String? {
    guard let value = json[name] else { return nil }
    guard let text = value.stringValue, text.contains(where: { !$0.isWhitespace }) else {
      throw failure(name, "must be a text")
    }
    return text
  }

  func texts(_ name: String) throws -> [String] {
    guard let value = json[name] else { return [] }
    guard let values = value.arrayValue else { throw failure(name, "must be a list of texts") }
    return try values.map { value in
      guard let text = value.stringValue else { throw failure(name, "must be a list of texts") }
      return text
    }
  }

  func word<Value: Worded>(_ name: String) throws -> Value? {
    try optional(name).map { try read($0, name) }
  }

  func stances() throws -> [String: Stance] {
    guard let members = json["stances"]?.objectValue, !members.isEmpty else {
      throw failure("stances", "must be an object from the words of the survey to stances")
    }
    var stances: [String: Stance] = [:]
    for member in members {
      stances[member.name] = try read(member.value.stringValue ?? "", "stances")
    }
    return stances
  }

  private func read<Value: Worded>(_ text: String, _ name: String) throws -> Value {
    guard let value = Value(reading: text) else {
      throw failure(
        name, "is none of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  func failure(_ name: String, _ message: String) -> Failure {
    Failure(
      code: "bad-map", message: "\(place)\(name) \(message)", place: "--map",
      hint: "See weerklank schema survey-map.", status: .refused)
  }
}
