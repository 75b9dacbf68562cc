// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Every party that was asked in a round with its response, and every party that reacted without.
public struct RollCall: Hashable, Sendable {
  /// One party in the round.
  public struct Line: Hashable, Sendable {
    /// The party.
    public internal(set) var party: Parties.Listed
    /// The group with which it was asked; `nil` where it was asked by name, or not.
    public let group: String?
    /// The day on which its invitation was sent, or its group was first asked.
    public let sentOn: Day?
    /// The last day for it as it was first set; `nil` where it was not asked.
    public let wantedBy: Day?
    /// The last day by its last extension.
    public let extendedTo: Day?
    /// How many days it got, the day of sending not counted; `nil` where that day is not known.
    public let daysGiven: Int?
    /// How many days the rule gives by which it must be asked; `nil` where none does.
    public let dutyDays: Int?
    /// The days on which it was reminded, in the order of the calendar.
    public internal(set) var reminders: [Day]
    /// What was sent along, by title.
    public internal(set) var documents: [String]
    /// Its response.
    public let response: Response
    /// Whether its first submission that counts was in time; `nil` where there is none.
    public let timeliness: Timeliness?
    /// The day on which that submission was received.
    public let receivedOn: Day?
    /// The tenor of its last submission that has one.
    public let tenor: Tenor?
    /// Its answers to the questions of the round; the last one a question.
    public let stances: [StanceGiven]
    /// The parties that took its place and reacted for it, without being invited themselves.
    public internal(set) var successors: [Parties.Listed]
    /// Its submissions in the round and those of its successors, in the order of logging.
    public internal(set) var submissions: [SubmissionNumber]
    /// The parties with which it sent something, in the order of ``Parties``.
    public internal(set) var jointWith: [Parties.Listed]
    /// The sessions of the round at which it was, by day.
    public let sessions: [SessionHeld]
    /// Whether it reacted there alone, and nothing that counts was sent in.
    public let isPresentOnly: Bool
    /// How many points it made that are answered in this round; those of a successor of several
    /// parties are counted with the first.
    public let points: Int

    /// Whether it got fewer days than the rule gives by which it must be asked.
    public var isShort: Bool {
      if let daysGiven, let dutyDays { daysGiven < dutyDays } else { false }
    }
    /// The last day for it, extensions counted; `nil` where it was not asked.
    public var lastDay: Day? { extendedTo ?? wantedBy }
  }

  /// An open group that was asked, with the parties of it that reacted.
  public struct Group: Hashable, Sendable {
    /// What it is called, where that was announced, and until when.
    public let invited: GroupInvited
    /// How many days it got, the first not counted.
    public let daysGiven: Int
    /// The parties of it of which something came in, in the order of ``Parties``.
    public let parties: [Line]

    /// How many of its parties have this response.
    public subscript(response: Response) -> Int {
      parties.reduce(0) { $0 + ($1.response == response ? 1 : 0) }
    }
  }

  /// How many invitations have which response.
  public struct Totals: Hashable, Sendable {
    /// All invitations.
    public internal(set) var invited = 0
    /// Invitations by response.
    public internal(set) var byResponse: [Response: Int] = [:]

    /// How many invitations have this response.
    public subscript(response: Response) -> Int { byResponse[response, default: 0] }
  }

  /// The round.
  public let round: RoundID
  /// The parties that were asked by name, in the order of ``Parties``.
  public let parties: [Line]
  /// The open groups that were asked, in the order of asking.
  public let groups: [Group]
  /// The parties that were not asked and reacted, in the same order.
  public let unasked: [Line]
  /// The sessions of which a report speaks for all who were there, by day: neither asked nor unasked.
  public let ofSessions: [Line]
  /// The numbers of those that were asked by name.
  public let totals: Totals
  /// Whether links and replies of providers are closed for a tender.
  public let isInTenderMode: Bool

  /// All lines: of those asked by name, of groups, of those not asked, and of sessions.
  public var lines: [Line] { linesOfParties + ofSessions }
  /// The lines of parties alone.
  public var linesOfParties: [Line] { parties + groups.flatMap(\.parties) + unasked }
}
