// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// The planning of dossier `jeugd`, the first obligation handed on, a contact, a renaming and a
  /// succession; for ``campaign``, while `V-1` is open.
  static let planning: [Command] = [
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: "besluit", activity: "Colleges stellen vast",
        who: "colleges", time: .day("2026-07-07"))),
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: "tarieven", activity: "Tafel over tarieven",
        time: .period("najaar 2026"), isOptional: true)),
    .moveMilestone(
      MoveMilestone(
        dossier: "jeugd", milestone: "besluit", time: .day("2026-09-01"),
        reason: "De colleges vroegen om twee maanden.")),
    .addMilestone(
      AddMilestone(
        dossier: "jeugd", milestone: "rondgang", activity: "Ronde langs de raden", time: .open,
        isOptional: true)),
    .settleMilestone(
      SettleMilestone(
        dossier: "jeugd", milestone: "rondgang", outcome: .dropped(reason: "Te weinig tijd."))),
    .passOnObligation(
      PassOnObligation(
        obligation: "V-1",
        to: DeferralInput(
          target: "overeenkomst", document: "Bijlage tarieven", owner: "projectleider inkoop",
          milestone: "Tafel over tarieven"),
        reason: "Het tariefonderzoek loopt nog.")),
    .addParty(AddParty(party: "buurtraad", name: "Buurtraad", kind: .partner)),
    .renameParty(
      RenameParty(party: "buurtraad", name: "Raad van de buurten", from: "2026-05-01")),
    .addContact(
      AddContact(
        party: "buurtraad", name: "Pim Heidebloem", function: "ambtelijk secretaris",
        from: "2026-05-01", until: "2027-04-30")),
    .succeedParty(
      SucceedParty(
        party: "samen-leren", by: "buurtraad", on: "2026-05-01", reason: "Samengegaan.")),
  ]

  /// What closes after ``campaign`` is answered: the phase of the round in `jeugd`.
  static let phaseDone: [Command] = [.closePhase(ClosePhase(dossier: "jeugd", phase: "koers"))]
}
