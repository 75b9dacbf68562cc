// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Story {
  /// Tells what comes after the answers of `jeugd-koers`, on 15 June and 1 July 2026.
  ///
  /// An edition for the portfolio holders and one for the colleges, an adopted version, agreement,
  /// releases, secrecy and decisions; user `u-6` is publisher, body `college-vossenrade` is added.
  public mutating func carryOutEditions() {
    let day = today
    today = "2026-06-15"
    carryOut(Self.editions)
    carryOut([Self.agreement], by: "u-3")
    carryOut([Self.proposal, Self.finalEdition, Self.secrecy])
    carryOut(Self.releases, by: "u-6")
    carryOut(Self.decisions, by: "u-3")
    today = max(day, "2026-06-15")
  }

  private static let editions: [Command] = [
    .addUser(AddUser(user: "u-6", name: "Noor Windveld", roles: [.publisher])),
    .addBody(
      AddBody(
        dossier: "jeugd",
        body: BodyAdded(
          body: "college-vossenrade", title: "College van Vossenrade",
          municipality: "Vossenrade"))),
    .issueEdition(
      IssueEdition(
        round: "jeugd-koers", title: "Reactienota", purpose: .portfolioHolders,
        meeting: "2026-06-18", withOpen: "De portefeuillehouders lezen mee.")),
  ]

  private static let agreement = Command.agree(
    Agree(
      .round("jeugd-koers"), by: "Portefeuillehoudersoverleg jeugd", on: "2026-06-12",
      remarks: "Let op de tarieven."))

  private static let proposal = Command.addVersion(
    AddVersion(
      dossier: "jeugd", document: "koersdocument", version: "1.0", title: "Koersdocument jeugd",
      date: "2026-06-15", role: .adopted,
      sections: [
        SectionAdded(
          document: "koersdocument", version: "1.0", section: "1", title: "Inleiding",
          text: "Hulp begint binnen\n  zes weken.")
      ]))

  private static let finalEdition = Command.issueEdition(
    IssueEdition(
      round: "jeugd-koers", title: "Reactienota", purpose: .college, meeting: "2026-06-30",
      withOpen: "Niets staat open."))

  private static let secrecy = Command.recordSecrecy(
    RecordSecrecy(
      round: "jeugd-koers", body: "college-elzenmeer", on: "2026-06-15",
      ground: "Gemeentewet, artikel 87"))

  private static let releases: [Command] = [
    .release(
      Release(round: "jeugd-koers", edition: 2, audience: .ownParty, from: "2026-07-01")),
    .release(
      Release(
        round: "jeugd-koers", edition: 2, audience: .public, from: "2026-08-01",
        body: "college-elzenmeer")),
  ]

  private static let decisions: [Command] = [
    .recordDecision(
      RecordDecision(
        body: "college-elzenmeer", matter: .edition("jeugd-koers", 2), on: "2026-06-30",
        number: "B-2026-114", verb: .adopt, result: .changed, reservation: "Onder voorbehoud.",
        except: [
          RecordDecision.Exception(
            point: "R-001.3", disposition: .notAccepted, answer: "Dat doen wij hier niet.",
            rationale: "Elzenmeer regelt dit zelf.")
        ])),
    .recordDecision(
      RecordDecision(
        body: "college-vossenrade", matter: .version("jeugd", "koersdocument", "1.0"),
        on: "2026-07-02", verb: .agree, result: .unchanged,
        mandate: "Mandaatbesluit 2026, artikel 4")),
  ]
}
