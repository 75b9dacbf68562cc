// SPDX-License-Identifier: EUPL-1.2

import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.sessions/1`: the sessions of a round, what each brought, and when that was told
  /// back.
  public static func sessions(_ sessions: Sessions, at position: Position) -> [UInt8] {
    bytes("weerklank.sessions/1", at: position) { json in
      json.member("round", id: sessions.round)
      json.name("sessions")
      json.array(sessions.sessions) { $0.write($1) }
    }
  }
}

extension JSONWriter {
  /// Writes one session.
  mutating func write(_ line: Sessions.Line) {
    object { json in
      json.member("session", id: line.held.session)
      json.member("title", line.held.title)
      json.member("on", line.held.on)
      json.member("kind", line.held.kind)
      json.member("place", line.held.place)
      json.member("part", id: line.held.part)
      json.member("question", line.held.question)
      json.member("present", ids: line.present.compactMap(\.id))
      json.member("residents", line.held.residents)
      json.member("period", line.held.period)
      json.member("partyKind", line.held.partyKind)
      json.member("reports", ids: line.reports)
      json.member("points", line.points)
      json.member("toldBackOn", line.toldBackOn)
    }
  }
}
