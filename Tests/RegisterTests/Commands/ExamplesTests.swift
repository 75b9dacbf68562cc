// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLogTesting
import Projections
import Register
import Testing

@Suite struct `The examples of all commands` {
  @Test func `can be applied to a fresh register in their order, and change something`()
    async throws
  {
    let folder = try TemporaryFolder()
    let register = try await Register.create(
      at: folder.path + "/register", organisation: "Zorgregio Lage Linden", firstUser: "u-1",
      named: "Jet Rozenblad",
      environment: .repeatable(seed: 1, from: Instant(microseconds: 1_780_000_000_000_000)))
    for example in CommandForm.all.flatMap(\.examples) {
      let line = try CommandRequest(parsing: Array(example.line.utf8))
      let request = Request(
        id: line.id, actor: line.by ?? "u-1", via: .cli, content: Array(example.line.utf8)
      ) { desk in [try line.command(resolving: desk, files: .echoing)] }
      do {
        let outcome = try await register.perform(request)
        guard case .done = outcome else {
          Issue.record("\(outcome): \(example.line)")
          continue
        }
      } catch {
        Issue.record("\(error): \(example.line)")
      }
    }
    let books = try register.books()
    #expect(books.state.submissions.count == 8)
    #expect(books.state.rounds["koers-advies"]?.stage == .settled)
  }
}
