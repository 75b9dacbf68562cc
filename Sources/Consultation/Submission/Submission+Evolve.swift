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
      note(point)
      cover(point.spans, newCharacters: point.newCharacters)
    case .pointProposed(let proposed): proposals.append(PointProposal(proposed: proposed))
    case .proposalDropped(let dropped):
      if proposals.indices.contains(dropped.proposal - 1) {
        proposals[dropped.proposal - 1].isDropped = true
      }
    case .corrected(let corrected): correct(corrected, at: recorded.sequence)
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
      treat(drafted.point, in: drafted.round, recorded) {
        $0.draft(drafted.texts, recorded)
      }
    case .answerRecommended(let answer):
      treat(answer.point, in: answer.round, recorded) {
        $0.recommend(Treatment.Recommendation(answer), recorded)
      }
    case .recommendationApproved(let approved):
      treat(approved.point, in: approved.round, recorded) { $0.approve(recorded) }
    case .recommendationReturned(let returned):
      treat(returned.point, in: returned.round, recorded) {
        $0.sendBack(returned.texts, recorded)
      }
    case .answerAdditionGiven(let given):
      treat(given.point, in: given.round, recorded) {
        $0.add(given.texts, of: given.municipality)
      }
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
    case .pointClustered(let clustered):
      change(clustered.point) { $0.join(clustered, at: recorded.sequence) }
    case .pointUnclustered(let left): change(left.point) { $0.leave(left, at: recorded.sequence) }
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

extension Point {
  /// What it was answered by itself gives way to the cluster's answer.
  fileprivate mutating func join(_ clustered: PointClustered, at sequence: Int) {
    membership = Membership(
      cluster: clustered.cluster, rounds: clustered.rounds, since: sequence)
    for round in clustered.rounds { treatments[round]?.giveWay() }
  }

  /// It is answered by itself again, from where the cluster's answer was.
  fileprivate mutating func leave(_ left: PointUnclustered, at sequence: Int) {
    if var former = membership {
      former.until = sequence
      formerMemberships.append(former)
    }
    membership = nil
    for round in left.rounds {
      treatments[round.round, default: Treatment()].takeOver(round)
    }
  }
}
