// SPDX-License-Identifier: EUPL-1.2

/// A head of a log with its signatures.
public struct SignedHead: Hashable, Sendable {
  /// The note that others are given.
  public let note: SignedNote
  /// What it says.
  public let checkpoint: Checkpoint

  /// Reads the head in a note that a log's key signed.
  ///
  /// - Throws: ``NoteError``: `malformed`, `notSigned`, `badSignature`, `wrongOrigin`.
  public init(_ note: SignedNote, signedBy key: VerifierKey) throws(NoteError) {
    self.note = note
    checkpoint = try Checkpoint(in: note, signedBy: key)
  }

  /// Signs a head.
  init(_ checkpoint: Checkpoint, with key: SigningKey) {
    self.checkpoint = checkpoint
    note = SignedNote(checkpoint.text, signedBy: [key.sign(checkpoint.text)])
  }
}
