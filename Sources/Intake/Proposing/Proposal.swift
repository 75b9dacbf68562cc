// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What the program proposes to make of a letter: its submissions with their points, and for all
/// that is no point why not.
///
/// It is a proposal: a person accepts, edits, joins, splits or drops it. All ranges count Unicode
/// scalars of ``text``. Every scalar of the text, white space too, is in exactly one of a point, a
/// stretch that is no point, and a stretch that is open; <doc:Proposals> tells the rules.
public struct Proposal: Hashable, Sendable {
  /// The submissions, in the order of the text; more than one for a joint document.
  public var submissions: [ProposedSubmission]
  /// The invited parties of which nothing was found, in the order of their invitations.
  public var missing: [ProposingParty]
  /// What a person should know before relying on it.
  public var warnings: [ReadWarning]
  /// The text of the whole file.
  public var text: String

  /// All fields, in order.
  public init(
    submissions: [ProposedSubmission], missing: [ProposingParty], warnings: [ReadWarning],
    text: String
  ) {
    self.submissions = submissions
    self.missing = missing
    self.warnings = warnings
    self.text = text
  }
}

/// One party's part of a letter.
public struct ProposedSubmission: Hashable, Sendable {
  /// The party as the letter names it, else as it is invited; `nil` where nobody is named.
  public var party: String?
  /// The invited party that it is; `nil` where none fits, or more than one.
  public var partyID: PartyID?
  /// Whether it says that there is nothing to add.
  public var nothingToAdd = false
  /// Its points, in the order of the text.
  public var points: [ProposedPoint] = []
  /// What is no point, with the kind, in the order of the text.
  public var noPoint: [ProposedNoPoint] = []
  /// What a person still has to say something of, in the order of the text.
  public var open: [Range<Int>] = []
}

/// A proposed point.
public struct ProposedPoint: Hashable, Sendable {
  /// Its passages with line wraps and hyphenation undone, white space single, bullet or number gone.
  public var text: String
  /// The heading under which it stands, as it stands.
  public var theme: String?
  /// What it is.
  public var kind: PointKind
  /// Its depth: 1 for a point that is under no other.
  public var level: Int
  /// The index, among the points of its submission, of the point under which it stands.
  public var parent: Int?
  /// Where it stands; more than one where a page ends in it.
  public var passages: [Range<Int>]
  /// The wording that it proposes, without quotation marks.
  public var wording: String?
  /// Where that stands.
  public var wordingRange: Range<Int>?
  /// The places of the baseline that it names.
  public var references: [ProposedReference] = []
  /// The question of the round that it answers.
  public var question: QuestionID?
}

/// A stretch that is no point.
public struct ProposedNoPoint: Hashable, Sendable {
  /// Why it is none.
  public var kind: NoPointKind
  /// Where it stands.
  public var range: Range<Int>
}

/// A place of the baseline that a point names, such as *paragraaf 4.2* or *uitgangspunt 3*.
public struct ProposedReference: Hashable, Sendable {
  /// How the letter names it.
  public var label: String
  /// Where the letter names it.
  public var range: Range<Int>
  /// The section of the baseline that it is, by its name there; `nil` where none fits.
  public var section: String?
}
