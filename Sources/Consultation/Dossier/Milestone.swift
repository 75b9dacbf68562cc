// SPDX-License-Identifier: EUPL-1.2

/// A moment of a dossier's planning, with every day that it ever had.
public struct Milestone: Hashable, Sendable {
  /// What was said of it when it was added.
  public internal(set) var added: MilestoneAdded
  /// Its moves, in order; empty while it has the day with which it was added.
  public internal(set) var moves: [Move] = []
  /// What became of it; `nil` while it is still to come.
  public internal(set) var settled: MilestoneSettled?

  /// It got another day.
  public struct Move: Hashable, Sendable {
    /// What it had before.
    public internal(set) var from: MilestoneTime
    /// What it has from then on.
    public internal(set) var to: MilestoneTime
    /// Sealed: the reason.
    public internal(set) var texts: Texts
  }

  /// The id.
  public var id: MilestoneID { added.milestone }
  /// When it is, as it was moved last.
  public var time: MilestoneTime { moves.last?.to ?? added.time }
  /// Its day: that on which it was done, else the last that it has by now; `nil` while there is none,
  /// and where it was dropped.
  public var day: Day? {
    settled.map(\.on) ?? time.day
  }
  /// Whether it was dropped.
  public var isDropped: Bool { settled?.outcome == .dropped }
}

/// What became of a milestone.
public enum MilestoneOutcome: String, Hashable, Sendable, CaseIterable {
  /// It took place.
  case done
  /// It does not take place.
  case dropped
}

/// When something of a planning is to happen.
public enum MilestoneTime: Hashable, Sendable {
  /// On a day.
  case day(Day)
  /// On several days, two or more, in order.
  case days([Day])
  /// In a period, in words: *voorjaar 2027*.
  case period(String)
  /// Nobody knows yet: *n.t.b.*
  case open

  /// The time that an event holds.
  init(on: Day?, days: [Day], period: String?) {
    self =
      days.count > 1
      ? .days(days) : on.map(MilestoneTime.day) ?? period.map(MilestoneTime.period) ?? .open
  }

  /// These days, in order, each once; `nil` where there is none.
  public init?(days: [Day]) {
    let days = Set(days).sorted()
    guard let first = days.first else { return nil }
    self = days.count > 1 ? .days(days) : .day(first)
  }

  /// The day on which what hangs on it is due, the last of several; `nil` where there is only a
  /// period, or nothing.
  public var day: Day? { days.last }

  /// Its days, in order; none where there is only a period, or nothing.
  public var days: [Day] {
    switch self {
    case .day(let day): [day]
    case .days(let days): days
    case .period, .open: []
    }
  }

  /// All its days, where these are several; the event says one as `on`.
  var severalDays: [Day] { days.count > 1 ? days : [] }

  /// The period in words; `nil` where there is a day, or nothing.
  public var period: String? {
    if case .period(let period) = self { period } else { nil }
  }
}

extension MilestoneAdded {
  /// When it was to be when it was added.
  public var time: MilestoneTime { MilestoneTime(on: on, days: days, period: period) }
}

extension MilestoneMoved {
  /// When it is from now on.
  public var time: MilestoneTime { MilestoneTime(on: on, days: days, period: period) }
}

extension Dossier {
  /// The milestone with an id; `nil` where there is none.
  ///
  /// - Complexity: O(1).
  public func milestone(_ id: MilestoneID) -> Milestone? {
    placeOfMilestone[id].map { milestones[$0] }
  }

  /// The milestone on which terms hang; `nil` where they name none, or none of this planning.
  ///
  /// - Complexity: O(1).
  public func milestone(of terms: DeferralTerms) -> Milestone? {
    terms.milestone.flatMap { MilestoneID($0) }.flatMap { milestone($0) }
  }

  /// The last day of terms: their own, else that of their milestone; `nil` while there is none.
  public func day(of terms: DeferralTerms) -> Day? {
    terms.due ?? milestone(of: terms)?.day
  }

  /// The milestone with this id, else the one with exactly this activity; refused where several
  /// have it.
  func milestone(named name: String, _ field: String) throws(Undecided) -> Milestone {
    if let found = MilestoneID(name).flatMap({ milestone($0) }) { return found }
    let named = milestones.filter { $0.added.activity == name }
    guard named.count <= 1 else { throw .rejected(.ambiguous(field: field)) }
    guard let found = named.first else { throw .rejected(.unknownMilestone(id)) }
    return found
  }
}
