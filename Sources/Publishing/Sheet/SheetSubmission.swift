// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The cells of a submission, which stand in each row of its points.
struct SheetSubmission {
  let number: SubmissionNumber
  let stands: Bool
  /// How far it is, where it has no points.
  let status: String
  private let name: String
  private let rounds: String?
  private let party: String
  private let partyKind: String
  private let municipality: String?
  private let receivedOn: String
  private let datedOn: String?
  private let channel: String
  private let standing: String?
  private let tenor: String?
  private let nothingToAdd: String?
  private let references: String?

  init(
    _ submission: MatrixSubmission, by party: Parties.Listed, in round: RoundID,
    _ language: Language
  ) {
    let received = submission.received
    number = received.submission
    stands = submission.stands
    status = SheetStatus.word(for: submission, in: language)
    name = received.submission.description
    rounds = Self.list(received.rounds.filter { $0 != round }.map(\.rawValue))
    self.party =
      party.isPerson || party.isHidden || party.session != nil
      ? party.name.text(in: language) : party.sheetName
    partyKind = party.kind.word(in: language)
    municipality = party.municipality
    receivedOn = received.receivedOn.description
    datedOn = received.datedOn?.description
    channel = received.channel.word(in: language)
    standing = received.standing?.word(in: language)
    tenor = received.tenor?.word(in: language)
    nothingToAdd =
      received.form == .nothingToAdd && submission.points == 0
      ? YesNo.yes.word(in: language) : nil
    references = party.isHidden ? nil : Self.list(submission.references)
  }

  private static func list(_ values: [String]) -> String? {
    values.isEmpty ? nil : values.joined(separator: SheetColumn.valueSeparator)
  }

  /// What stands in a column; `nil` where that is not one of a submission.
  subscript(column: SheetColumn) -> String? {
    switch column {
    case .submission: name
    case .rounds: rounds
    case .party: party
    case .partyKind: partyKind
    case .municipality: municipality
    case .received: receivedOn
    case .dated: datedOn
    case .channel: channel
    case .standing: standing
    case .tenor: tenor
    case .nothingToAdd: nothingToAdd
    case .reference: references
    default: nil
    }
  }
}
