// SPDX-License-Identifier: EUPL-1.2

extension Submission {
  /// Takes an event of the submission's stream.
  mutating func evolve(by recorded: Recorded) {
    switch recorded.event {
    case .referenceAdded(let added): references.append(added.reference)
    case .stanceGiven(let given): stances.append(given)
    case .textAdded(let added): texts.append(TextVersion(added: added))
    case .submissionWithdrawn: isWithdrawn = true
    case .submissionExcluded(let excluded): exclusions.append(excluded)
    case .entryReplaced(let replaced): replacedBy = replaced.by
    case .passageMarked(let marked):
      marks.append(marked)
      cover(CollectionOfOne(marked.span), newCharacters: marked.newCharacters)
    case .pointRecorded(let point):
      points.append(Point(recorded: point, recordedAt: recorded.sequence))
      cover(point.spans, newCharacters: point.newCharacters)
    case .corrected(let corrected): correct(corrected)
    case .pointCheckAsked(let asked): checks.append(PointCheck(asked: asked))
    case .pointCheckAnswered(let answered):
      if !checks.isEmpty { checks[checks.count - 1].remarks.append(.init(answered: answered)) }
    case .pointCheckSettled(let settled): settle(settled)
    case .audienceSet(let event): set(event)
    default: evolvePoint(by: recorded)
    }
  }

  /// Passages of one event are all of one text version.
  private mutating func cover(_ spans: some Collection<Span>, newCharacters: Int) {
    guard let index = spans.first.map({ $0.version - 1 }), texts.indices.contains(index) else {
      return
    }
    for span in spans { texts[index].covered.insert(span.offset..<span.end) }
    texts[index].accountedFor += newCharacters
  }

  /// A reason is given for all that the party said of the same thing by then.
  private mutating func settle(_ settled: PointCheckSettled) {
    for check in checks.indices {
      for remark in checks[check].remarks.indices
      where checks[check].remarks[remark].isOpen(for: settled.point) {
        checks[check].remarks[remark].settled = settled
      }
    }
  }

  private mutating func set(_ event: AudienceSet) {
    if let point = event.point {
      change(point) { $0.audienceSet = event.audience }
    } else if event.spans.isEmpty {
      audienceSet = event.audience
    }
    for span in event.spans { audienceOfPassages[span] = event.audience }
  }

  private mutating func evolvePoint(by recorded: Recorded) {
    switch recorded.event {
    case .pointWithdrawn(let withdrawn): change(withdrawn.point) { $0.withdrawal = withdrawn }
    case .pointSuperseded(let superseded): supersede(superseded)
    case .handlerAssigned(let assigned): change(assigned.point) { $0.handler = assigned }
    case .answerDrafted(let drafted):
      treat(drafted.point, in: drafted.round, recorded) { $0.draft(drafted, by: recorded.actor) }
    case .answerRecommended(let answer):
      treat(answer.point, in: answer.round, recorded) { $0.recommend(answer, by: recorded.actor) }
    case .recommendationApproved(let approved):
      treat(approved.point, in: approved.round, recorded) { $0.approve(recorded) }
    case .recommendationReturned(let returned):
      treat(returned.point, in: returned.round, recorded) { $0.sendBack(returned, recorded) }
    case .answerAdditionGiven(let given):
      treat(given.point, in: given.round, recorded) { $0.additions.append(given) }
    case .replyGiven(let reply):
      change(reply.point) { $0.treatments[reply.round, default: Treatment()].take(reply) }
    case .answerConsulted(let consulted):
      treat(consulted.point, in: consulted.round, recorded) {
        $0.consultations.append(ConsultedUser(consulted: consulted))
      }
    case .decisionExcepted(let excepted):
      change(excepted.point) {
        $0.treatments[excepted.round, default: Treatment()].exceptions.append(excepted)
      }
    default: break
    }
  }

  /// Others take the point's place: also over the points that stand under it, and over its passages
  /// but for what nobody took.
  private mutating func supersede(_ event: PointSuperseded) {
    change(event.point) { $0.superseded = event }
    for successor in event.into { change(successor) { $0.predecessors.append(event.point) } }
    if let first = event.into.first {
      for index in points.indices where points[index].recorded.parent == event.point {
        points[index].recorded.parent = first
      }
    }
    guard let index = event.opened.first.map({ $0.version - 1 }), texts.indices.contains(index)
    else { return }
    for span in event.opened { texts[index].covered.remove(span.offset..<span.end) }
    texts[index].accountedFor -= event.openedCharacters
  }

  private mutating func change(_ point: PointNumber, _ change: (inout Point) -> Void) {
    let index = point.index - 1
    if points.indices.contains(index) { change(&points[index]) }
  }

  private mutating func treat(
    _ point: PointNumber, in round: RoundID, _ recorded: Recorded,
    _ change: (inout Treatment) -> Void
  ) {
    self.change(point) { point in
      change(&point.treatments[round, default: Treatment()])
      point.treatments[round]?.changedAt = recorded.sequence
      point.treatments[round]?.noteOutcome(at: recorded.sequence)
    }
  }
}

extension Treatment {
  fileprivate mutating func draft(_ drafted: AnswerDrafted, by writer: UserID?) {
    draft = drafted
    if let writer { writers.insert(writer) }
    hear(writer)
  }

  /// A new version takes the place of drafts and of what was approved before.
  fileprivate mutating func recommend(_ answer: AnswerRecommended, by writer: UserID?) {
    recommendation = answer
    additions = []
    textChangesNamed.formUnion(answer.textChanges)
    draft = nil
    returned = nil
    isApproved = false
    if let writer { writers.insert(writer) }
    hear(writer)
  }

  /// Keeps what is approved from here on, where that is not what was.
  fileprivate mutating func noteOutcome(at sequence: Int) {
    let approved = isApproved ? recommendation?.disposition : nil
    guard outcomes.last?.disposition != approved else { return }
    outcomes.append(Outcome(from: sequence, disposition: approved))
  }

  fileprivate mutating func approve(_ recorded: Recorded) {
    review(recorded)
    isApproved = true
    approvedDeferral = recommendation?.deferral
    writers.removeAll()
  }

  fileprivate mutating func sendBack(_ reason: RecommendationReturned, _ recorded: Recorded) {
    review(recorded)
    returned = reason
    isApproved = false
    hear(recorded.actor)
  }

  /// A second reply to the same edition takes the place of the first; nothing is reopened.
  fileprivate mutating func take(_ reply: ReplyGiven) {
    if let index = replies.firstIndex(where: { $0.edition >= reply.edition }) {
      let isSame = replies[index].edition == reply.edition
      replies.replaceSubrange(index..<(index + (isSame ? 1 : 0)), with: [reply])
    } else {
      replies.append(reply)
    }
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
}
