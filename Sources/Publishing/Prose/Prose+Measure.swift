// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Prose {
  /// Whether a measure was done, and when: `Uitgevoerd op 2 maart 2026`, else by when and by whom.
  func terms(of measure: Measure) -> String {
    let owner = measure.owner.map { ", \($0)" } ?? ""
    guard let doneOn = measure.doneOn else {
      let due = measure.due.map(day) ?? ""
      return self("Uiterlijk \(due)", "By \(due)") + owner
    }
    let evidence = measure.evidence.map {
      self(" (te zien in: \($0))", " (to be seen in: \($0))")
    }
    return self("Uitgevoerd op \(day(doneOn))", "Done on \(day(doneOn))") + owner
      + (evidence ?? "")
  }
}
