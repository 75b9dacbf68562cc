// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// How long queries over a large round take, beside a peer that only reads the same log.
///
/// A machine is never as quiet as another, so nothing is asserted of the ratio: it is printed, to be
/// compared with the one before a change. It says something of a release build only:
/// `WEERKLANK_CAMPAIGN=full swift test -c release --filter 'A large round'`.
@Suite(.serialized, .enabled(if: Campaign.size(0, ci: 0, full: 1) == 1))
struct `A large round` {
  private static let points = 20_000
  private static let submissions = 1_000

  @Test func `is asked in a time that is told beside that of reading its log`() throws {
    let desk = try Desk(Desk.setUp)
    let sheet = try desk.scratch.write("punten.csv", Self.sheet)
    let run = try desk.ask("import", "sheet", sheet, "--round", "ronde-1", "--create-parties")
    try #require(run.status == 0, "\(run.errors)")
    let approved = try desk.apply(#"{"do":"approve","as":"u-akkoord","round":"ronde-1"}"#)
    try #require(approved.status == 0, "\(approved.errors)")
    let segments = try FileManager.default.contentsOfDirectory(atPath: desk.register + "/log")
      .filter { $0.hasSuffix(".jsonl") }.map { desk.register + "/log/" + $0 }
    let peer = try Self.median {
      try Program.start(
        ["python3", "-c", Self.reading] + segments, program: URL(filePath: "/usr/bin/env")
      ).wait().status
    }
    print("reading the log as JSON in Python: \(peer)")
    for call in Self.calls {
      let time = try Self.median {
        try Program.start(call + ["--round", "ronde-1", "--register", desk.register]).wait().status
      }
      let ratio = Double(Int(time / peer * 100)) / 100
      print("\(call.joined(separator: " ")): \(time), \(ratio) of that")
    }
    try Self.compareWorkbook(of: desk)
  }

  /// The same rows by XlsxWriter, which writes row by row too.
  private static func compareWorkbook(of desk: Desk) throws {
    guard let python = Python.having("xlsxwriter") else { return }
    let csv = desk.scratch.path("matrix.csv")
    let file = desk.scratch.path("matrix.xlsx")
    _ = try desk.ask("matrix", "--round", "ronde-1", "--format", "csv", "--output", csv)
    let theirs = try median {
      try Program.start(["-c", writing, csv, file], program: python).wait().status
    }
    print("the rows of the matrix by XlsxWriter: \(theirs)")
  }

  private static let writing = """
    import csv, sys, xlsxwriter
    book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
    sheet = book.add_worksheet()
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter=";")):
            for column, text in enumerate(row):
                if text: sheet.write_string(number, column, text, wrap)
    book.close()
    """

  private static let calls = [
    ["matrix", "--format", "html"], ["matrix", "--format", "json"], ["matrix", "--format", "csv"],
    ["matrix", "--format", "text"], ["matrix", "--format", "xlsx", "--output", "/dev/null"],
    ["rollcall"], ["accounts"], ["progress"],
    ["counts", "--rows", "theme", "--columns", "disposition"], ["waiting"], ["similar"],
    ["lint"],
  ]

  private static let reading = """
    import json, sys
    for name in sys.argv[1:]:
        for line in open(name, encoding="utf-8"):
            if line.strip(): json.loads(line)
    """

  /// A point a row, as a secretariat would bring them in.
  private static let sheet: String = {
    let answer = "Wij nemen dit mee en leggen in het voorstel uit hoe, en per wanneer. "
    let rows = (0..<points).map { index in
      let number = index * submissions / points
      return "R\(number);aanbieder-\(number);zorgaanbieder;20-3-2026;e-mail;advies;Kwaliteit;"
        + "Punt \(index): houd rekening met de reistijd van wie hulp geeft en krijgt.;\(answer);beantwoord"
    }
    return
      (["reactie;partij;soort;ontvangen;kanaal;soort punt;thema;samenvatting;antwoord;uitkomst"]
      + rows).joined(separator: "\n")
  }()

  /// The middle one of five times.
  private static func median(_ run: () throws -> Int32) throws -> Duration {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<5 {
      let began = clock.now
      let status = try run()
      times.append(began.duration(to: clock.now))
      #expect(status == 0)
    }
    return times.sorted()[2]
  }
}
