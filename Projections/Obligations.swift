// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What was promised to come back, by whom and when, and what came of it.
public struct Obligations: Hashable, Sendable {
  /// Whether an obligation was met.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// For at least one of its points it still has to be met.
    case open
    /// It was met, for at least one point, and nothing is left.
    case settled
    /// It was dropped for all its points, or all of them were answered otherwise.
    case lapsed
  }

  /// How an obligation was settled for some or all of its points.
  public struct Settlement: Hashable, Sendable {
    /// How many points.
    public internal(set) var points: Int
    /// Whether it was met; else it lapsed.
    public let isMet: Bool
    /// Where it can be seen, or why it lapsed.
    public let words: String
  }

  /// One obligation.
  public struct Line: Hashable, Sendable {
    /// Its number.
    public let number: ObligationNumber
    /// Its points, by number, without those that were answered otherwise since.
    public let points: [PointNumber]
    /// Who made those points, in the order of ``Parties``.
    public internal(set) var parties: [PartyID]
    /// The dossier that has it.
    public let dossier: DossierID
    /// The round whose points come back.
    public let round: RoundID
    /// The phase of that round.
    public let phase: PhaseID
    /// Whether it is a measure that takes the points over; else they come back themselves.
    public let isMeasure: Bool
    /// Sealed with an approved answer: what that measure is; `nil` where none of its answers holds
    /// any more.
    public internal(set) var texts: Texts?
    /// To what, by whom, when: as it was handed on last.
    public let terms: DeferralTerms
    /// How often it was handed on.
    public let passedOn: Int
    /// The milestone on which it hangs, where the dossier's planning has it.
    public let milestone: Milestone?
    /// Its last day: its own, else that of its milestone; `nil` while there is none.
    public let day: Day?
    /// The title of the later phase, round or other dossier, or the name of the organisation.
    public let target: String
    /// What bodies made of it, one for each that decided, in the order of the bodies.
    public let decidedBy: [DecidedObligation]
    /// Whether it was met.
    public let status: Status
    /// Where it can be seen, or why it lapsed; each said once, in the order of points.
    public let evidence: [String]
    /// How it was settled, in the order of points: for which, and whether it was met.
    public let settlements: [Settlement]

    /// Whether it is open after its last day.
    public func isOverdue(on today: Day) -> Bool {
      status == .open && day.map { $0 < today } ?? false
    }
  }

  /// What is asked: all that is left `nil` is not asked.
  public struct Filter: Hashable, Sendable {
    /// Of one round.
    public var round: RoundID?
    /// Of the rounds of one phase.
    public var phase: PhaseID?
    /// Of one dossier.
    public var dossier: DossierID?
    /// Of one owner, as it was written.
    public var owner: String?
    /// With a point of one party.
    public var party: PartyID?
    /// Only what is still open.
    public var isOpen: Bool

    /// What is asked; by default everything.
    public init(
      round: RoundID? = nil, phase: PhaseID? = nil, dossier: DossierID? = nil,
      owner: String? = nil, party: PartyID? = nil, isOpen: Bool = false
    ) {
      self.round = round
      self.phase = phase
      self.dossier = dossier
      self.owner = owner
      self.party = party
      self.isOpen = isOpen
    }

    func admits(_ line: Line) -> Bool {
      (round == nil || line.round == round) && (phase == nil || line.phase == phase)
        && (dossier == nil || line.dossier == dossier)
        && (owner == nil || line.terms.owner == owner)
        && party.map(line.parties.contains) ?? true && (!isOpen || line.status == .open)
    }
  }

  /// The obligations, by number.
  public let lines: [Line]

  /// How many of these are so.
  public subscript(status: Status) -> Int {
    lines.reduce(0) { $0 + ($1.status == status ? 1 : 0) }
  }

  /// Reads the obligations of the register.
  ///
  /// - Complexity: O(n log n) in the number of parties, plus O(points that come back).
  public init(of books: Books, filter: Filter = Filter()) {
    self.init(of: books, filter: filter, parties: Parties(of: books))
  }

  init(of books: Books, filter: Filter, parties: Parties) {
    let state = books.state
    let dossiers = filter.dossier.map { [$0] } ?? Array(state.dossiers.keys)
    let found = dossiers.compactMap { state.dossiers[$0] }.flatMap { dossier -> [Line] in
      var decisions: [RoundID: Decisions] = [:]
      return dossier.obligations.values.compactMap { obligation in
        guard
          let round = (dossier.deferral(of: obligation)?.proposed.round)
            .flatMap({ state.rounds[$0] })
        else { return nil }
        let made = decisions[round.id] ?? Decisions(of: round, in: dossier)
        decisions[round.id] = made
        return Line(obligation, of: dossier, decisions: made, state: state, parties: parties)
      }
    }
    lines = found.filter(filter.admits).sorted { $0.number < $1.number }
  }
}

