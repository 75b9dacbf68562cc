// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.planning/1`: the milestones of a dossier, with every day that they had and what
  /// hangs on them.
  ///
  /// A reason that cannot be read is null.
  public static func planning(
    _ planning: Planning, at position: Position, texts: any TextSource
  ) -> [UInt8] {
    bytes("weerklank.planning/1", at: position) { json in
      json.member("dossier", id: planning.dossier)
      json.member("title", planning.title)
      json.name("milestones")
      json.array(planning.lines) { $0.write($1, texts) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ line: Planning.Line, _ texts: any TextSource) {
    let milestone = line.milestone
    object { json in
      json.member("milestone", id: milestone.id)
      json.member("activity", milestone.added.activity)
      json.member("who", milestone.added.who)
      json.write(milestone.time)
      json.member("optional", milestone.added.isOptional)
      json.member("moved", milestone.moves.count)
      json.name("moves")
      json.array(milestone.moves) { json, move in
        json.object { json in
          json.name("from")
          json.object { $0.write(move.from) }
          json.name("to")
          json.object { $0.write(move.to) }
          json.member("reason", move.texts.opened(by: texts)[.reason])
        }
      }
      json.member("outcome", milestone.settled?.outcome)
      json.member("doneOn", milestone.settled?.on)
      json.member(
        "dropped",
        milestone.isDropped ? milestone.settled?.texts.opened(by: texts)[.reason] : nil)
      json.member("obligations", ids: line.obligations)
      json.name("rounds")
      json.array(line.rounds) { json, term in
        json.object { json in
          json.member("round", id: term.round)
          json.member("opens", term.opens)
          json.member("closes", term.closes)
        }
      }
    }
  }

  private mutating func write(_ time: MilestoneTime) {
    member("on", time.days.first)
    member("days", time.days.map(\.description))
    member("period", time.period)
    member("open", time == .open)
  }
}
