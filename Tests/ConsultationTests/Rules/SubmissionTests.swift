// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `An open question` {
  private let round = OpenRound(
    round: "open-ronde", dossier: "jeugd", phase: "koers", kind: .councilConsultation,
    title: "Open vragen", opensOn: "2026-03-09", closesOn: "2026-04-24",
    questions: [
      QuestionAdded(question: "o1", text: "Wat is goed genoeg?", form: .open),
      QuestionAdded(question: "o2", text: "Kunt u zich erin vinden?"),
    ])

  @Test func `takes points and no stance`() {
    func letter(_ question: QuestionID) -> Command {
      .receiveSubmission(
        ReceiveSubmission(
          rounds: ["open-ronde"], party: "raad-elzenmeer", channel: .email,
          receivedOn: "2026-04-01", content: .withoutText,
          stances: [StanceInput(question: question, stance: .yes)]))
    }
    let given = Given(.consultation, .openRound(round))
    given.when(letter("o1"), rejected: "open-question")
    let state = given.and(letter("o2")).story.state
    #expect(state.submissions["R-001"]?.stances.map(\.question) == ["o2"])
  }
}

@Suite struct `A submission of several parties` {
  private let joint = ReceiveSubmission(
    rounds: ["jeugd-koers"], party: "asd-vossenrade", channel: .email, receivedOn: "2026-04-01",
    content: .withoutText, coSubmitters: ["wilgenkade", "wilgenkade", "asd-vossenrade"],
    coSigners: ["de ouderenbond"])

  @Test func `is logged once and counts for each of them`() {
    let given = Given(.consultation, .receiveSubmission(joint))
    let state = given.story.state
    let round = state.rounds["jeugd-koers"]
    #expect(state.submissions.count == 1 && round?.entries.count == 1)
    #expect(state.submissions["R-001"]?.received.coSubmitters == ["wilgenkade"])
    for party in ["asd-vossenrade", "wilgenkade"] as [PartyID] {
      #expect(round?.response(of: party) == .reacted)
    }
    given.when(
      .establishSilence(EstablishSilence(round: "jeugd-koers", parties: ["wilgenkade"])),
      rejected: "has-reacted")
  }

  @Test func `is supplemented by each of them, and replaced by the first alone`() {
    var own = ReceiveSubmission(
      rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email, receivedOn: "2026-04-02",
      content: .withoutText, supplements: "R-001")
    let given = Given(.consultation, .receiveSubmission(joint), .receiveSubmission(own))
    #expect(given.story.state.submissions["R-002"]?.received.supplements == "R-001")
    (own.supplements, own.replaces) = (nil, "R-001")
    given.when(.receiveSubmission(own), rejected: "other-party")
  }

  @Test func `counts for the invited party whose place one of them took`() {
    var other = joint
    other.coSubmitters = ["kade-nieuw"]
    let state = Given(
      .consultation,
      .addParty(AddParty(party: "kade-nieuw", name: "Nieuwe Kade", kind: .provider)),
      .succeedParty(SucceedParty(party: "wilgenkade", by: "kade-nieuw", on: "2026-03-15")),
      .receiveSubmission(other)
    ).story.state
    #expect(state.submissions["R-001"]?.received.coSubmitters == ["kade-nieuw"])
    #expect(state.rounds["jeugd-koers"]?.response(of: "wilgenkade") == .reacted)
  }

  @Test func `is of parties of the register, and was asked for where one of them was asked`() {
    var other = joint
    other.coSubmitters = ["niemand"]
    Given().when(.receiveSubmission(other), rejected: "unknown-party")
    (other.party, other.coSubmitters) = ("samen-leren", ["wilgenkade"])
    let state = Given(.consultation, .receiveSubmission(other)).story.state
    #expect(state.submissions["R-001"]?.received.asked == .asked)
  }
}

@Suite struct `A submission` {
  private let letter = ReceiveSubmission(
    rounds: ["jeugd-koers"], party: "wilgenkade", channel: .email, receivedOn: "2026-03-31",
    content: .withoutText)

  private func letter(_ change: (inout ReceiveSubmission) -> Void) -> Command {
    var changed = letter
    change(&changed)
    return .receiveSubmission(changed)
  }

