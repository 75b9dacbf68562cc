// SPDX-License-Identifier: EUPL-1.2

/// The reports of a round beside its matrix, by the names with which they are asked for.
public enum ReportName: String, Hashable, Sendable, CaseIterable {
  /// What was said of each theme in short, and by how many: *samenvatting per thema*.
  case summary
  /// Every point with its answer in full, by theme: *nota van beantwoording*.
  case replyNote = "reply-note"
  /// In which chapter of that note each submission is answered.
  case byNumber = "by-number"
  /// How the consultation went, what came in and what was done with it: *eindverslag*.
  case consultationReport = "consultation-report"
  /// What was asked at the sessions, what came out, and what was done with it.
  case sessions
  /// What happens when, as a table for a proposal.
  case planning
  /// The questions of a market and their answers, without names: *nota van inlichtingen*.
  case clarifications
  /// Where a body with the right to advise was not, or not wholly, followed: *afwijkingenlijst*.
  case deviations
  /// What a council is told on a page or two: *raadsinformatiebrief*.
  case councilLetter = "council-letter"
  /// What was promised to come back, by whom and when: *lijst van vervolgpunten*.
  case obligations
  /// The reactions themselves, with the numbers of their points: *bundel van reacties*.
  case bundle
  /// What a later edition says otherwise than an earlier one.
  case editionComparison = "edition-comparison"
  /// The text before the consultation, as proposed, and as adopted: *tekstvergelijking*.
  case textComparison = "text-comparison"
  case invitationLetter = "invitation-letter"
  case acknowledgementLetter = "acknowledgement-letter"
  case reminderLetter = "reminder-letter"
  case extensionLetter = "extension-letter"
  case pointCheckLetter = "point-check-letter"
  case answerLetter = "answer-letter"
  case noticeLetter = "notice-letter"
  case settlementLetter = "settlement-letter"
  case accountLetter = "account-letter"

  /// Whether it can be of one party alone.
  public var takesParty: Bool {
    switch self {
    case .byNumber, .deviations, .obligations, .bundle, .councilLetter: true
    default: letter != nil
    }
  }

  /// What it is, in one line.
  public var abstract: String {
    switch self {
    case .bundle: "the letters themselves, with the numbers of their points"
    case .editionComparison: "what the last edition says otherwise than the one before it"
    case .summary: "what was said of each theme in short, by how many, and what came of it"
    case .replyNote: "every point with its answer in full, by theme"
    case .byNumber: "for each submission its themes, and where in the reply note it is answered"
    case .consultationReport: "how the consultation went, what came in, what was done with it"
    case .sessions: "by part what sessions asked, what came out, and what was done with it"
    case .planning: "what happens when and by whom, and what was moved"
    case .clarifications: "the questions of a market and their answers, without names"
    case .deviations:
      "each point of an adviser by rule that was not or partly accepted, with its reason and days"
    case .councilLetter: "a letter that tells a council what came of it, on a page or two"
    case .obligations: "what comes back later: in what, by whom, when, and how it stands"
    case .invitationLetter, .acknowledgementLetter, .reminderLetter, .extensionLetter,
      .pointCheckLetter, .answerLetter, .noticeLetter, .settlementLetter, .accountLetter:
      letter?.abstract ?? ""
    case .textComparison: "baseline, proposed and adopted text, with the points behind each change"
    }
  }
}
