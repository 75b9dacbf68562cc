// SPDX-License-Identifier: EUPL-1.2

import Container
import Foundation
import Testing

/// Python's zipfile, run beside ours.
private enum Python {
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func run(_ script: String, _ input: [UInt8] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["-c", script]
    let (source, sink) = (Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = sink
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input))
    try source.fileHandleForWriting.close()
    let answer = try sink.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return [UInt8](answer)
  }
}

@Suite struct `Archives and Python's zipfile` {
  private static let isThere = Python.path != nil

  /// Entries with sizes behind them, for the output cannot be sought in; one with 64-bit sizes.
  private static let streamed = """
    import io, sys, zipfile
    class Stream(io.RawIOBase):
        def writable(self): return True
        def write(self, data): return sys.stdout.buffer.write(data)
    with zipfile.ZipFile(Stream(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "tekst " * 100)
        with archive.open("map/\\u00e9.txt", "w", force_zip64=True) as entry:
            entry.write(b"groot")
        archive.writestr("leeg", "")
    sys.stdout.buffer.flush()
    """

  @Test(.enabled(if: isThere, "python3 is not on this machine"))
  func `are read where Python streamed them`() throws {
    var archive = try Archive(reading: try Python.run(Self.streamed), limits: `An archive`.limits)
    #expect(archive.entries.map(\.name) == ["a.txt", "map/é.txt", "leeg"])
    #expect(try archive.contents(of: "a.txt")?.count == 600)
    #expect(try archive.contents(of: "map/é.txt") == Array("groot".utf8))
    #expect(try archive.contents(of: "leeg") == [])
  }

  private static let check = """
    import io, sys, zipfile
    archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
    assert archive.testzip() is None
    for name in archive.namelist():
        print(name, len(archive.read(name)), archive.getinfo(name).date_time[0])
    """

  @Test(.enabled(if: isThere, "python3 is not on this machine"))
  func `are read by Python where they are ours`() throws {
    var writer = ArchiveWriter()
    writer.add("mimetype", Array("a/b".utf8), packing: .stored)
    writer.add("map/é.txt", [UInt8](repeating: 65, count: 5_000))
    writer.begin("stuk voor stuk")
    for _ in 0..<100 { writer.write([UInt8](repeating: 66, count: 10_000)) }
    writer.end()
    let told = String(decoding: try Python.run(Self.check, try writer.finish()), as: UTF8.self)
    #expect(
      told == "mimetype 3 1980\nmap/é.txt 5000 1980\nstuk voor stuk 1000000 1980\n")
  }
}
