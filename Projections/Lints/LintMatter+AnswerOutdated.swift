// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// Answers that were written before the point was corrected last; by the order of the log, never
  /// by days.
  var outdatedAnswers: [Hint] {
    answers.compactMap { answer in
      let changed = answer.seats.filter {
        seats[$0].point.correctedAt > answer.treatment.writtenAt
      }
      return changed.isEmpty ? nil : Hint(.answerOutdated, answer, numbers(changed))
    }
  }
}
