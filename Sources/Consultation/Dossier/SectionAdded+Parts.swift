// SPDX-License-Identifier: EUPL-1.2

extension SectionAdded {
  /// How many bytes of UTF-8 the text of a section has at most; a longer one is recorded in parts.
  public static let greatestTextSizeInBytes = TextRules.passageLimit

  /// The name of a part of a section whose text is too long for one: the second is `4.2 (2)`.
  public static func name(ofPart part: Int, of section: String) -> String {
    part > 1 ? "\(section) (\(part))" : section
  }

  /// Whether it is a further part of a section.
  public func continues(_ section: String) -> Bool {
    guard self.section.hasPrefix(section + " ("), self.section.hasSuffix(")") else { return false }
    let number = self.section.dropFirst(section.count + 2).dropLast()
    return Int(number).map { $0 > 1 } ?? false
  }
}
