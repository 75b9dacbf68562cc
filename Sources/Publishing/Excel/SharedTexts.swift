// SPDX-License-Identifier: EUPL-1.2

import Container

/// The short texts that cells of a workbook share (ECMA-376 part 1, 18.4): headings, names, words.
///
/// Only so many are kept; a text that finds no room stands in its own cell, so that a workbook of
/// any length is written in the same memory.
struct SharedTexts {
  private static let greatestCount = 10_000
  private static let greatestSizeInBytes = 80

  private var places: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The place of a text among those that are shared; `nil` where it is not.
  mutating func place(of text: String) -> Int? {
    guard text.utf8.count <= Self.greatestSizeInBytes else { return nil }
    if let place = places[text] {
      // Strings are equal that hold the same characters in other bytes; those are not shared.
      guard texts[place].utf8.elementsEqual(text.utf8) else { return nil }
      uses += 1
      return place
    }
    guard texts.count < Self.greatestCount else { return nil }
    places[text] = texts.count
    texts.append(text)
    uses += 1
    return texts.count - 1
  }

  /// The part `sharedStrings.xml`.
  var part: [UInt8] {
    var out = XMLWriter()
    out.markup("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
    out.number(uses)
    out.markup("\" uniqueCount=\"")
    out.number(texts.count)
    out.markup("\">")
    for text in texts {
      out.markup("<si><t xml:space=\"preserve\">")
      out.cellText(text)
      out.markup("</t></si>")
    }
    out.markup("</sst>")
    return out.bytes
  }
}
