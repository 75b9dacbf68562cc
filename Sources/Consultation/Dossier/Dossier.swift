// SPDX-License-Identifier: EUPL-1.2

/// One subject of consultation through all its phases.
public struct Dossier: Hashable, Sendable {
  /// The id.
  public internal(set) var id: DossierID
  /// The title.
  public internal(set) var title: String
  /// The numbers that organisations gave it.
  public internal(set) var references: [String] = []
  /// The phases, in order.
  public internal(set) var phases: [PhaseAdded] = []
  /// The parts, in order.
  public internal(set) var parts: [PartAdded] = []
  /// The themes, in order.
  public internal(set) var themes: [ThemeAdded] = []
  /// The deciding bodies, in order.
  public internal(set) var bodies: [BodyAdded] = []
  /// The versions of its documents, in the order of adding.
  public internal(set) var versions: [DocumentVersion] = []
  /// The text changes by number.
  public internal(set) var textChanges: [TextChangeNumber: TextChange] = [:]
  /// The deferrals; deferral n is at index n − 1.
  public internal(set) var deferrals: [Deferral] = []
  /// The obligations by number.
  public internal(set) var obligations: [ObligationNumber: Obligation] = [:]
  /// The milestones of its planning, in the order of adding.
  public internal(set) var milestones: [Milestone] = []
  /// The phases that are done: nothing comes back in them, and no round is opened.
  public internal(set) var closedPhases: Set<PhaseID> = []
  /// Whether a second person must approve, where that was ever set; else it holds.
  public internal(set) var fourEyes: FourEyesSet?
  /// The text changes linked to a point in a round, in the order of linking.
  public internal(set) var textChangesOfPoint: [PointInRound: [TextChangeNumber]] = [:]
  /// The decisions of bodies on versions of its documents; decision n is at index n − 1.
  public internal(set) var decisions: [DecisionMade] = []
  /// What was agreed in the region on versions of its documents, in the order of recording.
  public internal(set) var agreements: [AgreementRecorded] = []
  /// Its own retention classes, and what falls under them of itself.
  public internal(set) var retention = RetentionRules()
  /// The number under which a change was recorded, by what changes: the same words, one number.
  var numberOfChange: [ChangedWords: TextChangeNumber] = [:]
  /// The deferral that new points with the same terms join: one of which nothing is settled or
  /// handed on yet.
  var deferralOfTerms: [TermsInRound: Int] = [:]
  /// The index of a milestone.
  var placeOfMilestone: [MilestoneID: Int] = [:]
}

/// A point as it is answered in one round.
public struct PointInRound: Hashable, Sendable {
  /// The point.
  public let point: PointNumber
  /// The round.
  public let round: RoundID

  /// A point in a round.
  public init(_ point: PointNumber, _ round: RoundID) {
    self.point = point
    self.round = round
  }
}

/// What changes where: by this two text changes are the same.
struct ChangedWords: Hashable, Sendable {
  let document: String
  let section: String
  let before: String
  let after: String

  init(_ recorded: TextChangeRecorded) {
    self.init(
      document: recorded.document, section: recorded.section, before: recorded.before,
      after: recorded.after)
  }

  init(document: String, section: String, before: String, after: String) {
    self.document = document
    self.section = section
    self.before = before
    self.after = after
  }
}

/// The terms of a deferral in a round: by these two deferrals are the same.
struct TermsInRound: Hashable, Sendable {
  let round: RoundID
  let terms: DeferralTerms
}

/// A version of a document with its sections.
public struct DocumentVersion: Hashable, Sendable {
  /// What was said of it when it was added.
  public internal(set) var added: VersionAdded
  /// Its sections, in order.
  public internal(set) var sections: [SectionAdded] = []
}

/// A change to the text of a document.
public struct TextChange: Hashable, Sendable {
  /// What changes, after corrections.
  public internal(set) var recorded: TextChangeRecorded
  /// The points that it answers, with their rounds, in order.
  public internal(set) var links: [TextChangeLinked] = []
  /// That it was withdrawn.
  public internal(set) var withdrawal: TextChangeWithdrawn?
}

/// Points that are to come back later.
public struct Deferral: Hashable, Sendable {
  /// To what, by whom, when.
  public internal(set) var proposed: DeferralProposed
  /// The obligation that its approval opened.
  public internal(set) var obligation: ObligationNumber?
}

/// What an approved deferral obliges to.
public struct Obligation: Hashable, Sendable {
  /// Its number.
  public internal(set) var number: ObligationNumber
  /// The deferral that it carries out.
  public internal(set) var deferral: Int
  /// All points that it ever had, in the order of approval; ``State/points(of:in:)`` has those that
  /// did not leave.
  public internal(set) var points: [PointNumber] = []
  /// How often, and to what, it was handed on, in order.
  public internal(set) var passedOn: [ObligationPassedOn] = []
  /// How it was settled, point by point.
  public internal(set) var settled: [PointNumber: ObligationSettled] = [:]
}
