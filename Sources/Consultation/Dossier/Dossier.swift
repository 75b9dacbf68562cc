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
  /// Whether a second person must approve, where that was ever set; else it holds.
  public internal(set) var fourEyes: FourEyesSet?
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
  /// Its points, in the order of approval.
  public internal(set) var points: [PointNumber] = []
  /// How it was settled, point by point.
  public internal(set) var settled: [PointNumber: ObligationSettled] = [:]
}
