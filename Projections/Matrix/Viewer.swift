// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Leaves out of a matrix what an audience may not see; its numbers stay those of all points.
struct Viewer {
  let audience: Audience
  let round: Round
  let state: State
  let parties: Parties

  /// Whether everything may be seen.
  var seesAll: Bool { audience == .staff }

  /// Whether the audience may see a submission, and so whose it is.
  func sees(_ submission: Submission) -> Bool {
    seesAll || submission.audience(from: kind(of: submission)) >= audience
  }

  /// What kind of party speaks in a submission.
  private func kind(of submission: Submission) -> PartyKind {
    state.sender(of: submission.received).map { parties[$0].kind } ?? .partner
  }

  /// Whether the audience may see a submission by its number.
  func sees(_ number: SubmissionNumber) -> Bool {
    seesAll || state.submissions[number].map(sees) ?? false
  }

  /// A party as the audience sees it where it may not see what the party sent.
  func hidden(_ party: Parties.Listed) -> Parties.Listed {
    Parties.Listed(
      sender: nil, kind: party.kind, name: .hidden, shortName: nil, sheetName: "",
      municipality: nil, place: parties.all.count)
  }

  /// The roll call, in which a party is only counted where none of what it sent may be seen.
  func rollCall(_ whole: RollCall) -> RollCall {
    seesAll
      ? whole
      : RollCall(
        round: round, parties: whole.parties.map(line),
        groups: whole.groups.map { RollCall.Group($0.invited, parties: $0.parties.map(line)) },
        unasked: whole.unasked.map(line), ofSessions: whole.ofSessions.map(line))
  }

  /// A session with the reports that the audience may see; their points are all counted.
  func session(_ line: Sessions.Line) -> Sessions.Line {
    var masked = line
    masked.reports = line.reports.filter { sees($0) }
    return masked
  }

  private func line(_ line: RollCall.Line) -> RollCall.Line {
    let seen = line.submissions.filter { sees($0) }
    guard seen.count < line.submissions.count else { return line }
    var masked = line
    if seen.isEmpty {
      masked.party = hidden(line.party)
      masked.reminders = []
      masked.documents = []
    }
    masked.jointWith = []
    masked.submissions = seen
    let senders = Set(seen.compactMap { state.submissions[$0]?.received.party })
    masked.successors = line.successors.filter { $0.id.map(senders.contains) ?? false }
    return masked
  }

  /// An obligation without the parties of which nothing may be seen.
  func obligation(_ line: Obligations.Line) -> Obligations.Line {
    guard !seesAll else { return line }
    let seen = Set(
      line.points.map(\.submission).filter { sees($0) }
        .flatMap { state.submissions[$0]?.received.parties ?? [] })
    var masked = line
    masked.parties = line.parties.filter(seen.contains)
    masked.texts = nil
    return masked
  }
}
