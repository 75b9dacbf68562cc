// SPDX-License-Identifier: EUPL-1.2

/// A point that a program proposed, and what became of it.
public struct PointProposal: Hashable, Sendable {
  /// What was proposed.
  public internal(set) var proposed: PointProposed
  /// The points that were made of it, in order.
  public internal(set) var points: [PointNumber] = []
  /// Whether somebody found that it is no point.
  public internal(set) var isDropped = false
}

extension Submission {
  /// What became of a proposal, by what people changed when they recorded its points.
  ///
  /// - Complexity: O(points made of it).
  public func fate(of proposal: PointProposal) -> ProposalFate {
    guard let first = proposal.points.first else { return proposal.isDropped ? .dropped : .open }
    guard proposal.points.count == 1 else { return .split }
    let changes = point(first)?.recorded.proposed?.changes ?? []
    return changes.contains(.joined) ? .joined : changes.isEmpty ? .accepted : .edited
  }

  /// The proposals with these numbers, each once; for none given, all of which nothing became yet.
  func proposals(numbered numbers: [Int]?) throws(Undecided) -> [PointProposal] {
    guard let numbers else { return proposals.filter { $0.points.isEmpty && !$0.isDropped } }
    guard !numbers.isEmpty else { throw .rejected(.emptyText(field: "proposals")) }
    var found: [PointProposal] = []
    for number in numbers.withoutRepeats() {
      guard proposals.indices.contains(number - 1) else {
        throw .rejected(.unknownProposal(received.submission, number))
      }
      found.append(proposals[number - 1])
    }
    return found
  }

  /// Notes of which proposals a point was made.
  mutating func note(_ recorded: PointRecorded) {
    for number in recorded.proposed?.proposals ?? [] where proposals.indices.contains(number - 1) {
      proposals[number - 1].points.append(recorded.point)
    }
  }
}
