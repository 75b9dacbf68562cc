// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `The books` {
  private let recorded = Story.withAnswers.recorded

  @Test func `hold the state on which rules decide`() {
    var books = Books()
    books.apply(recorded)
    #expect(books.state == Story.withAnswers.state)
    #expect(books.sequence == recorded.count)
    #expect(books.time == recorded.last?.time)
  }

  @Test func `take an event once, however often it is delivered`() {
    var once = Books()
    once.apply(recorded)
    var twice = Books()
    for event in recorded {
      twice.apply(event)
      twice.apply(event)
    }
    twice.apply(recorded)
    #expect(once == twice)
  }

  @Test func `say that they are incomplete once an unknown event was passed over`() {
    var books = Books()
    books.apply(recorded)
    #expect(!books.isIncomplete)
    let time = Instant(microseconds: 1_800_000_000_000_000)
    books.passOver(sequence: recorded.count + 1, time: time)
    #expect(books.isIncomplete && books.position.isIncomplete)
    #expect(books.position.sequence == recorded.count + 1)
    #expect(books.position.time == time)
  }
}

@Suite struct `A snapshot` {
  private let books: Books = {
    var books = Books()
    books.apply(Story.withAnswers.recorded)
    return books
  }()

  private func proof(
    register: String = "0197f0a4-0000-8000-8000-000000000001", sequence: Int? = nil,
    leaf: UInt8 = 7, lastErasure: Int? = nil
  ) -> Snapshot.Proof {
    Snapshot.Proof(
      register: register, sequence: sequence ?? books.sequence,
      leafHash: Array(repeating: leaf, count: 32), lastErasure: lastErasure)
  }

  @Test func `is used where the log agrees in everything`() throws {
    let snapshot = try #require(Snapshot(of: books, proof: proof()))
    #expect(snapshot.books(ifAgreeingWith: proof()) == books)
  }

  @Test func `is not used where the log has another line, register, position or erasure`() throws {
    let snapshot = try #require(Snapshot(of: books, proof: proof()))
    for other in [
      proof(register: "another"), proof(sequence: books.sequence - 1), proof(leaf: 8),
      proof(lastErasure: 3),
    ] {
      #expect(snapshot.books(ifAgreeingWith: other) == nil)
    }
  }

  @Test func `is not made with a proof of another position or register`() {
    #expect(Snapshot(of: books, proof: proof(sequence: 1)) == nil)
    #expect(Snapshot(of: books, proof: proof(register: "another")) == nil)
  }
}
