// SPDX-License-Identifier: EUPL-1.2

/// One consultation in a phase of a dossier.
public struct Round: Hashable, Sendable {
  /// The id.
  public internal(set) var id: RoundID
  /// The dossier.
  public internal(set) var dossier: DossierID
  /// The phase.
  public internal(set) var phase: PhaseID
  /// What kind of consultation it is.
  public internal(set) var kind: RoundKind
  /// The title.
  public internal(set) var title: String
  /// The first day.
  public internal(set) var opensOn: Day
  /// The last day on which a submission is in time.
  public internal(set) var closesOn: Day
  /// The questions, in order.
  public internal(set) var questions: [QuestionAdded] = []
  /// The versions on which it asks comments.
  public internal(set) var baseline: [BaselineAdded] = []
  /// The invitations, in order.
  public internal(set) var invitations: [Invitation] = []
  /// The index of a party's invitation.
  public internal(set) var invited: [PartyID: Int] = [:]
  /// The submissions that count in it, in the order of logging.
  public internal(set) var entries: [Entry] = []
  /// The index of a submission's entry.
  public internal(set) var entered: [SubmissionNumber: Int] = [:]
  /// The indices of a party's entries, and of those that count for it because it sent them too, or
  /// their party took its place.
  public internal(set) var entriesOfParty: [PartyID: [Int]] = [:]
  /// The day from which its handed-over drafts and internal remarks may be erased.
  public internal(set) var draftsWeededOn: Day?
  /// Whether it is open, ended, closed, settled or cancelled.
  public internal(set) var stage: Stage = .open
  /// The day on which it was closed or cancelled, where it is.
  public internal(set) var closedOn: Day?
  /// The editions of its matrix; edition n is at index n − 1.
  public internal(set) var editions: [Edition] = []
  /// The decisions of bodies on its editions; decision n is at index n − 1.
  public internal(set) var decisions: [DecisionMade] = []
  /// Who agreed to its answers in the region, in the order of recording.
  public internal(set) var agreements: [AgreementRecorded] = []
  /// The secrecy that bodies imposed, in the order of recording.
  public internal(set) var secrecies: [SecrecyRecorded] = []
  /// The open groups that were asked, in order.
  public internal(set) var groups: [GroupInvited] = []
  /// The sessions, in the order of logging.
  public internal(set) var sessions: [HeldSession] = []
  /// The indices of the sessions at which a party was, or one that took its place.
  public internal(set) var sessionsOfParty: [PartyID: [Int]] = [:]
  /// The letters that were sent, in the order of recording.
  public internal(set) var letters: [LetterSent] = []
  /// Whether links and replies of providers are closed for a tender.
  public internal(set) var isInTenderMode = false
  /// Which hints about which points were silenced, in the order of silencing.
  public internal(set) var silencedHints: [HintedPoint: [HintSilence]] = [:]
}

/// A party that was asked.
public struct Invitation: Hashable, Sendable {
  /// The party.
  public internal(set) var party: PartyID
  /// The day on which the invitation was sent.
  public internal(set) var sentOn: Day?
  /// The first last day for this party, where it differs from the round's.
  public internal(set) var wantedBy: Day?
  /// What was sent along, by title.
  public internal(set) var documents: [String] = []
  /// The days until which it got more time, each later than the one before; the last one holds.
  public internal(set) var extensions: [InvitationExtended] = []
  /// The days on which it was reminded, in the order of logging.
  public internal(set) var reminders: [Day] = []
  /// That it said that it will not advise.
  public internal(set) var declined: InvitationDeclined?
  /// Who established when that it did not react.
  public internal(set) var silence: Silence?
}

/// That a party did not react, as somebody established it.
public struct Silence: Hashable, Sendable {
  /// The day on which it was established.
  public internal(set) var on: Day
  /// Who established it.
  public internal(set) var by: UserID?
  /// Sealed: the reason or remark.
  public internal(set) var texts: Texts
}

/// A submission that counts in the round.
public struct Entry: Hashable, Sendable {
  /// What was said of it when it came in, after corrections.
  public internal(set) var entered: SubmissionEntered
  /// Whether the party took it back.
  public internal(set) var isWithdrawn: Bool = false
  /// Whether it is not taken into account.
  public internal(set) var isExcluded: Bool = false
  /// The submission that took its place.
  public internal(set) var replacedBy: SubmissionNumber?

  /// Whether it is what the party says now: not taken back, and not replaced.
  public var stands: Bool { !isWithdrawn && replacedBy == nil }
}

/// A session that was held for the round.
public struct HeldSession: Hashable, Sendable {
  /// What was said of it.
  public internal(set) var held: SessionHeld
  /// The day on which who was there was told what became of it.
  public internal(set) var toldBackOn: Day?
}

/// Where a round stands; it is planned until its first day, by the calendar alone.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  /// It takes submissions.
  case open
  /// The term passed: what comes in is late.
  case ended
  /// It takes new entries only with a reason.
  case closed
  /// It is closed, and an edition of its matrix is issued; new entries as when closed.
  case settled
  /// It will not go on.
  case cancelled
}
