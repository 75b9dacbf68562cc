// SPDX-License-Identifier: EUPL-1.2

/// Bytes in memory that never change while somebody holds the region.
///
/// `@unchecked Sendable`: pointer and release are set once, the bytes are only read, and the release
/// runs when the last holder is gone.
package final class ByteRegion: @unchecked Sendable {
  /// The bytes.
  package let bytes: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// Takes over bytes that `release` gives back.
  package init(
    _ bytes: UnsafeRawBufferPointer, release: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  /// Takes over memory that `fill` has written to and of which it says how much.
  convenience init<Failure: Error>(
    count: Int, fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    let filled: Int
    do throws(Failure) { filled = try fill(memory) } catch {
      memory.deallocate()
      throw error
    }
    self.init(UnsafeRawBufferPointer(rebasing: memory[..<filled])) { _ in memory.deallocate() }
  }

  /// Copies bytes.
  convenience init(copying source: UnsafeRawBufferPointer) {
    self.init(count: source.count) { memory in
      memory.copyMemory(from: source)
      return source.count
    }
  }

  deinit { release(bytes) }
}
