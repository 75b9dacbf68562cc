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

  private let file: FileDescriptor
  /// Where it is written, and what it will be called then; `nil` where it is written to as it is.
  private let renaming: (from: String, to: String)?
  private let name: String
  private var page: [UInt8] = []
  private var isFinished = false

  /// Begins; a file is written aside first, a device or pipe as it is.
  ///
  /// - Parameter path: The file; `nil` for standard output.
  /// - Throws: ``Failure`` `cannot-write`.
  init(_ path: String?) throws {
    name = path ?? "stdout"
    guard let path else {
      (file, renaming) = (.standardOutput, nil)
      return
    }
    do {
      if Output.isSpecial(path) {
        (file, renaming) = (try FileDescriptor.open(FilePath(path), .writeOnly), nil)
      } else {
        let target = Output.target(of: path)
        let aside = "\(target).\(UInt32.random(in: 0 ... .max))"
        file = try FileDescriptor.open(
          FilePath(aside), .writeOnly, options: [.create, .exclusiveCreate],
          permissions: [.ownerReadWrite, .groupRead, .otherRead])
        renaming = (aside, target)
      }
    } catch { throw Output.cannotWrite(path) }
  }

  deinit {
    // A descriptor that does not close, or a file that stays, loses nothing.
    if file != .standardOutput { _ = try? file.close() }
    if !isFinished, let renaming {
      _ = try? FileManager.default.removeItem(atPath: renaming.from)
    }
  }

  /// Writes the next piece.
  func write(_ bytes: [UInt8]) throws {
    page += bytes
    if page.count >= Self.pageSize { try flush() }
  }

  /// Writes what is left, and gives the file its name.
  func finish() throws {
    try flush()
    guard let renaming else { return }
    guard fsync(file.rawValue) == 0, rename(renaming.from, renaming.to) == 0 else {
      throw Output.cannotWrite(name)
    }
    isFinished = true
  }

  private func flush() throws {
    do { try file.writeAll(page) } catch { throw Output.cannotWrite(name) }
    page.removeAll(keepingCapacity: true)
  }
}
