// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Consultation
import EventLog
import Intake
import Register

/// `weerklank read`: shows what is read from a file, and records nothing.
struct ReadCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show the text and structure that are read from a letter; it records nothing.",
    discussion: """
      Each part stands on a line of its own with what it is: heading, paragraph, listItem, tableCell
      and so on. With --json the parts have their places in the text, in Unicode scalars.
      """)

  @Argument(help: "The letter: DOCX, ODT, PDF, HTML, EML, XLSX, CSV, Markdown or plain text.")
  var file: String

  @OptionGroup var options: FreeOptions

  func run() async throws {
    let letter = try await Input.letter(file).read
    if options.json {
      try Output.print(line: letter.json.line)
    } else {
      try Output.print(Array(letter.words.utf8))
      for warning in letter.text.warnings {
        Output.say("\(warning.code.rawValue): \(warning.message)")
      }
    }
  }
}

extension ReadLetter {
  /// What `weerklank read --json` prints.
  fileprivate var json: JSON {
    .object([
      .init("format", .string("weerklank.read/1")),
      .position(),
      .init("fileFormat", .string(format.rawValue)),
      .init("language", .text(text.language)),
      .init("text", .string(text.text)),
      .init("blocks", .array(text.blocks.map(\.json))),
      .init("marks", .array(text.marks.map(\.json))),
      .init(
        "warnings",
        .array(
          text.warnings.map { warning in
            .object([
              .init("code", .string(warning.code.rawValue)),
              .init("message", .string(warning.message)),
              .init("offset", .number(warning.offset)),
            ])
          })),
    ])
  }

  /// A line for each part, for people: what it is, how deep, and its text.
  fileprivate var words: String {
    let scalars = Array(text.text.unicodeScalars)
    var words = ""
    for block in text.blocks {
      let place = block.page.map { "p\($0) " } ?? ""
      let depth = block.level.map { " \($0)" } ?? ""
      let cell = block.cell.map { " \($0.table)/\($0.row)/\($0.column)" } ?? ""
      // A terminal would obey control characters.
      let shown = scalars[block.range].map { scalar in
        scalar == "\n" || scalar == "\t"
          ? " " : scalar.properties.generalCategory == .control ? "?" : scalar
      }
      words +=
        "\(place)\(block.kind.rawValue)\(depth)\(cell): "
        + String(String.UnicodeScalarView(shown)) + "\n"
    }
    return words
  }
}

extension ReadBlock {
  fileprivate var json: JSON {
    .object([
      .init("kind", .string(kind.rawValue)), .init("level", .number(level)),
      .init("offset", .integer(offset)), .init("length", .integer(length)),
      .init("page", .number(page)), .init("marker", .text(marker)),
      .init("content", .integer(offset + markerLength)),
      .init(
        "cell",
        cell.map { cell in
          .object([
            .init("table", .integer(cell.table)), .init("row", .integer(cell.row)),
            .init("column", .integer(cell.column)),
          ])
        } ?? .null),
      .init("anchor", .number(anchor)),
    ])
  }
}

extension ReadMark {
  fileprivate var json: JSON {
    .object([
      .init("kind", .string(kind.rawValue)), .init("offset", .integer(offset)),
      .init("length", .integer(length)), .init("target", .text(target)),
    ])
  }
}

extension JSON {
  fileprivate static func number(_ value: Int?) -> JSON { value.map(JSON.integer) ?? .null }
  fileprivate static func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
}
