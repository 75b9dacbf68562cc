// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `Counts of points on a terminal and in a sheet` {
  private func counts(
    _ rows: Counts.Axis, _ columns: Counts.Axis, _ municipality: String? = nil,
    isWhole: Bool = false
  ) throws -> Counts {
    try #require(
      Counts(
        of: Story.withAnswers.books, round: "jeugd-koers", rows: rows, columns: columns,
        municipality: municipality, isWhole: isWhole))
  }

  @Test func `show in Dutch what there is of each part, and its sums`() throws {
    #expect(
      printed(ReportText.counts(try counts(.part, .kind), language: .nl)) == """
        Punten naar onderdeel en soort punt: jeugd-koers
        ================================================

        Onderdeel         Advies  Zorg  Tekstvoorstel  Verzoek  Wil betrokken blijven  Totaal
        ----------------  ------  ----  -------------  -------  ---------------------  ------
        Ambulante hulp         0     0              0        1                      0       1
        Zonder onderdeel       1     1              1        1                      1       5
        Totaal                 1     1              1        2                      1       6

        """)
  }

  @Test func `show in English to which municipality they are limited`() throws {
    #expect(
      printed(
        ReportText.counts(try counts(.partyKind, .disposition, "Vossenrade"), language: .en)) == """
          Points by kind of party and outcome: jeugd-koers
          ================================================

          Only parties of Vossenrade, and points addressed to that municipality.

          Kind of party    Partly accepted  Deferred  Withdrawn  Still open  Total
          ---------------  ---------------  --------  ---------  ----------  -----
          Advisory boards                1         1          1           1      4
          Total                          1         1          1           1      4

          """)
  }

  @Test func `say where there are no points`() throws {
    let empty = try #require(
      Counts(
        of: Story.consultation.books, round: "jeugd-koers", rows: .part, columns: .section))
    #expect(
      printed(ReportText.counts(empty, language: .nl)) == """
        Punten naar onderdeel en vindplaats: jeugd-koers
        ================================================

        Er zijn nog geen punten.

        """)
  }

  @Test func `write every word in a sheet, as the spreadsheets of the language read it`() throws {
    let dutch = CountsSheet.bytes(
      of: try counts(.section, .timeliness, isWhole: true), language: .nl)
    #expect(dutch.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      printed(dutch).dropFirst() == """
        Vindplaats;Op tijd;Binnen uitstel;Te laat en betrokken;Na het besluit;Totaal\r
        1 Inleiding;1;0;0;0;1\r
        Zonder vindplaats;5;0;0;0;5\r
        Totaal;6;0;0;0;6\r

        """)
    #expect(
      printed(
        CountsSheet.bytes(of: try counts(.municipality, .question, isWhole: true), language: .en))
          == """
          Municipality,Kunt u zich vinden in de koers?,Wat mist u?,Without a question,Total\r
          Elzenmeer,0,0,2,2\r
          Vossenrade,0,1,3,4\r
          Total,0,1,5,6\r

          """)
  }
}