  @Test func `is logged once and entered in each of its rounds`() {
    let command = letter {
      $0.rounds = ["jeugd-koers", "wmo-koers", "jeugd-koers"]
      $0.content = .text("Hallo.\nDag.")
      $0.author = "Jan"
      $0.references = ["K-1"]
    }
    let stream = Stream.submission("R-001")
    let entered = { (asked: Asked) in
      Event.submissionEntered(
        SubmissionEntered(
          submission: "R-001", party: "wilgenkade", receivedOn: "2026-03-31", nothingToAdd: false,
          asked: asked))
    }
    Given().when(
      command,
      then: [
        Decided(.intake, .numberTaken(NumberTaken(number: "R-001"))),
        Decided(
          stream,
          .submissionReceived(
            SubmissionReceived(
              submission: "R-001", party: "wilgenkade", rounds: ["jeugd-koers", "wmo-koers"],
              receivedOn: "2026-03-31", channel: .email, form: .text, asked: .asked,
              texts: .typed([.author: "Jan"])))),
        Decided(stream, .referenceAdded(ReferenceAdded(reference: "K-1"))),
        Decided(
          stream,
          .textAdded(
            TextAdded(
              version: 1, reader: "typed", readerVersion: 1, scalars: 11, lines: 2, characters: 10,
              texts: .typed([.text: "Hallo.\nDag."])))),
        Decided(.round("jeugd-koers"), entered(.asked)),
        Decided(.round("wmo-koers"), entered(.unasked)),
      ])
  }

  @Test func `gets the next number of the register`() {
    let next = Given(.withLetters).and(.receiveSubmission(letter)).story.state
    #expect(next.submissions["R-004"] != nil && next.numbers.submissions == 4)
  }

  @Test func `is in at least one round, and of a party that is known`() {
    Given().when(letter { $0.rounds = [] }, rejected: "rounds-needed")
    Given().when(letter { $0.rounds = ["geen"] }, rejected: "unknown-round")
    Given().when(letter { $0.party = "geen" }, rejected: "unknown-party")
  }

  @Test func `of a party that nobody invited is unasked and never refused`() {
    let given = Given(.consultation, letter { $0.party = "samen-leren" })
    #expect(given.story.state.submissions["R-001"]?.received.asked == .unasked)
  }

  @Test func `is not received before its round opens, unless it is unasked`() {
    Given().when(letter { $0.receivedOn = "2026-03-08" }, rejected: "before-opening")
    let onTheDay = Given(.consultation, letter { $0.receivedOn = "2026-03-09" })
    #expect(onTheDay.story.state.numbers.submissions == 1)
    let unasked = letter {
      $0.receivedOn = "2026-03-08"
      $0.asked = .unasked
    }
    let given = Given(.consultation, unasked)
    #expect(given.story.state.rounds["jeugd-koers"]?.entries.first?.entered.asked == .unasked)
  }

  @Test func `is not received years ahead, nor dated after its receipt`() {
    Given().when(letter { $0.receivedOn = "2062-04-02" }, rejected: "in-future")
    Given().when(letter { $0.datedOn = "2026-04-01" }, rejected: "dated-after-receipt")
  }

  @Test func `is entered in a closed round only with a reason, in a cancelled one never`() {
    let closed = Given(.consultation, .moveRound(MoveRound(round: "jeugd-koers", to: .closed)))
    closed.when(.receiveSubmission(letter), rejected: "round-closed")
    let nevertheless = closed.and(letter { $0.reason = "Lag op een andere afdeling." })
    #expect(nevertheless.story.state.rounds["jeugd-koers"]?.entries.count == 1)
    Given(.consultation, .moveRound(MoveRound(round: "jeugd-koers", to: .cancelled)))
      .when(.receiveSubmission(letter), rejected: "round-cancelled")
  }

  @Test func `is taken, however late it is`() {
    var story = Story.consultation
    story.today = "2027-01-01"
    Given(story, .moveRound(MoveRound(round: "jeugd-koers", to: .ended)))
      .and(letter { $0.receivedOn = "2026-12-31" })
      .when(.moveRound(MoveRound(round: "jeugd-koers", to: .ended)), then: [])
  }

  @Test func `keeps its file, and the text that was read from it`() throws {
    let file = IncomingFile(name: "brief.txt", content: Array("Hallo.".utf8))
    let command = letter {
      $0.content = .file(file, SubmissionText("Hallo.", reader: "plain-text"))
    }
    let decided = try command.decide(
      in: Given().story.situation, under: Circumstances(by: "u-1", today: "2026-04-01"))
    guard case .submissionReceived(let received) = decided[1].event,
      case .textAdded(let text) = decided[2].event
    else {
      Issue.record("\(decided)")
      return
    }
    #expect(received.form == .file && received.file == .incoming(file.content))
    #expect(received.texts == .typed([.fileName: "brief.txt"]))
    #expect(text.reader == "plain-text" && text.file == nil)
  }

