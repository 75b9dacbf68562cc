// SPDX-License-Identifier: EUPL-1.2

import EventLog

/// Something done to the lines of a segment of three, and what is found where.
struct LineChange: Sendable, CustomStringConvertible {
  var description: String
  /// 0 for the first segment, of three commits; 1 for the second, of one commit.
  var segment: Int
  var kind: Damage.Kind
  var line: Int
  var change: @Sendable ([[UInt8]]) -> [[UInt8]]

  init(
    _ description: String, in segment: Int, _ kind: Damage.Kind, line: Int,
    _ change: @escaping @Sendable ([[UInt8]]) -> [[UInt8]]
  ) {
    self.description = description
    self.segment = segment
    self.kind = kind
    self.line = line
    self.change = change
  }

  /// Another text in the last line of the second segment or the middle line of the first, with the
  /// checksum that belongs to it.
  private init(
    _ description: String, in segment: Int, _ kind: Damage.Kind, line: Int, _ old: String,
    _ new: String
  ) {
    self.init(description, in: segment, kind, line: line) { lines in
      var lines = lines
      let index = segment == 0 ? 1 : 2
      lines[index] = lines[index].rewritten { $0.replacing(old, with: new) }
      return lines
    }
  }

  static let all = moved + bytes + texts

  private static let moved = [
    LineChange("first line deleted", in: 0, .sequence, line: 1) { Array($0.dropFirst()) },
    LineChange("second line deleted", in: 0, .sequence, line: 2) { [$0[0], $0[2]] },
    LineChange("last line deleted", in: 0, .segment, line: 1) { Array($0.dropLast()) },
    LineChange("lines swapped", in: 0, .sequence, line: 1) { [$0[1], $0[0], $0[2]] },
    LineChange("line doubled", in: 0, .sequence, line: 3) { [$0[0], $0[1], $0[1], $0[2]] },
    LineChange("line of a commit deleted", in: 1, .sequence, line: 2) { [$0[0], $0[2]] },
    LineChange("last line of a commit deleted", in: 1, .unfinished, line: 3) { [$0[0], $0[1]] },
    LineChange("all lines deleted", in: 1, .segment, line: 1) { _ in [] },
  ]

  private static let bytes = [
    LineChange("last newline missing", in: 1, .unfinished, line: 3) {
      [$0[0], $0[1], Array($0[2].dropLast())]
    },
    LineChange("empty line inserted", in: 0, .check, line: 2) { [$0[0], [0x0A], $0[1], $0[2]] },
    LineChange("space after a line", in: 0, .check, line: 1) {
      [$0[0].dropLast() + [0x20, 0x0A], $0[1], $0[2]]
    },
    LineChange("carriage return", in: 0, .check, line: 1) {
      [$0[0].dropLast() + [0x0D, 0x0A], $0[1], $0[2]]
    },
    LineChange("overlong line", in: 1, .length, line: 1) {
      [$0[0].dropLast() + [UInt8](repeating: 0x20, count: 70_000) + [0x0A], $0[1], $0[2]]
    },
  ]

  private static let texts = [
    LineChange("data changed", in: 0, .link, line: 3, #""number":2"#, #""number":9"#),
    LineChange("data not canonical", in: 1, .data, line: 3, #""number":6"#, #""number": 6"#),
    LineChange("data no JSON", in: 1, .data, line: 3, #""number":6"#, #""number":x"#),
    LineChange("id used before", in: 1, .id, line: 3, "8000-000000000006", "8000-000000000004"),
    LineChange("id no UUID", in: 0, .form, line: 2, "8000-000000000002", "8000-00000000000G"),
    LineChange("id in capitals", in: 0, .form, line: 2, "01970000", "0197A000"),
    LineChange("revision changed", in: 1, .revision, line: 3, #"revision":2"#, #"revision":3"#),
    LineChange("revision nought", in: 1, .form, line: 3, #"revision":2"#, #"revision":0"#),
    LineChange("revision negative", in: 1, .form, line: 3, #"revision":2"#, #"revision":-2"#),
    LineChange("revision with a zero", in: 1, .form, line: 3, #"revision":2"#, #"revision":02"#),
    LineChange("commit size changed", in: 1, .commit, line: 3, #"size":3"#, #"size":4"#),
    LineChange("commit index changed", in: 1, .commit, line: 3, #"index":3"#, #"index":2"#),
    LineChange("index beyond size", in: 1, .form, line: 3, #"index":3"#, #"index":4"#),
    LineChange("member added", in: 0, .newer, line: 2, #","data""#, #","more":1,"data""#),
    LineChange("version raised", in: 0, .newer, line: 2, #""1.0""#, #""2.0""#),
    LineChange("member left out", in: 0, .form, line: 2, #""specversion":"1.0","#, ""),
    LineChange("space between members", in: 0, .form, line: 2, #","data""#, #", "data""#),
    LineChange("stream no name", in: 0, .form, line: 2, "round/r-1", "round//r-1"),
    LineChange("type no name", in: 0, .form, line: 2, "noted.v1", "noted v1"),
    LineChange("month no month", in: 0, .form, line: 2, #""time":"2026-03-"#, #""time":"2026-13-"#),
    LineChange("day no day", in: 0, .form, line: 2, #""time":"2026-03-12"#, #""time":"2026-02-29"#),
    LineChange("data no object", in: 0, .form, line: 2, #"{"number":2}"#, #"["number",2]"#),
  ]
}

extension [UInt8] {
  /// A line with other text and the checksum that belongs to it.
  fileprivate func rewritten(_ change: (String) -> String) -> [UInt8] {
    let text = change(String(decoding: dropLast(21), as: UTF8.self))
    let bytes = Array(text.utf8)
    return bytes + Array(",\"check\":\"\(hexadecimal(crc32(bytes)))\"}\n".utf8)
  }
}
