// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.similar/1`: which points say the same or nearly so, and what may be a mistake in
  /// their answers.
  public static func similar(
    _ likeness: Likeness, at position: Position, language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    return bytes("weerklank.similar/1", at: position) { json in
      json.member("round", id: likeness.round)
      json.member("point", id: likeness.point)
      json.member("compared", likeness.compared)
      json.member("erased", likeness.erased)
      json.member("keyMissing", likeness.keyMissing)
      json.member("total", likeness.total)
      json.name("pairs")
      json.array(likeness.pairs) { $0.write($1) }
      json.name("equal")
      json.array(likeness.equal) { json, set in json.array(set) { $0.value($1.description) } }
      json.name("warnings")
      json.array(likeness.warnings) { json, warning in
        json.object { json in
          json.member("code", warning.code)
          json.member("points", ids: warning.points)
          json.member("dispositions", warning.dispositions.map(\.rawValue))
          json.member("message", prose.message(of: warning))
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ pair: Likeness.Pair) {
    object { json in
      json.member("a", id: pair.first)
      json.member("b", id: pair.second)
      json.member("score", pair.score)
      json.member("shared", pair.shared)
      json.member("aCluster", id: pair.firstCluster)
      json.member("bCluster", id: pair.secondCluster)
      json.member("answered", id: pair.answered)
    }
  }
}
