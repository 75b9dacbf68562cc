// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The answers for machines` {
  private let story = Story.withAnswers

  @Test func `are those that scripts were written against`() throws {
    let books = story.books
    let rollCall = try #require(RollCall(of: books, round: "jeugd-koers"))
    let accounts = try #require(Accounts(of: books, round: "jeugd-koers"))
    let progress = try #require(
      Progress(of: books, round: "jeugd-koers", today: "2026-05-04"))
    let party = try #require(PartyView(of: books, party: "inwoner-1"))
    let counts = try #require(
      Counts(of: books, round: "jeugd-koers", rows: .part, columns: .disposition))
    let waiting = try #require(
      Waiting(
        of: books, round: "jeugd-koers", user: "u-3", today: "2026-05-04", texts: story.texts))
    let position = books.position
    let answers: [(String, [UInt8])] = [
      ("rollcall", JSONAnswer.rollCall(rollCall, at: position, language: .nl)),
      ("accounts", JSONAnswer.accounts(accounts, at: position)),
      ("progress", JSONAnswer.progress(progress, at: position)),
      ("counts", JSONAnswer.counts(counts, at: position, language: .nl)),
      ("waiting", JSONAnswer.waiting(waiting, at: position, language: .nl)),
      (
        "obligations",
        JSONAnswer.obligations(Obligations(of: books), at: position, texts: story.texts)
      ),
      (
        "party",
        JSONAnswer.party(party, at: position, texts: Story.withAnswers.texts, language: .nl)
      ),
      ("history", history("R-001.2", .nl)),
      ("dossiers", JSONAnswer.dossiers(of: books)),
      ("rounds", JSONAnswer.rounds(of: books)),
      ("parties", JSONAnswer.parties(of: books, language: .en)),
    ]
    for (name, bytes) in answers {
      try Golden.expect(bytes, name: "\(name).json")
      #expect(
        text(bytes).hasPrefix(#"{"format":"weerklank.\#(name)/1","position":{"sequence":112,"#))
      #expect(bytes.last == UInt8(ascii: "\n"))
    }
  }

  private func history(_ point: PointNumber, _ language: Language) -> [UInt8] {
    var history = History(of: point)
    history.apply(story.recorded)
    return JSONAnswer.history(
      history, at: story.books.position, texts: story.texts,
      typeName: { "type-of-\("\($0)".prefix { $0 != "(" })" }, language: language)
  }

  @Test func `have no time before the first event`() {
    let answer = text(JSONAnswer.dossiers(of: Books()))
    #expect(
      answer
        == #"{"format":"weerklank.dossiers/1","position":{"sequence":0,"time":null,"incomplete":false},"dossiers":[]}"#
        + "\n")
  }

  @Test func `tell which texts were erased, and which have no key`() throws {
    var texts = story.texts
    for recorded in story.recorded {
      if case .pointRecorded(let event) = recorded.event {
        if event.point == "R-001.1" { texts.erase(at: recorded.sequence, on: "2026-06-01") }
        if event.point == "R-001.2" { texts.loseKey(at: recorded.sequence) }
      }
    }
    let json = text(JSONAnswer.matrix(try story.matrix(texts: texts), language: .nl))
    #expect(json.contains(#""quotes":[],"wording":null,"summary":null"#))
    #expect(json.contains(#""erasedOn":"2026-06-01","keyMissing":false"#))
    #expect(json.contains(#""erasedOn":null,"keyMissing":true"#))
  }
}
