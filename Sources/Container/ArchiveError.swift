// SPDX-License-Identifier: EUPL-1.2

/// Why an archive, or an entry of it, is not read or written.
package struct ArchiveError: Error, Hashable, Sendable {
  /// Why.
  package enum Code: Hashable, Sendable, CaseIterable {
    /// The bytes are no ZIP archive, or end before it does.
    case notAnArchive
    /// The archive says things that cannot all be true.
    case damaged
    /// Entries lie over each other: one packed stretch would be unpacked many times.
    case overlapping
    /// Two entries have one name: programs would read different ones.
    case doubleName
    /// The name of an entry leads outside of the archive.
    case unsafeName
    /// There are more entries than ``ArchiveLimits/entries``.
    case tooManyEntries
    /// An entry, or all that were read, unpack to more than the limits allow.
    case tooLarge
    /// An entry is encrypted.
    case encrypted
    /// An entry is packed in a way that is not read: neither stored nor deflated.
    case unknownMethod
    /// The archive is one of several volumes.
    case volumes
    /// What is written does not fit: 4 GiB, 65,534 entries, a name of 64 KiB.
    case overflow
  }

  /// Why.
  package let code: Code
  /// Which entry, counted from 1 in the directory; `nil` for the archive as a whole.
  ///
  /// Its name is not repeated: it may be anything.
  package let entry: Int?

  /// Both fields.
  package init(_ code: Code, entry: Int? = nil) {
    self.code = code
    self.entry = entry
  }
}
