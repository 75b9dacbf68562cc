// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.history/1`: everything that happened to one point, in words.
  ///
  /// - Parameters:
  ///   - history: What happened.
  ///   - position: Where in the log that was read.
  ///   - texts: Opens what was written then; what cannot be read is said to be so.
  ///   - typeName: The name of an event's type, as it stands in the log.
  ///   - language: The language of the words.
  /// - Returns: The answer, in UTF-8.
  public static func history(
    _ history: History, at position: Position, texts: any TextSource,
    typeName: (Event) -> String, language: Language
  ) -> [UInt8] {
    let words = HistoryWords(texts: texts, prose: Prose(language))
    return bytes("weerklank.history/1", at: position) { json in
      json.member("point", id: history.point)
      json.name("events")
      json.array(history.events) { json, recorded in
        json.object { json in
          json.member("sequence", recorded.sequence)
          json.member("time", recorded.time.description)
          json.member("type", typeName(recorded.event) as String?)
          json.member("actor", id: recorded.actor)
          json.member("what", words.sentence(for: recorded.event) as String?)
          json.name("proposal")
          guard case .pointRecorded(let point) = recorded.event, let origin = point.proposed else {
            return json.null()
          }
          json.object { json in
            json.member("by", origin.by as String?)
            json.name("proposals")
            json.array(origin.proposals) { json, number in json.value(number) }
            json.name("changes")
            json.array(origin.changes) { json, change in json.value(change.rawValue) }
          }
        }
      }
    }
  }
}
