// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// That a party was shown how its submission was split, and what it said.
public struct MatrixPointCheck: Hashable, Sendable {
  /// The submission.
  public let submission: SubmissionNumber
  /// Whose it is.
  public let party: Parties.Listed
  /// The day on which it was asked last.
  public let askedOn: Day
  /// The last day for its answer.
  public let until: Day
  /// How often it said what.
  public let said: [PointCheckVerdict: Int]
  /// How many of its remarks staff gave a reason for, because nothing changed.
  public let settled: Int

  /// How often it said this.
  public subscript(verdict: PointCheckVerdict) -> Int { said[verdict, default: 0] }
  /// Whether it said something.
  public var isAnswered: Bool { !said.isEmpty }
}

extension Seating {
  /// The parties that were shown their points, in the order of ``Parties``.
  func pointChecks(seenBy viewer: Viewer) -> [MatrixPointCheck] {
    sent.filter { admits($0.party, addressee: nil) }
      .sorted { ($0.party.place, $0.number) < ($1.party.place, $1.number) }
      .compactMap { party, number, submission in
        guard let asked = submission.checks.last?.asked else { return nil }
        let remarks = submission.checks.flatMap(\.remarks)
        return MatrixPointCheck(
          submission: number,
          party: viewer.sees(submission) ? party : viewer.hidden(party),
          askedOn: asked.askedOn, until: asked.until,
          said: Dictionary(grouping: remarks, by: \.answered.verdict).mapValues(\.count),
          settled: remarks.count { $0.settled != nil })
      }
  }
}
