// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// Questions that are only noted: a question wants an answer.
  var questionsNoted: [Hint] {
    answers.compactMap { answer in
      guard answer.recommendation?.disposition == .noted else { return nil }
      let questions = answer.seats.filter { seats[$0].point.recorded.kind == .question }
      guard !questions.isEmpty else { return nil }
      var hint = Hint(.questionNoted, answer, numbers(questions))
      hint.dispositions = [.noted]
      return hint
    }
  }
}
