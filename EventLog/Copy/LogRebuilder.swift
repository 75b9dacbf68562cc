// SPDX-License-Identifier: EUPL-1.2

/// Makes the files of a log anew from its lines, byte for byte.
///
/// Give it every line from the first on, and call ``finish()``; the log is then opened like any
/// other. Of its files only whole segments are ever there, and nothing is there that was not read.
public struct LogRebuilder {
  private let writer: SegmentWriter
  private let limits: SegmentLimits
  private var end = LogEnd.empty
  private var lastSegment: Int?
  private var bytes: [UInt8] = []
  private var lineCount = 0
  private var isBetweenCommits = true

  /// Begins a log in a folder, which is made if it is not there.
  ///
  /// - Parameter path: The folder that will hold `log/`.
  /// - Throws: ``EventLogError``: `alreadyExists` where there is a log, or what the disk said.
  public init(at path: String) throws(EventLogError) {
    try self.init(at: path, limits: SegmentLimits())
  }

  /// Begins a log with other limits to its segments.
  package init(at path: String, limits: SegmentLimits) throws(EventLogError) {
    let folder = LogFolder(root: path, fileSystem: POSIXFileSystem())
    try folder.makeFolder(folder.root, in: folder.root.parentFolder)
    try folder.checkVolume(folder.root)
    try folder.makeFolder(folder.log, in: folder.root)
    guard try folder.segments().isEmpty else {
      throw EventLogError(.alreadyExists, "there is a log in the folder")
    }
    writer = SegmentWriter(folder: folder)
    self.limits = limits
  }

  /// Takes the next line.
  ///
  /// - Parameter line: Its bytes, without the newline.
  /// - Throws: ``EventLogError``: `corrupt` with the sequence of the first line that is not what it
  ///   should be, or what the disk said.
  public mutating func add(_ line: some Collection<UInt8>) throws(EventLogError) {
    let start = bytes.count
    bytes += line
    let place = bytes.withUnsafeBytes { bytes in
      try? Line.parse(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
    bytes.append(UInt8(ascii: "\n"))
    lineCount += 1
    // What is no line stays among the others, and is named with its place when they are written.
    isBetweenCommits = place.map { $0.commitIndex == $0.commitSize } ?? true
    guard isBetweenCommits, place == nil || isFull else { return }
    try writeSegment()
  }

  private var isFull: Bool {
    bytes.count >= limits.sizeInBytes || lineCount >= limits.eventCount
  }

  private mutating func writeSegment() throws(EventLogError) {
    let (writer, end) = (writer, end)
    let written: Result<LogEnd, EventLogError> = bytes.withUnsafeBytes { bytes in
      Result { () throws(EventLogError) in try writer.write(bytes, after: end) }
    }
    let last = try written.get()
    // The last segment stays one that can be written to.
    if let written = lastSegment { writer.folder.makeReadOnly(written) }
    lastSegment = end.sequence + 1
    self.end = last
    bytes.removeAll(keepingCapacity: true)
    lineCount = 0
  }

  /// Writes what is left.
  ///
  /// - Returns: The last event.
  /// - Throws: ``EventLogError``: `corrupt` where lines of the last commit are missing, `notALog`
  ///   where there was no line, or what the disk said.
  public mutating func finish() throws(EventLogError) -> LogEnd {
    if !bytes.isEmpty { try writeSegment() }
    guard end.sequence > 0 else { throw EventLogError(.notALog, "there is no line of a log") }
    return end
  }
}
