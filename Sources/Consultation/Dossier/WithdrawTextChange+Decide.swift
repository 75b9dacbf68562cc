// SPDX-License-Identifier: EUPL-1.2

extension WithdrawTextChange {
  /// A text change is withdrawn while every point that was accepted, wholly or partly, keeps
  /// another, or a measure, that shows it; a recommendation that went back asks for none.
  func decide(in situation: Situation) throws(Undecided) -> [Decided] {
    try TextRules.check(reason: reason)
    let dossier = try situation.existingDossier(dossier)
    guard let known = dossier.textChanges[change] else {
      throw .rejected(.unknownTextChange(change))
    }
    guard known.withdrawal == nil else { return [] }
    for link in known.links {
      for point in try situation.pointsStanding(for: link.point) {
        try check(point, in: link.round, of: dossier, situation)
      }
    }
    let withdrawn = TextChangeWithdrawn(number: change, texts: Texts([.reason: reason]))
    return [Decided(.dossier(dossier.id), .textChangeWithdrawn(withdrawn))]
  }

  private func check(
    _ point: Point, in round: RoundID, of dossier: Dossier, _ situation: Situation
  ) throws(Undecided) {
    let submission = try situation.existingSubmission(point.recorded.point.submission)
    let forebears = submission.forebears(of: point.recorded.point)
      .compactMap { submission.point($0) }
    for cluster in ([point] + forebears).flatMap(\.clusters) {
      try situation.require(.cluster(cluster))
    }
    guard let treatment = situation.state.treatment(of: point, in: round),
      let disposition = treatment.recommendation?.disposition, treatment.returned == nil,
      disposition.needsTextChange, treatment.recommendation?.measure == nil
    else { return }
    let left = situation.state.textChanges(
      of: point, after: forebears, in: round, of: dossier)
    guard left.contains(where: { $0 != change }) else {
      let answered = point.cluster(in: round).map(Thing.cluster)
      throw .rejected(.changeNeeded(disposition, answered ?? .point(point.recorded.point)))
    }
  }
}

extension Situation {
  /// The point, or those that took its place, as far as they were not taken back.
  fileprivate func pointsStanding(for number: PointNumber) throws(Undecided) -> [Point] {
    var next = [number]
    var seen = Set(next)
    var standing: [Point] = []
    while let number = next.popLast() {
      if let superseded = try existingPoint(number).superseded {
        next += superseded.into.filter { seen.insert($0).inserted }
      } else if let point = try pointIfStanding(number) {
        standing.append(point)
      }
    }
    return standing
  }
}

extension Disposition {
  /// Whether a text change or a measure must show it.
  var needsTextChange: Bool { self == .accepted || self == .partlyAccepted }
}
