// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Books as they stood at a position, with what must agree before they may be used again.
///
/// A snapshot is only a cache: who goes on from it has the same books as who starts at the first
/// event. It holds no texts, for ``Books`` hold none.
public struct Snapshot: Hashable, Sendable {
  /// What a log says of itself at a position, and a snapshot of the log it was made from.
  public struct Proof: Hashable, Sendable {
    /// The id of the register.
    public let register: String
    /// The position.
    public let sequence: Int
    /// The hash of the line at that position, 32 bytes.
    public let leafHash: [UInt8]
    /// The sequence of the last erasure in the whole log; `nil` where there was none.
    public let lastErasure: Int?

    /// What is so of a log at a position.
    public init(register: String, sequence: Int, leafHash: [UInt8], lastErasure: Int?) {
      self.register = register
      self.sequence = sequence
      self.leafHash = leafHash
      self.lastErasure = lastErasure
    }
  }

  /// The version of the fold that made it.
  public let version: Int
  /// The log and the position it was made from.
  public let proof: Proof
  private let books: Books

  /// Keeps books, with what the log says at their position.
  ///
  /// - Returns: `nil` where the proof is of another position or register than the books.
  public init?(of books: Books, proof: Proof) {
    guard proof.sequence == books.sequence, proof.register == books.state.register?.register
    else { return nil }
    version = Books.version
    self.proof = proof
    self.books = books
  }

  /// The books, where the log agrees in everything; else `nil`, and they are built anew.
  public func books(ifAgreeingWith log: Proof) -> Books? {
    version == Books.version && log == proof ? books : nil
  }
}
