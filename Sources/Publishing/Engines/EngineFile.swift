// SPDX-License-Identifier: EUPL-1.2

/// A file that a program of others made.
public struct EngineFile: Hashable, Sendable {
  /// Its bytes; the same for the same document and the same version of the program.
  public var bytes: [UInt8]
  /// The program with its version: `Typst 0.15.0`.
  public var engine: String
  /// What the file says of itself: `PDF/A-2a`, `PDF/UA-1`.
  public var claims: [String]
  /// What a person should know of it, in sentences without a full stop.
  public var remarks: [String]

  /// All fields, in order.
  public init(bytes: [UInt8], engine: String, claims: [String] = [], remarks: [String] = []) {
    self.bytes = bytes
    self.engine = engine
    self.claims = claims
    self.remarks = remarks
  }
}
