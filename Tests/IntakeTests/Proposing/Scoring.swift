// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Intake

/// How proposals compare with the right answers, counted over letters.
struct Score {
  /// Points that a person finds.
  var wanted = 0
  /// Points that are proposed.
  var proposed = 0
  /// Wanted points of which at least half the characters are in one proposed point, and half of
  /// that are its own.
  var found = 0
  /// Wanted points of which the text is proposed, letter by letter.
  var exact = 0
  /// Of these, those with the same theme; kind; depth.
  var themes = 0
  var kinds = 0
  var depths = 0
  /// Characters that are no point, and those that are marked with the same kind.
  var unmarked = 0
  var marked = 0
  /// Characters that are left open.
  var open = 0

  var precision: Double { Self.share(found, proposed) }
  var recall: Double { Self.share(found, wanted) }
  var exactness: Double { Self.share(exact, wanted) }

  static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  /// Counts some letters.
  init(_ letters: [Corpus.Letter]) {
    for letter in letters { count(letter) }
  }

  private mutating func count(_ letter: Corpus.Letter) {
    let proposal = letter.proposal
    let wanted = letter.answer.submissions.flatMap(\.points)
    let proposed = proposal.submissions.flatMap(\.points)
    self.wanted += wanted.count
    self.proposed += proposed.count
    for point in wanted {
      let places = Set(point.passages.flatMap { Array($0.range) })
      let match = proposed.contains { other in
        let own = Set(other.passages.flatMap { Array($0) })
        let shared = own.intersection(places).count
        return shared * 2 >= places.count && shared * 2 >= own.count
      }
      if match { found += 1 }
      guard let same = proposed.first(where: { $0.text == point.text }) else { continue }
      exact += 1
      if same.theme == point.theme { themes += 1 }
      if same.kind.rawValue == point.kind { kinds += 1 }
      if same.level == point.level { depths += 1 }
    }
    countMarks(letter, proposal)
  }

  private mutating func countMarks(_ letter: Corpus.Letter, _ proposal: Proposal) {
    let scalars = letter.scalars
    var kinds = [NoPointKind?](repeating: nil, count: scalars.count)
    for stretch in proposal.submissions.flatMap(\.noPoint) {
      for place in stretch.range { kinds[place] = stretch.kind }
    }
    for stretch in letter.answer.noPoint {
      for place in stretch.range where !scalars[place].properties.isWhitespace {
        unmarked += 1
        if kinds[place]?.rawValue == stretch.as { marked += 1 }
      }
    }
    open += proposal.submissions.flatMap(\.open).reduce(0) { $0 + $1.count }
  }
}

extension Corpus.Letter {
  /// What the program proposes of it.
  var proposal: Proposal {
    let parties = answer.invited.compactMap { party in
      PartyID(party.id).map { ProposingParty(id: $0, name: party.name) }
    }
    let questions = answer.questions.enumerated().compactMap { index, text in
      QuestionID("vraag-\(index + 1)").map { ProposingQuestion(id: $0, text: text) }
    }
    return Proposer.propose(
      ReadText(text: text),
      for: ProposingRound(parties: parties, questions: questions, sections: answer.sections))
  }
}
