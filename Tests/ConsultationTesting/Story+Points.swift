// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// What becomes of points besides their answers, told in round `wmo-koers` on point `R-002.2`:
  /// it is split and merged again, and is `R-002.5` in the end.
  ///
  /// It goes on from the end of ``campaign``, where nothing else is open in `jeugd-koers`.
  mutating func dividePoints() {
    carryOut(
      [
        .recordPoint(
          RecordPoint(
            submission: "R-002", summary: "Twee wensen ineen.", kind: .request, theme: "vervoer",
            rounds: ["wmo-koers"])),
        .splitPoint(
          SplitPoint(
            point: "R-002.2",
            into: [PartInput(summary: "De eerste wens."), PartInput(summary: "De tweede wens.")])),
        .mergePoints(
          MergePoints(points: ["R-002.3", "R-002.4"], summary: "Toch een enkele wens.")),
        .recommend(
          Recommend(points: ["R-002.5"], disposition: .noted, answer: "Dank voor uw wens.")),
      ], by: "u-2")
    carryOut([.approve(Approve(points: ["R-002.5"]))], by: "u-3")
  }
}
