// SPDX-License-Identifier: EUPL-1.2

/// Where the anchor of a register stands: beside its folder, or where it was told to.
enum AnchorPlace {
  /// The file in `heads/` that names another place; it holds for this folder only.
  private static let fileName = "anchor-place"

  /// The path of the anchor of the register in a folder.
  ///
  /// A folder that was copied to another place is not believed when it names one: what stands there
  /// is the anchor of the register that it was copied from.
  static func path(of folder: Folder) throws(FileFailure) -> String {
    let own = RealPath.of(folder.path)
    if let bytes = try folder.folder("heads").read(fileName) {
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      if lines.count == 3, lines[1] == own { return String(lines[0]) }
    }
    return own + ".anchor"
  }

  /// Notes that the anchor of the register that will be in `folder` stands elsewhere.
  ///
  /// - Parameters:
  ///   - path: The path of the anchor.
  ///   - folder: Where the register will be.
  ///   - heads: The folder `heads/` in which it is noted.
  /// - Returns: The path, absolute.
  /// - Throws: ``FileFailure`` where it cannot be written.
  static func note(
    _ path: String, of folder: Folder, in heads: Folder
  ) throws(FileFailure) -> String {
    let path = RealPath.of(path)
    try heads.write(
      [(fileName, Array("\(path)\n\(RealPath.of(folder.path))\n".utf8))], mode: 0o644)
    return path
  }
}
