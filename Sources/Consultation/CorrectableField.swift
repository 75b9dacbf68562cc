// SPDX-License-Identifier: EUPL-1.2

/// A field that can be corrected, by the name it has in commands.
public enum CorrectableField: String, Hashable, Sendable, CaseIterable {
  // A dossier, round, phase, part, theme, body or document version.
  case title
  // A round.
  case opensOn, closesOn
  // A party or user.
  case name, shortName, municipality, group
  // A submission.
  case receivedOn, datedOn, channel, standing, tenor, author, submitter
  // A point.
  case kind, theme, part, section, question, addressee, summary, wording, proposedText
  // A text change.
  case before, after, reason
}
