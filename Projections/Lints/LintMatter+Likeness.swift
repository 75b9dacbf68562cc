// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// One answer, word for word, for points that are not alike; as ``Likeness`` warns of it.
  var unlikeAnswers: [Hint] {
    warnings.filter { $0.code == .oneAnswer }.map { Hint(.oneAnswer, $0.points) }
  }

  /// The same point of two parties with different dispositions; as ``Likeness`` warns of it.
  var differentDispositions: [Hint] {
    let senders = Dictionary(uniqueKeysWithValues: seats.lazy.map { ($0.number, $0.sender) })
    return warnings.filter { warning in
      warning.code == .differentDispositions
        && Set(warning.points.compactMap { senders[$0] }).count > 1
    }.map { warning in
      var hint = Hint(.differentDispositions, warning.points)
      hint.dispositions = warning.dispositions
      return hint
    }
  }
}
