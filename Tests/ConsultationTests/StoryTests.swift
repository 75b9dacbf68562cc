// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A story` {
  @Test func `numbers its events without gaps and seals their texts`() {
    let story = Story.withLetters
    #expect(story.recorded.map(\.sequence) == Array(1...story.recorded.count))
    for recorded in story.recorded {
      let sealed = recorded.event.texts
      #expect(sealed == .none || sealed == .sealed(sequence: recorded.sequence))
    }
  }

  @Test func `opens one key for a subject, before the first event that needs it`() throws {
    var opened: Set<String> = []
    for recorded in Story.withLetters.recorded {
      if case .subjectOpened(let event) = recorded.event {
        #expect(opened.insert(event.subject).inserted)
      } else if let subject = recorded.event.subject(in: recorded.stream) {
        #expect(opened.contains(subject.name))
      }
    }
    #expect(opened.contains("R-001") && opened.contains("staff-u-2"))
    #expect(opened.contains("person-inwoner-1") && !opened.contains("person-wilgenkade"))
  }

  @Test func `folds to the same state from its recorded events`() {
    let story = Story.withLetters
    var state = State()
    for recorded in story.recorded { state.evolve(by: recorded) }
    #expect(state == story.state)
  }
}
