// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `Any history` {
  /// The commands after which the same command changes nothing.
  private static func isSettled(_ command: Command) -> Bool {
    switch command {
    case .eraseSubjects, .addEditionFile: true
    case .addUser, .addParty, .openDossier, .addPhase, .addPart, .addTheme, .addBody, .addVersion,
      .setFourEyes, .openRound, .invite, .establishSilence, .moveRound, .addText,
      .withdrawSubmission, .excludeSubmission, .markNoPoint, .proposePoints, .acceptProposals,
      .dropProposals, .withdrawPoint, .assign, .approve,
      .returnRecommendations, .recordTextChange, .settleObligation, .addMilestone,
      .withdrawTextChange, .leaveCluster,
      .moveMilestone, .settleMilestone, .closePhase, .passOnObligation, .succeedParty,
      .checkPoints, .settleCheck, .setAudience, .consult, .markDrafts, .extend, .remind, .decline,
      .inviteGroup, .holdSession, .tellBack, .recordLetters, .setTenderMode, .silenceHint,
      .heedHint:
      true
    case .defineRetentionClass, .setRetentionDefault, .startRetention, .assignRetention, .redact:
      true
    case .renameParty, .addContact, .recordDestruction, .resealTexts: false
    case .receiveSubmission, .recordPoint, .splitPoint, .mergePoints, .draftAnswer, .recommend:
      false
    case .answerCheck(let command): command.text == nil
    case .reply(let command): command.text == nil
    case .release, .agree, .recordSecrecy, .recordDecision: true
    case .issueEdition: false
    case .clusterPoints(let command): command.cluster != nil
    case .correct(let command): command.field.sealed == nil
    }
  }

  @Test(arguments: 0..<20) func `holds every kind of event`(seed: Int) {
    let history = RandomHistory(seed: seed)
    let kinds = Set(history.recorded.compactMap { kind(of: $0.event) })
    #expect(kinds.count == 101)
    #expect(history.commands.count > 40 && history.refused > 10)
  }

  @Test(arguments: 0..<20) func `folds to the same state one by one`(seed: Int) {
    let story = RandomHistory(seed: seed).story
    var state = State()
    for recorded in story.recorded { state.evolve(by: recorded) }
    #expect(state == story.state)
  }

  /// Others load single streams: what one stream says must not depend on another.
  @Test(arguments: 0..<20) func `folds each stream by itself as it folds all`(seed: Int) {
    let story = RandomHistory(seed: seed).story
    for (stream, events) in Dictionary(grouping: story.recorded, by: \.stream) {
      var state = State()
      for recorded in events { state.evolve(by: recorded) }
      switch stream {
      case .dossier(let id): #expect(state.dossiers[id] == story.state.dossiers[id])
      case .round(let id): #expect(state.rounds[id] == story.state.rounds[id])
      case .submission(let id): #expect(state.submissions[id] == story.state.submissions[id])
      case .party(let id): #expect(state.parties[id] == story.state.parties[id])
      case .user(let id): #expect(state.users[id] == story.state.users[id])
      case .intake: #expect(state.numbers.submissions == story.state.numbers.submissions)
      case .textChangeNumbers:
        #expect(state.numbers.textChanges == story.state.numbers.textChanges)
      case .clusterNumbers: #expect(state.numbers.clusters == story.state.numbers.clusters)
      case .cluster(let id): #expect(state.clusters[id] == story.state.clusters[id])
      case .obligationNumbers:
        #expect(
          state.numbers.dossierOfObligation == story.state.numbers.dossierOfObligation)
      case .shortName(let name): #expect(state.shortNames == [name: story.state.shortNames[name]])
      case .subject(let name):
        #expect(state.subjects == [name: story.state.subjects[name]])
        #expect(state.assignedClasses[name] == story.state.assignedClasses[name])
      case .redactions: #expect(state.redactions == story.state.redactions)
      case .register:
        #expect(state.register == story.state.register)
        #expect(state.retention == story.state.retention)
        #expect(state.destructions == story.state.destructions)
      }
    }
  }

  @Test(arguments: 0..<20) func `gives nothing when a settled command comes twice`(seed: Int)
    throws
  {
    var story = Story.campaign
    var settled = 0
    for (command, user) in RandomHistory(seed: seed).commands where Self.isSettled(command) {
      guard (try? story.run(command, by: user)) != nil else { continue }
      // Who approved wrote nothing since; who returned has returned it.
      #expect(try story.run(command, by: user).isEmpty, "\(command)")
      settled += 1
    }
    #expect(settled > 10)
  }

  /// A decision asks for what it needs, and what it was not given does not change it.
  @Test(arguments: 0..<10) func `is decided on loaded streams as on all`(seed: Int) throws {
    let history = RandomHistory(seed: seed)
    var asked = 0
    for (command, user) in history.commands {
      let circumstances = Circumstances(by: user, today: history.story.today)
      let whole = Result { () throws(Undecided) in
        try command.decide(in: history.story.situation, under: circumstances)
      }
      var loader = Loader(history.story)
      #expect(loader.decide(command, under: circumstances) == whole, "\(command)")
      asked += loader.needs
    }
    #expect(asked > history.commands.count)
  }

  @Test(arguments: 0..<20) func `keeps the count of each letter equal to its marks`(seed: Int) {
    let story = RandomHistory(seed: seed).story
    for (number, submission) in story.state.submissions {
      guard let version = submission.texts.last, let text = story.submissionTexts[number] else {
        continue
      }
      let covered = version.covered.ranges.reduce(0) { $0 + text.characters(in: $1) }
      #expect(version.accountedFor == covered)
      #expect(version.added.characters == text.characters(in: text.scalars.indices))
      #expect((0...version.added.characters).contains(version.accountedFor))
    }
  }

  @Test(arguments: 0..<20) func `balances in every round`(seed: Int) {
    let state = RandomHistory(seed: seed).story.state
    for round in state.rounds.values {
      for (number, index) in round.entered {
        let submission = state.submissions[number]
        #expect(submission?.received.rounds.contains(round.id) == true)
        #expect(round.entries[index].isWithdrawn == submission?.isWithdrawn)
        #expect(round.entries[index].replacedBy == submission?.replacedBy)
        #expect(round.entries[index].isExcluded == submission?.isExcluded(in: round.id))
        #expect(round.entries[index].entered.receivedOn == submission?.received.receivedOn)
      }
      let responses = round.invitations.map { round.response(of: $0.party) }
      let closed = round.invitations.filter { round.isClosed($0) }.count
      #expect(closed + responses.count { $0 == .awaited } == round.invitations.count)
    }
    for submission in state.submissions.values {
      for point in submission.points {
        #expect(Set(point.treatments.keys).isSubset(of: point.recorded.rounds))
      }
    }
  }

  private func kind(of event: Event) -> String? {
    Mirror(reflecting: event).children.first?.label
  }
}

