// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// A fault that strace puts under the built program: at the n-th system call of a kind it fails, or
/// the program dies.
struct Injection {
  /// What the program is told, or what becomes of it, in the words of strace(1).
  enum Effect: Sendable, CustomStringConvertible {
    case error(String)
    case death
    case stop

    var description: String {
      switch self {
      case .error(let name): "error=\(name)"
      case .death: "signal=SIGKILL"
      case .stop: "signal=SIGSTOP"
      }
    }
  }

  /// A kind of system call, by the names that machines have for it.
  struct Call: Sendable, CustomStringConvertible {
    let description: String
    let names: [String]

    init(_ description: String, _ others: String...) {
      self.description = description
      names = [description] + others
    }

    /// Whether signing a head makes it, on files of its own.
    var isOfHeads: Bool {
      ["fdatasync", "pwrite64", "ftruncate", "rename"].contains(description)
    }

    static let open = Call("openat")
    static let readAt = Call("pread64")
    static let writeAt = Call("pwrite64")
    static let write = Call("write")
    static let syncData = Call("fdatasync")
    static let sync = Call("fsync")
    static let truncate = Call("ftruncate")
    static let rename = Call("rename", "renameat", "renameat2")
    static let remove = Call("unlink", "unlinkat")
    static let makeFolder = Call("mkdir", "mkdirat")
    static let lock = Call("flock")
    static let status = Call("newfstatat")
  }

  var call: Call
  var effect: Effect
  var number: Int
  /// Counts only calls on this file: strace counts the calls of each thread by themselves, so that
  /// the first call of one thread hides the first of another.
  var file: String?

  private static let strace = "/usr/bin/strace"
  /// Whether there is a strace that may trace.
  static let isThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: strace) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: strace)
    process.arguments = ["-o", "/dev/null", "-e", "trace=none", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// A run with the fault, and whether the program came to the call.
  struct Outcome {
    let run: Program.Run
    let wasMade: Bool
  }

  /// Starts the program under strace, which writes what it did to a file.
  func start(
    _ arguments: [String], input: String = "", in folder: URL? = nil, trace: String
  ) throws -> Program.Running {
    let kinds = call.names.map { "?\($0)" }.joined(separator: ",")
    return try Program.start(
      [
        "-f", "-q", "-o", trace, "-e", "trace=\(kinds)", "-e",
        "inject=\(kinds):\(effect):when=\(number)",
      ] + (file.map { ["-P", $0] } ?? []) + [Program.url.path] + arguments,
      input: input, in: folder,
      // One thread of the pool, so that the n-th call is the same one in every run.
      environment: ["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"],
      program: URL(fileURLWithPath: Self.strace))
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil
  ) throws -> Outcome {
    let trace = FileManager.default.temporaryDirectory
      .appendingPathComponent("weerklank-trace-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: trace) }
    let run = try start(arguments, input: input, in: folder, trace: trace.path).wait()
    let told = (try? String(contentsOf: trace, encoding: .utf8)) ?? ""
    return Outcome(
      run: run, wasMade: run.status == SIGKILL || told.contains("(INJECTED)"))
  }

  /// Tries the fault at the first call of the kind, the second, and so on until there are no more.
  ///
  /// - Returns: How many there were.
  static func forEach(
    _ call: Call, on file: String? = nil, _ effect: Effect,
    _ attempt: (Injection) throws -> Bool
  ) throws -> Int {
    for number in 1...Self.greatestCount {
      let injection = Injection(call: call, effect: effect, number: number, file: file)
      guard try attempt(injection) else { return number - 1 }
    }
    // The more is recorded, the more is read: reading may have no last call.
    if call.names != Call.readAt.names {
      Issue.record("more than \(Self.greatestCount) calls of \(call)")
    }
    return Self.greatestCount
  }

  private static let greatestCount = 400
}

extension Injection: CustomStringConvertible {
  var description: String {
    let place = file.map { " on \(URL(fileURLWithPath: $0).lastPathComponent)" } ?? ""
    return "\(call) \(number)\(place), \(effect)"
  }
}

extension [Injection.Call] {
  /// The calls that make something durable.
  static let durable: [Injection.Call] = [.syncData, .rename]
  /// The calls that change something.
  static let changing: [Injection.Call] = [
    .syncData, .writeAt, .sync, .rename, .write, .truncate, .remove, .makeFolder,
  ]
}
