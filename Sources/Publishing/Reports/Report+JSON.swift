// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

extension JSONAnswer {
  /// `weerklank.report/1`: a report as it is laid out, its tables row by row.
  public static func report(_ report: Report) -> [UInt8] {
    let document = report.document
    return bytes("weerklank.report/1", at: report.position) { json in
      json.member("report", report.name)
      json.member("round", id: report.round)
      json.member("language", document.language)
      json.member("madeOn", report.madeOn)
      json.member("title", document.title)
      json.member("subtitle", document.subtitle)
      json.name("facts")
      json.array(document.facts) { json, fact in
        json.object { json in
          json.member("label", fact.label)
          json.member("lines", fact.lines)
        }
      }
      json.member("notice", document.notice?.title)
      json.name("sections")
      json.array(document.sections) { json, section in
        json.object { json in
          json.member("id", section.id)
          json.member("title", section.title)
          json.name("blocks")
          json.array(section.blocks) { $0.write($1) }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ block: Block) {
    object { json in
      switch block {
      case .heading(let title, _, let level):
        json.member("kind", "heading")
        json.member("level", level)
        json.member("text", title)
      case .paragraph, .words, .labelled:
        json.member("kind", "paragraph")
        json.member("text", block.plain)
      case .quotation(let text):
        json.member("kind", "quotation")
        json.member("text", text)
      case .list(let items), .numbered(let items):
        json.member("kind", "list")
        json.member("items", items.map(\.plain))
      case .table(let table): json.write(table)
      }
    }
  }

  private mutating func write(_ table: Table) {
    member("kind", "table")
    member("caption", table.caption)
    member("columns", table.columns.map(\.title))
    name("rows")
    array(table.groups.flatMap { group in group.rows.map { (group, $0) } }) { json, line in
      json.object { json in
        json.member("group", line.0.heading.isEmpty ? nil : line.0.heading.plain)
        json.member("isTotal", line.1.isTotal)
        json.member("cells", line.1.cells.map(\.plain))
      }
    }
  }
}