extension Obligations.Line {
  fileprivate init?(
    _ obligation: Obligation, of dossier: Dossier, decisions: Decisions, state: State,
    parties: Parties
  ) {
    guard let proposed = dossier.deferral(of: obligation)?.proposed,
      let terms = dossier.terms(of: obligation), let round = state.rounds[proposed.round]
    else { return nil }
    let held = state.points(of: obligation, in: dossier)
    let owners = Set(
      held.flatMap { state.submissions[$0.submission]?.received.parties ?? [] })
    let outcomes = held.map { obligation.settled[$0] }
    number = obligation.number
    points = held.sorted()
    self.parties = owners.sorted { parties[$0].place < parties[$1].place }
    self.dossier = dossier.id
    self.round = round.id
    phase = round.phase
    self.terms = terms
    isMeasure = proposed.isMeasure
    texts =
      proposed.isMeasure
      ? held.lazy.compactMap { number in
        state.measure(of: number, by: obligation.deferral, in: round.id)
      }.first : nil
    passedOn = obligation.passedOn.count
    milestone = dossier.milestone(of: terms)
    day = dossier.day(of: terms)
    target =
      terms.round.flatMap { state.rounds[$0]?.title }
      ?? Self.title(of: terms.target, in: dossier, state: state, parties: parties)
    status =
      if obligation.points.isEmpty || outcomes.contains(nil) {
        .open
      } else if outcomes.contains(where: { $0?.evidence != nil }) {
        .settled
      } else {
        .lapsed
      }
    decidedBy = decisions.outcomes(
      of: held, isMeasure: proposed.isMeasure, in: round.id, state: state)
    settlements = Self.settlements(outcomes)
    var seen: Set<String> = []
    evidence = outcomes.compactMap { $0?.evidence ?? $0?.lapsed }.filter {
      seen.insert($0).inserted
    }
  }

  private static func settlements(
    _ outcomes: [ObligationSettled?]
  ) -> [Obligations.Settlement] {
    var places: [String: Int] = [:]
    var found: [Obligations.Settlement] = []
    for case let settled? in outcomes {
      let (isMet, words) = (settled.evidence != nil, settled.evidence ?? settled.lapsed ?? "")
      let key = "\(isMet) \(words)"
      if let place = places[key] {
        found[place].points += 1
      } else {
        places[key] = found.count
        found.append(Obligations.Settlement(points: 1, isMet: isMet, words: words))
      }
    }
    return found
  }

  private static func title(
    of target: DeferralTarget, in dossier: Dossier, state: State, parties: Parties
  ) -> String {
    switch target {
    case .phase(let id): dossier.phases.first { $0.phase == id }?.title ?? id.rawValue
    case .dossier(let id): state.dossiers[id]?.title ?? id.rawValue
    case .organisation(let id): state.parties[id]?.name ?? id.rawValue
    }
  }
}

extension State {
  /// Where it is sealed what the measure is that was approved for a point by a deferral.
  fileprivate func measure(
    of number: PointNumber, by deferral: Int, in round: RoundID
  ) -> Texts? {
    guard let point = submissions[number.submission]?.point(number),
      let treatment = treatment(of: point, in: round)
    else { return nil }
    let known =
      [treatment.recommendation].compactMap(\.self) + treatment.reviews.map(\.recommendation)
    return known.first { $0.deferral == deferral }?.texts
  }
}
