// SPDX-License-Identifier: EUPL-1.2

extension SilenceHint {
  /// A reason must be given; that the hint is given now is not asked, for it may depend on texts,
  /// at which no rule looks.
  ///
  /// Nothing happens where it is silenced already and nothing changed since.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingRound(round)
    let points = try situation.hinted(points, in: round)
    try TextRules.check(reason: reason)
    guard situation.state.silence(of: lint, about: points, in: known) == nil else { return [] }
    let silenced = HintSilenced(
      lint: lint, points: points.map(\.recorded.point), texts: Texts([.reason: reason]))
    return [Decided(.round(round), .hintSilenced(silenced))]
  }
}

extension HeedHint {
  /// Of points about which nothing is silenced nothing is taken back.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.existingRound(round)
    let silenced = try situation.hinted(points, in: round).map(\.recorded.point).filter {
      known.silencedHints[HintedPoint(lint, $0)] != nil
    }
    guard !silenced.isEmpty else { return [] }
    return [Decided(.round(round), .hintHeeded(HintHeeded(lint: lint, points: silenced)))]
  }
}

extension Situation {
  /// The points that a hint is about, each once, ascending; with the clusters by which they are
  /// answered, on which it depends whether an answer changed.
  fileprivate func hinted(
    _ numbers: [PointNumber], in round: RoundID
  ) throws(Undecided) -> [Point] {
    guard !numbers.isEmpty else { throw .rejected(.pointsNeeded) }
    var points: [Point] = []
    for number in numbers.withoutRepeats().sorted() {
      let point = try existingPoint(number)
      guard point.recorded.rounds.contains(round) else {
        throw .rejected(.notInRound(.point(number), round))
      }
      if let cluster = point.cluster(in: round) { _ = try existingCluster(cluster) }
      points.append(point)
    }
    return points
  }
}
