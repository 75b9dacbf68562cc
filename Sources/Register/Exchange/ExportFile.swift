// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// The lines of an export: first what it holds, then the lines of the log byte for byte, then the
/// sealed files.
///
/// ```
/// {"events":812,"export":"weerklank-log 1","head":"weerklank/…\n812\n…","register":"…","sources":3}
/// {"specversion":"1.0",…
/// {"sealed":"…","source":"5f0c…"}
/// ```
///
/// Each line is a JSON object, ended by a newline. There are no keys in it: who has no key reads the
/// structure, and proves everything.
struct ExportHeader: Hashable, Sendable {
  static let format = "weerklank-log 1"

  /// The register's id.
  var register: String
  /// How many lines of the log follow.
  var events: Int
  /// How many sealed files follow them.
  var sources: Int
  /// The newest head, as a note; `nil` where the register has no signing key.
  var head: [UInt8]?

  /// The line, without its newline.
  func line() throws -> [UInt8] {
    try JSON.object([
      JSON.Member("events", .integer(events)), JSON.Member("export", .string(Self.format)),
      JSON.Member("head", head.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null),
      JSON.Member("register", .string(register)), JSON.Member("sources", .integer(sources)),
    ]).canonicalBytes()
  }

  init(register: String, events: Int, sources: Int, head: [UInt8]?) {
    (self.register, self.events, self.sources, self.head) = (register, events, sources, head)
  }

  /// Reads what ``line()`` writes.
  init(parsing line: [UInt8]) throws(RegisterError) {
    guard let json = try? JSON(parsing: line), json["export"]?.stringValue == Self.format,
      let register = json["register"]?.stringValue, let events = json["events"]?.integerValue,
      let sources = json["sources"]?.integerValue, events > 0, sources >= 0
    else { throw .badExport(line: 1, "this is no export of a log") }
    self.init(
      register: register, events: events, sources: sources,
      head: json["head"]?.stringValue.map { Array($0.utf8) })
  }
}

/// A sealed file in an export.
struct ExportedSource: Hashable, Sendable {
  /// Its sealed bytes.
  let file: SealedFile

  /// The line, without its newline.
  func line() throws -> [UInt8] {
    try JSON.object([
      JSON.Member("sealed", .string(Base64.encode(file.bytes))),
      JSON.Member("source", .string(file.name)),
    ]).canonicalBytes()
  }

  init(_ file: SealedFile) { self.file = file }

  /// Reads what ``line()`` writes; `nil` for anything else, and for bytes of another name.
  init?(parsing line: [UInt8]) {
    // A letter may be larger than what is read of JSON at once: the line has one form.
    let start = Array("{\"sealed\":\"".utf8)
    let middle = Array("\",\"source\":\"".utf8)
    let end = Array("\"}".utf8)
    let rest = middle.count + 64 + end.count
    guard line.count >= start.count + rest, line.starts(with: start), line.suffix(2) == end[...],
      line[(line.count - rest)...].starts(with: middle),
      let bytes = Base64.decode(
        String(decoding: line[start.count..<line.count - rest], as: UTF8.self))
    else { return nil }
    file = SealedFile(bytes)
    guard file.name == String(decoding: line.dropLast(end.count).suffix(64), as: UTF8.self) else {
      return nil
    }
  }
}
