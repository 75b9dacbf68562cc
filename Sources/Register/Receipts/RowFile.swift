// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// The file `NUMBER.row.json`: a point's row in an edition, its path to the root of the rows, and
/// what opens its texts.
struct RowFile: Hashable, Sendable {
  private static let format = "weerklank.row/1"

  let edition: Int
  let round: String
  /// Which row it is, from 0.
  let index: Int
  /// How many rows the edition has.
  let count: Int
  /// The row's canonical bytes.
  let row: [UInt8]
  /// The hashes that lead to the root of the rows.
  let path: [TreeHash]
  let texts: [ReceiptOpening]

  init(
    edition: Int, round: RoundID, index: Int, rows: FrozenRows, texts: [ReceiptOpening]
  ) throws(EventLogError) {
    let tree = MemoryTree(rows.rows.map { TreeHash(of: $0) })
    self.edition = edition
    self.round = round.rawValue
    self.index = index
    count = rows.rows.count
    row = rows.rows[index]
    path = try tree.inclusionPath(of: index, in: count)
    self.texts = texts
  }

  var bytes: [UInt8] {
    get throws(JSONError) {
      try JSON.object([
        .init("format", .string(Self.format)), .init("edition", .integer(edition)),
        .init("round", .string(round)), .init("index", .integer(index)),
        .init("rows", .integer(count)),
        .init("row", .string(String(decoding: row, as: UTF8.self))),
        .init("path", .array(path.map { .string($0.base64) })),
        .init("openings", .array(texts.map(\.json))),
      ]).canonicalBytes() + [0x0A]
    }
  }

  /// Reads what ``bytes`` gives; `nil` for anything else.
  init?(parsing bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"]?.stringValue == Self.format,
      let edition = json["edition"]?.integerValue, let round = json["round"]?.stringValue,
      let index = json["index"]?.integerValue, let count = json["rows"]?.integerValue,
      let row = json["row"]?.stringValue, let path = json["path"]?.arrayValue,
      let openings = json["openings"]?.arrayValue
    else { return nil }
    self.edition = edition
    self.round = round
    self.index = index
    self.count = count
    self.row = Array(row.utf8)
    self.path = path.compactMap { $0.stringValue.flatMap { TreeHash(base64: $0.utf8) } }
    texts = openings.compactMap { ReceiptOpening($0) }
    guard self.path.count == path.count, texts.count == openings.count else { return nil }
  }
}
