// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.editions/1`: the editions of a round, how far each came and who may see it.
  public static func editions(_ editions: Editions, at position: Position) -> [UInt8] {
    bytes("weerklank.editions/1", at: position) { json in
      json.member("round", id: editions.round)
      json.member("bodies", editions.bodies)
      json.name("editions")
      json.array(editions.lines) { $0.write($1, withPlace: true) }
    }
  }

  /// `weerklank.edition-remake/1`: what came of making an edition anew.
  public static func remake(
    _ remake: EditionRemake, round: RoundID, at position: Position
  ) -> [UInt8] {
    bytes("weerklank.edition-remake/1", at: position) { json in
      json.member("round", id: round)
      json.member("edition", remake.edition)
      json.member("rows", remake.rows)
      json.member("sameRows", remake.hasSameRows)
      json.member("differing", remake.differing)
      json.member("program", remake.program as String?)
      json.name("files")
      json.array(remake.files) { json, file in
        json.object { json in
          json.write(file.kept)
          json.member("engineNow", file.engine)
          json.member("outcome", file.outcome)
        }
      }
    }
  }

  /// `weerklank.edition-comparison/1`: how the rows of one edition differ from those of another.
  public static func comparison(
    _ comparison: EditionComparison, of editions: (Int, Int), round: RoundID,
    at position: Position
  ) -> [UInt8] {
    bytes("weerklank.edition-comparison/1", at: position) { json in
      json.member("round", id: round)
      json.member("edition", editions.0)
      json.member("with", editions.1)
      json.member("added", ids: comparison.added)
      json.member("gone", ids: comparison.gone)
      json.name("changed")
      json.array(comparison.changed) { json, change in
        json.object { json in
          json.member("number", id: change.point)
          json.member("fields", change.fields)
          json.member("from", change.dispositions[0])
          json.member("to", change.dispositions[1])
        }
      }
      json.member("same", comparison.same)
    }
  }
}

extension JSONWriter {
  /// Writes one edition, with who may see it and what was decided on it; its place in the log, its
  /// day and its root only where they are asked for.
  mutating func write(_ line: Editions.Line, withPlace: Bool) {
    let issued = line.edition.issued
    object { json in
      json.member("number", issued.edition)
      json.member("title", issued.title)
      json.member("purpose", issued.purpose)
      json.member("meeting", issued.meeting)
      if withPlace {
        json.member("issuedOn", line.edition.issuedOn)
        json.member("position", issued.position)
      }
      json.member("rows", issued.rows)
      if withPlace { json.member("rowsRoot", issued.rowsRoot as String?) }
      json.member("openItems", issued.open)
      json.member("status", line.status.name as String?)
      json.member("adoptedOn", line.status.day)
      json.member("adoptedBy", line.adoptedBy)
      if withPlace {
        json.name("files")
        json.array(line.edition.files) { json, file in json.object { $0.write(file) } }
      }
      json.name("releases")
      json.array(line.edition.releases) { json, release in
        json.object { json in
          json.member("audience", release.audience)
          json.member("from", release.from)
          json.member("body", id: release.body)
        }
      }
      json.name("decisions")
      json.array(line.decisions) { $0.write($1) }
    }
  }

  /// Writes the members that say of a file of an edition what it is and how it was made.
  mutating func write(_ file: EditionFile) {
    member("format", file.format)
    member("sizeInBytes", file.sizeInBytes)
    member("program", file.program)
    member("engine", file.engine)
  }

  /// Writes the decision of a body.
  mutating func write(_ line: Decisions.Line) {
    let decided = line.made.recorded
    object { json in
      json.member("body", id: decided.body)
      json.member("title", line.body.title)
      json.member("edition", decided.edition)
      json.member("document", id: decided.document)
      json.member("version", decided.version)
      json.member("on", decided.on)
      json.member("number", decided.number)
      json.member("verb", decided.verb)
      json.member("result", decided.result)
      json.member("mandate", decided.mandate)
      json.member("reservation", decided.reservation)
      json.member("exceptions", decided.exceptions)
    }
  }
}

extension Editions.Status {
  /// What it is called in answers for machines.
  fileprivate var name: String {
    switch self {
    case .concept: "concept"
    case .forDecision: "forDecision"
    case .adopted: "adopted"
    }
  }

  /// The day on which the last body adopted it.
  fileprivate var day: Day? {
    if case .adopted(let day) = self { day } else { nil }
  }
}
