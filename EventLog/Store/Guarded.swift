// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A value that one thread at a time reads or changes.
///
/// A lock of POSIX rather than `Synchronization.Mutex`: on Linux that one hands over with a call of
/// the kernel which the thread sanitizer does not see, so it reports correct code as a race. This
/// one it sees, and a report of it is therefore a mistake of ours.
///
/// It is `Sendable` although the compiler cannot see why: the value is handed over at the beginning
/// (`sending`), can be reached in ``withLock(_:)`` only, and nothing taken out of it there shares
/// anything with it.
package final class Guarded<Value>: @unchecked Sendable {
  /// In memory of its own, because a lock must stay at its address.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  /// In memory of its own, because within an object an empty value has no address: the sanitizer
  /// would take a change of it for a change of the object.
  private let value: UnsafeMutablePointer<Value>

  /// Guards a value.
  package init(_ value: consuming sending Value) {
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    self.value = .allocate(capacity: 1)
    self.value.initialize(to: value)
    let status = pthread_mutex_init(lock, nil)
    precondition(status == 0, "the system gives no lock: error \(status)")
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deinitialize(count: 1)
    lock.deallocate()
    value.deinitialize(count: 1)
    value.deallocate()
  }

  /// Runs a body with the value while no other thread does.
  ///
  /// Waits for who has it. Not to be called from within `body`: it would wait for itself.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; what it changed until then stands.
  package func withLock<Outcome, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Outcome
  ) throws(Failure) -> sending Outcome {
    let status = pthread_mutex_lock(lock)
    precondition(status == 0, "the lock cannot be taken: error \(status)")
    defer { pthread_mutex_unlock(lock) }
    return try body(&value.pointee)
  }
}
