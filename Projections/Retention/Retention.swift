// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How long every subject is kept: by which class, since when, until when, and which may go.
public struct Retention: Hashable, Sendable {
  /// A subject with the terms that hold for it.
  public struct Line: Hashable, Sendable {
    /// What is erased as one.
    public let subject: Subject
    /// Its terms: one for each class in each of its dossiers; none where no class holds for it in
    /// one of them.
    public let terms: [Term]
    /// How it stands.
    public let status: Status
  }

  /// How long something is kept by one class in one dossier.
  public struct Term: Hashable, Sendable {
    /// The dossier; `nil` for what belongs to none.
    public let dossier: DossierID?
    /// The class; `nil` for drafts, which have a day of their own.
    public let retentionClass: RetentionClassDefined?
    /// The day from which it counts; `nil` where that has not come yet, or it is kept for good.
    public let since: Day?
    /// The first day on which it may go; `nil` where nothing tells it yet, or it is kept for good.
    public let until: Day?

    /// Whether what falls under it is kept for good.
    public var isForGood: Bool { retentionClass.map { $0.term == nil } ?? false }
  }

  /// How a subject stands.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Its last term has passed.
    case due
    /// Its last term runs.
    case running
    /// The day from which a term counts has not come.
    case notStarted
    /// It is kept for good.
    case forGood
    /// No class holds for it, at least not in one of its dossiers.
    case without
  }

  /// The day on which it is asked.
  public let day: Day
  /// The subjects of which something is sealed and not erased, in the order of their names.
  public let lines: [Line]

  /// Reads the terms of all subjects.
  ///
  /// - Complexity: O(subjects, rounds and entries).
  public init(of books: Books, on day: Day) {
    let reader = RetentionReader(books.state)
    self.day = day
    lines = books.state.subjects.keys.filter { books.state.erasures[$0] == nil }
      .compactMap(Subject.init(parsing:)).filter { $0 != .administration }
      .map { reader.line(of: $0, on: day) }
      .sorted { SortKey($0.subject.name) < SortKey($1.subject.name) }
  }

  /// The subjects that stand so.
  public subscript(status: Status) -> [Line] { lines.filter { $0.status == status } }
}

extension Retention.Line {
  init(_ subject: Subject, _ terms: [Retention.Term]?, on day: Day) {
    self.subject = subject
    self.terms = terms ?? []
    status =
      if self.terms.isEmpty {
        .without
      } else if self.terms.contains(where: \.isForGood) {
        .forGood
      } else if self.terms.contains(where: { $0.until == nil }) {
        .notStarted
      } else if self.terms.allSatisfy({ $0.until.map { $0 <= day } ?? false }) {
        .due
      } else {
        .running
      }
  }

  /// The term that rules: the one that ends last; `nil` where none ends yet.
  public var ruling: Retention.Term? {
    guard status == .due || status == .running else { return nil }
    return terms.max { ($0.until ?? Day(daysSince1970: 0)) < ($1.until ?? Day(daysSince1970: 0)) }
  }
}
