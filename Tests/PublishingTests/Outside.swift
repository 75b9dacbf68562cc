// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The programs of others with which files are checked, where they are installed and asked for.
enum Outside {
  private static let environment = ProcessInfo.processInfo.environment

  /// Whether outside programs are asked for at all.
  static var isAskedFor: Bool { environment["WEERKLANK_CAMPAIGN"]?.isEmpty == false }

  /// Whether everything is asked for, also what takes long and proves nothing but speed.
  static var isFull: Bool { environment["WEERKLANK_CAMPAIGN"] == "full" }

  /// Whether a program is asked for and installed.
  static func has(_ program: String) -> Bool {
    isAskedFor
      && (environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
      }
  }

  /// The Python in which packages are installed for the checks.
  private static let python = environment["WEERKLANK_PYTHON"] ?? "python3"

  /// Whether Python has a package.
  static func python(has module: String) -> Bool {
    guard isAskedFor else { return false }
    let run = try? run([python, "-c", "import \(module)"])
    return run?.status == 0
  }

  /// What a program printed.
  struct Run {
    var status: Int32
    var output: [UInt8]
    var errors: String
  }

  /// Runs a script of Python.
  static func python(_ script: String, _ arguments: [String]) throws -> Run {
    try run([python, "-c", script] + arguments)
  }

  /// Runs a program to its end, with what it prints in files, so that no pipe fills up.
  static func run(_ words: [String], in folder: URL? = nil) throws -> Run {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (out, errors) = (scratch.appending(path: "out"), scratch.appending(path: "errors"))
    for file in [out, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder ?? scratch
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: [UInt8](try Data(contentsOf: out)),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Does something with a folder that is gone afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Converts a file with LibreOffice, with a profile of its own; the new file stands beside it.
  static func convert(_ file: String, to format: String, in folder: URL) throws {
    let run = try run(
      [
        "timeout", "240", "soffice", "-env:UserInstallation=file://\(folder.path)/profile",
        "--headless", "--convert-to", format, file,
      ], in: folder)
    try #require(run.status == 0, "\(run.errors)")
  }
}
