// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Foundation
import Publishing
import Testing

/// How long 20,000 points take as DOCX, beside python-docx writing the same rows.
///
/// Nothing is asserted of the ratio: it is printed. It says something of a release build only:
/// `WEERKLANK_CAMPAIGN=full swift test -c release --filter 'A large Word document'`.
@Suite(
  .serialized,
  .enabled(if: Outside.isFull && Outside.python(has: "docx"), "asked for with everything only"))
struct `A large Word document` {
  private static let points = 20_000

  private static let peer = """
    import docx, resource, sys, time
    began = time.monotonic()
    document = docx.Document()
    rows, columns = int(sys.argv[1]), 6
    table = document.add_table(rows=0, cols=columns)
    words = sys.argv[3]
    for index in range(rows):
        cells = table.add_row().cells
        cells[0].text = f"R-{index // 20:03}.{index % 20 + 1}"
        cells[1].text = "Kwaliteit"
        cells[2].text = f"Punt {index}: {words}"
        cells[3].text = words
        cells[4].text = "Beantwoord"
        cells[5].text = "geen"
    document.save(sys.argv[2])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{time.monotonic() - began:.2f} s, {memory} MiB")
    """

  private static let words =
    "Houd rekening met de reistijd van wie hulp geeft en krijgt, en leg uit hoe, en per wanneer."

  private static var document: Document {
    let titles = ["Nr.", "Onderwerp", "Punt", "Antwoord", "Uitkomst", "Vervolg"]
    let rows = (0..<points).map { index in
      Table.Row(
        id: "R-\(index / 20).\(index % 20 + 1)",
        cells: [
          [.paragraph([.text("R-\(index / 20).\(index % 20 + 1)")])],
          [.paragraph([.text("Kwaliteit")])], [.quotation("Punt \(index): \(words)")],
          [.words(words)], [.paragraph([.outcome("Beantwoord", .neutral)])],
          [.paragraph([.text("geen")])],
        ])
    }
    let table = Table(
      caption: "Punten",
      columns: zip(titles, [7, 14, 27, 28, 11, 13]).map { Table.Column($0, share: $1) },
      groups: [Table.Group(heading: [.text("Zorg 1")], rows: rows)], isWide: true)
    return Document(
      language: .nl, kicker: ["Bijlage"], title: "Reactienota", subtitle: "Koers", facts: [],
      notice: Document.Notice(tone: .final, title: "Definitief", blocks: []),
      sections: [Document.Section(id: "points", title: "Punten", blocks: [.table(table)])],
      colophon: [])
  }

  @Test func `of 20,000 points is written in a time that is told beside that of python-docx`()
    throws
  {
    let document = Self.document
    let clock = ContinuousClock()
    var size = 0
    let ours = clock.measure { size = document.word.count }
    print("20,000 points as DOCX: \(ours), \(size >> 10) KiB")
    // A tenth of the rows: python-docx takes longer for each row than for the one before it.
    for rows in [Self.points / 20, Self.points / 10] {
      let run = try Outside.withFolder { folder in
        try Outside.python(
          Self.peer, ["\(rows)", folder.appending(path: "peer.docx").path, Self.words])
      }
      try #require(run.status == 0, "\(run.errors)")
      print("python-docx, \(rows) points: \(text(run.output))", terminator: "")
    }
  }
}
