// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Line {
  /// Reads a line's envelope and holds its checksum against its bytes.
  ///
  /// `data` is delimited and not read: the checksum answers for it here, `verify` reads it.
  static func parse(_ bytes: UnsafeRawBufferPointer) throws(LineProblem) -> Line {
    guard bytes.count <= greatestSize else { throw LineProblem(.length, at: greatestSize) }
    try verifyCheck(bytes)
    var reader = LineReader(bytes, end: bytes.count - checkLength)
    guard let line = reader.readLine() else {
      throw LineProblem(isNewer(bytes) ? .newer : .form, at: reader.next)
    }
    return line
  }

  private static func verifyCheck(_ bytes: UnsafeRawBufferPointer) throws(LineProblem) {
    guard bytes.count > checkLength else { throw LineProblem(.check, at: bytes.count) }
    let start = bytes.count - checkLength
    var reader = LineReader(bytes, end: bytes.count)
    reader.next = start
    guard reader.skip(#","check":""#), let check = reader.readHex32(), reader.skip("\"}") else {
      throw LineProblem(.check, at: start)
    }
    guard check == CRC32.checksum(UnsafeRawBufferPointer(rebasing: bytes[..<start])) else {
      throw LineProblem(.check, at: start)
    }
  }

  private static let members: Set<String> = [
    "specversion", "id", "source", "type", "subject", "time", "sequence", "revision", "actor",
    "via", "commitindex", "commitsize", "previous", "data", "check",
  ]

  /// Whether a line of another form, whose checksum holds, says that a newer program wrote it.
  private static func isNewer(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let object = try? JSON(parsing: bytes, limits: JSON.Limits()),
      let members = object.objectValue
    else { return false }
    return object["specversion"].map { $0 != .string("1.0") } ?? false
      || members.contains { !Self.members.contains($0.name) }
  }
}

/// Walks over the bytes of one line.
struct LineReader {
  let bytes: UnsafeRawBufferPointer
  let end: Int
  var next = 0

  init(_ bytes: UnsafeRawBufferPointer, end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// The envelope up to `check`, or nil where the bytes stray from the form, at ``next``.
  mutating func readLine() -> Line? {
    guard skip(#"{"specversion":"1.0","id":""#),
      let idText = take(36), let id = EventID(text: rebased(idText)),
      skip(#"","source":""#), let source = takeText(), Line.isEnvelopeText(rebased(source)),
      skip(#","type":""#), let type = takeText(), Line.isType(rebased(type)),
      skip(#","subject":""#), let stream = takeText(), StreamName.isName(rebased(stream)),
      skip(#","time":""#), let timeText = take(Timestamp.textLength),
      let time = Timestamp.parse(rebased(timeText)),
      skip(#"","sequence":""#), let sequenceText = take(18),
      let sequence = bytes.decimal(sequenceText), sequence > 0,
      skip(#"","revision":"#), let revision = takeNumber()
    else { return nil }
    var actor: Range<Int>?
    if skip(#","actor":""#) {
      actor = takeText()
      guard let actor, Line.isEnvelopeText(rebased(actor)) else { return nil }
    }
    var via: Range<Int>?
    if skip(#","via":""#) {
      via = takeText()
      guard let via, Line.isEnvelopeText(rebased(via)) else { return nil }
    }
    guard skip(#","commitindex":"#), let commitIndex = takeNumber(),
      skip(#","commitsize":"#), let commitSize = takeNumber(),
      commitIndex <= commitSize, commitSize <= Line.greatestCommitSize,
      skip(#","previous":""#), let previousText = take(Base64.textLength),
      let previous = Base64.parse(rebased(previousText)),
      skip(#"","data":"#), end - next >= 2, bytes[next] == UInt8(ascii: "{"),
      bytes[end - 1] == UInt8(ascii: "}")
    else { return nil }
    return Line(
      sequence: sequence, revision: revision, id: id, time: time, commitIndex: commitIndex,
      commitSize: commitSize, previous: previous, source: source, type: type, stream: stream,
      actor: actor, via: via, data: next..<end, count: bytes.count)
  }

  func rebased(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  /// Steps over exactly this text.
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - next >= count, let base = bytes.baseAddress,
      memcmp(base + next, text.utf8Start, count) == 0
    else { return false }
    next += count
    return true
  }

  private mutating func take(_ count: Int) -> Range<Int>? {
    guard end - next >= count else { return nil }
    defer { next += count }
    return next..<next + count
  }

  /// Takes what stands before the next quote, and steps over the quote.
  private mutating func takeText() -> Range<Int>? {
    let start = next
    var index = next
    while index < end {
      if bytes[index] == UInt8(ascii: "\"") {
        next = index + 1
        return start..<index
      }
      index += 1
    }
    return nil
  }

  /// Takes a number from 1 through 2⁵³−1 that begins with no zero.
  private mutating func takeNumber() -> Int? {
    var value = 0
    var index = next
    while index < end, index - next < 16, bytes[index] &- UInt8(ascii: "0") < 10 {
      value = value * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    guard index > next, bytes[next] != UInt8(ascii: "0"), value <= JSON.greatestInteger else {
      return nil
    }
    next = index
    return value
  }

  mutating func readHex32() -> UInt32? {
    guard end - next >= 8 else { return nil }
    var value: UInt32 = 0
    for index in next..<next + 8 {
      guard let digit = bytes[index].lowerHexValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    next += 8
    return value
  }
}
