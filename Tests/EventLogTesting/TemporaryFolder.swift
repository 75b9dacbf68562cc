// SPDX-License-Identifier: EUPL-1.2

internal import FoundationEssentials

/// A folder of a test's own, removed when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("weerklank-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    // A folder that stays behind is the system's to clean up.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The bytes of a file in it.
  public func read(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  /// Writes a file in it, in the place of what was there; a file that is read-only becomes writable.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let file = path + "/" + name
    if FileManager.default.fileExists(atPath: file) {
      try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: file)
    }
    try Data(bytes).write(to: URL(filePath: file))
  }

  /// The names in a folder in it, in order; none where there is no such folder.
  public func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
  }

  /// Removes a file or folder in it.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }
}
