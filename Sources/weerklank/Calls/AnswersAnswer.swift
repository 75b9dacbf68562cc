// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Intake
import Register

/// What `import answers` prints.
struct AnswersAnswer {
  let changes: AnswerChanges
  let intake: AnswersIntake
  let outcome: Outcome
  let isCheck: Bool
  let register: Register
  let language: Language

  /// Prints it.
  ///
  /// - Throws: ``Failure`` `changed-meanwhile` where a point changed since the file was made.
  func print(asJSON isJSON: Bool) throws {
    if isJSON {
      try Output.print(line: json.line)
    } else {
      for line in lines { try Output.print(line: line) }
      if changes.points.isEmpty { Output.say("nothing differs from what is recorded") }
    }
    tellLeft()
    let conflicts = changes.conflicts
    guard let first = conflicts.first else { return }
    throw Failure(
      code: "changed-meanwhile",
      message: conflicts.count == 1
        ? "\(first.number) changed since the file was made"
        : "\(conflicts.count) points changed since the file was made",
      place: "line \(first.line)",
      hint: "Nothing was recorded. Put what is recorded now into these rows, or send a new file.",
      status: .conflict)
  }

  private func tellLeft() {
    if !changes.left.isEmpty {
      Output.say(
        "\(changes.left.count) cells that are none of an answer were changed too and are not taken "
          + "in; weerklank import sheet does that")
    }
    if !changes.linesWithoutPoint.isEmpty {
      let lines = changes.linesWithoutPoint.map(String.init).joined(separator: ", ")
      Output.say("answers without the number of a point are not taken in: lines \(lines)")
    }
  }

  private var word: String {
    if !changes.conflicts.isEmpty { return "conflict" }
    return switch outcome {
    case .done: "done"
    case .already: "already"
    case .nothing: "nothing"
    }
  }
}

// For people.
extension AnswersAnswer {
  /// A line for each point, and below it one for each cell and each thing that changed meanwhile.
  private var lines: [String] {
    changes.points.flatMap { point in
      ["\(point.number)\(point.conflicts.isEmpty ? "" : " changed meanwhile") (line \(point.line))"]
        + point.cells.map { cell in
          "  \(name(cell.heading)): \(Self.shown(cell.from)) -> \(Self.shown(cell.to))"
        }
        + point.conflicts.map { conflict in
          switch conflict.reason {
          case .changed, .status:
            "  ! \(conflict.heading.map(name) ?? ""): was \(Self.shown(conflict.from)), "
              + "now \(Self.shown(conflict.now))"
          case .gone: "  ! the point was split, merged or taken out of the round"
          case .unreadable: "  ! the answer that is there cannot be read any more"
          }
        }
    }
  }

  private func name(_ heading: SheetHeading) -> String { heading.text(in: language) }

  /// A text on one line, cut short, and without characters that a terminal obeys.
  private static func shown(_ text: String?) -> String {
    guard let text else { return "(empty)" }
    var line = ""
    for scalar in text.unicodeScalars.prefix(70) {
      line.unicodeScalars.append(
        scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return "\u{201C}\(line)\(text.unicodeScalars.count > 70 ? "…" : "")\u{201D}"
  }
}

// For machines.
extension AnswersAnswer {
  private var json: JSON {
    let (end, made) = recorded
    return .object([
      .init("format", .string("weerklank.import-answers/1")),
      .position(end, at: register.position.time),
      .init("round", .string(intake.round.rawValue)),
      .init("basedOn", intake.basedOn.map(JSON.integer) ?? .null),
      .init("check", .bool(isCheck)), .init("outcome", .string(word)),
      .init("made", .array(made.map(JSON.string))),
      .init("points", .array(changes.points.map(json))),
      .init("left", .array(changes.left.map(json))),
      .init("linesWithoutPoint", .array(changes.linesWithoutPoint.map(JSON.integer))),
    ])
  }

  private var recorded: (Int, [String]) {
    let end = register.position.sequence
    switch outcome {
    case .done(let recording), .already(let recording): return (end, recording.made)
    case .nothing: return (end, [])
    }
  }

  private func json(_ point: AnswerChanges.Point) -> JSON {
    .object([
      .init("point", .string(point.number.description)), .init("line", .integer(point.line)),
      .init(
        "outcome",
        .string(
          !point.conflicts.isEmpty
            ? "conflict" : changes.conflicts.isEmpty ? (isCheck ? "new" : "recorded") : "held")),
      .init("cells", .array(point.cells.map(json))),
      .init(
        "conflicts",
        .array(
          point.conflicts.map { conflict in
            .object([
              .init("reason", .string(conflict.reason.rawValue)),
              .init("column", Self.json(conflict.heading?.text(in: .en))),
              .init("from", Self.json(conflict.from)), .init("now", Self.json(conflict.now)),
            ])
          })),
    ])
  }

  private func json(_ cell: AnswerChanges.Cell) -> JSON {
    .object([
      .init("column", .string(cell.heading.text(in: .en))), .init("from", Self.json(cell.from)),
      .init("to", Self.json(cell.to)),
    ])
  }

  private func json(_ left: AnswerChanges.Left) -> JSON {
    .object([
      .init("point", .string(left.number.description)), .init("line", .integer(left.line)),
      .init("column", .string(left.cell.heading.text(in: .en))),
      .init("from", Self.json(left.cell.from)), .init("to", Self.json(left.cell.to)),
    ])
  }

  private static func json(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
