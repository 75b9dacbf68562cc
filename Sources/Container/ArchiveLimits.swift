// SPDX-License-Identifier: EUPL-1.2

/// How much of an archive is read.
package struct ArchiveLimits: Hashable, Sendable {
  /// The most entries.
  package var entries: Int
  /// The most bytes that one entry may unpack to.
  package var bytesOfEntry: Int
  /// The most bytes that all entries that are read may unpack to, together.
  package var bytes: Int
  /// How often larger than its packed form an entry may be, once it is over a mebibyte.
  package var ratio: Int

  /// All fields, in order.
  package init(entries: Int, bytesOfEntry: Int, bytes: Int, ratio: Int) {
    self.entries = entries
    self.bytesOfEntry = bytesOfEntry
    self.bytes = bytes
    self.ratio = ratio
  }
}
