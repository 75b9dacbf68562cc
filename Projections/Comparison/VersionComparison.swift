// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How two versions of a document differ, and what of that was recorded.
///
/// <doc:Comparing> tells how sections, words and text changes are found.
public struct VersionComparison: Hashable, Sendable {
  /// Words that stay, go or come.
  public struct Stretch: Hashable, Sendable {
    /// What becomes of the words.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Both versions have them.
      case same
      /// Only the former has them.
      case removed
      /// Only the latter has them.
      case added
    }

    /// What becomes of them.
    public let kind: Kind
    /// The words, with single spaces.
    public let text: String
    /// Whether white space stands before them.
    public let isApart: Bool
  }

  /// A place at which the text changed.
  public struct Change: Hashable, Sendable {
    /// Whether it is in the heading of the section.
    public let isInTitle: Bool
    /// The words that changed, among some that did not.
    public let stretches: [Stretch]
    /// The recorded text changes to which it belongs, wholly or in part.
    public let textChanges: [TextChangeNumber]
    /// Whether all of its words belong to one of them.
    public let isRecorded: Bool

    /// The words as they were, with those around them.
    public var before: String { Self.text(stretches, without: .added) }
    /// The words as they became, with those around them.
    public var after: String { Self.text(stretches, without: .removed) }
  }

  /// A section of either version, or of both.
  public struct Section: Hashable, Sendable {
    /// As it was; `nil` for one that is new.
    public let former: SectionAdded?
    /// As it became; `nil` for one that is gone.
    public let latter: SectionAdded?
    /// Where its heading and text changed, in order.
    public let changes: [Change]

    /// Whether both versions have it, under different numbers.
    public var isRenumbered: Bool {
      former != nil && latter != nil && former?.section != latter?.section
    }
    /// Whether anything of it changed, its number included.
    public var isChanged: Bool {
      former == nil || latter == nil || isRenumbered || !changes.isEmpty
    }
  }

  /// What became of a recorded text change in the latter version.
  public struct Finding: Hashable, Sendable {
    /// How far it is found.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
      /// It stands there as it was recorded.
      case found
      /// Its place changed, but otherwise than was recorded.
      case foundDifferently
      /// It is not there.
      case notFound
    }

    /// What was recorded.
    public let recorded: TextChangeRecorded
    /// How far it is found.
    public let outcome: Outcome
    /// The section of the latter version in which it stands, or should stand.
    public let section: String?
    /// What stands there instead, where it is found differently; empty where the words are gone.
    public let nearest: String?
    /// The points that it answers.
    public let points: [ComparedPoint]
  }

  /// The document.
  public let document: DocumentID
  /// What was said of the former version when it was added.
  public let former: VersionAdded
  /// What was said of the latter version when it was added.
  public let latter: VersionAdded
  /// The sections in the order of the latter version; those that are gone stand where they stood.
  public let sections: [Section]
  /// What became of each recorded text change of the document that was not withdrawn, by number.
  public let findings: [Finding]
  /// The points that were taken over, wholly or in part, of which no text change is found.
  public let pointsWithoutChange: [ComparedPoint]

  /// The changes of which no word, or not every word, belongs to a recorded text change.
  public var unrecorded: [(section: Section, change: Change)] {
    sections.flatMap { section in
      section.changes.filter { !$0.isRecorded }.map { (section, $0) }
    }
  }

  /// How many recorded text changes are found so far.
  public func count(_ outcome: Finding.Outcome) -> Int {
    findings.count { $0.outcome == outcome }
  }
}

/// A point behind a change of the text.
public struct ComparedPoint: Hashable, Sendable {
  /// The point.
  public let number: PointNumber
  /// The round in which it is so answered.
  public let round: RoundID
  /// Who made it.
  public let party: Parties.Listed
  /// What was recommended to become of it; `nil` where nothing was yet.
  public let disposition: Disposition?
  /// The text changes that show its answer, in any document.
  public let textChanges: [TextChangeNumber]
}

extension VersionComparison.Change {
  private static func text(
    _ stretches: [VersionComparison.Stretch], without kind: VersionComparison.Stretch.Kind
  ) -> String {
    stretches.filter { $0.kind != kind }.reduce(into: "") { text, stretch in
      if stretch.isApart, !text.isEmpty { text += " " }
      text += stretch.text
    }
  }
}
