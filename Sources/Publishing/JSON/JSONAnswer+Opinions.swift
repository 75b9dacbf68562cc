// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension JSONWriter {
  /// Writes the members `stances` and `tenors` of a matrix: parties counted, each once.
  mutating func write(_ opinions: Opinions) {
    name("stances")
    array(opinions.stances) { json, stances in
      json.object { json in
        json.member("question", id: stances.question.question)
        json.member("text", stances.question.text)
        json.write(stances.all)
        json.name("byPartyKind")
        json.object { json in
          for (name, kind) in Self.kinds {
            json.name(name)
            json.object { $0.write(stances.byKind[kind] ?? Opinions.Count()) }
          }
        }
        json.member("answers", stances.question.form)
        json.member("points", stances.points)
        json.member("pointParties", stances.pointParties)
      }
    }
    name("tenors")
    object { json in
      json.write(opinions.tenors)
      json.name("byPartyKind")
      json.object { json in
        for (name, kind) in Self.kinds {
          json.name(name)
          json.object { $0.write(opinions.tenorsByKind[kind] ?? Opinions.Count()) }
        }
      }
    }
  }

  private mutating func write(_ count: Opinions.Count<Stance>) {
    member("parties", count.total)
    name("byStance")
    object { json in
      json.member("yes", count[.yes])
      json.member("yesIf", count[.yesIf])
      json.member("no", count[.no])
      json.member("none", count[.none])
    }
  }

  private mutating func write(_ count: Opinions.Count<Tenor?>) {
    member("reacted", count.total)
    name("byTenor")
    object { json in
      json.member("positive", count[.some(.positive)])
      json.member("positiveWithRemarks", count[.some(.positiveWithRemarks)])
      json.member("negative", count[.some(.negative)])
      json.member("none", count[.some(Tenor.none)])
      json.member("notStated", count[nil])
    }
  }
}
