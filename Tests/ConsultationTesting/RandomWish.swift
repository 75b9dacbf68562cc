// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Makes up commands about what there is; the rules may well refuse them.
struct RandomWish {
  let state: State
  let texts: [SubmissionNumber: SubmissionText]
  let today: Day

  /// Mostly somebody who may, and now and then anybody.
  func user(for command: Command, using random: inout SeededGenerator) -> UserID {
    let users = state.users.values.sorted { $0.id < $1.id }
    let allowed = users.filter { user in
      user.roles.contains { command.requiredRoles.contains($0.role) }
    }
    return (allowed.isEmpty || one(in: 10, &random) ? users : allowed)
      .randomElement(using: &random)?.id ?? "u-1"
  }

  func command(using random: inout SeededGenerator) -> Command {
    switch Int.random(in: 0..<62, using: &random) {
    case 0: addUser(&random)
    case 1...2: addParty(&random)
    case 3: addTheme(&random)
    case 4: openRound(&random)
    case 5...6: invite(&random)
    case 7 where one(in: 2, &random): askOn(&random)
    case 7:
      .establishSilence(
        EstablishSilence(
          round: round(&random), parties: one(in: 2, &random) ? nil : [party(&random)],
          reason: one(in: 2, &random) ? nil : "stil"))
    case 8:
      .moveRound(
        MoveRound(round: round(&random), to: Stage.allCases.randomElement(using: &random) ?? .ended)
      )
    case 9...14: receive(&random)
    case 15: .addText(AddText(submission: submission(&random), text: text(&random)))
    case 16:
      .withdrawSubmission(
        WithdrawSubmission(submission: submission(&random), reason: "ingetrokken"))
    case 17:
      .excludeSubmission(
        ExcludeSubmission(
          submission: submission(&random), round: one(in: 2, &random) ? nil : round(&random),
          reason: "te laat"))
    case 18...24: recordPoint(&random)
    case 25: markNoPoint(&random)
    case 26: .withdrawPoint(WithdrawPoint(point: point(&random), reason: "ingetrokken"))
    case 27: .assign(Assign(points: points(&random), handler: "u-2", due: today))
    case 28:
      .draftAnswer(
        DraftAnswer(points: points(&random), round: round(&random), text: "concept \(today)"))
    case 29...33: recommend(&random)
    case 34...35:
      .approve(
        one(in: 2, &random)
          ? Approve(round: round(&random)) : Approve(points: points(&random), round: round(&random))
      )
    case 36:
      .returnRecommendations(
        Return(points: points(&random), round: round(&random), reason: "nog eens"))
    case 37: recordTextChange(&random)
    case 38: settle(&random)
    case 39: split(&random)
    case 40: .mergePoints(MergePoints(points: neighbours(&random), summary: "samen"))
    case 41: plan(&random)
    case 42: changeParty(&random)
    case 43: passOn(&random)
    case 44: aside(&random)
    case 45: pointCheck(&random)
    case 46:
      .consult(
        Consult(points: points(&random), round: round(&random), users: ["u-5"], until: today))
    case 47:
      .issueEdition(
        IssueEdition(
          round: round(&random), title: "nota", purpose: any(EditionPurpose.self, &random),
          withOpen: one(in: 4, &random) ? nil : "nog niet alles"))
    case 48:
      .release(
        Release(
          round: round(&random), edition: Int.random(in: 1...3, using: &random),
          audience: any(Audience.self, &random), from: today))
    case 49: decide(&random)
    case 50...52: clusterPoints(&random)
    case 53: .leaveCluster(LeaveCluster(point: point(&random)))
    case 54...56: answerTogether(&random)
    case 57: withdrawTextChange(&random)
    case 58...60: propose(&random)
    default: correct(&random)
    }
  }

  private func decide(_ random: inout SeededGenerator) -> Command {
    let result = any(DecisionResult.self, &random)
    let exceptions =
      result == .changed
      ? Set(points(&random)).sorted().map {
        RecordDecision.Exception(point: $0, disposition: .noted, answer: "anders")
      } : []
    return .recordDecision(
      RecordDecision(
        body: "college-elzenmeer",
        matter: .edition(round(&random), Int.random(in: 1...3, using: &random)), on: today,
        verb: any(DecisionVerb.self, &random), result: result, except: exceptions))
  }

  // MARK: Choosing

