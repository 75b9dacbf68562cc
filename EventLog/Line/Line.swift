// SPDX-License-Identifier: EUPL-1.2

/// The envelope of one event as it stands in a line, by offsets from the line's first byte.
///
/// A line is a CloudEvents 1.0 object whose members always stand in the order that `LineWriter`
/// writes; `Line.parse` accepts nothing else, so one event has one form of bytes.
package struct Line: Sendable {
  var sequence: Int
  var revision: Int
  var id: EventID
  var time: Int64
  var commitIndex: Int
  var commitSize: Int
  var previous: LeafHash
  var source: Range<Int>
  var type: Range<Int>
  var stream: Range<Int>
  var actor: Range<Int>?
  var via: Range<Int>?
  var data: Range<Int>
  /// The number of bytes, without the newline.
  var count: Int

  /// How many bytes a line may have, without its newline.
  static let greatestSize = 65_535
  /// How many events a commit may have.
  package static let greatestCommitSize = 100_000
  /// How many bytes a commit may have, with its newlines.
  package static let greatestCommitSizeInBytes = 64 << 20
  /// The greatest sequence that eighteen digits can write.
  static let greatestSequence = 999_999_999_999_999_999
  /// `,"check":"` and eight digits and `"}`.
  static let checkLength = 20

  /// Whether the bytes can stand in a string of the envelope as they are.
  static func isEnvelopeText(_ bytes: some Collection<UInt8>) -> Bool {
    (1...200).contains(bytes.count)
      && bytes.allSatisfy {
        (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
  }

  /// Whether the bytes can be an event's type.
  static func isType(_ bytes: some Collection<UInt8>) -> Bool {
    (1...200).contains(bytes.count)
      && bytes.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

/// What is wrong with a line, and at which of its bytes.
struct LineProblem: Error, Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    /// The checksum is not that of the bytes, or is not there.
    case check
    /// The bytes are not the one form that the format has for any event.
    case form
    /// There are more bytes than a line may have.
    case length
    /// Members or a version that this program does not know.
    case newer
  }
  var kind: Kind
  var byte: Int

  init(_ kind: Kind, at byte: Int) {
    self.kind = kind
    self.byte = byte
  }
}
