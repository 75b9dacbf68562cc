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

/// Writes a long result piece by piece, in bounded memory: to standard output, or to a file that
/// appears whole or not at all.
final class OutputFile {
  private static let pageSize = 1 << 16

  private let path: String?
  private let file: FileDescriptor
  private var page: [UInt8] = []
  private var isFinished = false

  /// Begins; a file is written aside first.
  ///
  /// - Parameter path: The file; `nil` for standard output.
  /// - Throws: ``Failure`` `cannot-write`.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      file = .standardOutput
      return
    }
    do {
      file = try FileDescriptor.open(
        FilePath(Self.aside(path)), .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch { throw Output.cannotWrite(path) }
  }

  deinit {
    guard let path else { return }
    // A descriptor that does not close, or a file that stays, loses nothing.
    _ = try? file.close()
    if !isFinished { _ = try? FileManager.default.removeItem(atPath: Self.aside(path)) }
  }

  /// Writes the next piece.
  func write(_ bytes: [UInt8]) throws {
    page += bytes
    if page.count >= Self.pageSize { try flush() }
  }

  /// Writes what is left, and gives the file its name.
  func finish() throws {
    try flush()
    guard let path else { return }
    guard rename(Self.aside(path), path) == 0 else { throw Output.cannotWrite(path) }
    isFinished = true
  }

  private func flush() throws {
    do { try file.writeAll(page) } catch { throw Output.cannotWrite(path ?? "stdout") }
    page.removeAll(keepingCapacity: true)
  }

  private static func aside(_ path: String) -> String { path + ".new" }
}
