// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension LintMatter {
  /// An answer of fewer telling words says too little to tell whether it repeats.
  private static let fewTerms = 3

  /// Answers that only repeat the point: of the stems of their telling words, those of the reason
  /// and the measure among them, at least nine in ten stand in the point.
  ///
  /// - Complexity: O(length of the points and answers).
  var repeatingAnswers: [Hint] {
    let answered = answers.concurrentMap { answer in
      answer.texts.flatMap { Self.tellingWords(in: $0.text) }
    }
    let told = said.concurrentMap { $0.flatMap { Self.tellingWords(in: $0) } }
    var lexicon = Lexicon()
    func terms(_ words: [String]) -> Set<Int32> {
      let numbers = words.map { lexicon.number(of: $0) }
      return numbers.isEmpty ? [] : lexicon.terms(of: numbers)
    }
    let said = told.map(terms)
    return zip(answers, answered).compactMap { answer, words in
      let terms = terms(words)
      guard terms.count >= Self.fewTerms else { return nil }
      let repeated = answer.seats.filter { seat in
        terms.count { !said[seat].contains($0) } * 10 <= terms.count
      }
      return repeated.isEmpty ? nil : Hint(.repeatsPoint, answer, numbers(repeated))
    }
  }

  private static func tellingWords(in text: String) -> [String] {
    Word.all(in: text).map(\.folded).filter { !StopWords.contains($0) }
  }
}
