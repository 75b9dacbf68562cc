// SPDX-License-Identifier: EUPL-1.2

/// Points of several parties are answered together.
public struct ClusterFormed: Hashable, Sendable {
  /// Its number.
  public var cluster: ClusterNumber
  /// The dossier.
  public var dossier: DossierID
  /// Its title.
  public var title: String
  /// Sealed: a wording of its own.
  public var texts: Texts

  /// All fields, in order.
  public init(cluster: ClusterNumber, dossier: DossierID, title: String, texts: Texts = .none) {
    self.cluster = cluster
    self.dossier = dossier
    self.title = title
    self.texts = texts
  }
}

/// A point is one of the cluster.
public struct ClusterJoined: Hashable, Sendable {
  /// The point.
  public var point: PointNumber

  /// All fields, in order.
  public init(point: PointNumber) {
    self.point = point
  }
}

/// A point is one of the cluster no more.
public struct ClusterLeft: Hashable, Sendable {
  /// The point.
  public var point: PointNumber

  /// All fields, in order.
  public init(point: PointNumber) {
    self.point = point
  }
}

/// A draft of the shared answer was handed over.
public struct ClusterAnswerDrafted: Hashable, Sendable {
  /// The round for which it is answered.
  public var round: RoundID
  /// Sealed, under the round's drafts: the answer.
  public var texts: Texts

  /// All fields, in order.
  public init(round: RoundID, texts: Texts = .none) {
    self.round = round
    self.texts = texts
  }
}

/// The shared answer was recommended.
public struct ClusterAnswerRecommended: Hashable, Sendable {
  /// The round for which it is answered.
  public var round: RoundID
  /// What becomes of the points.
  public var disposition: Disposition
  /// The text changes that show it.
  public var textChanges: [TextChangeNumber]
  /// Where it stands already.
  public var coveredIn: String?
  /// The organisation to which it was passed on.
  public var passedTo: String?
  /// The deferral by which it comes back, in the dossier.
  public var deferral: Int?
  /// What is done outside the text, where that shows the answer.
  public var measure: Measure?
  /// Whether a reason is given.
  public var hasRationale: Bool
  /// Sealed: answer, rationale, and what the measure is.
  public var texts: Texts

  /// All fields, in order.
  public init(
    round: RoundID,
    disposition: Disposition,
    textChanges: [TextChangeNumber] = [],
    coveredIn: String? = nil,
    passedTo: String? = nil,
    deferral: Int? = nil,
    measure: Measure? = nil,
    hasRationale: Bool,
    texts: Texts = .none
  ) {
    self.round = round
    self.disposition = disposition
    self.textChanges = textChanges
    self.coveredIn = coveredIn
    self.passedTo = passedTo
    self.deferral = deferral
    self.measure = measure
    self.hasRationale = hasRationale
    self.texts = texts
  }
}

/// A second person approved the shared answer.
public struct ClusterRecommendationApproved: Hashable, Sendable {
  /// The round.
  public var round: RoundID

  /// All fields, in order.
  public init(round: RoundID) {
    self.round = round
  }
}

/// The shared answer went back to who wrote it.
public struct ClusterRecommendationReturned: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// Sealed, under the round's drafts: the reason.
  public var texts: Texts

  /// All fields, in order.
  public init(round: RoundID, texts: Texts = .none) {
    self.round = round
    self.texts = texts
  }
}

/// A municipality adds something of its own to the shared answer.
public struct ClusterAdditionGiven: Hashable, Sendable {
  /// The round.
  public var round: RoundID
  /// The municipality.
  public var municipality: String
  /// Sealed: the addition.
  public var texts: Texts

  /// All fields, in order.
  public init(round: RoundID, municipality: String, texts: Texts = .none) {
    self.round = round
    self.municipality = municipality
    self.texts = texts
  }
}
