// SPDX-License-Identifier: EUPL-1.2

/// A section of a document as it is read in a file.
public struct SectionText: Hashable, Sendable {
  /// The place as it is numbered: `4.2`; its heading where it has no number.
  public var section: String
  /// Its heading.
  public var title: String
  /// Its text, at most ``SectionAdded/greatestTextSizeInBytes``.
  public var text: String

  /// All fields, in order.
  public init(section: String, title: String, text: String) {
    self.section = section
    self.title = title
    self.text = text
  }
}
