// SPDX-License-Identifier: EUPL-1.2

import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.retention/1`: what may go on a day, by which class, since when, and what no class
  /// holds for.
  public static func retention(_ retention: Retention, at position: Position) -> [UInt8] {
    bytes("weerklank.retention/1", at: position) { json in
      json.member("on", retention.day)
      json.name("due")
      json.array(retention[.due]) { $0.write($1) }
      json.name("running")
      json.array(retention[.running]) { $0.write($1) }
      json.name("without")
      json.array(retention[.without]) { $0.write($1) }
      json.name("notStarted")
      json.array(retention[.notStarted]) { $0.write($1) }
      json.name("totals")
      json.object { json in
        json.member("due", retention[.due].count)
        json.member("running", retention[.running].count)
        json.member("notStarted", retention[.notStarted].count)
        json.member("forGood", retention[.forGood].count)
        json.member("without", retention[.without].count)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ line: Retention.Line) {
    object { json in
      json.member("subject", line.subject.name)
      json.member("kind", line.subject.kind)
      json.member("since", line.ruling?.until)
      json.member("class", id: line.ruling?.retentionClass?.retentionClass)
      json.name("terms")
      json.array(line.terms) { json, term in
        json.object { json in
          json.member("dossier", id: term.dossier)
          json.member("class", id: term.retentionClass?.retentionClass)
          json.member("title", term.retentionClass?.title)
          json.member("source", term.retentionClass?.source)
          json.member("months", term.retentionClass?.term?.months)
          json.member("from", term.retentionClass?.term?.start)
          json.member("startedOn", term.since)
          json.member("endsOn", term.until)
        }
      }
    }
  }
}
