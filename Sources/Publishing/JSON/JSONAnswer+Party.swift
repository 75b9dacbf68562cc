// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.party/1`: what one party sent in and how much of it is accounted for; the name of a
  /// contact that cannot be read is null.
  public static func party(
    _ view: PartyView, at position: Position, texts: some TextSource, language: Language
  ) -> [UInt8] {
    bytes("weerklank.party/1", at: position) { json in
      json.member("party", id: view.party.id)
      json.member("name", view.party.name.text(in: language))
      json.member("kind", view.party.kind)
      json.member("formerNames", view.formerNames.compactMap(\.name))
      json.member("successor", id: view.successor?.id)
      json.member("predecessors", ids: view.predecessors.compactMap(\.id))
      json.member("succeededOn", view.party.id.flatMap { view.succeededOn[$0] })
      json.name("contacts")
      json.array(view.contacts) { json, contact in
        json.object { json in
          json.member("function", contact.function)
          json.member("name", contact.name(from: texts))
          json.member("from", contact.from)
          json.member("until", contact.until)
        }
      }
      json.name("submissions")
      json.array(view.submissions) { json, entry in
        json.object { json in
          json.member("number", id: entry.number)
          json.member("party", id: entry.party.id)
          json.member("receivedOn", entry.receivedOn)
          json.member("rounds", ids: entry.rounds)
          json.name("coverage")
          if let coverage = entry.coverage { json.write(coverage) } else { json.null() }
          json.member("points", ids: entry.points)
        }
      }
      json.name("replies")
      json.array(view.replies) { json, reply in
        json.object { json in
          json.member("point", id: reply.point)
          json.member("round", id: reply.round)
          json.member("edition", reply.edition)
          json.member("verdict", reply.verdict)
        }
      }
    }
  }
}
