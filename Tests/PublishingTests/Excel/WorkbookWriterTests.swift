// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container
import Foundation
import Intake
import Publishing
import Testing

@Suite struct `A workbook` {
  private static func book(_ rows: Int) -> Workbook {
    let columns: [WorkbookSheet.Column] = [
      .init("nummer", 10, .code), .init("aantal", 10, .number), .init("dag", 12, .day),
      .init("antwoord", 60),
    ]
    return Workbook(
      language: .nl, title: "Proef",
      sheets: [
        WorkbookSheet("Rijen", columns) { take in
          for row in 0..<rows {
            try take(
              WorkbookRow([
                .text("R-\(row).1"), .number(row * 7_919 % 1_000_003),
                .day(Day(daysSince1970: 20_000 + row % 800)),
                .text("Wij nemen dit mee (\(row * 31 % 977)) en leggen uit hoe, en per wanneer."),
              ]))
          }
        }
      ])
  }

  @Test func `is written in pieces that do not grow with its rows`() throws {
    var most = 0
    var bytes = 0
    try WorkbookWriter.write(Self.book(Campaign.rows)) { piece in
      most = max(most, piece.count)
      bytes += piece.count
    }
    #expect(bytes > Campaign.rows * 10)
    #expect(most < 1 << 19)
  }

  @Test func `has numbers and days with their types`() throws {
    let bytes = try WorkbookWriter.bytes(of: Self.book(3))
    let table = try TableReader.read(bytes)
    #expect(table.rows.map { $0[1].text } == ["0", "7919", "15838"])
    #expect(table.rows.map { $0[2].text } == ["2024-10-04", "2024-10-05", "2024-10-06"])
    var archive = try Archive(reading: bytes, limits: `The workbook of a matrix`.limits)
    let sheet = text(try #require(try archive.contents(of: "xl/worksheets/sheet1.xml")))
    #expect(sheet.contains("<c r=\"B3\" s=\"5\"><v>7919</v></c>"))
  }

  @Test(arguments: ["1583-01-01", "1900-02-28", "1900-03-01", "9999-12-31"])
  func `keeps a day of any century, as a day or as its words`(day: Day) throws {
    let sheet = WorkbookSheet("Dagen", [.init("dag", 12, .day)]) { take in
      try take(WorkbookRow([.day(day)]))
    }
    let bytes = try WorkbookWriter.bytes(
      of: Workbook(language: .nl, title: "Dagen", sheets: [sheet]))
    #expect(try TableReader.read(bytes).rows.map { $0[0].text } == [day.description])
  }

  @Test func `names its columns as spreadsheets do`() throws {
    let columns = (0..<60).map { WorkbookSheet.Column("kolom \($0)", 10) }
    let sheet = WorkbookSheet("Breed", columns) { take in
      try take(WorkbookRow(columns.map { .text($0.title) }))
    }
    let bytes = try WorkbookWriter.bytes(
      of: Workbook(language: .nl, title: "Breed", sheets: [sheet]))
    #expect(try TableReader.read(bytes).rows[0].map(\.text) == columns.map(\.title))
  }

  @Test func `stops where its output does`() {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try WorkbookWriter.write(Self.book(20_000)) { _ in throw Full() }
    }
  }
}

/// How many rows a large workbook has.
private enum Campaign {
  static let rows =
    ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] == "full" ? 100_000 : 10_000
}
