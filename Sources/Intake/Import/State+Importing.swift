// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension State {
  /// The round into which something is imported, and its dossier.
  ///
  /// - Throws: ``TableProblems`` `unknown-round` where there is none.
  func importing(into id: RoundID) throws(TableProblems) -> (round: Round, dossier: Dossier) {
    guard let round = rounds[id], let dossier = dossiers[round.dossier] else {
      throw TableProblems([
        TableProblem(
          .unknownRound, "there is no round with the id given",
          hint: "weerklank rounds lists them")
      ])
    }
    return (round, dossier)
  }
}
