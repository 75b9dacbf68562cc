// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

/// Files that are committed and must be written again to the byte.
///
/// `WEERKLANK_GOLDEN=write swift test` writes them anew; the difference is then read before it is
/// committed.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/matrix")

  /// Bytes are those of a committed file.
  static func expect(
    _ bytes: [UInt8], name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["WEERKLANK_GOLDEN"] == "write" {
      try Data(bytes).write(to: file)
    }
    let golden = [UInt8](try Data(contentsOf: file))
    guard golden != bytes else { return }
    let written = text(bytes).split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = text(golden).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(written, wanted).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs from line \(line + 1) on:
      wanted:  \(line < wanted.count ? wanted[line] : "")
      written: \(line < written.count ? written[line] : "")
      """, sourceLocation: sourceLocation)
  }
}
