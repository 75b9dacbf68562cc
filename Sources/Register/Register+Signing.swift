// SPDX-License-Identifier: EUPL-1.2

public import EventLog

extension Register {
  /// Whether the log announces a key with which its heads are signed.
  public var isSigned: Bool { signing != nil }

  /// The key with which heads are signed now, for others to check them; `nil` where none is
  /// announced.
  public var signingKey: VerifierKey? { signing?.current }

  /// All keys that the log announces, in their order.
  public var signingKeys: [VerifierKey] { signing?.keys ?? [] }

  /// Signs all that is recorded, publishes the head, and keeps the anchor up with it.
  ///
  /// To be called by whoever recorded something, when he is done with it; recording itself signs
  /// nothing and waits for nothing. Where nothing was recorded since, the last head is given again.
  ///
  /// - Returns: The newest head; `nil` where the register has no signing key.
  /// - Throws: ``RegisterError``: `restored` where the register is an older copy, `key-missing`, or
  ///   what the disk said.
  /// - Complexity: O(bytes recorded since the last head).
  @discardableResult
  public func sign() throws(RegisterError) -> SignedHead? {
    guard let signing else { return nil }
    guard access == .writing else { throw .log(EventLogError(.readOnly, "opened for reading")) }
    guard let key = try signing.privateKey() else {
      throw .keyMissing(subject: Self.signingSubject)
    }
    do throws(EventLogError) { return try signing.heads.sign(with: key) } catch {
      throw .log(error)
    }
  }

  /// How an error names the signing key.
  static let signingSubject = "signing"

  /// The newest head that was signed.
  ///
  /// - Returns: The head; `nil` where the register has no signing key.
  /// - Throws: ``RegisterError``: `restored`, or where a file cannot be read.
  public func lastSigned() throws(RegisterError) -> SignedHead? {
    guard let signing else { return nil }
    do throws(EventLogError) { return try signing.heads.lastSigned() } catch { throw .log(error) }
  }

  /// Why the register may be read and not written to: it is an older copy, or a copy of a register
  /// that stands elsewhere; `nil` where the anchor beside it says that it is the newest.
  ///
  /// That the lines are those that were signed is not looked at: ``verify(at:against:progress:)``
  /// does.
  public var restoredCause: RegisterError? {
    guard let signing else { return nil }
    do throws(EventLogError) {
      try signing.heads.checkLength()
      return nil
    } catch {
      return error.code == .restored ? .log(error) : nil
    }
  }

  /// The proof that the log at an earlier size is a beginning of the log at its newest head.
  ///
  /// - Parameter old: The earlier size, at most that of the head.
  /// - Returns: The head and the hashes; `nil` where the register has no signing key.
  /// - Throws: ``RegisterError``.
  public func consistencyProof(
    from old: Int
  ) throws(RegisterError) -> (head: SignedHead, proof: [TreeHash])? {
    guard let signing, let head = try lastSigned(), old <= head.checkpoint.size else { return nil }
    do throws(EventLogError) {
      return (head, try signing.heads.consistencyProof(from: old, to: head))
    } catch { throw .log(error) }
  }

  /// Keeps a head of this register that a neighbour signed, so that receipts carry its signature.
  ///
  /// - Parameters:
  ///   - bytes: The head with the neighbour's signature, as ``Witness`` gives it.
  ///   - witness: The neighbour's key, from elsewhere than the head.
  /// - Throws: ``RegisterError``: `not-signed`; `bad-note` where the register's key or the neighbour's
  ///   did not sign it; `restored` where the register has not that head.
  /// - Complexity: O(bytes of the log).
  public func keepCosigned(
    _ bytes: [UInt8], by witness: VerifierKey
  ) throws(RegisterError) {
    guard let signing else { throw .notSigned }
    guard access == .writing else { throw .log(EventLogError(.readOnly, "opened for reading")) }
    _ = try RegisterError.wrapping {
      try signing.heads.keep(SignedNote(parsing: bytes), by: witness)
    }
  }
}
