// SPDX-License-Identifier: EUPL-1.2

/// Bytes in memory that never change while somebody holds the region.
///
/// `@unchecked Sendable`: pointer and release are set once, the bytes are only read, and the release
/// runs when the last holder is gone.
final class ByteRegion: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// Takes over bytes that `release` gives back.
  init(_ bytes: UnsafeRawBufferPointer, release: @escaping (UnsafeRawBufferPointer) -> Void) {
    self.bytes = bytes
    self.release = release
  }

  /// Copies bytes.
  convenience init(copying source: UnsafeRawBufferPointer) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    copy.copyMemory(from: source)
    self.init(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  }

  deinit { release(bytes) }
}
