// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Programs of others that read and write the same notes, heads and proofs.
enum OtherProgram {
  /// A Python with `aics-tlog`: `$WEERKLANK_TLOG_PYTHON`, else the one that `.ci/tools` made.
  static let tlogPython: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let candidates =
      [
        ProcessInfo.processInfo.environment["WEERKLANK_TLOG_PYTHON"],
        root + "/.weerklank-venv/tlog/bin/python3",
      ].compactMap { $0 }
    return candidates.first { (try? run($0, ["-c", "import aics_tlog"], in: nil)) != nil }
  }()

  /// Go, and where Debian keeps the sources of `golang.org/x/mod`.
  static let go: (path: String, modules: String)? = {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let path = search.split(separator: ":").map { "\($0)/go" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    let modules = "/usr/share/gocode"
    guard let path,
      FileManager.default.fileExists(atPath: modules + "/src/golang.org/x/mod/sumdb/tlog")
    else { return nil }
    return (path, modules)
  }()

  struct Failed: Error {
    let status: Int32
    let output: String
  }

  /// What a program prints; one that fails throws.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], in folder: String?,
    environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failed(status: process.terminationStatus, output: text)
    }
    return text
  }
}
