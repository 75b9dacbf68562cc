// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import SystemPackage

/// Where results and messages go: results to standard output, messages to standard error.
enum Output {
  /// Prints a result.
  static func print(_ bytes: [UInt8]) throws {
    do { try FileDescriptor.standardOutput.writeAll(bytes) } catch { throw cannotWrite("stdout") }
  }

  /// Prints a result and ends its line.
  static func print(line text: String) throws { try print(Array((text + "\n").utf8)) }

  /// Says something to the person at the terminal.
  static func say(_ text: String) {
    // A closed standard error leaves nobody to tell; the run itself goes on.
    _ = try? FileDescriptor.standardError.writeAll(Array((text + "\n").utf8))
  }

  /// Writes a result to a file, aside and then renamed, so that no half file is ever there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch { throw cannotWrite(path) }
  }

  /// Prints a result, or writes it to a file where one is named.
  static func deliver(_ bytes: [UInt8], to path: String?) throws {
    if let path { try write(bytes, to: path) } else { try print(bytes) }
  }

  private static func cannotWrite(_ path: String) -> Failure {
    Failure(
      code: "cannot-write", message: "the result could not be written", place: path,
      hint: "Check that the folder exists, may be written to, and has room.", status: .notWritten)
  }
}

/// Where files come from.
enum Input {
  /// The whole of a file, at most `limit` bytes.
  static func read(_ path: String, limit: Int = 64 << 20) throws -> [UInt8] {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(FilePath(path), .readOnly)
    } catch { throw Failure.noInput(path) }
    return try file.closeAfter {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      do {
        while case let count = try buffer.withUnsafeMutableBytes({ try file.read(into: $0) }),
          count > 0
        {
          bytes += buffer[..<count]
          if bytes.count > limit { throw Input.tooLarge(path, limit: limit) }
        }
      } catch let failure as Failure { throw failure } catch { throw Failure.noInput(path) }
      return bytes
    }
  }

  /// Refuses a file that is not there or cannot be read.
  static func check(_ path: String) throws {
    do {
      try FileDescriptor.open(FilePath(path), .readOnly).close()
    } catch { throw Failure.noInput(path) }
  }

  private static func tooLarge(_ path: String, limit: Int) -> Failure {
    Failure(
      code: "file-too-large", message: "the file is over \(limit >> 20) MiB", place: path,
      hint: "Split the file, or hand in a smaller one.", status: .refused)
  }
}
