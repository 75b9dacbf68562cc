// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.comparison/1`: how two versions of a document differ, and what of that was recorded.
  ///
  /// - Complexity: O(length of what changed).
  public static func comparison(
    _ comparison: VersionComparison, at position: Position, language: Language
  ) -> [UInt8] {
    bytes("weerklank.comparison/1", at: position) { json in
      json.member("document", id: comparison.document)
      json.name("from")
      json.write(comparison.former)
      json.name("to")
      json.write(comparison.latter)
      json.name("totals")
      json.object { json in
        json.member("sections", comparison.sections.count)
        json.member("changedSections", comparison.sections.count(where: \.isChanged))
        json.member("changes", comparison.sections.map(\.changes.count).reduce(0, +))
        json.member("unrecorded", comparison.unrecorded.count)
        for outcome in VersionComparison.Finding.Outcome.allCases {
          json.member(outcome.name, comparison.count(outcome))
        }
        json.member("pointsWithoutChange", comparison.pointsWithoutChange.count)
      }
      json.name("sections")
      json.array(comparison.sections.filter(\.isChanged)) { $0.write($1) }
      json.name("textChanges")
      json.array(comparison.findings) { $0.write($1, language) }
      json.name("pointsWithoutChange")
      json.array(comparison.pointsWithoutChange) { $0.write($1, language) }
    }
  }
}

extension VersionComparison.Finding.Outcome {
  fileprivate var name: StaticString {
    switch self {
    case .found: "found"
    case .foundDifferently: "foundDifferently"
    case .notFound: "notFound"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ version: VersionAdded) {
    object { json in
      json.member("version", version.version)
      json.member("title", version.title)
      json.member("date", version.date)
      json.member("role", version.role)
    }
  }

  fileprivate mutating func write(_ section: VersionComparison.Section) {
    object { json in
      json.name("from")
      json.write(section.former)
      json.name("to")
      json.write(section.latter)
      json.member("renumbered", section.isRenumbered)
      json.name("changes")
      json.array(section.changes) { json, change in
        json.object { json in
          json.member("inTitle", change.isInTitle)
          json.member("before", change.before)
          json.member("after", change.after)
          json.name("words")
          json.array(change.stretches) { json, stretch in
            json.object { json in
              json.member("is", stretch.kind)
              json.member("text", stretch.text)
            }
          }
          json.member("textChanges", ids: change.textChanges)
          json.member("recorded", change.isRecorded)
        }
      }
    }
  }

  private mutating func write(_ section: SectionAdded?) {
    guard let section else { return null() }
    object { json in
      json.member("section", section.section)
      json.member("title", section.title)
    }
  }

  fileprivate mutating func write(_ finding: VersionComparison.Finding, _ language: Language) {
    let recorded = finding.recorded
    object { json in
      json.member("number", id: recorded.number)
      json.member("section", recorded.section)
      json.member("before", recorded.before)
      json.member("after", recorded.after)
      json.member("origin", recorded.origin)
      json.member("outcome", finding.outcome)
      json.member("foundIn", finding.section)
      json.member("nearest", finding.nearest)
      json.name("points")
      json.array(finding.points) { $0.write($1, language) }
    }
  }

  fileprivate mutating func write(_ point: ComparedPoint, _ language: Language) {
    object { json in
      json.member("number", id: point.number)
      json.member("round", id: point.round)
      json.member("party", id: point.party.id)
      json.member("partyName", point.party.name.text(in: language))
      json.member("disposition", point.disposition)
      json.member("textChanges", ids: point.textChanges)
    }
  }
}