/// Loads what a decision asks for, one stream or text at a time.
private struct Loader {
  private let story: Story
  private var situation = Situation(loaded: [])
  private(set) var needs = 0

  init(_ story: Story) {
    self.story = story
  }

  mutating func decide(
    _ command: Command, under circumstances: Circumstances
  ) -> Result<[Decided], Undecided> {
    while true {
      do throws(Undecided) {
        return .success(try command.decide(in: situation, under: circumstances))
      } catch {
        guard case .needs(let need) = error else { return .failure(error) }
        needs += 1
        load(need)
      }
    }
  }

  private mutating func load(_ need: Need) {
    switch need {
    case .stream(let stream):
      #expect(situation.loaded?.contains(stream) == false)
      situation.loaded?.insert(stream)
      for recorded in story.recorded where recorded.stream == stream {
        situation.state.evolve(by: recorded)
      }
    case .rounds(let dossier):
      #expect(situation.rounds[dossier] == nil)
      let all = story.state.rounds.values.filter { $0.dossier == dossier }
      situation.rounds[dossier] = all.map(\.id).sorted()
    case .linkedTexts(let person):
      #expect(situation.linkedTexts[person] == nil)
      situation.linkedTexts[person] = story.state.linkedTexts(to: person)
    case .repeats(let redacted):
      #expect(situation.repeats[redacted] == nil)
      situation.repeats[redacted] = FoundRepeats(lookedThrough: nil, spans: [])
    case .opened(let sequence):
      #expect(situation.opened[sequence] == nil)
      situation.opened[sequence] = story.texts.opened[sequence] ?? [:]
    case .text(let number):
      #expect(situation.texts[number] == nil)
      situation.texts[number] = story.submissionTexts[number]
    }
  }
}
