// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension ProposingRound {
  /// What a register knows of a round.
  ///
  /// The names of natural persons are sealed and stay so: these are named by their ids.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - state: All there is.
  public init(_ round: Round, in state: State) {
    let parties = round.invitations.compactMap { state.parties[$0.party] }
    let dossier = state.dossiers[round.dossier]
    let sections = round.baseline.flatMap { baseline in
      dossier?.versions.first {
        $0.added.document == baseline.document && $0.added.version == baseline.version
      }?.sections ?? []
    }
    self.init(
      parties: parties.map { party in
        ProposingParty(
          id: party.id, name: party.name ?? party.id.rawValue, shortName: party.shortName,
          kind: party.kind, municipality: party.municipality)
      },
      questions: round.questions.map { ProposingQuestion(id: $0.question, text: $0.text) },
      sections: sections.map(\.section))
  }
}