  @Test func `answers questions of its rounds`() {
    Given().when(
      letter { $0.stances = [StanceInput(question: "w1", stance: .no)] },
      rejected: "unknown-question")
    Given().when(
      letter {
        $0.stances = [
          StanceInput(question: "j1", stance: .no), StanceInput(question: "j1", stance: .yes),
        ]
      }, rejected: "double-id")
    let shared = Given(
      .consultation,
      .openRound(
        OpenRound(
          round: "r-1", dossier: "wmo", phase: "koers", kind: .dialogue, title: "Dialoog",
          opensOn: "2026-03-01", closesOn: "2026-04-30",
          questions: [QuestionAdded(question: "j1", text: "Wat vindt u?")]))
    ).and(
      letter {
        $0.rounds = ["jeugd-koers", "r-1"]
        $0.stances = [StanceInput(question: "j1", stance: .yesIf)]
      })
    let stances = shared.story.state.submissions["R-001"]?.stances
    #expect(stances?.map(\.round) == ["jeugd-koers", "r-1"])
  }

  @Test func `answers a question with a passage of its text`() {
    let quoting = { (quote: String) in
      self.letter {
        $0.content = .text("Ja, mits. Ja, mits.")
        $0.stances = [StanceInput(question: "j1", stance: .yesIf, quote: quote)]
      }
    }
    Given().when(quoting("Nee"), rejected: "quote-not-found")
    Given().when(quoting("Ja, mits."), rejected: "quote-ambiguous")
    let given = Given(.consultation, quoting("mits. Ja"))
    #expect(given.story.state.submissions["R-001"]?.stances.count == 1)
  }

  @Test func `gets its text later, and a better reading as a new version`() {
    let add = { (text: SubmissionText) in
      Command.addText(AddText(submission: "R-003", text: text))
    }
    let given = Given(.withLetters, add("Ik wacht al een jaar."))
    given.when(add("Ik wacht al een jaar."), then: [])
    let better = given.and(add("Ik wacht al twee jaar."))
    #expect(better.story.state.submissions["R-003"]?.texts.map(\.added.version) == [1, 2])
    given.when(add(""), rejected: "empty-text")
    given.when(
      .addText(AddText(submission: "R-009", text: "x")), rejected: "unknown-submission")
  }

  @Test func `is taken back once, in all its rounds`() {
    let command = Command.withdrawSubmission(
      WithdrawSubmission(submission: "R-002", reason: "Vergissing."))
    Given(.withLetters).when(
      command,
      then: [
        Decided(
          .submission("R-002"),
          .submissionWithdrawn(SubmissionWithdrawn(texts: .typed([.reason: "Vergissing."])))),
        Decided(.round("jeugd-koers"), .entryWithdrawn(EntryWithdrawn(submission: "R-002"))),
        Decided(.round("wmo-koers"), .entryWithdrawn(EntryWithdrawn(submission: "R-002"))),
      ])
    let withdrawn = Given(.withLetters, command)
    withdrawn.when(command, then: [])
    withdrawn.when(
      .addText(AddText(submission: "R-002", text: "Toch.")), rejected: "submission-withdrawn")
    withdrawn.when(
      .draftAnswer(DraftAnswer(points: ["R-002.1"], round: "jeugd-koers", text: "x")),
      rejected: "point-withdrawn")
    Given(.withLetters).when(
      .withdrawSubmission(WithdrawSubmission(submission: "R-002", reason: "")),
      rejected: "reason-needed")
  }

  @Test func `is excluded from one round or all, each once`() {
    let exclude = { (round: RoundID?) in
      Command.excludeSubmission(
        ExcludeSubmission(submission: "R-002", round: round, reason: "Te laat."))
    }
    let one = Given(.withLetters, exclude("wmo-koers"))
    one.when(exclude("wmo-koers"), then: [])
    one.when(
      exclude(nil),
      then: [
        Decided(
          .submission("R-002"),
          .submissionExcluded(SubmissionExcluded(texts: .typed([.reason: "Te laat."])))),
        Decided(.round("jeugd-koers"), .entryExcluded(EntryExcluded(submission: "R-002"))),
      ])
    one.and(exclude(nil)).when(exclude("jeugd-koers"), then: [])
    Given(.withLetters).when(
      .excludeSubmission(
        ExcludeSubmission(submission: "R-001", round: "wmo-koers", reason: "Te laat.")),
      rejected: "not-in-round")
  }
}
