// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Subprocess
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs programs of others, on files that nobody has looked at yet or on what is written here.
///
/// A program is found by its name on the path, or by a path that the person names who runs this one.
/// It gets the file on its standard input and fixed words as arguments, and goes through no shell;
/// so no name of a file is ever a word of a command.
package enum OutsideProgram {
  /// What a run left behind.
  package struct Run: Sendable {
    /// The status with which it ended; `nil` where a signal ended it.
    package var status: Int?
    /// What it wrote.
    package var output: [UInt8]

    /// Whether it ended with the status 0.
    package var isDone: Bool { status == 0 }
  }

  /// What is run, and where.
  package struct Call: Sendable {
    /// Its name on the path, or its path where it has a slash.
    package var name: String
    /// Fixed words, and paths that were made here.
    package var arguments: [String]
    /// What it reads on its standard input.
    package var input: [UInt8] = []
    /// The folder in which it runs; `nil` for the one of this program.
    package var folder: String?
    /// What its environment holds otherwise than that of this program; `nil` takes a value away.
    package var environment: [String: String?] = [:]
    /// Whether what it says of its errors belongs to its output; else nobody hears it.
    package var tellsErrors = false
    /// Whether it starts programs of its own, which are then ended with it.
    package var startsOthers = false

    /// A program with its arguments.
    package init(_ name: String, _ arguments: [String]) {
      self.name = name
      self.arguments = arguments
    }
  }

  private enum Race: Sendable {
    case ended(Run)
    case late
  }

  /// Runs a program to its end.
  ///
  /// - Returns: `nil` where no program of that name is on the path.
  /// - Throws: ``ProgramError`` `tooSlow`, `tooMuchOutput`, `failed`.
  package static func run(
    _ call: Call, within bounds: ProgramBounds
  ) async throws(ProgramError) -> Run? {
    do {
      let race = try await withThrowingTaskGroup(of: Race.self) { group in
        group.addTask { .ended(try await end(call, bounds.outputBytes)) }
        group.addTask {
          try await Task.sleep(for: .seconds(bounds.seconds))
          return .late
        }
        defer { group.cancelAll() }
        return try await group.next() ?? .late
      }
      switch race {
      case .ended(let run): return run
      case .late: throw ProgramError(.tooSlow, of: call.name)
      }
    } catch let error as ProgramError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return nil
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw ProgramError(.tooMuchOutput, of: call.name)
    } catch {
      throw ProgramError(.failed, of: call.name)
    }
  }

  private static func end(_ call: Call, _ limit: Int) async throws -> Run {
    var options = PlatformOptions()
    options.createSession = call.startsOthers
    // Who reads nothing more from it has no use for its tidying up.
    options.teardownSequence = [
      .send(
        signal: .kill, toProcessGroup: call.startsOthers, allowedDurationToNextStep: .seconds(1))
    ]
    let environment = call.environment.map { (Environment.Key(stringLiteral: $0), $1) }
    let configuration = Configuration(
      executable: call.name.contains("/") ? .path(FilePath(call.name)) : .name(call.name),
      arguments: Arguments(call.arguments),
      environment: .inherit.updating(Dictionary(environment, uniquingKeysWith: { $1 })),
      workingDirectory: call.folder.map { FilePath($0) }, platformOptions: options)
    let input = FileDescriptorInput.fileDescriptor(
      try nameless(call.input), closeAfterSpawningProcess: true)
    if call.tellsErrors {
      return run(
        of: try await Subprocess.run(
          configuration, input: input, output: .bytes(limit: limit), error: .combinedWithOutput))
    }
    return run(
      of: try await Subprocess.run(
        configuration, input: input, output: .bytes(limit: limit), error: .discarded))
  }

  private static func run<Errors>(of result: ExecutionResult<Void, BytesOutput, Errors>) -> Run {
    var status: Int?
    if case .exited(let code) = result.terminationStatus { status = Int(code) }
    return Run(status: status, output: result.standardOutput)
  }

  /// A file with these bytes that has no name any more, to be read from its beginning.
  ///
  /// Not a pipe: a program that ends before it has read all of one ends the writer as well (SIGPIPE).
  private static func nameless(_ bytes: [UInt8]) throws -> FileDescriptor {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/weerklank-XXXXXX".utf8CString)
    let opened = mkstemp(&name)
    guard opened >= 0 else { throw Errno(rawValue: errno) }
    unlink(name)
    // No other program that is started meanwhile gets it.
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
    let file = FileDescriptor(rawValue: opened)
    do {
      try file.writeAll(bytes)
      _ = try file.seek(offset: 0, from: .start)
      return file
    } catch {
      _ = try? file.close()
      throw error
    }
  }
}
