// SPDX-License-Identifier: EUPL-1.2

/// The reports of a round beside its matrix, by the names with which they are asked for.
public enum ReportName: String, Hashable, Sendable, CaseIterable {
  /// What was promised to come back, by whom and when: *lijst van vervolgpunten*.
  case obligations
  /// The reactions themselves, with the numbers of their points: *bundel van reacties*.
  case bundle
  /// What a later edition says otherwise than an earlier one.
  case editionComparison = "edition-comparison"
  case invitationLetter = "invitation-letter"
  case acknowledgementLetter = "acknowledgement-letter"
  case reminderLetter = "reminder-letter"
  case extensionLetter = "extension-letter"
  case pointCheckLetter = "point-check-letter"
  case answerLetter = "answer-letter"
  case noticeLetter = "notice-letter"
  case settlementLetter = "settlement-letter"
  case accountLetter = "account-letter"

  /// What it is, in one line.
  public var abstract: String {
    switch self {
    case .bundle: "the letters themselves, with the numbers of their points"
    case .editionComparison: "what the last edition says otherwise than the one before it"
    case .obligations: "what comes back later: in what, by whom, when, and how it stands"
    case .invitationLetter, .acknowledgementLetter, .reminderLetter, .extensionLetter,
      .pointCheckLetter, .answerLetter, .noticeLetter, .settlementLetter, .accountLetter:
      letter?.abstract ?? ""
    }
  }
}
