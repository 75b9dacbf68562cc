// SPDX-License-Identifier: EUPL-1.2

// Every rule reads the state through these, so that a stream that was not loaded is asked for.
// What is not there is `nil` from a subscript-like name and a rejection from `existing…`.

extension Situation {
  /// Asks for a stream that was not loaded.
  func require(_ stream: Stream) throws(Undecided) {
    if let loaded, !loaded.contains(stream) { throw .needs(.stream(stream)) }
  }

  func user(_ id: UserID) throws(Undecided) -> User? {
    try require(.user(id))
    return state.users[id]
  }

  func existingUser(_ id: UserID) throws(Undecided) -> User {
    guard let user = try user(id) else { throw .rejected(.unknownUser(id)) }
    return user
  }

  func party(_ id: PartyID) throws(Undecided) -> Party? {
    try require(.party(id))
    return state.parties[id]
  }

  func existingParty(_ id: PartyID) throws(Undecided) -> Party {
    guard let party = try party(id) else { throw .rejected(.unknownParty(id)) }
    return party
  }

  func party(withShortName folded: String) throws(Undecided) -> PartyID? {
    try require(.shortName(folded))
    return state.shortNames[folded]
  }

  func dossier(_ id: DossierID) throws(Undecided) -> Dossier? {
    try require(.dossier(id))
    return state.dossiers[id]
  }

  func existingDossier(_ id: DossierID) throws(Undecided) -> Dossier {
    guard let dossier = try dossier(id) else { throw .rejected(.unknownDossier(id)) }
    return dossier
  }

  func round(_ id: RoundID) throws(Undecided) -> Round? {
    try require(.round(id))
    return state.rounds[id]
  }

  func existingRound(_ id: RoundID) throws(Undecided) -> Round {
    guard let round = try round(id) else { throw .rejected(.unknownRound(id)) }
    return round
  }

  /// The rounds of a dossier, in no order.
  func rounds(of dossier: DossierID) throws(Undecided) -> [RoundID] {
    guard loaded != nil else {
      return state.rounds.values.filter { $0.dossier == dossier }.map(\.id).sorted()
    }
    guard let known = rounds[dossier] else { throw .needs(.rounds(dossier)) }
    return known
  }

  func existingSubmission(_ number: SubmissionNumber) throws(Undecided) -> Submission {
    try require(.submission(number))
    guard let submission = state.submissions[number] else {
      throw .rejected(.unknownSubmission(number))
    }
    return submission
  }

  /// A submission that was not taken back, and not replaced.
  func standingSubmission(_ number: SubmissionNumber) throws(Undecided) -> Submission {
    let submission = try existingSubmission(number)
    guard !submission.isWithdrawn else { throw .rejected(.submissionWithdrawn(number)) }
    if let other = submission.replacedBy {
      throw .rejected(.submissionReplaced(number, by: other))
    }
    return submission
  }

  func existingPoint(_ number: PointNumber) throws(Undecided) -> Point {
    try require(.submission(number.submission))
    guard let point = state.submissions[number.submission]?.point(number) else {
      throw .rejected(.unknownPoint(number))
    }
    return point
  }

  /// A point that was not split or merged, be it taken back.
  func currentPoint(_ number: PointNumber) throws(Undecided) -> Point {
    let point = try existingPoint(number)
    if let superseded = point.superseded {
      throw .rejected(.pointSuperseded(number, into: superseded.into))
    }
    return point
  }

  /// A point that was not taken back, nor its submission, and not split or merged.
  func standingPoint(_ number: PointNumber) throws(Undecided) -> Point {
    let point = try currentPoint(number)
    let submission = try existingSubmission(number.submission)
    guard point.withdrawal == nil, !submission.isWithdrawn else {
      throw .rejected(.pointWithdrawn(number))
    }
    if let other = submission.replacedBy {
      throw .rejected(.submissionReplaced(number.submission, by: other))
    }
    return point
  }

  /// A point, where neither it nor its submission was taken back.
  func pointIfStanding(_ number: PointNumber) throws(Undecided) -> Point? {
    do throws(Undecided) {
      return try standingPoint(number)
    } catch {
      if case .rejected = error { return nil }
      throw error
    }
  }

  func existingCluster(_ number: ClusterNumber) throws(Undecided) -> Cluster {
    try require(.cluster(number))
    guard let cluster = state.clusters[number] else { throw .rejected(.unknownCluster(number)) }
    return cluster
  }

  /// The texts of an event, to be copied.
  func opened(_ texts: Texts) throws(Undecided) -> [TextField: String] {
    switch texts {
    case .typed(let typed): return typed
    case .sealed(let sequence):
      guard let opened = opened[sequence] else { throw .needs(.opened(sequence: sequence)) }
      return opened
    }
  }

  /// The newest text of a submission that has one.
  func text(_ number: SubmissionNumber) throws(Undecided) -> SubmissionText {
    guard let text = texts[number] else { throw .needs(.text(number)) }
    return text
  }

  /// The dossiers of rounds, each once, in the order of the rounds.
  func dossiers(of rounds: [RoundID]) throws(Undecided) -> [DossierID] {
    var dossiers: [DossierID] = []
    for round in rounds {
      let dossier = try existingRound(round).dossier
      if !dossiers.contains(dossier) { dossiers.append(dossier) }
    }
    return dossiers
  }
}

extension Submission {
  /// The point with a number; `nil` where there is none.
  ///
  /// - Complexity: O(1).
  public func point(_ number: PointNumber) -> Point? {
    let index = number.index - 1
    guard number.submission == received.submission, points.indices.contains(index) else {
      return nil
    }
    return points[index]
  }
}

extension Submission {
  /// The points whose place a point took by splitting and merging, theirs too, each once.
  ///
  /// - Complexity: O(1) for a point that took no other's place.
  public func forebears(of number: PointNumber) -> [PointNumber] {
    guard var found = point(number)?.predecessors, !found.isEmpty else { return [] }
    var seen = Set(found)
    var next = 0
    while next < found.count {
      let further = point(found[next])?.predecessors ?? []
      found += further.filter { seen.insert($0).inserted }
      next += 1
    }
    return found
  }
}

extension Sequence where Element: Hashable {
  /// The elements without those that came before.
  func withoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
