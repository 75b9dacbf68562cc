// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where results and messages go: results to standard output, messages to standard error.
enum Output {
  /// Prints a result.
  static func print(_ bytes: [UInt8]) throws {
    do { try FileDescriptor.standardOutput.writeAll(bytes) } catch { throw cannotWrite("stdout") }
  }

  /// Prints a result and ends its line.
  static func print(line text: String) throws { try print(Array((text + "\n").utf8)) }

  /// Says something to the person at the terminal.
  ///
  /// Control characters, which a file name or a member of a command may hold, are shown as `?`, for
  /// a terminal would obey them.
  static func say(_ text: String) {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isObeyed = scalar.properties.generalCategory == .control
      shown.append(isObeyed && scalar != "\n" && scalar != "\t" ? "?" : scalar)
    }
    let text = String(shown)
    // A closed standard error leaves nobody to tell; the run itself goes on.
    _ = try? FileDescriptor.standardError.writeAll(Array((text + "\n").utf8))
  }

  /// Writes a result to a file, aside and then renamed, so that no half file is ever there.
  ///
  /// A device or pipe, such as `/dev/stdout`, is written to as it is: a file must not take its place.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      guard !isSpecial(path) else {
        let file = try FileDescriptor.open(FilePath(path), .writeOnly)
        _ = try file.closeAfter { try file.writeAll(bytes) }
        return
      }
      try Data(bytes).write(to: URL(filePath: target(of: path)), options: .atomic)
    } catch { throw cannotWrite(path) }
  }

  /// Prints a result, or writes it to a file where one is named.
  static func deliver(_ bytes: [UInt8], to path: String?) throws {
    if let path { try write(bytes, to: path) } else { try print(bytes) }
  }

  /// Where a file is written: in a folder under a name of its own, else as it was named.
  static func place(of output: String?, named name: @autoclosure () -> String) -> String? {
    var isFolder = false
    guard let output,
      FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), isFolder
    else { return output }
    let safe = String(name().map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 })
    return output + (output.hasSuffix("/") ? "" : "/") + safe
  }

  /// Whether something is at the path that is no file and no folder.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  /// Where a link leads, so that the link stays one; the path itself where it is none.
  static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What is thrown where a result cannot be written.
  static func cannotWrite(_ path: String) -> Failure {
    Failure(
      code: "cannot-write", message: "the result could not be written", place: path,
      hint: "Check that the folder exists, may be written to, and has room.", status: .notWritten)
  }
}
