// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.counts/1`: how many points there are by two of what is known of them.
  public static func counts(
    _ counts: Counts, at position: Position, language: Language
  ) -> [UInt8] {
    bytes("weerklank.counts/1", at: position) { json in
      json.member("round", id: counts.round)
      json.member("municipality", counts.municipality)
      json.name("rows")
      json.write(counts.rows, language)
      json.name("columns")
      json.write(counts.columns, language)
      json.name("cells")
      json.array(counts.cells) { json, row in json.array(row) { $0.value($1) } }
      json.name("rowTotals")
      json.array(counts.rows.totals) { $0.value($1) }
      json.name("columnTotals")
      json.array(counts.columns.totals) { $0.value($1) }
      json.member("total", counts.total)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ line: Counts.Line, _ language: Language) {
    object { json in
      json.member("by", line.axis)
      json.name("values")
      json.array(zip(line.values, line.titles(in: language))) { json, value in
        json.object { json in
          json.member("id", value.0.id)
          json.member("title", value.1)
        }
      }
    }
  }
}
