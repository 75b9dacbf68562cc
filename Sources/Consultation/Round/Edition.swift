// SPDX-License-Identifier: EUPL-1.2

/// The matrix of a round as it was frozen.
public struct Edition: Hashable, Sendable {
  /// What was said when it was issued.
  public internal(set) var issued: EditionIssued
  /// The day on which it was issued.
  public internal(set) var issuedOn: Day
  /// The sequence of the event that issued it.
  public internal(set) var at: Int
  /// To whom it was released, in order.
  public internal(set) var releases: [EditionReleased] = []
  /// That its files were made anew, under the same number, the last time.
  public internal(set) var reissue: Reissue?
  /// The files that are kept beside the matrix in JSON, in order, those of former times included.
  var added: [AddedFile] = []

  /// Its number in its round.
  public var number: Int { issued.edition }
  /// Sealed: why it may have open items.
  public var texts: Texts { reissue?.recorded.texts ?? issued.texts }
  /// How often its files were made: 1 as issued, more where they were made anew.
  public var time: Int { reissue?.recorded.time ?? 1 }

  /// That its files were made anew after what they showed was erased.
  public struct Reissue: Hashable, Sendable {
    /// What was made.
    public let recorded: EditionReissued
    /// The day.
    public let on: Day
    /// The sequence of the event.
    public let at: Int
  }
}

/// A decision of a body, and where in the log it stands.
public struct DecisionMade: Hashable, Sendable {
  /// What was decided.
  public let recorded: DecisionRecorded
  /// The sequence of the event that recorded it.
  public let at: Int

  /// A decision in the log.
  init(_ recorded: DecisionRecorded, at sequence: Int) {
    self.recorded = recorded
    at = sequence
  }

  /// Whether the body decided: it did not where it held the matter over.
  public var isTaken: Bool { recorded.result != .held }

  /// Whether the body made its own what was laid before it, be it with changes; to take note or to
  /// reject is to decide otherwise.
  public var isAdopting: Bool {
    recorded.verb != .takeNote && (recorded.result == .unchanged || recorded.result == .changed)
  }
}

extension EditionReleased {
  /// Whether it reaches an audience on a day; a wider audience includes those before it.
  public func reaches(_ audience: Audience, on day: Day) -> Bool {
    from <= day && self.audience.includes(audience)
  }
}

extension Audience {
  /// Whether who is in another audience is in this one.
  public func includes(_ other: Audience) -> Bool {
    let all = Audience.allCases
    return (all.firstIndex(of: other) ?? 0) <= (all.firstIndex(of: self) ?? 0)
  }
}

extension EditionPurpose {
  /// Whether a body can decide on it: directors and portfolio holders decide nothing.
  public var isForDeciding: Bool { self != .directors && self != .portfolioHolders }
}

extension Round {
  /// The edition with a number; `nil` where there is none.
  public func edition(_ number: Int) -> Edition? {
    editions.indices.contains(number - 1) ? editions[number - 1] : nil
  }

  /// Whether an audience may see an edition on a day.
  public func isReleased(_ edition: Int, to audience: Audience, on day: Day) -> Bool {
    self.edition(edition)?.releases.contains { $0.reaches(audience, on: day) } ?? false
  }

  /// The last edition that an audience may see on a day.
  public func lastEdition(releasedTo audience: Audience, on day: Day) -> Edition? {
    editions.last { isReleased($0.number, to: audience, on: day) }
  }

  /// Takes an event about editions and what is decided on them.
  mutating func evolveEditions(by recorded: Recorded) {
    switch recorded.event {
    case .editionIssued(let issued):
      editions.append(Edition(issued: issued, issuedOn: recorded.time.day, at: recorded.sequence))
      if stage == .closed { stage = .settled }
    case .editionFileAdded(let added):
      let index = added.edition - 1
      if editions.indices.contains(index) {
        editions[index].added.append(AddedFile(recorded: added, at: recorded.sequence))
      }
    case .editionReleased(let released):
      let index = released.edition - 1
      if editions.indices.contains(index) { editions[index].releases.append(released) }
    case .editionReissued(let reissued):
      let index = reissued.edition - 1
      if editions.indices.contains(index) {
        editions[index].reissue = Edition.Reissue(
          recorded: reissued, on: recorded.time.day, at: recorded.sequence)
      }
    case .decisionRecorded(let decided):
      decisions.append(DecisionMade(decided, at: recorded.sequence))
    case .agreementRecorded(let agreed): agreements.append(agreed)
    case .secrecyRecorded(let secrecy): secrecies.append(secrecy)
    default: break
    }
  }
}
