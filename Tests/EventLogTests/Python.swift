// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A Python that reads what we write: `$WEERKLANK_PYTHON`, else the one in `.weerklank-venv`, else
/// the one on the path.
enum Python {
  private static let path: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates =
      [
        ProcessInfo.processInfo.environment["WEERKLANK_PYTHON"],
        root + "/.weerklank-venv/bin/python3",
      ].compactMap { $0 } + search.split(separator: ":").map { "\($0)/python3" }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static var isThere: Bool { path != nil }

  /// Whether a module can be imported.
  static func has(_ module: String) -> Bool {
    isThere && (try? run("import \(module)", input: [])) != nil
  }

  struct Failed: Error { var status: Int32 }

  /// What a program writes when it is given the input; a program that fails throws.
  static func run(_ program: String, input: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = ["-c", program]
    let folder = FileManager.default.temporaryDirectory
    let (inputFile, outputFile) = (
      folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString)
    )
    defer {
      try? FileManager.default.removeItem(at: inputFile)
      try? FileManager.default.removeItem(at: outputFile)
    }
    try Data(input).write(to: inputFile)
    try Data().write(to: outputFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return Array(try Data(contentsOf: outputFile))
  }
}
