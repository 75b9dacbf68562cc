// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Foundation
import Publishing
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// How long a large matrix takes as PDF, and how much memory; told, not asserted.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] == "full"))
struct `A large document` {
  @Test(.enabled(if: PDFValidator.hasTypst, "Typst is not on this machine"))
  func `is typeset in a time that is told`() async throws {
    let groups = (0..<1_000).map { party in
      Table.Group(
        heading: [.text("aanbieder-\(party)")],
        notes: [[.text("Reactie R-\(party + 1) · ontvangen 20 maart 2026 · e-mail")]],
        rows: (1...20).map { Self.row("R-\(party + 1).\($0)") })
    }
    let titles = ["Nr.", "Onderwerp (vindplaats)", "Punt", "Antwoord", "Uitkomst", "Vervolg"]
    let columns = zip(titles, [7, 14, 27, 28, 11, 13]).map { Table.Column($0, share: $1) }
    var document = `The source of pages`.document(saying: "x")
    document.sections[0].blocks = [
      .table(Table(caption: "Punten", columns: columns, groups: groups, isWide: true))
    ]
    let began = ContinuousClock.now
    let file = try #require(try await document.typeset(on: "2026-05-04"))
    let took = ContinuousClock.now - began
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    print(
      "20,000 points as PDF by \(file.engine): \(took), \(usage.ru_maxrss >> 10) MiB at most, "
        + "\(file.bytes.count >> 20) MiB written")
    #expect(file.bytes.starts(with: Array("%PDF-".utf8)))
  }

  private static func row(_ number: String) -> Table.Row {
    Table.Row(
      id: number,
      cells: [
        [.paragraph([.text(number)])],
        [.paragraph([.text("Kwaliteit")]), .paragraph([.aside("advies")])],
        [
          .words("Punt \(number): houd rekening met de reistijd van wie hulp geeft en krijgt."),
          .paragraph([.aside("(samengevat)")]),
        ],
        [.words("Wij nemen dit mee en leggen in het voorstel uit hoe, en per wanneer.")],
        [.paragraph([.outcome("Beantwoord", .neutral)])], [.paragraph([.text("geen")])],
      ])
  }
}
