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

/// CRC-32 bit by bit, by the definition: another program than the log's own.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = ~0
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}

/// Eight hexadecimal digits in lower case.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
