// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Every party that was asked in a round with its response, and every party that was not.
public struct RollCall: Hashable, Sendable {
  /// One party in the round.
  public struct Line: Hashable, Sendable {
    /// The party.
    public internal(set) var party: Parties.Listed
    /// The day on which its invitation was sent.
    public let sentOn: Day?
    /// The last day for it; `nil` where it was not asked.
    public let wantedBy: Day?
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
    /// How many points it made that are answered in this round; those of a successor of several
    /// parties are counted with the first.
    public let points: Int
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
  /// The parties that were asked, in the order of ``Parties``.
  public let parties: [Line]
  /// The parties that were not asked and reacted, in the same order.
  public let unasked: [Line]
  /// The numbers of those that were asked.
  public let totals: Totals
}
