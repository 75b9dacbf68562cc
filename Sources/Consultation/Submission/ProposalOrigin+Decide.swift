// SPDX-License-Identifier: EUPL-1.2

extension RecordPoint {
  /// The point that was made of the proposal under which that of this point stands.
  func inheritedParent(in known: Submission) throws(Undecided) -> PointNumber? {
    guard let proposals else { return nil }
    return try known.proposals(numbered: proposals).lazy
      .compactMap { $0.proposed.parentPoint(in: known) }.first
  }

  /// Of what proposals the point is made and what a person changed; `nil` where of none.
  func origin(
    of recorded: PointRecorded, in known: Submission, _ situation: Situation
  ) throws(Undecided) -> ProposalOrigin? {
    guard let proposals else { return nil }
    let cited = try known.proposals(numbered: proposals)
    guard let first = cited.first?.proposed else { return nil }
    let proposed = cited.map(\.proposed)
    var changes: Set<ProposalChange> = []
    if cited.count > 1 { changes.insert(.joined) }
    if cited.contains(where: { !$0.points.isEmpty }) { changes.insert(.split) }
    func note(_ change: ProposalChange, unless isSame: Bool) {
      if !isSame { changes.insert(change) }
    }
    note(.passages, unless: Set(proposed.flatMap(\.spans)) == Set(recorded.spans))
    note(.kind, unless: proposed.contains { $0.kind == recorded.kind })
    note(.theme, unless: proposed.contains { $0.theme == recorded.theme })
    note(.section, unless: proposed.contains { $0.section == recorded.section })
    note(.question, unless: proposed.contains { $0.question == recorded.question })
    note(
      .parent,
      unless: proposed.contains { $0.parentPoint(in: known) == recorded.parent })
    if proposedText != nil || proposed.contains(where: { $0.wording != nil }) {
      let text = try situation.text(submission)
      let version = known.texts.last?.added.version
      note(
        .proposedText,
        unless: proposed.contains {
          $0.proposedText(in: text, version: version) == proposedText
        })
    }
    return ProposalOrigin(
      by: first.by, proposals: proposed.map(\.proposal),
      changes: ProposalChange.allCases.filter(changes.contains))
  }
}

extension PointProposed {
  /// The point that was made of the proposal under which it stands.
  fileprivate func parentPoint(in known: Submission) -> PointNumber? {
    parent.flatMap { known.proposals[$0 - 1].points.first(where: known.isStanding) }
  }
}

extension ProposalOrigin {
  /// The same, of a point that was made of one by splitting it.
  func changed(by change: ProposalChange) -> ProposalOrigin {
    var origin = self
    let all = Set(changes).union([change])
    origin.changes = ProposalChange.allCases.filter(all.contains)
    return origin
  }

  /// What points that are merged were made of; `nil` where none was proposed.
  static func merged(_ points: [PointRecorded]) -> ProposalOrigin? {
    let origins = points.compactMap(\.proposed)
    guard var origin = origins.first else { return nil }
    origin.proposals = origins.flatMap(\.proposals).withoutRepeats()
    let all = Set(origins.flatMap(\.changes)).union([.joined])
    origin.changes = ProposalChange.allCases.filter(all.contains)
    return origin
  }
}
