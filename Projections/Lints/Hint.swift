// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// That something may be a mistake in a round, and of what it is; what is written stays out of it.
public struct Hint: Hashable, Sendable {
  /// Of what kind it is.
  public let lint: Lint
  /// The points that it is about, ascending; never none.
  public let points: [PointNumber]
  /// The cluster whose answer it is about.
  public internal(set) var cluster: ClusterNumber?
  /// The dispositions that differ, or the one that does not fit, in their usual order.
  public internal(set) var dispositions: [Disposition] = []
  /// The text changes that do not show the answer, ascending.
  public internal(set) var textChanges: [TextChangeNumber] = []
  /// The places where the text did not change, as they are numbered.
  public internal(set) var sections: [String] = []
  /// The texts in which it stands.
  public internal(set) var fields: [TextField] = []
  /// The dossiers that are named where another is meant, by id.
  public internal(set) var dossiers: [DossierID] = []
  /// What is wrong with days that are named.
  public internal(set) var dates: [DateFault] = []
  /// The bodies that decided otherwise without a reason, in their order.
  public internal(set) var bodies: [BodyID] = []
  /// That it was silenced, and nothing changed since; `nil` where it is given.
  public internal(set) var silence: HintSilence?

  /// A hint about points.
  init(_ lint: Lint, _ points: [PointNumber]) {
    self.lint = lint
    self.points = points.sorted()
  }

  /// A hint about the answer to points.
  init(_ lint: Lint, _ answer: WrittenAnswer, _ points: [PointNumber]) {
    self.init(lint, points)
    cluster = answer.cluster
  }
}

/// What is wrong with a day that a text names.
public enum DateFault: String, Hashable, Sendable, CaseIterable {
  /// The calendar has no such day.
  case impossible
  /// Its year is more than 25 years from that in which the round opened.
  case farOff = "far-off"
  /// Something is promised for a day before the round opened.
  case past
}
