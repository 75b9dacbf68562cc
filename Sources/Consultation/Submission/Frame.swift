// SPDX-License-Identifier: EUPL-1.2

/// The rounds of a point with their dossiers: where its theme, part and question are looked for.
struct Frame {
  private let rounds: [Round]
  private let dossiers: [Dossier]

  init(of rounds: [RoundID], in situation: Situation) throws(Undecided) {
    var found: [Round] = []
    for round in rounds { found.append(try situation.existingRound(round)) }
    var dossiers: [Dossier] = []
    for dossier in found.map(\.dossier).withoutRepeats() {
      dossiers.append(try situation.existingDossier(dossier))
    }
    self.rounds = found
    self.dossiers = dossiers
  }

  /// The id of a theme of the first dossier that has it, by id or exact title.
  func theme(_ name: String?) throws(Undecided) -> ThemeID? {
    guard let name else { return nil }
    for dossier in dossiers {
      if let theme = try dossier.themes.named(name, "theme") { return theme.theme }
    }
    throw .rejected(.unknownTheme(dossiers.map(\.id)))
  }

  /// The id of a part of the first dossier that has it, by id or exact title.
  func part(_ name: String?) throws(Undecided) -> PartID? {
    guard let name else { return nil }
    for dossier in dossiers {
      if let part = try dossier.parts.named(name, "part") { return part.part }
    }
    throw .rejected(.unknownPart(dossiers.map(\.id)))
  }

  /// A question that one of the rounds asks.
  func question(_ question: QuestionID?) throws(Undecided) -> QuestionID? {
    guard let question else { return nil }
    guard rounds.contains(where: { $0.asks(question) }) else {
      throw .rejected(.unknownQuestion(question))
    }
    return question
  }
}
