// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// What became of every stretch of a submission's newest text: in a point, marked as no point, or
/// open.
///
/// It is worked out from where points and marks stand, and never from the text itself.
public struct LetterCoverage: Hashable, Sendable {
  /// The submission.
  public let submission: SubmissionNumber
  /// The newest text; `nil` where there is none.
  public let version: TextAdded?
  /// How much of it is closed; `nil` where there is no text.
  public let coverage: Coverage?
  /// The stretches of the whole text, in order, with nothing between them.
  public let stretches: [Stretch]

  /// What programs proposed of the newest text, in order.
  public let proposals: [Proposed]

  /// A proposed point, and what became of it.
  public struct Proposed: Hashable, Sendable {
    /// What was proposed.
    public var proposed: PointProposed
    /// What became of it.
    public var fate: ProposalFate
    /// The points that were made of it, in order.
    public var points: [PointNumber]
  }

  /// A stretch all of which has the same fate.
  public struct Stretch: Hashable, Sendable {
    /// Where it stands, in Unicode scalars of the text.
    public var range: Range<Int>
    /// The points in which it is quoted, in order.
    public var points: [PointNumber]
    /// Why it is no point; `nil` where it is in one, or open.
    public var mark: NoPointKind?

    /// Whether nobody said yet what it is.
    public var isOpen: Bool { points.isEmpty && mark == nil }
  }

  /// Works out what became of a submission's text.
  ///
  /// - Parameters:
  ///   - books: The books.
  ///   - number: The submission; `nil` is given where there is none of that number.
  /// - Complexity: O(*n* log *n*) in its points and marks.
  public init?(of books: Books, submission number: SubmissionNumber) {
    guard let submission = books.state.submissions[number] else { return nil }
    self.submission = number
    version = submission.texts.last?.added
    coverage = submission.coverage
    stretches = version.map { Sweep(submission, $0).stretches } ?? []
    let newest = version?.version
    proposals = submission.proposals.filter { $0.proposed.spans.first?.version == newest }.map {
      Proposed(proposed: $0.proposed, fate: submission.fate(of: $0), points: $0.points)
    }
  }

  /// The stretches as a reader sees them: white space that is in no point and not marked belongs to
  /// nothing, and no open stretch begins or ends with it.
  ///
  /// - Parameter text: The text of ``version``.
  /// - Returns: The stretches, in order.
  /// - Complexity: O(length of the text).
  public func stretches(in text: SubmissionText) -> [Stretch] {
    stretches.compactMap { stretch in
      guard stretch.isOpen else { return stretch }
      guard let range = text.trimmed(stretch.range) else { return nil }
      return Stretch(range: range, points: [], mark: nil)
    }
  }
}

/// Walks over the places where points and marks begin and end.
private struct Sweep {
  private enum Part: Hashable {
    case point(PointNumber)
    case mark(Int, NoPointKind)
  }

  private var begins: [Int: [Part]] = [:]
  private var ends: [Int: [Part]] = [:]
  private let length: Int

  init(_ submission: Submission, _ version: TextAdded) {
    length = version.scalars
    for point in submission.currentPoints {
      for span in point.recorded.spans where span.version == version.version {
        add(.point(point.recorded.point), span)
      }
    }
    for (index, mark) in submission.marks.enumerated() where mark.span.version == version.version {
      add(.mark(index, mark.kind), mark.span)
    }
  }

  private mutating func add(_ part: Part, _ span: Span) {
    begins[span.offset, default: []].append(part)
    ends[span.end, default: []].append(part)
  }

  var stretches: [LetterCoverage.Stretch] {
    let bounds = Set(begins.keys).union(ends.keys).union([0, length]).sorted()
    var active: [Part: Int] = [:]
    var stretches: [LetterCoverage.Stretch] = []
    for (low, high) in zip(bounds, bounds.dropFirst()) {
      for part in ends[low] ?? [] {
        active[part, default: 0] -= 1
        if active[part] == 0 { active[part] = nil }
      }
      for part in begins[low] ?? [] { active[part, default: 0] += 1 }
      append(Self.stretch(low..<high, active.keys), to: &stretches)
    }
    return stretches
  }

  private static func stretch(
    _ range: Range<Int>, _ parts: some Sequence<Part>
  ) -> LetterCoverage.Stretch {
    var points: [PointNumber] = []
    var mark: (index: Int, kind: NoPointKind)?
    for part in parts {
      switch part {
      case .point(let number): points.append(number)
      case .mark(let index, let kind):
        if mark.map({ index < $0.index }) ?? true { mark = (index, kind) }
      }
    }
    return .init(range: range, points: points.sorted(), mark: points.isEmpty ? mark?.kind : nil)
  }

  private func append(
    _ stretch: LetterCoverage.Stretch, to stretches: inout [LetterCoverage.Stretch]
  ) {
    guard let last = stretches.last, last.points == stretch.points, last.mark == stretch.mark else {
      return stretches.append(stretch)
    }
    stretches[stretches.count - 1].range = last.range.lowerBound..<stretch.range.upperBound
  }
}
