// SPDX-License-Identifier: EUPL-1.2

extension Audience: Comparable {
  /// Orders from the few to all: staff, bodies, own party, all parties, public.
  public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int {
    switch self {
    case .staff: 0
    case .bodies: 1
    case .ownParty: 2
    case .allParties: 3
    case .public: 4
    }
  }
}

extension PartyKind {
  /// Who may see what a party of this kind sends, until something else is said.
  public var startingAudience: Audience {
    switch self {
    case .provider, .resident, .expertByExperience: .ownParty
    case .council, .advisoryBoard, .partner: .public
    }
  }
}

extension Submission {
  /// Who may see the submission, which a party of this kind sent.
  public func audience(from kind: PartyKind) -> Audience { audienceSet ?? kind.startingAudience }

  /// Who may see what a point of this submission says: as was said of the point, else those who may
  /// see the submission and every passage of it that the point has.
  ///
  /// - Complexity: O(1) where nothing was said of passages apart.
  public func audience(of point: Point, from kind: PartyKind) -> Audience {
    if let own = point.audienceSet { return own }
    let whole = audience(from: kind)
    guard !audienceOfPassages.isEmpty else { return whole }
    return audienceOfPassages.reduce(whole) { narrowest, passage in
      point.recorded.spans.contains { $0.overlaps(passage.key) }
        ? min(narrowest, passage.value) : narrowest
    }
  }
}

extension Span {
  /// Whether two stretches of one text version have a scalar in common.
  fileprivate func overlaps(_ other: Span) -> Bool {
    version == other.version && offset < other.end && other.offset < end
  }
}
