// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Books {
  /// Whether anything in the register is of a municipality: a party, a deciding body, or a point
  /// that is addressed to it; case does not matter.
  ///
  /// - Complexity: O(parties, bodies and points).
  public func knows(municipality: String) -> Bool {
    let key = SortKey(municipality)
    // Many points are addressed to the same few: each name is folded once.
    var seen: Set<String> = []
    func isOf(_ name: String?) -> Bool {
      guard let name, seen.insert(name).inserted else { return false }
      return SortKey(name) == key
    }
    return state.parties.values.contains { isOf($0.municipality) }
      || state.dossiers.values.contains { $0.bodies.contains { isOf($0.municipality) } }
      || state.submissions.values.contains { submission in
        submission.points.contains { isOf($0.recorded.addressee) }
      }
  }
}
