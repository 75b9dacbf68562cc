// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import Projections

extension JSONAnswer {
  /// `weerklank.claims/1`: what counting the claims of a text again has shown.
  public static func claims(_ check: ClaimCheck, round: RoundID) -> [UInt8] {
    bytes("weerklank.claims/1", at: check.position) { json in
      json.member("round", id: round)
      json.member("ok", check.ok)
      json.name("claims")
      json.array(check.lines) { $0.write($1) }
      json.member("unclosedLine", check.text.unclosedLine)
      json.name("unclaimed")
      json.array(check.unclaimed) { json, sentence in
        json.object { json in
          json.member("line", sentence.line)
          json.member("sentence", sentence.text)
          json.member("reasons", sentence.reasons.map(\.rawValue))
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ line: ClaimCheck.Line) {
    let finding = try? line.finding.get()
    object { json in
      json.member("line", line.place.line)
      json.member("claim", line.place.source)
      json.member("said", (try? line.place.claim.get())?.said)
      json.member("holds", line.holds)
      json.member("found", line.found)
      json.member("count", finding?.matching.count)
      json.member("total", finding?.total)
      json.name("open")
      if let finding { json.value(finding.isOpen) } else { json.null() }
      json.name("error")
      if case .failure(let error) = line.finding {
        json.object { json in
          json.member("code", error.code)
          json.member("message", error.description)
        }
      } else {
        json.null()
      }
    }
  }
}