  func one(in count: Int, _ random: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  func any<Value: CaseIterable>(
    _: Value.Type, _ random: inout SeededGenerator
  ) -> Value {
    let all = Array(Value.allCases)
    return all[Int.random(in: 0..<all.count, using: &random)]
  }

  func round(_ random: inout SeededGenerator) -> RoundID {
    state.rounds.keys.sorted().randomElement(using: &random) ?? "jeugd-koers"
  }

  private func party(_ random: inout SeededGenerator) -> PartyID {
    state.parties.keys.sorted().randomElement(using: &random) ?? "wilgenkade"
  }

  func dossier(_ random: inout SeededGenerator) -> Dossier? {
    state.dossiers.values.sorted { $0.id < $1.id }.randomElement(using: &random)
  }

  func submission(_ random: inout SeededGenerator) -> SubmissionNumber {
    SubmissionNumber(Int.random(in: 1...state.numbers.submissions, using: &random))
  }

  func point(_ random: inout SeededGenerator) -> PointNumber {
    let number = submission(&random)
    let count = state.submissions[number]?.points.count ?? 0
    return PointNumber(number, Int.random(in: 1...max(1, count), using: &random))
  }

  func points(_ random: inout SeededGenerator) -> [PointNumber] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in point(&random) }
  }

  private func name(_ random: inout SeededGenerator) -> String {
    let words = ["Linde", "Berk", "Eik", "Wilg", "Iep", "Els", "Beuk", "Den"]
    return (0..<3).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  func text(_ random: inout SeededGenerator) -> SubmissionText {
    let sentences = (0..<Int.random(in: 1...6, using: &random)).map { "\($0): \(name(&random))." }
    return SubmissionText(sentences.joined(separator: "\n"))
  }

  func passage(of number: SubmissionNumber, _ random: inout SeededGenerator)
    -> PassageInput?
  {
    guard let scalars = texts[number]?.scalars, !scalars.isEmpty else { return nil }
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let end = min(scalars.count, start + Int.random(in: 1...30, using: &random))
    var quote = String.UnicodeScalarView()
    quote.append(contentsOf: scalars[start..<end])
    return PassageInput(quote: String(quote), offset: start)
  }

  // MARK: Commands

  private func addUser(_ random: inout SeededGenerator) -> Command {
    let number = Int.random(in: 6...9, using: &random)
    let user = UserID("u-\(number)") ?? "u-6"
    return .addUser(
      AddUser(
        user: user, name: name(&random), roles: [any(Role.self, &random)],
        dossier: one(in: 3, &random) ? dossier(&random)?.id : nil))
  }

  private func addParty(_ random: inout SeededGenerator) -> Command {
    let kind = any(PartyKind.self, &random)
    let number = Int.random(in: 1...30, using: &random)
    return .addParty(
      AddParty(
        party: PartyID("p-\(number)") ?? "p-1", name: "\(name(&random)) \(number)", kind: kind,
        municipality: one(in: 2, &random) ? "Elzenmeer" : nil))
  }

  private func addTheme(_ random: inout SeededGenerator) -> Command {
    let number = Int.random(in: 1...9, using: &random)
    return .addTheme(
      AddTheme(
        dossier: dossier(&random)?.id ?? "jeugd",
        theme: ThemeAdded(theme: ThemeID("t-\(number)") ?? "t-1", title: "Thema \(number)")))
  }

  private func openRound(_ random: inout SeededGenerator) -> Command {
    let dossier = dossier(&random)
    let number = Int.random(in: 1...5, using: &random)
    return .openRound(
      OpenRound(
        round: RoundID("r-\(number)") ?? "r-1", dossier: dossier?.id ?? "jeugd", phase: "koers",
        kind: any(RoundKind.self, &random), title: "Ronde \(number)", opensOn: "2026-06-01",
        closesOn: "2026-06-30",
        questions: [QuestionAdded(question: "j1", text: "Wat vindt u ervan?")]))
  }

  private func invite(_ random: inout SeededGenerator) -> Command {
    .invite(
      Invite(
        round: round(&random), parties: [party(&random), party(&random)],
        wantedBy: one(in: 3, &random) ? today.advanced(byDays: 7) : nil))
  }

  /// More time, a reminder, a refusal or an open group.
  private func askOn(_ random: inout SeededGenerator) -> Command {
    let (round, party) = (round(&random), party(&random))
    return switch Int.random(in: 0..<6, using: &random) {
    case 0:
      .extend(
        Extend(
          round: round, parties: one(in: 3, &random) ? nil : [party],
          until: today.advanced(byDays: 14), reason: "vakantie"))
    case 1: .remind(Remind(round: round, parties: one(in: 3, &random) ? nil : [party], on: today))
    case 4:
      .holdSession(
        HoldSession(
          round: round, session: "tafel-2", title: "Gesprek", on: today, kind: "gesprek",
          present: [party], residents: one(in: 2, &random) ? 9 : nil))
    case 2: .decline(Decline(round: round, party: party, on: today))
    case 3:
      .inviteGroup(
        InviteGroup(
          round: round, group: "de inwoners", announced: "website", on: today,
          until: today.advanced(byDays: 42)))
    default: .setTenderMode(SetTenderMode(round: round, on: one(in: 2, &random)))
    }
  }

  private func receive(_ random: inout SeededGenerator) -> Command {
    let text = text(&random)
    let contents: [SubmissionContent] = [
      .text(text), .text(text), .text(text), .nothingToAdd, .fileFollows, .withoutText,
      .file(IncomingFile(name: "brief.txt", content: Array(text.string.utf8)), text),
    ]
    if one(in: 12, &random) {
      return .receiveSubmission(
        ReceiveSubmission(
          rounds: [round(&random)], channel: .meeting, receivedOn: today,
          content: contents.randomElement(using: &random) ?? .withoutText,
          tenor: any(Tenor.self, &random),
          session: one(in: 2, &random) ? "tafel-1" : "tafel-2"))
    }
    return .receiveSubmission(
      ReceiveSubmission(
        rounds: one(in: 3, &random) ? [round(&random), round(&random)] : [round(&random)],
        party: party(&random), channel: any(Channel.self, &random),
        receivedOn: today.advanced(byDays: -Int.random(in: 0..<30, using: &random)),
        content: contents.randomElement(using: &random) ?? .withoutText,
        coSubmitters: one(in: 6, &random) ? [party(&random)] : [],
        tenor: any(Tenor.self, &random),
        stances: one(in: 3, &random)
          ? [StanceInput(question: "j1", stance: any(Stance.self, &random))] : [],
        asked: one(in: 4, &random) ? .unasked : nil,
        reason: one(in: 2, &random) ? "nagekomen" : nil,
        supplements: one(in: 12, &random) ? submission(&random) : nil,
        replaces: one(in: 8, &random) ? submission(&random) : nil))
  }

  private func recordPoint(_ random: inout SeededGenerator) -> Command {
    let number = submission(&random)
    let passages = (0..<Int.random(in: 0...2, using: &random))
      .compactMap { _ in passage(of: number, &random) }
    return .recordPoint(
      RecordPoint(
        submission: number, passages: passages,
        summary: passages.isEmpty || one(in: 2, &random) ? "een punt" : nil,
        kind: any(PointKind.self, &random), theme: one(in: 2, &random) ? "toegang" : nil,
        parent: one(in: 8, &random) ? PointNumber(number, 1) : nil,
        rounds: one(in: 5, &random) ? [round(&random)] : nil,
        proposals: proposals(of: number, &random)))
  }

  private func markNoPoint(_ random: inout SeededGenerator) -> Command {
    let number = submission(&random)
    let passage = passage(of: number, &random)
    return .markNoPoint(
      MarkNoPoint(
        submission: number, passages: one(in: 2, &random) ? nil : passage.map { [$0] },
        kind: any(NoPointKind.self, &random)))
  }

  private func change(_ random: inout SeededGenerator) -> TextChangeInput {
    TextChangeInput(
      document: "koersdocument", section: "\(Int.random(in: 1...3, using: &random))",
      before: "\(Int.random(in: 1...4, using: &random)) weken",
      after: "\(Int.random(in: 5...6, using: &random)) weken")
  }

  func recommend(_ random: inout SeededGenerator) -> Command {
    let disposition = any(Disposition.self, &random)
    let isChange = disposition == .accepted || disposition == .partlyAccepted
    return .recommend(
      Recommend(
        points: points(&random), round: round(&random), disposition: disposition,
        answer: "antwoord", rationale: "omdat",
        textChanges: isChange && !one(in: 4, &random) ? [change(&random)] : [],
        coveredIn: disposition == .alreadyCovered ? "2.1" : nil,
        deferral: disposition == .deferred
          ? DeferralInput(
            target: one(in: 2, &random) ? "toelating" : "samen-leren", owner: "inkoop",
            due: "2026-12-01") : nil,
        passedTo: disposition == .outOfScope ? "Elzenmeer" : nil))
  }

  private func recordTextChange(_ random: inout SeededGenerator) -> Command {
    let points = one(in: 2, &random) ? points(&random) : []
    return .recordTextChange(
      RecordTextChange(
        dossier: dossier(&random)?.id ?? "jeugd", change: change(&random), points: points,
        origin: points.isEmpty ? .college : .points))
  }

  private func settle(_ random: inout SeededGenerator) -> Command {
    let number = Int.random(in: 1...max(1, state.numbers.obligations), using: &random)
    return .settleObligation(
      SettleObligation(
        obligation: ObligationNumber(number), on: today,
        evidence: one(in: 2, &random) ? "verslag" : nil,
        lapsed: one(in: 2, &random) ? "vervallen" : nil))
  }

  private func correct(_ random: inout SeededGenerator) -> Command {
    let corrections: [(CorrectableThing, CorrectableField, String)] = [
      (.user("u-2"), .name, "Lotte Beekdal"), (.party("inwoner-1"), .name, "Fenna Rietveen"),
      (.party("wilgenkade"), .shortName, "Wilg \(today)"), (.dossier("jeugd"), .title, "\(today)"),
      (.round(round(&random)), .closesOn, "\(today)"),
      (.submission(submission(&random)), .receivedOn, "\(today.advanced(byDays: -1))"),
      (.submission(submission(&random)), .author, "de griffier"),
      (.point(point(&random)), .theme, "toegang"), (.point(point(&random)), .wording, "anders"),
      (.textChange("W-1", "jeugd"), .after, "binnen \(today) dagen"),
    ]
    let index = Int.random(in: 0..<corrections.count, using: &random)
    let (thing, field, value) = corrections[index]
    return .correct(Correct(thing: thing, field: field, to: value, reason: "vergissing"))
  }
}
