// SPDX-License-Identifier: EUPL-1.2

/// A moment of a dossier's planning, with every day that it ever had.
public struct Milestone: Hashable, Sendable {
  /// What was said of it when it was added.
  public internal(set) var added: MilestoneAdded
  /// Its moves, in order; empty while it has the day with which it was added.
  public internal(set) var moves: [Move] = []

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
  /// Its day, as it was moved last; `nil` while there is none.
  public var day: Day? { time.day }
}

/// When something of a planning is to happen.
public enum MilestoneTime: Hashable, Sendable {
  /// On a day.
  case day(Day)
  /// In a period, in words: *voorjaar 2027*.
  case period(String)
  /// Nobody knows yet: *n.t.b.*
  case open

  /// The time that an event holds.
  init(on: Day?, period: String?) {
    self = on.map(MilestoneTime.day) ?? period.map(MilestoneTime.period) ?? .open
  }

  /// The day; `nil` where there is only a period, or nothing.
  public var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The period in words; `nil` where there is a day, or nothing.
  public var period: String? {
    if case .period(let period) = self { period } else { nil }
  }
}

extension MilestoneAdded {
  /// When it was to be when it was added.
  public var time: MilestoneTime { MilestoneTime(on: on, period: period) }
}

extension MilestoneMoved {
  /// When it is from now on.
  public var time: MilestoneTime { MilestoneTime(on: on, period: period) }
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
