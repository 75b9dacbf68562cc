// SPDX-License-Identifier: EUPL-1.2

/// Writes a document in one format, once.
protocol DocumentWriter {
  /// What is written.
  var document: Document { get }
  /// What was written so far, in UTF-8.
  var bytes: [UInt8] { get }

  /// Begins with nothing written.
  init(document: Document)

  /// Writes all of it.
  mutating func write()
}

extension DocumentWriter {
  /// The bytes of a document in this format.
  static func bytes(of document: Document) -> [UInt8] {
    var writer = Self(document: document)
    writer.write()
    return writer.bytes
  }

  /// The words of the house in the document's language.
  var prose: Prose { Prose(document.language) }
}
