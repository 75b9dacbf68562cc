// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.waiting/1`: what waits for approval, what changed of it, and what the user may
  /// approve.
  ///
  /// An approval that carries the `sequence` of its position as `basedOn` is refused where what it
  /// approves changed after that.
  public static func waiting(
    _ waiting: Waiting, at position: Position, language: Language
  ) -> [UInt8] {
    bytes("weerklank.waiting/1", at: position) { json in
      json.member("round", id: waiting.round)
      json.member("user", id: waiting.user)
      json.member("since", waiting.since)
      json.name("totals")
      json.object { json in
        json.member("waiting", waiting.lines.count)
        json.member("new", waiting[.new])
        json.member("changed", waiting[.changed])
        json.member("unchanged", waiting[.unchanged])
        json.member("mayApprove", waiting.lines.count { $0.refusal == nil })
      }
      json.name("recommendations")
      json.array(waiting.lines) { $0.write($1, language) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ line: Waiting.Line, _ language: Language) {
    object { json in
      json.writeMembers(of: line.point, language)
      json.member("writers", ids: line.writers)
      json.member("change", line.change)
      json.name("former")
      if let former = line.former { json.write(former) } else { json.null() }
      json.member("mayApprove", line.refusal == nil)
      json.member("refusedBecause", line.refusal?.code)
    }
  }

  private mutating func write(_ former: Waiting.Former) {
    object { json in
      json.member("sequence", former.at)
      json.member("disposition", former.disposition)
      json.member("answer", former.answer)
      json.member("rationale", former.rationale)
    }
  }
}
