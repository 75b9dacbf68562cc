// SPDX-License-Identifier: EUPL-1.2

/// The file `format`, which says what a program must understand to write to the folder.
enum RegisterFormat {
  static let fileName = "format"
  /// What this program writes, and what it understands.
  static let current = "weerklank-register 1"

  /// Whether the folder's format is newer than this program; `nil` where there is no register.
  static func isNewer(in folder: Folder) throws(FileFailure) -> Bool? {
    guard let bytes = try folder.read(fileName) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("weerklank-register ") else { return nil }
    return text != current + "\n"
  }
}
