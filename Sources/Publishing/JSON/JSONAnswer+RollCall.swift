// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.rollcall/1`: who was asked, who reacted, who did without being asked.
  public static func rollCall(
    _ rollCall: RollCall, at position: Position, language: Language
  ) -> [UInt8] {
    bytes("weerklank.rollcall/1", at: position) { json in
      json.member("round", id: rollCall.round)
      json.member("tenderMode", rollCall.isInTenderMode)
      json.name("parties")
      json.array(rollCall.parties) { $0.write($1, language) }
      json.name("groups")
      json.array(rollCall.groups) { $0.write($1, language) }
      json.name("unasked")
      json.array(rollCall.unasked) { $0.write($1, language) }
      json.name("sessionReports")
      json.array(rollCall.ofSessions) { $0.write($1, language) }
      json.name("totals")
      json.object { json in
        json.member("invited", rollCall.totals.invited)
        json.member("reacted", rollCall.totals[.reacted])
        json.member("nothingToAdd", rollCall.totals[.nothingToAdd])
        json.member("declined", rollCall.totals[.declined])
        json.member("withdrawn", rollCall.totals[.withdrawn])
        json.member("silent", rollCall.totals[.silent])
        json.member("awaited", rollCall.totals[.awaited])
      }
    }
  }
}

extension Parties.Listed {
  /// The name of a party, or the title of a session alone; `nil` where it is not told who it is.
  func title(in language: Language) -> String? {
    switch name {
    case .hidden: nil
    case .session(let held): held.title
    case .body, .person: name.text(in: language)
    }
  }
}

extension JSONWriter {
  /// Writes one party of a roll call.
  mutating func write(_ line: RollCall.Line, _ language: Language) {
    object { json in
      json.member("party", id: line.party.id)
      json.member("name", line.party.title(in: language))
      json.member("kind", line.party.kind)
      json.member("municipality", line.party.municipality)
      json.member("response", line.response)
      json.member("timeliness", line.timeliness)
      json.member("tenor", line.tenor)
      json.name("stances")
      json.array(line.stances) { json, given in
        json.object { json in
          json.member("question", id: given.question)
          json.member("stance", given.stance)
        }
      }
      json.member("successors", ids: line.successors.compactMap(\.id))
      json.member("submissions", ids: line.submissions)
      json.member("points", line.points)
      json.member("sentOn", line.sentOn)
      json.member("wantedBy", line.wantedBy)
      json.member("receivedOn", line.receivedOn)
      json.member("extendedTo", line.extendedTo)
      json.member("daysGiven", line.daysGiven)
      json.name("reminders")
      json.array(line.reminders) { $0.value($1.description) }
      json.member("documents", line.documents)
      json.member("group", line.group)
      json.member("dutyDays", line.dutyDays)
      json.member("session", id: line.party.session)
      json.member("sessions", ids: line.sessions.map(\.session))
      json.member("jointWith", ids: line.jointWith.compactMap(\.id))
    }
  }

  /// Writes an open group with the parties of it that reacted.
  mutating func write(_ group: RollCall.Group, _ language: Language) {
    object { json in
      json.member("group", group.invited.group)
      json.member("announced", group.invited.announced)
      json.member("on", group.invited.on)
      json.member("until", group.invited.until)
      json.member("daysGiven", group.daysGiven)
      json.member("kinds", group.invited.kinds.map(\.rawValue))
      json.member("municipality", group.invited.municipality)
      json.member("reacted", group[.reacted])
      json.member("nothingToAdd", group[.nothingToAdd])
      json.member("withdrawn", group[.withdrawn])
      json.name("parties")
      json.array(group.parties) { $0.write($1, language) }
    }
  }
}
