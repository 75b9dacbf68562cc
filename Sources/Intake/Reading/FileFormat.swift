// SPDX-License-Identifier: EUPL-1.2

/// The formats of files, told from what stands in them.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text.
  case plainText = "text"
  /// Text with the marks of Markdown; told by its name, for it is plain text.
  case markdown
}

extension FileFormat {
  /// The format of a file, or `nil` for one that is not read.
  ///
  /// The bytes decide wherever they can. The name decides only between formats that are text.
  public init?(of bytes: [UInt8], named name: String) {
    guard PlainText.decode(bytes) != nil else { return nil }
    let lowered = name.lowercased()
    self = [".md", ".markdown"].contains { lowered.hasSuffix($0) } ? .markdown : .plainText
  }
}
