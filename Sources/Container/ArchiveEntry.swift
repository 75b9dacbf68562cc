// SPDX-License-Identifier: EUPL-1.2

/// One entry of an archive, as the directory at its end lists it.
package struct ArchiveEntry: Hashable, Sendable {
  /// Its name: a relative path with `/`, without `.` and `..`.
  package let name: String
  /// How many bytes it has unpacked.
  package let sizeInBytes: Int
  /// Whether it is encrypted.
  package let isEncrypted: Bool

  /// Its place in the directory, from 1.
  let ordinal: Int
  let method: UInt16
  let checksum: UInt32
  let packedSize: Int
  /// Where its local header begins.
  let headerOffset: Int
  /// The name as bytes, as the local header must repeat it.
  let nameBytes: [UInt8]
}
