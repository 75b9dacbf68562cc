// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// Where a test lets the disk fail: passed before each change of a file outside the log.
///
/// There is none in a release build.
package enum FaultPoint {
  /// What a test lets happen in a folder: it is told what is about to be done, and gives the number
  /// of an error (`errno`), or `nil` to let it happen.
  package typealias Fault = @Sendable (_ change: String) -> Int32?

  #if DEBUG
    private static let faults = Guarded<[String: Fault]>([:])
  #endif

  /// Lets changes in and below a folder fail while a body runs.
  package static func withFault<Value>(
    in folder: String, _ fault: @escaping Fault, _ body: () async throws -> Value
  ) async rethrows -> Value {
    #if DEBUG
      faults.withLock { $0[folder] = fault }
      defer { faults.withLock { $0[folder] = nil } }
    #endif
    return try await body()
  }

  static func pass(_ change: String, _ path: String) throws(FileFailure) {
    #if DEBUG
      let fault = faults.withLock { faults in
        faults.isEmpty ? nil : faults.first { path.hasPrefix($0.key) }?.value
      }
      if let errno = fault?(change) { throw FileFailure(change, path, errno: errno) }
    #endif
  }
}
