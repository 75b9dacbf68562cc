// SPDX-License-Identifier: EUPL-1.2

/// The names of entries: relative paths that stay inside.
package enum EntryName {
  private static let greatestLength = 1_024

  /// The path that a name in a directory means; `nil` where it leads outside, or nowhere.
  ///
  /// Names that are not UTF-8 are read byte for byte as Latin-1: they only need to be told apart.
  static func read(_ bytes: [UInt8], isUTF8: Bool) -> String? {
    guard !bytes.isEmpty, bytes.count <= greatestLength, !bytes.contains(where: { $0 < 0x20 }),
      bytes.first != UInt8(ascii: "/"), !bytes.contains(UInt8(ascii: "\\"))
    else { return nil }
    // `C:` at the start is a drive.
    guard bytes.count < 2 || bytes[1] != UInt8(ascii: ":") else { return nil }
    let steps = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, step) in steps.enumerated() {
      // A name that ends in a slash is a folder.
      if step.isEmpty, index < steps.count - 1 { return nil }
      if step.elementsEqual([0x2E]) || step.elementsEqual([0x2E, 0x2E]) { return nil }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard !isUTF8 else { return nil }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The entry that a reference in a part means, after Open Packaging (ECMA-376 part 2, 6.3).
  ///
  /// - Parameters:
  ///   - target: The reference: relative to the folder of the part, or to the root with a `/`.
  ///   - part: The name of the part that it stands in.
  /// - Returns: `nil` for a reference that leads outside of the archive.
  package static func resolve(_ target: String, from part: String) -> String? {
    var steps: [Substring] = []
    if !target.hasPrefix("/") { steps = part.split(separator: "/").dropLast() }
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(step)
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  /// The part that holds the relationships of a part (ECMA-376 part 2, 6.5.2.3); those of the whole
  /// package for an empty name.
  package static func relationships(of part: String) -> String {
    var steps = part.split(separator: "/")
    let last = steps.popLast() ?? ""
    return (steps + ["_rels", "\(last).rels"]).joined(separator: "/")
  }
}
