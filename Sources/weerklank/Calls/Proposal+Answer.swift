// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Intake
import Projections
import Publishing

extension Proposal {
  /// What `weerklank propose --json` prints.
  func json(at position: Position?) -> JSON {
    .object([
      .init("format", .string("weerklank.propose/1")),
      .position(
        position?.sequence ?? 0, at: position?.time, isIncomplete: position?.isIncomplete ?? false),
      .init("submissions", .array(submissions.map(\.json))),
      .init("missing", .array(missing.map { .string($0.name) })),
      .init("missingIDs", .array(missing.map { .string($0.id.rawValue) })),
      .init(
        "warnings",
        .array(
          warnings.map {
            .object([
              .init("code", .string($0.code.rawValue)), .init("message", .string($0.message)),
              .init("offset", $0.offset.map(JSON.integer) ?? .null),
            ])
          })),
      .init("text", .string(text)),
    ])
  }
}

extension ProposedSubmission {
  fileprivate var json: JSON {
    .object([
      .init("party", .text(party)), .init("partyID", .text(partyID?.rawValue)),
      .init("nothingToAdd", .bool(nothingToAdd)),
      .init("points", .array(points.map(\.json))),
      .init(
        "noPoint",
        .array(
          noPoint.map {
            .object([.init("as", .string($0.kind.rawValue))] + JSON.place($0.range))
          })),
      .init("open", .array(open.map { .object(JSON.place($0)) })),
    ])
  }
}

extension ProposedPoint {
  fileprivate var json: JSON {
    .object([
      .init("text", .string(text)), .init("theme", .text(theme)),
      .init("kind", .string(kind.rawValue)), .init("level", .integer(level)),
      .init("parent", parent.map(JSON.integer) ?? .null),
      .init("passages", .array(passages.map { .object(JSON.place($0)) })),
      .init("wording", .text(wording)), .init("question", .text(question?.rawValue)),
      .init(
        "references",
        .array(
          references.map {
            .object(
              [.init("label", .string($0.label)), .init("section", .text($0.section))]
                + JSON.place($0.range))
          })),
    ])
  }
}

extension JSON {
  fileprivate static func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

  fileprivate static func place(_ range: Range<Int>) -> [JSON.Member] {
    [.init("offset", .integer(range.lowerBound)), .init("length", .integer(range.count))]
  }
}

extension Proposal {
  /// The proposal for people: each point under its party and theme, and what is left.
  func words(in language: Language, round: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var lines: [String] = []
    for submission in submissions {
      lines.append(submission.title(in: language))
      if submission.nothingToAdd {
        lines.append("  " + Words("geen opmerkingen", "nothing to add")[language])
      }
      var theme: String?
      for (index, point) in submission.points.enumerated() {
        if point.theme != theme, let now = point.theme { lines.append("  \(now)") }
        theme = point.theme
        let indent = String(repeating: "  ", count: point.level)
        lines.append("\(indent)\(index + 1). [\(point.kind.word(in: language))] \(point.text)")
      }
      for open in submission.open {
        let rest = String(String.UnicodeScalarView(scalars[open]))
        let words = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        lines.append("  ? \(words)")
      }
      lines.append("")
    }
    if round, !missing.isEmpty {
      let label = Words("Niet gevonden", "Not found")[language]
      lines.append("\(label): \(missing.map(\.name).joined(separator: ", "))")
    }
    return lines.map(\.withoutControls).joined(separator: "\n") + "\n"
  }
}

extension ProposedSubmission {
  fileprivate func title(in language: Language) -> String {
    let name = party ?? Words("Partij onbekend", "Party unknown")[language]
    let count =
      points.count == 1
      ? Words("1 punt", "1 point")[language]
      : "\(points.count) " + Words("punten", "points")[language]
    return "\(name)\(partyID.map { " (\($0.rawValue))" } ?? ""): \(count)"
  }
}

extension String {
  /// A terminal would obey control characters.
  fileprivate var withoutControls: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      shown.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return String(shown)
  }
}
