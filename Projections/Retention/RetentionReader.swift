// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Finds the terms that hold for a subject.
struct RetentionReader {
  private let state: State
  private var roundsOfDossier: [DossierID: [RoundID]] = [:]
  private var roundsOfParty: [PartyID: Set<RoundID>] = [:]

  init(_ state: State) {
    self.state = state
    for round in state.rounds.values {
      roundsOfDossier[round.dossier, default: []].append(round.id)
      for party in round.invited.keys { roundsOfParty[party, default: []].insert(round.id) }
      for party in round.entriesOfParty.keys { roundsOfParty[party, default: []].insert(round.id) }
      for party in round.sessionsOfParty.keys {
        roundsOfParty[party, default: []].insert(round.id)
      }
    }
  }

  func line(of subject: Subject, on day: Day) -> Retention.Line {
    if case .drafts(let round) = subject, let weedOn = state.rounds[round]?.draftsWeededOn {
      let term = Retention.Term(
        dossier: state.rounds[round]?.dossier, retentionClass: nil, since: weedOn, until: weedOn)
      // What was assigned to the drafts rules beside it: the term that ends last.
      let assigned = state.assignedClasses[subject.name] == nil ? [] : terms(of: subject)
      return Retention.Line(subject, assigned.map { [term] + $0 }, on: day)
    }
    return Retention.Line(subject, terms(of: subject), on: day)
  }

  /// One term for each class in each place; `nil` where one place has none.
  private func terms(of subject: Subject) -> [Retention.Term]? {
    var terms: [Retention.Term] = []
    for place in places(of: subject) {
      let classes = classes(of: subject, in: place.dossier)
      guard !classes.isEmpty else { return nil }
      terms += classes.map { term($0, in: place) }
    }
    return terms
  }

  /// What was assigned to the subject, else what its kind falls under in the dossier, else in the
  /// register; none where one of them is not known there, for then nobody can tell the term.
  private func classes(of subject: Subject, in dossier: DossierID?) -> [RetentionClassDefined] {
    let own = dossier.flatMap { state.dossiers[$0]?.retention }
    let ids =
      (state.assignedClasses[subject.name] ?? state.assignedClasses[subject.first.name])?.classes
      ?? [own?.defaults[subject.kind] ?? state.retention.defaults[subject.kind]].compactMap(\.self)
    let known = ids.compactMap { own?.classes[$0] ?? state.retention.classes[$0] }
    return known.count == ids.count ? known : []
  }

  private func term(_ defined: RetentionClassDefined, in place: Place) -> Retention.Term {
    let since = defined.term.flatMap { start(of: $0.start, in: place) }
    let until = since.flatMap { day in defined.term.map { day.advanced(byMonths: $0.months) } }
    return Retention.Term(
      dossier: place.dossier, retentionClass: defined, since: since, until: until)
  }

  /// The day that was recorded, else what the log tells by itself.
  private func start(of start: RetentionStart, in place: Place) -> Day? {
    if let day = place.dossier.flatMap({ state.dossiers[$0]?.retention.starts[start] }) {
      return day
    }
    let rounds = place.rounds.compactMap { state.rounds[$0] }
    switch start {
    case .received: return place.receivedOn
    case .roundClosed:
      let days = rounds.compactMap(\.closedOn)
      return days.count == rounds.count ? days.max() : nil
    case .decision:
      let bodies = Set(
        place.dossier.flatMap { state.dossiers[$0] }?.bodies.map(\.body) ?? [])
      let taken = rounds.map { $0.decisions.filter(\.isTaken).map(\.recorded) }
      guard taken.allSatisfy({ bodies.isSubset(of: $0.map(\.body)) }) else { return nil }
      return taken.joined().map(\.on).max()
    case .contractEnd, .dossierClosed: return nil
    }
  }
}

/// Where a subject counts: a dossier, and its rounds there.
private struct Place {
  var dossier: DossierID?
  var rounds: [RoundID] = []
  var receivedOn: Day?
}

extension RetentionReader {
  private func places(of subject: Subject) -> [Place] {
    switch subject {
    case .submission(let number), .rewritten(let number, _):
      let received = state.submissions[number]?.received
      return places(of: received?.rounds ?? [], receivedOn: received?.receivedOn)
    case .person(let party), .contact(let party, _):
      return places(of: roundsOfParty[party].map(Array.init) ?? [])
    case .staff, .administration: return [Place()]
    case .drafts(let round), .round(let round), .edition(let round, _), .reissue(let round, _, _):
      return places(of: [round])
    case .cluster(let number):
      guard let cluster = state.clusters[number] else { return [Place()] }
      let rounds = Array(cluster.treatments.keys)
      return rounds.isEmpty ? [whole(cluster.dossier)] : places(of: rounds)
    case .dossier(let dossier): return [whole(dossier)]
    }
  }

  private func whole(_ dossier: DossierID) -> Place {
    Place(dossier: dossier, rounds: roundsOfDossier[dossier] ?? [])
  }

  /// Rounds by dossier; what belongs to none falls under the register's rules.
  private func places(of rounds: [RoundID], receivedOn: Day? = nil) -> [Place] {
    let known = rounds.compactMap { state.rounds[$0] }
    guard !known.isEmpty else { return [Place(receivedOn: receivedOn)] }
    return Dictionary(grouping: known, by: \.dossier).sorted { $0.key < $1.key }.map {
      Place(dossier: $0.key, rounds: $0.value.map(\.id), receivedOn: receivedOn)
    }
  }
}

extension Subject {
  /// The subject of which it took the place, or itself.
  fileprivate var first: Subject {
    if case .rewritten(let number, _) = self { .submission(number) } else { self }
  }
}
