// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Story {
  /// A consultation that is set up, on 1 April 2026, before anything came in.
  ///
  /// Users: `u-1` administrator and secretariat, `u-2` and `u-5` handlers, `u-3` approver, `u-4`
  /// reader. Dossiers `jeugd` and `wmo`, with rounds `jeugd-koers` and `wmo-koers` that are open
  /// from 9 March to 24 April. Invited in `jeugd-koers`: `raad-elzenmeer`, `asd-vossenrade`,
  /// `wilgenkade` and `inwoner-1`; in `wmo-koers` the first two. Not invited: `samen-leren`.
  public static let consultation: Story = {
    var story = Story()
    story.carryOut(users)
    story.carryOut(dossiers)
    story.carryOut(parties)
    story.carryOut(rounds)
    story.today = "2026-04-01"
    return story
  }()

  /// Runs commands that cannot be refused; one that is refused stops the test at once.
  public mutating func carryOut(_ commands: [Command], by user: UserID = "u-1") {
    for command in commands {
      do throws(Undecided) {
        try run(command, by: user)
      } catch {
        preconditionFailure("\(error) on \(command)")
      }
    }
  }

  private static let users: [Command] = [
    .addUser(AddUser(user: "u-2", name: "Merel Wolkenveld", roles: [.handler])),
    .addUser(AddUser(user: "u-3", name: "Roos Zandstroom", roles: [.approver])),
    .addUser(AddUser(user: "u-4", name: "Bas Korenland", roles: [.reader])),
    .addUser(AddUser(user: "u-5", name: "Teun Bronmeester", roles: [.handler])),
  ]

  private static let dossiers: [Command] = [
    .openDossier(
      OpenDossier(
        dossier: "jeugd", title: "Inkoop jeugdhulp", references: ["LL-2026-0031"],
        phases: [
          PhaseAdded(phase: "koers", title: "Koersdocument"),
          PhaseAdded(phase: "toelating", title: "Toelatingsdocumenten"),
          PhaseAdded(phase: "overeenkomst", title: "Overeenkomst"),
        ],
        parts: [
          PartAdded(part: "ambulant", title: "Ambulante hulp"),
          PartAdded(part: "verblijf", title: "Verblijf"),
        ],
        themes: [
          ThemeAdded(theme: "toegang", title: "Toegang en wachttijd"),
          ThemeAdded(theme: "geld", title: "Tarieven"),
        ],
        bodies: [
          BodyAdded(
            body: "college-elzenmeer", title: "College van Elzenmeer", municipality: "Elzenmeer")
        ])),
    .openDossier(
      OpenDossier(
        dossier: "wmo", title: "Inkoop Wmo",
        phases: [
          PhaseAdded(phase: "koers", title: "Koersdocument"),
          PhaseAdded(phase: "toelating", title: "Toelatingsdocumenten"),
        ],
        themes: [ThemeAdded(theme: "vervoer", title: "Vervoer")])),
    .addVersion(
      AddVersion(
        dossier: "jeugd", document: "koersdocument", version: "0.9", title: "Koersdocument jeugd",
        date: "2026-03-02", role: .baseline,
        sections: [
          SectionAdded(
            document: "koersdocument", version: "0.9", section: "1", title: "Inleiding",
            text: "Hulp begint zo snel mogelijk."),
          SectionAdded(
            document: "koersdocument", version: "0.9", section: "2.1", title: "Tarieven"),
        ])),
  ]

  private static let parties: [Command] = [
    .addParty(
      AddParty(
        party: "raad-elzenmeer", name: "Gemeenteraad van Elzenmeer", shortName: "Raad Elzenmeer",
        kind: .council, municipality: "Elzenmeer")),
    .addParty(
      AddParty(
        party: "asd-vossenrade", name: "Adviesraad Sociaal Domein Vossenrade",
        shortName: "ASD Vossenrade", kind: .advisoryBoard, municipality: "Vossenrade",
        adviceDuty: AdviceDuty(rule: "Verordening, artikel 5", adviceDays: 42, reasoned: true))),
    .addParty(
      AddParty(
        party: "wilgenkade", name: "Stichting Wilgenkade", kind: .provider, group: "aanbieders")),
    .addParty(
      AddParty(
        party: "inwoner-1", name: "Fedde Kwikmeer", kind: .resident, municipality: "Elzenmeer")),
    .addParty(AddParty(party: "samen-leren", name: "Samen Leren", kind: .partner)),
  ]

  private static let rounds: [Command] = [
    .openRound(
      OpenRound(
        round: "jeugd-koers", dossier: "jeugd", phase: "koers", kind: .adviceRequest,
        title: "Consultatie koersdocument jeugd", opensOn: "2026-03-09", closesOn: "2026-04-24",
        questions: [
          QuestionAdded(question: "j1", text: "Kunt u zich vinden in de koers?"),
          QuestionAdded(question: "j2", text: "Wat mist u?"),
        ],
        baseline: [BaselineAdded(document: "koersdocument", version: "0.9")])),
    .openRound(
      OpenRound(
        round: "wmo-koers", dossier: "wmo", phase: "koers", kind: .adviceRequest,
        title: "Consultatie koersdocument Wmo", opensOn: "2026-03-09", closesOn: "2026-04-24",
        questions: [QuestionAdded(question: "w1", text: "Kunt u zich vinden in de koers?")])),
    .invite(
      Invite(
        round: "jeugd-koers",
        parties: ["raad-elzenmeer", "asd-vossenrade", "wilgenkade", "inwoner-1"],
        sentOn: "2026-03-09")),
    .invite(
      Invite(
        round: "wmo-koers", parties: ["raad-elzenmeer", "asd-vossenrade"], sentOn: "2026-03-09",
        wantedBy: "2026-04-17")),
  ]
}
