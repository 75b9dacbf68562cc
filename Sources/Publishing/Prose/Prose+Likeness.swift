// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension Prose {
  /// What may be a mistake in the answers to points that are alike, or are not.
  func message(of warning: Likeness.Warning) -> String {
    let outcomes = list(warning.dispositions.map { $0.word(in: language) })
    return switch warning.code {
    case .differentDispositions:
      self(
        "Deze punten zeggen (bijna) hetzelfde, maar de uitkomst verschilt: \(outcomes).",
        "These points say (nearly) the same, but their outcome differs: \(outcomes).")
    case .differentDecisions:
      self(
        "Deze gelijke punten worden samen beantwoord, maar het besluit verschilt: \(outcomes).",
        "These points are answered together, but the decision differs: \(outcomes).")
    case .oneAnswer:
      self(
        "Deze punten lijken niet op elkaar, maar hebben hetzelfde antwoord.",
        "These points are not alike, but have the same answer.")
    }
  }
}
