// SPDX-License-Identifier: EUPL-1.2

// The words in which people speak of a consultation. The raw values stand in the log and in
// every machine-readable answer and never change.

/// What a user may do; a role holds for the register, one dossier or one municipality.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case administrator, secretariat, handler, approver, publisher, reader
}

/// What kind of body or person a party is.
public enum PartyKind: String, Hashable, Sendable, CaseIterable {
  case council, advisoryBoard, provider, resident, expertByExperience, partner

  /// Whether a party of this kind is a natural person, whose name is sealed.
  public var isNaturalPerson: Bool { self == .resident || self == .expertByExperience }
}

/// What kind of consultation a round is.
public enum RoundKind: String, Hashable, Sendable, CaseIterable {
  case adviceRequest, councilConsultation, publicConsultation, marketConsultation, dialogue
  case clarification
}

/// What a version of a document is in the course of a dossier.
public enum VersionRole: String, Hashable, Sendable, CaseIterable {
  case baseline, proposed, adopted
}

/// By what way a submission came in.
public enum Channel: String, Hashable, Sendable, CaseIterable {
  case letter, email, form, meeting, phone, post, tenderPlatform
}

/// On whose authority a text speaks.
public enum Standing: String, Hashable, Sendable, CaseIterable {
  case adopted, onBehalf, member, reportConfirmed, reportUnconfirmed
}

/// The direction of a submission as a whole.
public enum Tenor: String, Hashable, Sendable, CaseIterable {
  case positive, positiveWithRemarks, negative, none
}

/// A submission's answer to one consultation question.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case yes, yesIf, no, none
}

/// What a letter is about that is sent on a round, where nothing else records that it was sent.
public enum LetterKind: String, Hashable, Sendable, CaseIterable {
  /// That something came in: *ontvangstbevestiging*.
  case acknowledgement
  /// That a party gets more time: *uitstel*.
  case `extension`
  /// What became of the points of a council or board, after the decision.
  case answer
  /// What became of the points of providers and residents.
  case notice
  /// That an obligation was settled: *afdoeningsbericht*.
  case settlement
  /// What is still open of what was promised, once a year.
  case account
}

/// What a consultation question asks for.
public enum QuestionForm: String, Hashable, Sendable, CaseIterable {
  case stance, open
}

/// What kind of statement a point is.
public enum PointKind: String, Hashable, Sendable, CaseIterable {
  case advice, question, concern, objection, condition, support, textProposal, request
  case involvement
}

/// Why a passage of a letter is no point.
public enum NoPointKind: String, Hashable, Sendable, CaseIterable {
  case salutation, opening, closing, thanks, context, heading, date, signature, disclaimer
  case furniture, other
}

/// What became of a point, in the recommendation that answers it.
public enum Disposition: String, Hashable, Sendable, CaseIterable {
  case accepted, partlyAccepted, notAccepted, noted, answered, alreadyCovered, deferred, outOfScope
}

/// Where a text change comes from.
public enum Origin: String, Hashable, Sendable, CaseIterable {
  case points, exOfficio, portfolioHolders, amendment, college, session, clarification
}

/// The response of one invitation in the roll call.
public enum Response: String, Hashable, Sendable, CaseIterable {
  case reacted, nothingToAdd, declined, withdrawn, silent, awaited
}

/// Whether what came in was in time, by days and never by the order of logging.
public enum Timeliness: String, Hashable, Sendable, CaseIterable {
  case inTime, withinExtension, lateIncluded, lateExcluded, afterDecision
}

/// Whether a submission was asked for.
public enum Asked: String, Hashable, Sendable, CaseIterable {
  case asked, unasked
}

/// What became of a point's number when the point was divided otherwise.
public enum Supersession: String, Hashable, Sendable, CaseIterable {
  case split, merged
}

/// Who may see a submission, a passage, a point or an edition; each includes those before it.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  case staff, bodies, ownParty, allParties, `public`
}

/// What a party says of how its submission was split into points.
public enum PointCheckVerdict: String, Hashable, Sendable, CaseIterable {
  case correct, missing, meantDifferently
}

/// What a party says of the answer that it got.
public enum ReplyVerdict: String, Hashable, Sendable, CaseIterable {
  case answered, meantDifferently, notAnswered
}

/// For whom an edition of the matrix is made.
public enum EditionPurpose: String, Hashable, Sendable, CaseIterable {
  case directors, portfolioHolders, college, council, publication
}

/// What a body does with what is laid before it.
public enum DecisionVerb: String, Hashable, Sendable, CaseIterable {
  case adopt, agree, takeNote
}

/// What came of a body's decision.
public enum DecisionResult: String, Hashable, Sendable, CaseIterable {
  case unchanged, changed, held, rejected
}

/// What may be a mistake in a round: a hint to look again, which nobody has to follow.
public enum Lint: String, Hashable, Sendable, CaseIterable {
  case repeatsPoint = "repeats-point"
  case oneAnswer = "one-answer"
  case noTarget = "no-target"
  case questionNoted = "question-noted"
  case baselineUnchanged = "baseline-unchanged"
  case answerOutdated = "answer-outdated"
  case differentDispositions = "different-dispositions"
  case wrongDossierOrDate = "wrong-dossier-or-date"
  case deviationWithoutReason = "deviation-without-reason"
}
