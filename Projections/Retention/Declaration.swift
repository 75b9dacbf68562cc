// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What was destroyed because its term had passed: the matter of a declaration of destruction.
///
/// It holds no personal data: categories, counts, numbers, days, and where the selectielijst says
/// so.
public struct Declaration: Hashable, Sendable {
  /// What was destroyed of one kind, in one dossier, by one class.
  public struct Category: Hashable, Sendable {
    /// The dossier; `nil` for what belongs to none.
    public let dossier: Dossier?
    /// What kind of thing.
    public let kind: SubjectKind
    /// The class; `nil` for drafts that were weeded.
    public let retentionClass: RetentionClassDefined?
    /// The first and last day from which a term counted.
    public let since: ClosedRange<Day>?
    /// The names of the subjects, in order.
    public let subjects: [String]
  }

  /// The destruction, as it stands in the log.
  public let destruction: Destruction
  /// Whose register it is.
  public let organisation: String
  /// What was destroyed, by dossier, kind and class.
  public let categories: [Category]

  /// Reads what was destroyed.
  ///
  /// - Parameters:
  ///   - destruction: The destruction.
  ///   - books: The books on which it was decided.
  /// - Complexity: O(subjects).
  public init(of destruction: Destruction, before books: Books) {
    self.destruction = destruction
    organisation = books.state.register?.organisation ?? ""
    let due = Retention(of: books, on: destruction.recorded.on)[.due]
    let groups = Dictionary(grouping: due) { line in
      Key(
        dossier: line.ruling?.dossier, kind: line.subject.kind,
        retentionClass: line.ruling?.retentionClass)
    }
    categories = groups.sorted { $0.key.order < $1.key.order }.map { key, lines in
      let days = lines.compactMap { $0.ruling?.since }
      return Category(
        dossier: key.dossier.flatMap { books.state.dossiers[$0] }, kind: key.kind,
        retentionClass: key.retentionClass,
        since: days.min().flatMap { first in days.max().map { first...$0 } },
        subjects: lines.map(\.subject.name))
    }
  }
}

/// By what subjects are put together.
private struct Key: Hashable {
  let dossier: DossierID?
  let kind: SubjectKind
  let retentionClass: RetentionClassDefined?

  /// By dossier, kind and class.
  var order: [String] {
    [
      dossier?.rawValue ?? "", kind.rawValue, retentionClass?.retentionClass.rawValue ?? "",
      retentionClass?.source ?? "",
    ]
  }
}

extension [String] {
  fileprivate static func < (left: [String], right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
