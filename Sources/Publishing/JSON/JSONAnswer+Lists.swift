// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.dossiers/1`: the dossiers by id, with their phases and rounds.
  public static func dossiers(of books: Books) -> [UInt8] {
    let rounds = books.state.rounds.values.sorted { ($0.opensOn, $0.id) < ($1.opensOn, $1.id) }
    let byDossier = Dictionary(grouping: rounds, by: \.dossier)
    return bytes("weerklank.dossiers/1", at: books.position) { json in
      json.name("dossiers")
      json.array(books.state.dossiers.values.sorted { $0.id < $1.id }) { json, dossier in
        json.object { json in
          json.member("id", id: dossier.id)
          json.member("title", dossier.title)
          json.member("references", dossier.references)
          json.name("phases")
          json.array(dossier.phases) { $0.write(id: $1.phase, title: $1.title) }
          json.name("parts")
          json.array(dossier.parts) { $0.write(id: $1.part, title: $1.title) }
          json.name("themes")
          json.array(dossier.themes) { $0.write(id: $1.theme, title: $1.title) }
          json.member("rounds", ids: (byDossier[dossier.id] ?? []).map(\.id))
        }
      }
    }
  }

  /// `weerklank.rounds/1`: the rounds by their first day, with how far they are.
  public static func rounds(of books: Books) -> [UInt8] {
    let rounds = books.state.rounds.values.sorted { ($0.opensOn, $0.id) < ($1.opensOn, $1.id) }
    return bytes("weerklank.rounds/1", at: books.position) { json in
      json.name("rounds")
      json.array(rounds) { json, round in
        let accounts = Accounts(of: books, round: round.id)
        json.object { json in
          json.member("id", id: round.id)
          json.member("dossier", id: round.dossier)
          json.member("title", round.title)
          json.member("phase", id: round.phase)
          json.member("kind", round.kind)
          json.member("opensOn", round.opensOn)
          json.member("closesOn", round.closesOn)
          json.member("stage", round.stage)
          json.member("invited", round.invitations.count)
          json.member("submissions", round.entries.count)
          json.member("points", accounts?[.points].total)
          json.member("openItems", accounts?.open.count)
          json.member("draftsWeedOn", round.draftsWeededOn)
          json.member("tenderMode", round.isInTenderMode)
        }
      }
    }
  }

  /// `weerklank.parties/1`: the parties in the order of `Parties`, with the rounds in which each
  /// was asked.
  public static func parties(of books: Books, language: Language) -> [UInt8] {
    var invited: [PartyID: [RoundID]] = [:]
    for round in books.state.rounds.values.sorted(by: { $0.id < $1.id }) {
      for invitation in round.invitations {
        invited[invitation.party, default: []].append(round.id)
      }
    }
    return bytes("weerklank.parties/1", at: books.position) { json in
      json.name("parties")
      json.array(Parties(of: books).all) { json, party in
        json.object { json in
          json.member("id", id: party.id)
          json.member("name", party.name.text(in: language))
          json.member("shortName", party.shortName)
          json.member("kind", party.kind)
          json.member("municipality", party.municipality)
          json.member("group", party.id.flatMap { books.state.parties[$0] }?.group)
          json.member("formerNames", party.formerNames)
          json.member("invited", ids: party.id.flatMap { invited[$0] } ?? [])
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(id: some CustomStringConvertible, title: String) {
    object { json in
      json.member("id", id: id)
      json.member("title", title)
    }
  }
}
