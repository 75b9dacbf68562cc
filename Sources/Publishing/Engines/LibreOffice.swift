// SPDX-License-Identifier: EUPL-1.2

import Container
import Programs

/// LibreOffice, as the program `soffice`: it turns what we wrote into OpenDocument.
enum LibreOffice {
  static let bounds = ProgramBounds(seconds: 600, outputBytes: 1 << 20)
  private static let limits = ArchiveLimits(
    entries: 4_096, bytesOfEntry: 512 << 20, bytes: 1 << 30, ratio: 1_000)

  /// Turns our Word document into ODT; `nil` where the program is not there.
  ///
  /// It runs with a profile of its own that nobody else uses and that goes away. What it says of
  /// day, time, machine and settings is taken out again, so that the same document has the same
  /// bytes.
  ///
  /// - Throws: ``EngineError`` `engine-failed`, `engine-too-slow`, `engine-output-too-large`.
  static func openDocument(of document: Document) async throws(EngineError) -> EngineFile? {
    let made: [UInt8]?
    var version = ""
    do {
      let folder = try PrivateFolder()
      try folder.write(WordDocument.bytes(of: document), to: "matrix.docx")
      guard
        let run = try await run(
          [
            "--convert-to", "odt:writer8", "--outdir", folder.path, "\(folder.path)/matrix.docx",
          ], in: folder)
      else { return nil }
      made = run.isDone ? folder.read("matrix.odt") : nil
      if let told = try await self.run(["--version"], in: folder), told.isDone {
        let words = String(decoding: told.output, as: UTF8.self).split(separator: " ")
        version = words.dropFirst().first.map { " \($0)" } ?? ""
      }
    } catch { throw EngineError(error, within: bounds) }
    guard let made, let plain = withoutTraces(made, of: document) else {
      throw .failed("LibreOffice")
    }
    return EngineFile(bytes: plain, engine: "LibreOffice" + version)
  }

  private static func run(
    _ arguments: [String], in folder: PrivateFolder
  ) async throws(ProgramError) -> OutsideProgram.Run? {
    var call = OutsideProgram.Call(
      "soffice",
      ["-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore"]
        + arguments)
    call.folder = folder.path
    // Its start script starts the program itself.
    call.startsOthers = true
    return try await OutsideProgram.run(call, within: bounds)
  }

  /// The same document without what tells of this run: thumbnails, settings of the screen, times.
  private static func withoutTraces(_ bytes: [UInt8], of document: Document) -> [UInt8]? {
    guard var archive = try? Archive(reading: bytes, limits: limits) else { return nil }
    var writer = ArchiveWriter()
    var names: [String] = []
    for entry in archive.entries where !isTrace(entry.name) {
      guard let contents = try? archive.contents(of: entry) else { return nil }
      // It comes first, and is read without unpacking.
      writer.add(
        entry.name, contents, packing: entry.name == "mimetype" ? .stored : .smallest)
      if entry.name != "mimetype" { names.append(entry.name) }
    }
    writer.add("meta.xml", OpenDocumentParts.meta(of: document))
    writer.add("META-INF/manifest.xml", OpenDocumentParts.manifest(of: names + ["meta.xml"]))
    return writer.bytes
  }

  private static func isTrace(_ name: String) -> Bool {
    name.hasPrefix("Thumbnails/") || name.hasPrefix("Configurations2/") || name.hasSuffix("/")
      || ["settings.xml", "meta.xml", "META-INF/manifest.xml"].contains(name)
  }
}
