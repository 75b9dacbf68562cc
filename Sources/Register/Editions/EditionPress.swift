// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

/// Makes the files that are kept with editions.
///
/// The same matrix and imprint give the same bytes with the same version of the program. It is asked
/// for a file while an edition is decided, and so does nothing but compute.
public struct EditionPress: Sendable {
  /// The program with its version, as the log names it: `Weerklank 1.2.0`.
  public let program: String
  /// Makes a file in a format that needs no program of others (``EditionFormat/isOwnMaking``);
  /// `nil` where it would be larger than that format can be, and is not kept.
  public let file: @Sendable (EditionFormat, ResponseMatrix, EditionImprint) -> [UInt8]?

  /// Both fields.
  public init(
    program: String,
    file: @escaping @Sendable (EditionFormat, ResponseMatrix, EditionImprint) -> [UInt8]?
  ) {
    self.program = program
    self.file = file
  }

  /// One that makes empty files, for a rehearsal, of which nothing is kept.
  var rehearsing: EditionPress { EditionPress(program: program) { _, _, _ in [] } }
}

/// What a file of an edition says beside its matrix.
public struct EditionImprint: Hashable, Sendable {
  /// The day on which the edition was issued.
  public var issuedOn: Day
  /// The leaf hash of the line at its position, in hexadecimal.
  public var hash: String
  /// Why it may have open items; `nil` where it has none, or that is erased.
  public var reason: String?

  /// All fields, in order.
  public init(issuedOn: Day, hash: String, reason: String? = nil) {
    self.issuedOn = issuedOn
    self.hash = hash
    self.reason = reason
  }
}
