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

/// Runs other programs on files that nobody has looked at yet.
///
/// A program is found by its name on the path, or by a path that the person names who runs this one.
/// It gets the file on its standard input and fixed words as arguments, and goes through no shell;
/// so no name of a file is ever a word of a command.
enum OutsideProgram {
  /// What a run left behind.
  struct Run {
    /// The status with which it ended; `nil` where a signal ended it.
    var status: Int?
    var output: [UInt8]

    /// Whether it ended with the status 0.
    var isDone: Bool { status == 0 }
  }

  private enum Race: Sendable {
    case ended(Int?, [UInt8])
    case late
  }

  /// Runs a program to its end.
  ///
  /// - Returns: `nil` where no program of that name is on the path.
  /// - Throws: ``ReadError`` `program-too-slow`, `text-too-long`, `program-failed`.
  static func run(
    _ name: String, _ arguments: [String], input: [UInt8], limits: ReadLimits
  ) async throws(ReadError) -> Run? {
    do {
      let race = try await withThrowingTaskGroup(of: Race.self) { group in
        group.addTask { try await end(name, arguments, input, limits.unpackedBytesOfPart) }
        group.addTask {
          try await Task.sleep(for: .seconds(limits.secondsOfProgram))
          return .late
        }
        defer { group.cancelAll() }
        return try await group.next() ?? .late
      }
      switch race {
      case .ended(let status, let output): return Run(status: status, output: output)
      case .late:
        throw ReadError(
          .programTooSlow, "\(name) took longer than \(limits.secondsOfProgram) seconds",
          hint: "Split the file, or save it in another format.")
      }
    } catch let error as ReadError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return nil
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw ReadError(
        .textTooLong, "\(name) found more text than is read", hint: "Split the file.")
    } catch {
      throw ReadError(
        .programFailed, "\(name) could not be run to its end",
        hint: "Try again, or save the file in another format.")
    }
  }

  private static func end(
    _ name: String, _ arguments: [String], _ input: [UInt8], _ limit: Int
  ) async throws -> Race {
    var options = PlatformOptions()
    // Who reads nothing more from it has no use for its tidying up.
    options.teardownSequence = [.send(signal: .kill, allowedDurationToNextStep: .seconds(1))]
    let program: Executable = name.contains("/") ? .path(FilePath(name)) : .name(name)
    let result = try await Subprocess.run(
      program, arguments: Arguments(arguments), platformOptions: options,
      input: .fileDescriptor(try nameless(input), closeAfterSpawningProcess: true),
      output: .bytes(limit: limit), error: .discarded)
    if case .exited(let status) = result.terminationStatus {
      return .ended(Int(status), result.standardOutput)
    }
    return .ended(nil, result.standardOutput)
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
