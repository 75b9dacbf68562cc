// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import Crypto
internal import EventLog

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What a register takes from outside: the time, bytes that nobody can foretell, and what makes the
/// files of editions.
public struct Environment: Sendable {
  /// Tells the time.
  public let now: @Sendable () -> Instant
  /// Where keys, salts, nonces and ids come from.
  public let randomness: Randomness
  /// Makes the files that are kept with an edition; `nil` where editions keep none.
  public var press: EditionPress?

  /// Makes an environment.
  public init(
    now: @escaping @Sendable () -> Instant, randomness: Randomness,
    press: EditionPress? = nil
  ) {
    self.now = now
    self.randomness = randomness
    self.press = press
  }

  /// The clock and the random bytes of the machine.
  public static let system = Environment(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(
        microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    },
    randomness: .system)

  /// A clock and bytes that are the same in every run, for a demonstration or a test.
  ///
  /// Every look at the clock is a step later than the one before. Who knows the seed knows every
  /// key: nothing that must stay secret may be sealed with it.
  ///
  /// - Parameters:
  ///   - seed: Whose bytes to give.
  ///   - start: What the clock says at first.
  ///   - step: How many microseconds go by between two looks.
  /// - Returns: The environment.
  public static func repeatable(
    seed: UInt64, from start: Instant, step: Int64 = 1_000_000
  ) -> Environment {
    let looks = Guarded<Int64>(0)
    return Environment(
      now: {
        let passed = looks.withLock { looks in
          defer { looks += 1 }
          return looks
        }
        return Instant(microseconds: start.microseconds + passed * step)
      },
      randomness: .repeatable(seed: seed))
  }
}

/// A source of random bytes.
public struct Randomness: Sendable {
  /// Gives so many bytes.
  public let bytes: @Sendable (Int) -> [UInt8]

  /// Makes a source.
  public init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

  /// The machine's own, fit for keys.
  public static let system = Randomness { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in generator.next() }
  }

  /// Bytes that follow from a seed: SHA-256 of the seed and a counter.
  public static func repeatable(seed: UInt64) -> Randomness {
    let state = Guarded<(counter: UInt64, rest: [UInt8])>((0, []))
    return Randomness { count in
      state.withLock { state in
        while state.rest.count < count {
          var hash = SHA256()
          withUnsafeBytes(of: seed.bigEndian) { hash.update(bufferPointer: $0) }
          withUnsafeBytes(of: state.counter.bigEndian) { hash.update(bufferPointer: $0) }
          state.rest += Array(hash.finalize())
          state.counter += 1
        }
        defer { state.rest.removeFirst(count) }
        return Array(state.rest.prefix(count))
      }
    }
  }
}
