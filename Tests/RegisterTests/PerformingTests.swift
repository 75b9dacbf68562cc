// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Register
import Testing

@Suite struct `A register` {
  @Test func `records a letter and its points, and reads them back`() async throws {
    let fixture = try await RegisterFixture().setUp()
    let received = try await fixture.register.perform([RegisterFixture.letter()])
    guard case .done(let recording) = received else {
      Issue.record("not recorded: \(received)")
      return
    }
    #expect(recording.made == ["R-001"])
    let point = Command.recordPoint(
      RecordPoint(
        submission: "R-001", passages: [PassageInput(quote: "Volg bij de tarieven de lonen.")],
        kind: .request, theme: "Tarieven"))
    let recorded = try await fixture.register.perform([point], by: "u-2")
    #expect(
      recorded
        == .done(Recording(from: recording.to + 1, to: recording.to + 1, made: ["R-001.1"])))

    let books = try fixture.another(.reading).books()
    #expect(books.sequence == recording.to + 1)
    #expect(!books.isIncomplete)
    let found = try #require(books.state.submissions["R-001"]?.points.first?.recorded)
    #expect(found.theme == "geld")
    guard case .sealed(let sequence) = found.texts else {
      Issue.record("the quote is not sealed")
      return
    }
    let texts = try fixture.another(.reading).texts()
    #expect(texts.texts(at: sequence) == .texts([.quote: "Volg bij de tarieven de lonen."]))
    #expect(try fixture.register.text(of: "R-001") == Story.letter)
  }
}
