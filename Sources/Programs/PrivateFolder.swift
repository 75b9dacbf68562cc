// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder that only this user may enter, and that goes away with the value.
package final class PrivateFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Makes an empty folder among the temporary files.
  ///
  /// - Throws: ``ProgramError`` `failed`, of `mkdtemp`, where there is no room for one.
  package init() throws(ProgramError) {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/weerklank-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw ProgramError(.failed, of: "mkdtemp") }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // What stays behind lies among the temporary files, and only this user can read it.
    _ = try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into it.
  ///
  /// - Throws: ``ProgramError`` `failed`.
  package func write(_ bytes: [UInt8], to name: String) throws(ProgramError) {
    do { try Data(bytes).write(to: URL(filePath: "\(path)/\(name)")) } catch {
      throw ProgramError(.failed, of: name)
    }
  }

  /// Reads a file of it; `nil` where there is none.
  package func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))).map { [UInt8]($0) }
  }
}
