// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension VersionComparison {
  /// Compares two versions of a document, and looks up what was recorded; `nil` where there is no such
  /// dossier, or not both versions.
  ///
  /// - Parameters:
  ///   - books: The books.
  ///   - dossier: The dossier of the document.
  ///   - document: The document.
  ///   - former: The version that is compared.
  ///   - latter: The version with which it is compared.
  /// - Complexity: O(length of the texts + n log n) in the number of sections and points, and for
  ///   each recorded text change O(places of its rarest word).
  public init?(
    of books: Books, dossier: DossierID, document: DocumentID, from former: String,
    to latter: String
  ) {
    guard let known = books.state.dossiers[dossier],
      let first = known.version(document, former), let second = known.version(document, latter)
    else { return nil }
    let points = known.comparedPoints(in: books)
    var behind: [TextChangeNumber: [ComparedPoint]] = [:]
    for point in points {
      for change in point.textChanges { behind[change, default: []].append(point) }
    }
    var finder = TextChangeFinder(in: ComparedVersions(first, second))
    let changes = known.textChanges(in: document)
    self.document = document
    self.former = first.added
    self.latter = second.added
    findings = changes.map { change in
      let found = finder.find(change)
      return Finding(
        recorded: change, outcome: found.outcome, section: found.section, nearest: found.nearest,
        points: behind[change.number] ?? [])
    }
    sections = finder.versions.sections
    let missing = Set(findings.lazy.filter { $0.outcome == .notFound }.map(\.recorded.number))
    let own = Set(changes.map(\.number))
    pointsWithoutChange = points.filter { point in
      point.isTakenOver && books.state.rounds[point.round]?.asksAbout(document) == true
        && (point.textChanges.isEmpty
          || !own.isDisjoint(with: point.textChanges)
            && own.intersection(point.textChanges).isSubset(of: missing))
    }
  }
}

extension ComparedPoint {
  /// Whether the text was to change for it.
  fileprivate var isTakenOver: Bool { disposition == .accepted || disposition == .partlyAccepted }
}

extension Dossier {
  /// The recorded changes of a document that stand, by number.
  fileprivate func textChanges(in document: DocumentID) -> [TextChangeRecorded] {
    let titles = versions.filter { $0.added.document == document }.map(\.added.title)
    let names = Set([document.rawValue] + titles)
    return textChanges.values
      .filter { $0.withdrawal == nil && names.contains($0.recorded.document) }
      .map(\.recorded).sorted { $0.number < $1.number }
  }

  /// The points of the rounds of the dossier that stand, but for those for which something was done
  /// outside the text.
  fileprivate func comparedPoints(in books: Books) -> [ComparedPoint] {
    let parties = Parties(of: books)
    let rounds = books.state.rounds.values.filter { $0.dossier == id }
      .sorted { ($0.opensOn, $0.id) < ($1.opensOn, $1.id) }
    return rounds.flatMap { round in
      Seating(round: round, state: books.state, parties: parties, municipality: nil).seats()
        .compactMap { $0.compared(in: round.id, of: self, books.state, parties) }
    }
  }
}

extension Seat {
  /// The point with what was recommended for it; `nil` where it does not count in the round.
  fileprivate func compared(
    in round: RoundID, of dossier: Dossier, _ state: State, _ parties: Parties
  ) -> ComparedPoint? {
    guard let status, status != .withdrawn else { return nil }
    let recommendation = state.treatment(of: point, in: round)?.recommendation
    let changes = state.textChanges(
      of: point, after: forebears.map { points[$0.index - 1] }, in: round, of: dossier)
    if changes.isEmpty, recommendation?.measure != nil { return nil }
    let isAnswered = status == .recommended || status == .approved
    return ComparedPoint(
      number: number, round: round, party: parties[sender],
      disposition: isAnswered ? recommendation?.disposition : nil, textChanges: changes.sorted())
  }
}
