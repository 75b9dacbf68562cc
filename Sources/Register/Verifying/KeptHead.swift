// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// A head that somebody kept, by itself or in the proof of a receipt.
public struct KeptHead: Sendable {
  /// How a report names it: the name of its file.
  public let name: String
  let note: SignedNote
  /// The proof that it stands in; `nil` where it was kept by itself.
  let proof: LogProof?

  /// Reads a head (C2SP tlog-checkpoint) or a proof (C2SP tlog-proof).
  ///
  /// - Throws: ``RegisterError`` `bad-note` where it is neither.
  public init(parsing bytes: [UInt8], named name: String) throws(RegisterError) {
    self.name = name
    do throws(NoteError) {
      if LogProof.isNamed(by: bytes) {
        let proof = try LogProof(parsing: bytes)
        (note, self.proof) = (proof.head, proof)
      } else {
        (note, proof) = (try SignedNote(parsing: bytes), nil)
        _ = try Checkpoint(parsing: note.text)
      }
    } catch { throw .badNote(error) }
  }
}
