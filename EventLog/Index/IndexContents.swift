// SPDX-License-Identifier: EUPL-1.2

/// What an index file says about one segment or about several in a row.
///
/// A function of the segments alone: rebuilt, it has the same bytes.
struct IndexContents {
  struct Segment: Hashable {
    var firstSequence: Int
    var sizeInBytes: Int
  }

  struct Stream {
    var name: StreamName
    var firstRevision: Int
    var sequences: [Int]
  }

  struct ID {
    var hash: UInt64
    var sequence: Int
  }

  var end: LogEnd
  var segments: [Segment]
  /// Where each line begins in its segment.
  var offsets: [UInt32]
  /// In the order of their names.
  var streams: [Stream]
  /// In the order of hash and sequence.
  var ids: [ID]

  var firstSequence: Int { end.sequence - offsets.count + 1 }

  /// Describes one segment.
  init(_ ledger: Ledger, end: LogEnd) {
    self.end = end
    segments = [Segment(firstSequence: ledger.firstSequence, sizeInBytes: ledger.endOffset)]
    offsets = ledger.offsets
    streams = ledger.streams.map {
      Stream(name: $0.key, firstRevision: $0.value.firstRevision, sequences: $0.value.sequences)
    }
    ids = ledger.ids.map { ID(hash: $0.key.indexHash, sequence: $0.value) }
    sort()
  }

  /// Describes the segments of several files, which follow each other.
  init(merging files: [IndexFile]) {
    end = files.last?.end ?? .empty
    segments = files.flatMap(\.segments)
    offsets = files.flatMap(\.offsets)
    ids = files.flatMap(\.ids)
    var merged: [StreamName: Stream] = [:]
    for stream in files.lazy.flatMap(\.streams) {
      merged[
        stream.name,
        default: Stream(name: stream.name, firstRevision: stream.firstRevision, sequences: [])
      ].sequences.append(contentsOf: stream.sequences)
    }
    streams = Array(merged.values)
    sort()
  }

  private mutating func sort() {
    streams.sort { $0.name < $1.name }
    ids.sort { ($0.hash, $0.sequence) < ($1.hash, $1.sequence) }
  }
}

extension EventID {
  /// What an index sorts ids by; two ids may share one.
  var indexHash: UInt64 {
    var hash = high ^ (low &* 0x9E37_79B9_7F4A_7C15)
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
