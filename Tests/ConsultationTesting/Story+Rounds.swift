// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// More of `wmo-koers`, on the day it is: an extension, a reminder, a party that declines, the
  /// residents as an open group, a session with its report, and a report that replaces that one.
  mutating func goOnAsking() {
    let report = SubmissionNumber(state.numbers.submissions + 1)
    carryOut([
      .extend(
        Extend(
          round: "wmo-koers", party: "wilgenkade", until: "2026-05-29",
          reason: "De bestuurder is ziek.")),
      .remind(Remind(round: "wmo-koers", party: "wilgenkade", on: "2026-05-26")),
      .decline(
        Decline(
          round: "wmo-koers", party: "wilgenkade", on: "2026-05-27", reason: "Geen tijd.")),
      .inviteGroup(
        InviteGroup(
          round: "wmo-koers", group: "de inwoners", announced: "Nieuwsblad Elzenmeer",
          on: "2026-03-09", until: "2026-04-24")),
      .holdSession(
        HoldSession(
          round: "wmo-koers", session: "tafel-1", title: "Dialoogtafel vervoer",
          on: "2026-04-14", kind: "dialoogtafel", place: "Elzenmeer",
          question: "Wat helpt u op weg?", present: ["asd-vossenrade"], residents: 14)),
      .receiveSubmission(Self.report()),
      .receiveSubmission(Self.report(replacing: report)),
      .tellBack(TellBack(round: "wmo-koers", session: "tafel-1", on: "2026-06-10")),
      .recordLetters(
        RecordLetters(
          round: "wmo-koers", letter: .account, parties: ["asd-vossenrade"], on: "2026-06-10")),
      .setTenderMode(SetTenderMode(round: "wmo-koers", on: true)),
      .setTenderMode(SetTenderMode(round: "wmo-koers", on: false)),
    ])
  }

  private static func report(replacing replaced: SubmissionNumber? = nil) -> ReceiveSubmission {
    ReceiveSubmission(
      rounds: ["wmo-koers"], party: "inwoner-1", channel: .meeting, receivedOn: "2026-04-16",
      content: .withoutText, standing: replaced == nil ? .reportUnconfirmed : .reportConfirmed,
      replaces: replaced, session: "tafel-1")
  }
}
