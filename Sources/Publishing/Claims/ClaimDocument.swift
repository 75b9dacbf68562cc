// SPDX-License-Identifier: EUPL-1.2

import Container

/// A Word document (DOCX) with claims in its text, headers, footers and notes.
///
/// Filling them in changes the words of the claims and nothing else: they look as the run does in
/// which a claim begins, and every other part stays byte for byte.
public struct ClaimDocument: Sendable {
  /// Its text with the claims: a paragraph a line.
  public let text: ClaimText
  private let parts: [(name: String, contents: [UInt8])]
  /// The parts that hold text, by their place among all parts, in the order of ``text``.
  private let texts: [(place: Int, texts: WordTexts)]

  private static let limits = ArchiveLimits(
    entries: 4_096, bytesOfEntry: 64 << 20, bytes: 256 << 20, ratio: 200)

  /// Reads a document.
  ///
  /// - Throws: ``WordTemplateError/notReadable`` where it is no DOCX, or a damaged one.
  /// - Complexity: O(bytes), unpacked.
  public init(reading bytes: [UInt8]) throws(WordTemplateError) {
    do throws(ArchiveError) {
      var archive = try Archive(reading: bytes, limits: Self.limits)
      let names = try Self.partsWithText(in: &archive)
      var parts: [(name: String, contents: [UInt8])] = []
      for entry in archive.entries { parts.append((entry.name, try archive.contents(of: entry))) }
      self.parts = parts
      texts = names.compactMap { name in
        parts.firstIndex { $0.name == name }.map { ($0, WordTexts(of: parts[$0].contents)) }
      }
    } catch { throw WordTemplateError.notReadable }
    text = ClaimText(texts.map(\.texts.text).joined())
  }

  /// Whether a file is an archive, as a DOCX is.
  public static func seemsToBe(_ bytes: [UInt8]) -> Bool { Archive.seemsToBe(bytes) }

  /// The main part, and the headers, footers and notes that it refers to.
  private static func partsWithText(in archive: inout Archive) throws(ArchiveError) -> [String] {
    let root = try WordTemplate.relationships(of: "", in: &archive)
    guard let main = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.target,
      archive.entry(named: main) != nil
    else { throw ArchiveError(.notAnArchive) }
    let kinds = ["header", "footer", "footnotes", "endnotes"]
    let related = try WordTemplate.relationships(of: main, in: &archive)
    return [main]
      + related.filter { part in kinds.contains { part.type.hasSuffix("/" + $0) } }.map(\.target)
  }

  /// The document with the claims filled in.
  ///
  /// - Parameter check: The counted claims of ``text``.
  /// - Returns: The bytes; `nil` where a claim does not hold.
  /// - Complexity: O(bytes), unpacked.
  public func filled(by check: ClaimCheck) -> [UInt8]? {
    guard check.ok else { return nil }
    let changes = check.text.changes(with: check.lines.map { $0.words ?? "" })
    var parts = parts
    var start = 0
    for (place, texts) in texts {
      let range = start..<start + texts.bytes.count
      let own = changes.filter { range.contains($0.range.lowerBound) }.map { change in
        (
          range: change.range.lowerBound - start..<change.range.upperBound - start,
          words: change.words
        )
      }
      if !own.isEmpty { parts[place].contents = texts.replacing(own) }
      start = range.upperBound
    }
    var archive = ArchiveWriter()
    for part in parts { archive.add(part.name, part.contents) }
    return archive.bytes
  }
}
