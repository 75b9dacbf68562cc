// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The machine-readable answers: one JSON object a line, its members always there and in one order.
///
/// Names and raw values are English and never change; only names of parties, which outsiders read,
/// come in a language.
public enum JSONAnswer {
  /// Writes an object that begins with its format and where in the log it was made.
  static func bytes(
    _ format: StaticString, at position: Position, _ members: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", format)
      json.name("position")
      json.object { json in
        json.member("sequence", position.sequence)
        json.member("time", position.time?.description)
        json.member("incomplete", position.isIncomplete)
      }
      members(&json)
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes a member with a string of our own.
  mutating func member(_ name: StaticString, _ text: StaticString) {
    self.name(name)
    value(text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
  }

  /// Writes a member with an array of ids or numbers.
  mutating func member<Name: CustomStringConvertible>(
    _ name: StaticString, ids: some Sequence<Name>
  ) {
    self.name(name)
    array(ids) { $0.value($1.description) }
  }

  /// Writes a member with an id or number, or null.
  mutating func member(_ name: StaticString, id: (some CustomStringConvertible)?) {
    self.name(name)
    value(id?.description)
  }

  /// Writes a member with a text that can be read; else null.
  mutating func member(_ name: StaticString, _ text: ShownText?) {
    self.name(name)
    value(text?.text)
  }
}
