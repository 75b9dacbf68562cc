// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// How long what is in the register is kept, and a word of `R-003.2` that is hidden; for
  /// ``campaign``, at its end.
  static let keeping: [Command] = [
    .defineRetentionClass(
      DefineRetentionClass(
        retentionClass: "inspraak", title: "Inspraak en advies",
        source: "Selectielijst gemeenten 2020, 1.1",
        term: RetentionTerm(months: 60, start: .roundClosed))),
    .defineRetentionClass(
      DefineRetentionClass(
        dossier: "jeugd", retentionClass: "inkoop", title: "Inkoop van zorg",
        source: "Selectielijst gemeenten 2020, 8.1",
        term: RetentionTerm(months: 84, start: .contractEnd))),
    .setRetentionDefault(
      SetRetentionDefault(kinds: [.submission, .person], retentionClass: "inspraak")),
    .setRetentionDefault(
      SetRetentionDefault(
        dossier: "jeugd", kinds: [.cluster], retentionClass: "Inkoop van zorg")),
    .startRetention(StartRetention(dossier: "jeugd", start: .contractEnd, on: "2031-12-31")),
    .assignRetention(
      AssignRetention(
        subjects: ["R-001"], classes: ["inspraak", "inkoop"],
        reason: "Er loopt een geschil over de tarieven.")),
    .redact(
      Redact(
        place: .point("R-003.2", .summary), offset: 18, length: 6, reason: "Gaat over een ander.",
        ground: "Woo, artikel 5.1, lid 2, onder e")),
    .resealTexts(
      ResealTexts(
        submission: "R-003", texts: [ResealTexts.Left(of: 60, texts: [.summary: "████ mee."])])),
    .recordDestruction(
      RecordDestruction(
        on: "2026-06-01", position: 1, subjects: 1, reason: "De termijn is voorbij.")),
  ]
}
