// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The names of the log's files, and the calls on them that need no open file.
struct LogFolder: Sendable {
  /// The folder that holds `log/` and `index/`.
  let root: String
  let fileSystem: any FileSystem

  var log: String { root + "/log" }
  var torn: String { log + "/torn" }
  var index: String { root + "/index" }
  var lock: String { log + "/.lock" }
  var end: String { log + "/.end" }

  static func segmentName(_ firstSequence: Int) -> String { padded(firstSequence) + ".jsonl" }

  func segment(_ firstSequence: Int) -> String { log + "/" + Self.segmentName(firstSequence) }

  static func indexName(_ range: ClosedRange<Int>) -> String {
    "\(padded(range.lowerBound))-\(padded(range.upperBound)).index"
  }

  private static func padded(_ number: Int) -> String {
    var digits: [UInt8] = []
    digits.appendDecimal(number, width: 18)
    return String(decoding: digits, as: UTF8.self)
  }

  /// The sequence in a segment's name, nil for the names of other files.
  private static func firstSequence(inName name: String) -> Int? {
    guard name.utf8.count == 24, name.hasSuffix(".jsonl"), let number = Int(name.prefix(18)),
      number > 0, segmentName(number) == name
    else { return nil }
    return number
  }

  /// The first sequences of all segments, in order.
  func segments() throws(EventLogError) -> [Int] {
    let names = try call(on: log, toRead: true) { fileSystem throws(FileError) in
      try fileSystem.list(log)
    }
    return names.compactMap(Self.firstSequence).sorted()
  }

  func status(at path: String) throws(EventLogError) -> FileStatus? {
    try call(on: path, toRead: true) { fileSystem throws(FileError) in
      try fileSystem.status(at: path)
    }
  }

  func exists(_ path: String) throws(EventLogError) -> Bool { try status(at: path) != nil }

  func open(_ path: String, _ mode: OpenMode) throws(EventLogError) -> LogFile {
    try LogFile(path, mode, in: fileSystem)
  }

  /// Makes a folder where there is none, and brings its name to the disk.
  func makeFolder(_ path: String, in parent: String) throws(EventLogError) {
    guard try !exists(path) else { return }
    try call(on: path) { fileSystem throws(FileError) in
      do throws(FileError) { try fileSystem.makeFolder(path) } catch {
        // Another process may have made it since.
        guard error.errno == EEXIST else { throw error }
      }
    }
    try sync(parent)
  }

  /// Gives a file another name, in the place of what has that name.
  func rename(_ path: String, to new: String) throws(EventLogError) {
    try call(on: new) { fileSystem throws(FileError) in try fileSystem.rename(path, to: new) }
  }

  /// Removes a file, or a folder that is empty, as far as that can be: what stays behind costs room
  /// and nothing else.
  func removeIfPossible(_ path: String) {
    _ = try? call(on: path) { fileSystem throws(FileError) in try fileSystem.remove(path) }
  }

  /// Takes away everybody's leave to write to a segment that never changes again, as far as that
  /// can be: it only guards against accidents.
  func makeReadOnly(_ firstSequence: Int) {
    let path = segment(firstSequence)
    _ = try? call(on: path) { system throws(FileError) in try system.makeReadOnly(path) }
  }

  func sync(_ path: String) throws(EventLogError) {
    try call(on: path) { fileSystem throws(FileError) in try fileSystem.syncFolder(path) }
  }

  func call<Value>(
    on path: String, toRead: Bool = false, _ body: (any FileSystem) throws(FileError) -> Value
  ) throws(EventLogError) -> Value {
    try fileSystem.call(on: path, toRead: toRead, body)
  }

  /// Refuses folders on which the log's promises do not hold.
  ///
  /// - Throws: `notALog`, `unsafeFilesystem`, and for appending `readOnly`.
  func check(for access: EventLog.Access) throws(EventLogError) {
    guard let status = try status(at: log) else {
      throw located(EventLogError(.notALog, "there is no log in the folder"))
    }
    guard status.kind != .link else {
      throw located(
        EventLogError(.unsafeFilesystem, "the log folder is a symbolic link: name its target"))
    }
    guard status.kind == .folder else {
      throw located(EventLogError(.notALog, "log is not a folder"))
    }
    guard access == .appending else { return }
    try checkVolume(log)
  }

  func checkVolume(_ path: String) throws(EventLogError) {
    let volume = try call(on: path) { fileSystem throws(FileError) in
      try fileSystem.volume(at: path)
    }
    if let kind = volume.unsafeKind {
      throw located(
        EventLogError(
          .unsafeFilesystem, "the folder is on \(kind), where locks and syncs do not hold"))
    }
    guard !volume.isReadOnly else {
      throw located(EventLogError(.readOnly, "the file system is mounted for reading only"))
    }
  }

  private func located(_ error: EventLogError) -> EventLogError {
    var error = error
    error.path = log
    return error
  }
}
