// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// What hints are about: the points of a round, what they say, and their answers.
struct LintMatter {
  let round: Round
  let dossier: Dossier
  let state: State
  /// The points that stand, by number.
  let seats: [Seat]
  /// What each point says; nothing where that cannot be read.
  let said: [[String]]
  /// The answers that can be read, those of clusters once.
  let answers: [WrittenAnswer]
  let decisions: Decisions
  let erased: Int
  let keyMissing: Int
  /// What likeness warns of.
  let warnings: [Likeness.Warning]

  init?(of books: Books, round id: RoundID, texts: any TextSource) {
    let state = books.state
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier] else {
      return nil
    }
    let seats = Seating(
      round: round, state: state, parties: Parties(of: books), municipality: nil
    ).seats().filter { $0.status != nil && $0.status != .withdrawn }
      .sorted { $0.number < $1.number }
    let answers = Answers(to: seats, in: id, of: state)
    let treated = answers.shared.compactMap { shared in
      shared.seats.first.flatMap { state.treatment(of: seats[$0].point, in: id) }
        .map { (shared: shared, treatment: $0) }
    }
    let added = treated.flatMap(\.treatment.additions).compactMap(\.texts.sequence)
    texts.prefetch(
      Set(
        seats.flatMap { $0.point.sayingTexts.compactMap(\.sequence) } + answers.sequences + added
      ).sorted())
    let said = seats.map { $0.point.said(texts) }
    let written = treated.map { shared, treatment in
      WrittenAnswer(shared, treatment, seats: seats, in: id, texts: texts)
    }
    var hidden = Hidden()
    for (place, said) in said.enumerated() where said.texts == nil {
      hidden.add(place, isErased: said.isErased)
    }
    for answer in written where !answer.isReadable {
      for place in answer.seats { hidden.add(place, isErased: answer.isErased) }
    }
    let comparison = PointComparison(
      of: seats, saying: said.map { $0.texts ?? [] }, in: id, least: Likeness.nearlyEqual)
    decisions = Decisions(of: round, in: dossier)
    warnings = LikenessCheck(
      seats: seats, answers: answers, comparison: comparison, round: id, state: state,
      decisions: decisions
    ).warnings(texts)
    self.round = round
    self.dossier = dossier
    self.state = state
    self.seats = seats
    self.said = said.map { $0.texts ?? [] }
    self.answers = written.filter(\.isReadable)
    erased = hidden.erased.count
    keyMissing = hidden.keyMissing.subtracting(hidden.erased).count
  }

  /// The numbers of the points at some places.
  func numbers(_ places: [Int]) -> [PointNumber] { places.map { seats[$0].number } }
}

/// Points with a text that cannot be read.
private struct Hidden {
  var erased: Set<Int> = []
  var keyMissing: Set<Int> = []

  mutating func add(_ place: Int, isErased: Bool) {
    if isErased { erased.insert(place) } else { keyMissing.insert(place) }
  }
}
