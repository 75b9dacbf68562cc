// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The built program, run as a user would run it.
struct Program {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The result, read as JSON.
    var json: [String: Any] { Run.object(output) }

    /// The answers of `apply`, one a line.
    var answers: [[String: Any]] {
      output.split(separator: "\n").map { Run.object(String($0)) }
    }

    /// The code of the error, from the words on standard error.
    var code: String? {
      guard let line = errors.split(separator: "\n").last(where: { $0.hasPrefix("weerklank: ") })
      else { return nil }
      return line.split(separator: " ").dropFirst().first.map { String($0.dropLast()) }
    }

    private static func object(_ text: String) -> [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
    }
  }

  /// The program lies beside the test runner, which is built with it.
  static let url: URL = {
    let runner = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = (runner ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .deletingLastPathComponent()
    return folder.appendingPathComponent("weerklank")
  }()

  /// Runs the program to its end.
  @discardableResult
  static func run(
    _ arguments: String..., input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try start(arguments, input: input, in: folder, environment: environment).wait()
  }

  /// A run that goes on; its output goes to files, so that it never waits for a reader.
  final class Running {
    let process: Process
    private let outputFile: URL
    private let errorsFile: URL

    fileprivate init(process: Process, outputFile: URL, errorsFile: URL) {
      self.process = process
      self.outputFile = outputFile
      self.errorsFile = errorsFile
    }

    /// What it has printed so far.
    var outputSoFar: String {
      (try? String(decoding: Data(contentsOf: outputFile), as: UTF8.self)) ?? ""
    }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    func wait() throws -> Run {
      process.waitUntilExit()
      defer {
        try? FileManager.default.removeItem(at: outputFile)
        try? FileManager.default.removeItem(at: errorsFile)
      }
      return Run(
        status: process.terminationStatus,
        output: outputSoFar,
        errors: String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self))
    }
  }

  static func start(
    _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:], program: URL = url
  ) throws -> Running {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let kept = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("WEERKLANK_") }
    process.environment = kept.merging(environment) { $1 }
    let scratch = FileManager.default.temporaryDirectory
    let outputFile = scratch.appendingPathComponent(UUID().uuidString)
    let errorsFile = scratch.appendingPathComponent(UUID().uuidString)
    let inputFile = scratch.appendingPathComponent(UUID().uuidString)
    for (file, content) in [(outputFile, ""), (errorsFile, ""), (inputFile, input)] {
      try Data(content.utf8).write(to: file)
    }
    defer { try? FileManager.default.removeItem(at: inputFile) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    try process.run()
    return Running(process: process, outputFile: outputFile, errorsFile: errorsFile)
  }
}

/// A folder that goes away with the test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("weerklank-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }
}

/// How much of a campaign runs: `swift test` takes seconds, `ci` a few minutes, `full` all of it.
enum Campaign {
  static func size(_ small: Int, ci: Int, full: Int) -> Int {
    switch ProcessInfo.processInfo.environment["WEERKLANK_CAMPAIGN"] {
    case "full": full
    case "ci": ci
    default: small
    }
  }

  /// Tells how much was tried, where that is asked for.
  static func report(_ what: String, _ count: Int) {
    guard size(0, ci: 1, full: 2) > 0 else { return }
    print("campaign: \(count) \(what)")
  }
}
