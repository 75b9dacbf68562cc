// SPDX-License-Identifier: EUPL-1.2

import EventLog
import FoundationEssentials

/// The error of an append, nil if it was recorded.
func failure(of store: any EventStore, _ append: Append) async -> EventLogError? {
  do throws(EventLogError) {
    _ = try await store.append(append)
    return nil
  } catch {
    return error
  }
}

/// The code of the log's error that a body throws, nil if it throws none.
func code(_ body: () throws -> some Any) -> EventLogError.Code? {
  do {
    _ = try body()
    return nil
  } catch {
    return (error as? EventLogError)?.code
  }
}

/// The sequences of the events that a body gives.
func sequences(_ read: ((StoredEvent) throws -> Void) throws -> Void) throws -> [Int] {
  var sequences: [Int] = []
  try read { sequences.append($0.sequence) }
  return sequences
}

/// Base64, by another program than the log's own.
func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
