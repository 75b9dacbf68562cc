// SPDX-License-Identifier: EUPL-1.2

/// The folder `index/`: one file a sealed segment, sixteen of a level merged into one of the next.
///
/// All of it can be deleted at any time and comes back with the same bytes. Where the folder cannot
/// be written, the indexes live in memory.
struct IndexLibrary: Sendable {
  /// How many files of a level become one of the next.
  static let fanOut = 16

  let folder: LogFolder

  /// The indexes of the sealed segments, read or rebuilt.
  ///
  /// - Parameter segments: The first sequences of all segments; the last is not sealed.
  /// - Returns: Files that follow each other and cover all but the last segment.
  /// - Throws: `corrupt` where a segment without an index is damaged.
  func load(_ segments: [Int]) throws(EventLogError) -> [IndexFile] {
    var files: [IndexFile] = []
    for range in Self.cover(segments.count - 1) { files.append(try file(range, of: segments)) }
    return files
  }

  /// How a number of sealed segments is covered: as few files as whole powers of sixteen allow.
  static func cover(_ count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < count {
      var size = 1
      while start % (size * fanOut) == 0, start + size * fanOut <= count { size *= fanOut }
      ranges.append(start..<start + size)
      start += size
    }
    return ranges
  }

  private func file(_ range: Range<Int>, of segments: [Int]) throws(EventLogError) -> IndexFile {
    let (first, next) = (segments[range.lowerBound], segments[range.upperBound])
    if let stored = read(first...next - 1), try links(stored, to: next) { return stored }
    let built: IndexFile
    if range.count == 1 {
      built = IndexFile(try scan(first, through: next - 1))
    } else {
      var parts: [IndexFile] = []
      let step = range.count / Self.fanOut
      for start in stride(from: range.lowerBound, to: range.upperBound, by: step) {
        parts.append(try file(start..<start + step, of: segments))
      }
      built = IndexFile(IndexContents(merging: parts))
    }
    guard try links(built, to: next) else {
      throw EventLogError(
        Damage(
          .link, segment: LogFolder.segmentName(next), line: 1, byte: 0, sequence: next))
    }
    save(built)
    return built
  }

  /// A stored file that is about exactly these sequences; nil where there is none that can be used.
  private func read(_ sequences: ClosedRange<Int>) -> IndexFile? {
    let path = folder.index + "/" + LogFolder.indexName(sequences)
    guard let status = try? folder.status(at: path), status.kind == .file,
      let opened = try? folder.open(path, .read),
      let region = try? opened.map(count: status.sizeInBytes), let file = IndexFile(region),
      file.firstSequence == sequences.lowerBound, file.end.sequence == sequences.upperBound
    else { return nil }
    return file
  }

  /// Whether the next segment's first line links to the index's last; so too if it has no line yet.
  private func links(_ file: IndexFile, to next: Int) throws(EventLogError) -> Bool {
    let segment = try folder.open(folder.segment(next), .read)
    let region = try segment.read(0..<Line.greatestSize + 1)
    guard let lineEnd = region.bytes.firstNewline(from: 0),
      let line = try? Line.parse(UnsafeRawBufferPointer(rebasing: region.bytes[..<lineEnd]))
    else { return true }
    return line.previous == file.end.leafHash
  }

  /// Reads a sealed segment from its first line to its last.
  private func scan(_ first: Int, through last: Int) throws(EventLogError) -> IndexContents {
    let file = try folder.open(folder.segment(first), .read)
    let region = try file.read(0..<file.status().sizeInBytes)
    let lineEnd = region.bytes.firstNewline(from: 0) ?? 0
    let line = try? Line.parse(UnsafeRawBufferPointer(rebasing: region.bytes[..<lineEnd]))
    let before = LogEnd(sequence: first - 1, leafHash: line?.previous ?? .none, time: 0)
    var scanner = CommitScanner(region.bytes, after: before)
    var ledger = Ledger(firstSequence: first)
    func damage(_ kind: Damage.Kind, at byte: Int, after lines: Int) -> EventLogError {
      EventLogError(
        Damage(
          kind, segment: LogFolder.segmentName(first), line: ledger.count + lines + 1, byte: byte,
          sequence: first + ledger.count + lines))
    }
    while true {
      switch scanner.next() {
      case .commit(let lines):
        do throws(RevisionFlaw) {
          try ledger.add(lines, from: region.bytes, base: 0) { _ in nil }
        } catch {
          throw damage(.revision, at: lines[error.index].start, after: error.index)
        }
      case .flaw(let flaw): throw damage(flaw.kind, at: flaw.byte, after: flaw.linesBefore)
      case .end:
        guard scanner.end.sequence == last else {
          throw damage(.segment, at: ledger.endOffset, after: 0)
        }
        return IndexContents(ledger, end: scanner.end)
      }
    }
  }

  // MARK: Keeping

  /// Stores the files that are not there yet, and removes those that were merged into them.
  func store(_ files: [IndexFile]) {
    guard
      let stored = try? folder.call(
        on: folder.index,
        { system throws(FileError) in
          try system.list(folder.index)
        })
    else {
      for file in files { save(file) }
      return
    }
    let wanted = Set(files.map { LogFolder.indexName($0.firstSequence...$0.end.sequence) })
    for file in files
    where !stored.contains(LogFolder.indexName(file.firstSequence...file.end.sequence)) {
      save(file)
    }
    for name in stored where name.hasSuffix(".index") && !wanted.contains(name) {
      folder.removeIfPossible(folder.index + "/" + name)
    }
  }

  /// Stores a file.
  ///
  /// Where that fails the index lives in memory, and the next opening tries again.
  private func save(_ file: IndexFile) {
    let path = folder.index + "/" + LogFolder.indexName(file.firstSequence...file.end.sequence)
    let aside = path + ".\(UInt64.random(in: 0 ... .max))"
    do throws(EventLogError) {
      try folder.makeFolder(folder.index, in: folder.root)
      let written = try folder.open(aside, .createNew)
      try written.write(Array(file.region.bytes), at: 0)
      try written.sync()
      try folder.rename(aside, to: path)
    } catch {
      folder.removeIfPossible(aside)
    }
  }
}

extension [IndexFile] {
  /// Merges the last sixteen files into one for as long as they are of one level.
  mutating func mergeByLevel() {
    while count >= IndexLibrary.fanOut {
      let last = suffix(IndexLibrary.fanOut)
      let level = last[last.startIndex].segmentCount
      guard last.allSatisfy({ $0.segmentCount == level }) else { return }
      let merged = IndexFile(IndexContents(merging: Array(last)))
      removeLast(IndexLibrary.fanOut)
      append(merged)
    }
  }
}
