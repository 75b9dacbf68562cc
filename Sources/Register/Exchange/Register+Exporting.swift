// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

extension Register {
  /// Gives the whole log in one file: its lines byte for byte, its newest head, and its sealed files.
  ///
  /// Keys are not in it. What is recorded meanwhile is not in it either.
  ///
  /// - Parameter body: Takes each line, without its newline, in their order.
  /// - Throws: What `body` throws, or ``RegisterError``: `restored`, `damaged` where a file that is
  ///   there is not what its name says, or what the disk said.
  /// - Complexity: O(bytes of the register), which is verified first, with one file in memory at a
  ///   time.
  public func export(_ body: ([UInt8]) throws -> Void) throws {
    try Self.requireWhole(try Self.verify(at: folder.path))
    let head = try lastSigned()
    try refresh()
    let events = position.sequence
    let sources = try records.sources.names()
    let header = ExportHeader(
      register: id, events: events, sources: sources.count, head: head?.note.bytes)
    try body(header.line())
    try records.store.forEach(from: 1, through: events) { try body($0.bytes) }
    for name in sources {
      guard let bytes = try records.sources.read(name) else {
        var error = EventLogError(.corrupt, "a sealed file is not what its name says, or is gone")
        error.path = records.sources.folder.path(of: name)
        throw RegisterError.log(error)
      }
      try body(ExportedSource(SealedFile(bytes)).line())
    }
  }
}
