// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.party-seen/1`: what one party may see on a day, and nothing else.
  public static func party(
    _ seen: PartySeen, at position: Position, language: Language
  ) -> [UInt8] {
    bytes("weerklank.party-seen/1", at: position) { json in
      json.member("party", id: seen.party.id)
      json.member("name", seen.party.name.text(in: language))
      json.member("on", seen.day)
      json.name("submissions")
      json.array(seen.submissions) { json, entry in
        json.object { json in
          json.member("number", id: entry.number)
          json.member("receivedOn", entry.receivedOn)
          json.member("text", entry.text)
          json.name("points")
          json.array(entry.points) { $0.write($1) }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ point: PartySeen.Point) {
    let answer = point.outcome?.answer
    object { json in
      json.member("number", id: point.number)
      json.member("round", id: point.round)
      json.name("quotes")
      json.array(point.quotes.compactMap(\.text)) { $0.value($1) }
      json.member("status", (answer == nil ? "inHand" : "answered") as String?)
      json.member("edition", point.outcome?.edition)
      json.member("disposition", answer?.disposition)
      json.member("answer", answer?.text)
      json.member("rationale", answer?.rationale)
      json.member("measure", answer?.measure?.text)
      json.name("additions")
      json.array(answer?.additions ?? []) { json, addition in
        json.object { json in
          json.member("municipality", addition.municipality)
          json.member("text", addition.text)
        }
      }
      json.name("decisions")
      json.array(point.outcome?.decisions ?? []) { json, decision in
        json.object { json in
          json.member("body", id: decision.body.body)
          json.member("disposition", decision.disposition)
          json.member("on", decision.on)
        }
      }
    }
  }
}
