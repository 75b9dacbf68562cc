// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Projections
import Testing

/// How long it takes to find what is alike among 100,000 texts, beside a peer that only takes the
/// same texts apart into folded words and finds the equal ones.
///
/// Nothing is asserted of the ratio: it is printed, to be compared with the one before a change. It
/// says something of a release build only:
/// `WEERKLANK_CAMPAIGN=full swift test -c release --filter 'A hundred thousand texts'`.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] == "full"))
struct `A hundred thousand texts` {
  @Test func `are compared in a time that is told beside that of folding them in Python`() throws {
    let texts = DutchPoints(count: 100_000, seed: 1).texts
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(texts.joined(separator: "\n").utf8).write(to: file)
    let peer = try Self.median { try Self.fold(file) }
    let own = try Self.median {
      let likeness = TextLikeness(of: texts)
      #expect(likeness.pairs.count > 100_000)
    }
    let ratio = Double(Int(own / peer * 100)) / 100
    print("folding in Python: \(peer); comparing: \(own), \(ratio) of that")
  }

  private static let folding = """
    import re, sys, unicodedata
    known = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        plain = unicodedata.normalize("NFD", line.casefold())
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        known.setdefault(tuple(re.findall(r"\\w+", plain)), []).append(line)
    """

  private static func fold(_ file: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", folding, file.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// The middle one of three times.
  private static func median(_ run: () throws -> Void) throws -> Duration {
    let clock = ContinuousClock()
    let times = try (0..<3).map { _ in
      let began = clock.now
      try run()
      return began.duration(to: clock.now)
    }
    return times.sorted()[1]
  }
}
