// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.obligations/1`: what comes back later, by whom, when, and what came of it.
  ///
  /// An open one is overdue or not on the day `today`; where that is `nil`, nothing is said of it.
  public static func obligations(
    _ obligations: Obligations, at position: Position, texts: any TextSource, today: Day? = nil
  ) -> [UInt8] {
    bytes("weerklank.obligations/1", at: position) { json in
      json.name("obligations")
      json.array(obligations.lines) { $0.write($1, texts: texts, today: today) }
      json.member("open", obligations[.open])
      json.member("settled", obligations[.settled])
      json.member("lapsed", obligations[.lapsed])
    }
  }
}

extension JSONWriter {
  /// Writes one obligation; whether it is overdue only where the day is known on which it is read.
  mutating func write(
    _ line: Obligations.Line, texts: (any TextSource)? = nil, today: Day? = nil
  ) {
    object { json in
      json.member("number", id: line.number)
      json.member("points", ids: line.points)
      json.member("parties", ids: line.parties)
      json.name("from")
      json.object { json in
        json.member("round", id: line.round)
        json.member("phase", id: line.phase)
      }
      json.member("kind", (line.isMeasure ? "measure" : "deferral") as String?)
      if let texts { json.member("what", line.texts?.opened(by: texts)[.measure]) }
      json.member("target", line.terms.target.id)
      json.member("targetRound", id: line.terms.round)
      json.member("targetTitle", line.target)
      json.member("document", line.terms.document)
      json.member("owner", line.terms.owner)
      json.member("due", line.terms.due)
      json.member("milestone", line.terms.milestone)
      json.member("milestoneActivity", line.milestone?.added.activity)
      json.member("day", line.day)
      json.member("passedOn", line.passedOn)
      json.name("decidedBy")
      json.array(line.decidedBy) { json, decided in
        json.object { json in
          json.member("body", id: decided.body.body)
          json.member("on", decided.on)
          json.member("outcome", decided.outcome)
        }
      }
      json.member("status", line.status)
      if let today { json.member("overdue", line.isOverdue(on: today)) }
      json.member("evidence", line.evidence.isEmpty ? nil : line.evidence.joined(separator: "; "))
    }
  }
}

extension DeferralTarget {
  /// The id of the phase, dossier or organisation.
  var id: String {
    switch self {
    case .phase(let id): id.rawValue
    case .dossier(let id): id.rawValue
    case .organisation(let id): id.rawValue
    }
  }
}
