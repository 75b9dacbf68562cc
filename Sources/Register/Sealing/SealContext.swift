// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// Where a sealed value stands: it opens there and nowhere else.
///
/// Never the sequence, revision or time: those are given under the lock, after sealing.
struct SealContext: Hashable, Sendable {
  let register: String
  let event: EventID
  let type: String
  let stream: StreamName

  /// The associated data: the canonical bytes of an array of strings.
  ///
  /// - Parameters:
  ///   - key: The key's id.
  ///   - field: For a sealed file, the field that it stands for.
  /// - Returns: The bytes that must be the same when it is opened.
  func associatedData(key: String, field: String? = nil) -> [UInt8] {
    let parts = [register, event.description, type, stream.text, key]
    return JSON.canonicalBytes(of: field.map { parts + [$0] } ?? parts)
  }
}
