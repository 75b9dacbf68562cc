// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Waiting {
  /// Reads what waits for approval in a round; `nil` where there is no such round.
  ///
  /// Whether the user may approve is asked of the rule itself, point by point.
  ///
  /// - Parameters:
  ///   - books: What was logged.
  ///   - id: The round.
  ///   - user: Who has to look.
  ///   - today: The day on which he would approve.
  ///   - earlier: The books as he saw them last; `nil` for what he last approved or returned.
  ///   - texts: Opens the texts that are shown.
  /// - Complexity: O(n log n) in the number of parties and submissions, O(n) in that of points.
  public init?(
    of books: Books, round id: RoundID, user: UserID, today: Day, since earlier: Books? = nil,
    texts: any TextSource
  ) {
    let state = books.state
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier] else {
      return nil
    }
    let parties = Parties(of: books)
    let seats = Seating(round: round, state: state, parties: parties, municipality: nil).seats()
      .filter { $0.status == .recommended }
    var source = PointSource(
      round: id, dossier: dossier, state: state, parties: parties, texts: texts,
      showsUnapproved: true, decisions: Decisions(of: round, in: dossier),
      viewer: Viewer(audience: .staff, round: round, state: state, parties: parties))
    source.prefetch(seats)
    let looks = seats.map { $0.lastLook(in: id, by: user, of: state, since: earlier) }
    texts.prefetch(looks.compactMap { $0?.recommendation.texts.sequence }.sorted())
    let situation = Situation(state: state)
    let circumstances = Circumstances(by: user, today: today)

    var refusals = Refusals(round: id, situation: situation, circumstances: circumstances)

    self.round = id
    self.user = user
    since = earlier?.sequence
    lines = zip(seats, looks).map { seat, look in
      let treatment = state.treatment(of: seat.point, in: id)
      let isSame = look?.recommendation == treatment?.recommendation
      return Line(
        point: source.matrixPoint(at: seat, level: 0),
        writers: state.writers(of: seat.point, in: id).sorted(),
        change: look == nil ? .new : isSame ? .unchanged : .changed,
        former: look.map { source.former($0) },
        refusal: refusals.refusal(of: seat))
    }
  }
}

/// The recommendation that stood when somebody last looked.
private struct Look {
  let at: Int
  let recommendation: Treatment.Recommendation
}

/// Why points may not be approved; a cluster is asked for once.
private struct Refusals {
  let round: RoundID
  let situation: Situation
  let circumstances: Circumstances
  private var known: [ClusterNumber: Rejection?] = [:]

  init(round: RoundID, situation: Situation, circumstances: Circumstances) {
    self.round = round
    self.situation = situation
    self.circumstances = circumstances
  }

  mutating func refusal(of seat: Seat) -> Rejection? {
    guard let cluster = seat.point.cluster(in: round) else {
      return Command.approve(Approve(points: [seat.number], round: round))
        .rejection(in: situation, under: circumstances)
    }
    if let refusal = known[cluster] { return refusal }
    let refusal = Command.approve(Approve(cluster: cluster, round: round))
      .rejection(in: situation, under: circumstances)
    known[cluster] = .some(refusal)
    return refusal
  }
}

extension Seat {
  fileprivate func lastLook(
    in round: RoundID, by user: UserID, of state: State, since earlier: Books?
  ) -> Look? {
    if let earlier {
      let submission = earlier.state.submissions[number.submission]
      let treatment = submission?.point(number).flatMap {
        earlier.state.treatment(of: $0, in: round)
      }
      return treatment?.recommendation.map {
        Look(at: earlier.sequence, recommendation: $0)
      }
    }
    return state.treatment(of: point, in: round)?.reviews.first { $0.by == user }.map {
      Look(at: $0.at, recommendation: $0.recommendation)
    }
  }
}

extension PointSource {
  fileprivate func former(_ look: Look) -> Waiting.Former {
    let recommended = look.recommendation
    let opened = open(recommended.texts)
    return Waiting.Former(
      at: look.at, disposition: recommended.disposition, answer: opened[.answer],
      rationale: recommended.hasRationale ? opened[.rationale] : nil)
  }
}

extension Command {
  /// The rule that forbids it; `nil` where none does.
  fileprivate func rejection(
    in situation: Situation, under circumstances: Circumstances
  ) -> Rejection? {
    do throws(Undecided) {
      _ = try decide(in: situation, under: circumstances)
      return nil
    } catch {
      switch error {
      case .rejected(let rejection): return rejection
      case .needs: preconditionFailure("everything is known to a report")
      }
    }
  }
}
