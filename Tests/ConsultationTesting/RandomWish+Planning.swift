// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension RandomWish {
  func plan(_ random: inout SeededGenerator) -> Command {
    let dossier = state.dossiers.keys.sorted().randomElement(using: &random) ?? "jeugd"
    let time: MilestoneTime =
      [.day(today), .period("voorjaar"), .open].randomElement(using: &random) ?? .open
    let milestone: MilestoneID = Bool.random(using: &random) ? "besluit" : "start"
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      return .addMilestone(
        AddMilestone(dossier: dossier, milestone: milestone, activity: "Besluit", time: time))
    case 1:
      return .moveMilestone(
        MoveMilestone(
          dossier: dossier, milestone: milestone.rawValue, time: time, reason: "later"))
    default:
      let phase = state.dossiers[dossier]?.phases.randomElement(using: &random)?.phase
      return .closePhase(ClosePhase(dossier: dossier, phase: phase?.rawValue ?? "koers"))
    }
  }

  func changeParty(_ random: inout SeededGenerator) -> Command {
    let parties = state.parties.keys.sorted()
    let party = parties.randomElement(using: &random) ?? "wilgenkade"
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .renameParty(RenameParty(party: party, name: "Nieuwe naam \(party)"))
    case 1:
      return .addContact(
        AddContact(party: party, name: "Iris Beukelaar", function: "voorzitter", from: today))
    default:
      let by = parties.randomElement(using: &random) ?? "samen-leren"
      return .succeedParty(SucceedParty(party: party, by: by, on: today))
    }
  }

  func passOn(_ random: inout SeededGenerator) -> Command {
    let numbers = state.numbers.dossierOfObligation.keys.sorted()
    let target = ["toelating", "overeenkomst", "samen-leren"].randomElement(using: &random)
    return .passOnObligation(
      PassOnObligation(
        obligation: numbers.randomElement(using: &random) ?? "V-1",
        to: DeferralInput(target: target ?? "toelating", owner: "inkoop", due: today),
        reason: "nog niet af"))
  }
}
