// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Every point of a round with its answer: what goes to the deciding bodies as an annex.
///
/// All its numbers are counted from the same points that it lists.
public struct ResponseMatrix: Sendable {
  /// By what the points are grouped.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    case party, theme, section, question
  }

  /// What is asked of a matrix.
  public struct Options: Hashable, Sendable {
    /// By what the points are grouped.
    public var grouping: Grouping
    /// Only the parties of this municipality, and points addressed to it; case does not matter.
    public var municipality: String?
    /// Only parties of these kinds, for an annex a group; all where there are none.
    public var kinds: Set<PartyKind>
    /// Whether answers that nobody approved are opened and shown; a publication shows none.
    public var showsUnapproved: Bool
    /// For whom it is: what the audience may not see is left out, and still counted.
    public var audience: Audience
    /// The edition that it is, where it is printed as one.
    public var edition: EditionIssued?

    /// Whether it shows a part of the round: of one municipality, or of some kinds of party.
    public var isExtract: Bool { municipality != nil || !kinds.isEmpty }

    /// What is asked of a matrix; by default all points, by party, for publication.
    public init(
      grouping: Grouping = .party, municipality: String? = nil, kinds: Set<PartyKind> = [],
      showsUnapproved: Bool = false, audience: Audience = .staff, edition: EditionIssued? = nil
    ) {
      self.kinds = kinds
      self.grouping = grouping
      self.municipality = municipality
      self.showsUnapproved = showsUnapproved
      self.audience = audience
      self.edition = edition
    }
  }

  /// Points under one heading.
  public struct Group: Sendable {
    /// What the points have in common.
    public let subject: Subject
    /// The points, each followed by those that stand under it.
    public let points: [MatrixPoint]
  }

  /// What the points of a group have in common.
  public enum Subject: Hashable, Sendable {
    /// Their party.
    case party(RollCall.Line)
    /// A theme, section or question, with its title where it has one.
    case titled(id: String, title: String?)
    /// That it is not told whose they are, but for the kind of party.
    case hidden(PartyKind)
    /// That they have no theme, section or question.
    case none
  }

  /// What was asked of this matrix.
  public let options: Options
  /// Where in the log it was made.
  public let position: Position
  /// The organisation whose register it is.
  public let organisation: String
  /// The dossier.
  public let dossier: Dossier
  /// The round.
  public let round: Round
  /// The titles of the rounds of which it shows points.
  public let roundTitles: [RoundID: String]
  /// The versions on which it asked comments.
  public let baseline: [DocumentVersion]
  /// The books of the round; of an extract, those of what it shows.
  public let accounts: Accounts
  /// What bodies decided.
  public let decisions: Decisions
  /// The editions that were issued by then.
  public let editions: Editions
  /// Who was asked and who reacted.
  public let rollCall: RollCall
  /// The tenors and the answers to the questions, counted.
  public let opinions: Opinions
  /// The sessions of the round, in the order of their days.
  public let sessions: [Sessions.Line]
  /// The numbers of the points.
  public let totals: Tally
  /// The numbers of the points of each kind of party that has any.
  public let totalsByKind: [PartyKind: Tally]
  /// The points in groups.
  public let groups: [Group]
  /// The numbers of points that were split or merged, in order.
  public let formerNumbers: [PointSuperseded]
  /// The parties that were shown how their submission was split, in order, and what they said.
  public let pointChecks: [MatrixPointCheck]
  /// The clusters with a point that it lists, by number.
  public let clusters: [MatrixCluster]
  /// The submissions that count in the round.
  public let submissions: [SubmissionNumber: MatrixSubmission]
  /// The text changes that its answers name, and those without a point, by number.
  public let textChanges: [MatrixTextChange]
  /// The text changes that would be listed, had they not been withdrawn, by number.
  public let withdrawnTextChanges: [TextChangeNumber]
  /// What comes back later, by number.
  public let obligations: [Obligations.Line]

  /// What was agreed in the region: on the texts about which the round asks, then on its answers.
  public var agreements: [AgreementRecorded] {
    let asked = dossier.agreements.filter { agreed in
      agreed.document.map { document in round.baseline.contains { $0.document == document } }
        ?? false
    }
    return asked + round.agreements
  }

  /// The cluster of a number, where it lists a point of it.
  ///
  /// - Complexity: O(log n) in the number of clusters.
  public func cluster(_ number: ClusterNumber) -> MatrixCluster? {
    var range = clusters.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      let found = clusters[middle]
      if found.line.number == number { return found }
      range =
        found.line.number < number
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Whether nothing is open of what it shows: only then is it final.
  public var isFinal: Bool { accounts.isBalanced }
}
