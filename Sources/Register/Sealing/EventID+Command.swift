// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import Crypto
internal import EventLog

extension EventID {
  /// The id of the n-th event of a command, so that the command given again is known.
  ///
  /// UUIDv8 (RFC 9562, 5.8): the first 16 bytes of the SHA-256 of register id, a zero byte, command
  /// id, a zero byte and n in decimal, with the six bits of version and variant put in.
  ///
  /// - Parameters:
  ///   - register: The register's id.
  ///   - command: The caller's id of the command.
  ///   - index: Which of its events, from 1.
  /// - Returns: The id.
  static func of(register: String, command: CommandID, index: Int) -> EventID {
    let name =
      Array(register.utf8) + [0] + Array(command.rawValue.utf8) + [0] + Array(String(index).utf8)
    return uuid(version: 8, Array(SHA256.hash(data: name)))
  }

  /// A random id, UUIDv4, of 16 random bytes.
  static func random(_ randomness: Randomness) -> EventID {
    uuid(version: 4, randomness.bytes(16))
  }

  private static func uuid(version: UInt8, _ bytes: [UInt8]) -> EventID {
    var bytes = Array(bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | version << 4
    bytes[8] = bytes[8] & 0x3F | 0x80
    guard let id = EventID(bytes) else { fatalError("sixteen bytes make an id") }
    return id
  }
}
