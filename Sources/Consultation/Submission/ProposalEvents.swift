// SPDX-License-Identifier: EUPL-1.2

/// A program proposed a point: where it stands and what it is, never what it says.
public struct PointProposed: Hashable, Sendable {
  /// The number of the proposal, from 1 in its submission.
  public var proposal: Int
  /// The program, with its version.
  public var by: String
  /// Its passages.
  public var spans: [Span]
  /// What kind of statement it is.
  public var kind: PointKind
  /// The theme.
  public var theme: ThemeID?
  /// The place in the baseline.
  public var section: String?
  /// The consultation question.
  public var question: QuestionID?
  /// The proposal under which it stands.
  public var parent: Int?
  /// Where the text stands that the party proposes.
  public var wording: Span?

  /// All fields, in order.
  public init(
    proposal: Int, by: String, spans: [Span], kind: PointKind, theme: ThemeID? = nil,
    section: String? = nil, question: QuestionID? = nil, parent: Int? = nil, wording: Span? = nil
  ) {
    self.proposal = proposal
    self.by = by
    self.spans = spans
    self.kind = kind
    self.theme = theme
    self.section = section
    self.question = question
    self.parent = parent
    self.wording = wording
  }
}

/// Somebody found that what was proposed is no point.
public struct ProposalDropped: Hashable, Sendable {
  /// The number of the proposal.
  public var proposal: Int

  /// All fields, in order.
  public init(proposal: Int) {
    self.proposal = proposal
  }
}

/// Of what proposals a point was made, and what a person changed.
public struct ProposalOrigin: Hashable, Sendable {
  /// The program that proposed the first of them.
  public var by: String
  /// The proposals, by number, at least one; several where they were joined.
  public var proposals: [Int]
  /// What differs from them, in the order of ``ProposalChange``; empty where nothing does.
  public var changes: [ProposalChange]

  /// All fields, in order.
  public init(by: String, proposals: [Int], changes: [ProposalChange] = []) {
    self.by = by
    self.proposals = proposals
    self.changes = changes
  }
}

/// What a person changed of what a program proposed.
public enum ProposalChange: String, Hashable, Sendable, CaseIterable {
  /// Several proposals became one point.
  case joined
  /// The proposal became several points.
  case split
  /// Other passages.
  case passages
  /// Another kind.
  case kind
  /// Another theme.
  case theme
  /// Another place in the baseline.
  case section
  /// Another question.
  case question
  /// Another point above it.
  case parent
  /// Another proposed text.
  case proposedText
}

/// What became of a proposal.
public enum ProposalFate: String, Hashable, Sendable, CaseIterable {
  /// Nothing yet.
  case open
  /// A point, as it was proposed.
  case accepted
  /// A point that differs.
  case edited
  /// A point together with other proposals.
  case joined
  /// Several points.
  case split
  /// It is no point.
  case dropped
}
