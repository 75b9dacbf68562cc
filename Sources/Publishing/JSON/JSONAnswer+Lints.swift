// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.lint/1`: what may be a mistake in a round.
  ///
  /// - Parameters:
  ///   - lints: The hints.
  ///   - isAll: Whether those that were silenced are told too, each with its reason.
  ///   - texts: Opens the reasons.
  ///   - position: Where in the log it was read.
  ///   - language: That of the messages.
  /// - Returns: The bytes of the answer.
  public static func lints(
    _ lints: Lints, all isAll: Bool, texts: any TextSource, at position: Position,
    language: Language
  ) -> [UInt8] {
    let prose = Prose(language)
    return bytes("weerklank.lint/1", at: position) { json in
      json.member("round", id: lints.round)
      json.member("points", lints.points)
      json.member("erased", lints.erased)
      json.member("keyMissing", lints.keyMissing)
      json.member("silenced", lints.silenced)
      json.name("hints")
      json.array(isAll ? lints.all : lints.given) { json, hint in
        json.write(hint, message: prose.message(of: hint), texts)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ hint: Hint, message: String, _ texts: any TextSource) {
    object { json in
      json.member("lint", hint.lint)
      json.member("points", ids: hint.points)
      json.member("cluster", id: hint.cluster)
      json.member("dispositions", hint.dispositions.map(\.rawValue))
      json.member("textChanges", ids: hint.textChanges)
      json.member("sections", hint.sections)
      json.member("fields", hint.fields.map(\.rawValue))
      json.member("dossiers", ids: hint.dossiers)
      json.member("dates", hint.dates.map(\.rawValue))
      json.member("bodies", ids: hint.bodies)
      json.member("message", message)
      json.name("silence")
      guard let silence = hint.silence else { return json.value(String?.none) }
      json.object { json in
        json.member("on", silence.on)
        json.member("by", id: silence.by)
        json.member("reason", silence.texts.opened(by: texts)[.reason])
      }
    }
  }
}
