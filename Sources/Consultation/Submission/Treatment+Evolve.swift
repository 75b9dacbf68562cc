// SPDX-License-Identifier: EUPL-1.2

extension Treatment {
  mutating func draft(_ texts: Texts, _ recorded: Recorded) {
    draft = Draft(texts: texts)
    write(recorded)
  }

  /// A new version takes the place of drafts and of what was approved before.
  mutating func recommend(_ recommended: Recommendation, _ recorded: Recorded) {
    recommendation = recommended
    additions = []
    textChangesNamed.formUnion(recommended.textChanges)
    draft = nil
    returned = nil
    isApproved = false
    write(recorded)
  }

  private mutating func write(_ recorded: Recorded) {
    writtenAt = recorded.sequence
    if let writer = recorded.actor { writers.insert(writer) }
    hear(recorded.actor)
  }

  mutating func add(_ texts: Texts, of municipality: String) {
    additions.append(Addition(municipality: municipality, texts: texts))
  }

  mutating func approve(_ recorded: Recorded) {
    review(recorded)
    isApproved = true
    approvedAt = recorded.sequence
    approvedDeferral = recommendation?.deferral
    writers.removeAll()
  }

  mutating func sendBack(_ reason: Texts, _ recorded: Recorded) {
    review(recorded)
    returned = Returned(texts: reason)
    isApproved = false
    hear(recorded.actor)
  }

  /// A second reply to the same edition takes the place of the first; nothing is reopened.
  mutating func take(_ reply: ReplyGiven) {
    if let index = replies.firstIndex(where: { $0.edition >= reply.edition }) {
      let isSame = replies[index].edition == reply.edition
      replies.replaceSubrange(index..<(index + (isSame ? 1 : 0)), with: [reply])
    } else {
      replies.append(reply)
    }
  }

  /// Keeps what is approved from here on, where that is not what was.
  mutating func noteOutcome(at sequence: Int) {
    let approved = isApproved ? recommendation?.disposition : nil
    guard outcomes.last?.disposition != approved else { return }
    outcomes.append(Outcome(from: sequence, disposition: approved))
  }

  /// Whoever was asked and wrote has answered.
  private mutating func hear(_ user: UserID?) {
    for index in consultations.indices where consultations[index].consulted.with == user {
      consultations[index].isAnswered = true
    }
  }

  /// Keeps what the user has now looked at in place of what he looked at before.
  private mutating func review(_ recorded: Recorded) {
    guard let user = recorded.actor, let recommendation else { return }
    let review = Review(by: user, at: recorded.sequence, recommendation: recommendation)
    if let index = reviews.firstIndex(where: { $0.by == user }) {
      reviews[index] = review
    } else {
      reviews.append(review)
    }
  }

  /// The answer gives way to that of a cluster; what was approved before holds until that is.
  mutating func giveWay() {
    draft = nil
    recommendation = nil
    additions = []
    consultations = []
    returned = nil
    isApproved = false
  }

  /// Who wrote since the last approval and what was approved last were those of a cluster.
  mutating func takeOver(_ left: AnswerLeft) {
    writers = Set(left.writers)
    approvedDeferral = left.deferral
  }
}

extension Treatment.Recommendation {
  /// What was recommended for a point.
  public init(_ answer: AnswerRecommended) {
    self.init(
      disposition: answer.disposition, textChanges: answer.textChanges,
      coveredIn: answer.coveredIn, passedTo: answer.passedTo, deferral: answer.deferral,
      measure: answer.measure, hasRationale: answer.hasRationale, texts: answer.texts)
  }

  /// What was recommended for the points of a cluster.
  public init(_ answer: ClusterAnswerRecommended) {
    self.init(
      disposition: answer.disposition, textChanges: answer.textChanges,
      coveredIn: answer.coveredIn, passedTo: answer.passedTo, deferral: answer.deferral,
      measure: answer.measure, hasRationale: answer.hasRationale, texts: answer.texts)
  }
}
