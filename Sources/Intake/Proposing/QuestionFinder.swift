// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds where a letter repeats a question that was asked of it.
enum QuestionFinder {
  /// A question that is repeated; `id` is `nil` for one that the round does not know.
  struct Asked {
    let id: QuestionID?
  }

  /// The question of the round whose words a unit repeats, or a question with its number: `Vraag 1:`.
  static func asked(in unit: LetterUnit, of questions: [ProposingQuestion]) -> Asked? {
    guard !unit.words.isEmpty, unit.words.count <= 80 else { return nil }
    let words = Set(unit.words.map(\.text))
    let numbered = number(of: unit)
    for (index, question) in questions.enumerated() {
      let asked = Set(Array(question.text.unicodeScalars).foldedWords.map(\.text))
      let shared = asked.intersection(words).count
      if !asked.isEmpty, shared * 5 >= asked.count * 4, words.count <= asked.count * 3 / 2 + 3 {
        return Asked(id: question.id)
      }
      if numbered == index + 1, unit.words.count <= 2 { return Asked(id: question.id) }
    }
    guard let numbered, unit.last == "?" || unit.last == ":" && unit.words.count <= 2 else {
      return nil
    }
    return Asked(id: questions.indices.contains(numbered - 1) ? questions[numbered - 1].id : nil)
  }

  /// The number behind *vraag* at the start of a unit.
  private static func number(of unit: LetterUnit) -> Int? {
    guard unit.words.count > 1, ["vraag", "question"].contains(unit.words[0].text) else {
      return nil
    }
    return Int(unit.words[1].text)
  }
}
