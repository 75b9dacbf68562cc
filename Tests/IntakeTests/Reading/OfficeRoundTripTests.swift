// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Intake
import Testing

/// LibreOffice, where it is installed and outside programs are asked for.
enum LibreOffice {
  /// Whether letters can be made by it.
  static var isThere: Bool {
    let environment = ProcessInfo.processInfo.environment
    guard environment["WEERKLANK_CAMPAIGN"]?.isEmpty == false else { return false }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/soffice") }
  }

  /// A page of HTML as LibreOffice writes it in each format: ODT first, the others made of that.
  static func written(_ html: String) throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(html.utf8).write(to: folder.appending(path: "brief.html"))
    try convert("brief.html", to: "odt:writer8", ["--infilter=HTML (StarWriter)"], in: folder)
    try convert("brief.odt", to: "docx", [], in: folder)
    try convert("brief.odt", to: "pdf", [], in: folder)
    var written: [String: [UInt8]] = [:]
    for format in ["odt", "docx", "pdf"] {
      written[format] = [UInt8](try Data(contentsOf: folder.appending(path: "brief.\(format)")))
    }
    return written
  }

  private static func convert(
    _ file: String, to format: String, _ options: [String], in folder: URL
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    // A profile of its own, so that no other run of the program is in the way.
    process.arguments =
      ["soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless"] + options
      + ["--convert-to", format, file]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}

@Suite(.serialized) struct `A letter that LibreOffice wrote` {
  private static let html = """
    <html><body><h1>Advies over het kader</h1><p>Geacht college,</p><p>Wij lazen het ontwerp met aandacht en geven u de
    volgende punten mee, die wij van belang vinden voor inwoners die hulp nodig hebben:</p>
    <ul><li>Maak de toegang eenvoudig, zodat ook wie niet digitaal vaardig is de weg weet te vinden naar
    de gemeente en naar de aanbieders in de buurt.<ul><li>Denk aan een loket.</li></ul></li><li>Houd de wachttijd kort.</li></ul>
    <ol><li>Eerst dit</li><li>Dan dat</li></ol><h2>Tot slot</h2>
    <table border="1"><tr><td>Vraag</td><td>Antwoord</td></tr></table><p>Met groet</p></body></html>
    """

  @Test(.enabled(if: LibreOffice.isThere, "soffice is not asked for, or not on this machine"))
  func `is read alike in every format`() async throws {
    let lists = [
      "heading 1: Advies over het kader", "paragraph: Geacht college,",
      "paragraph: Wij lazen het ontwerp met aandacht en geven u de volgende punten mee, die wij van belang vinden voor inwoners die hulp nodig hebben:",
      "listItem 1 [•]: Maak de toegang eenvoudig, zodat ook wie niet digitaal vaardig is de weg weet te vinden naar de gemeente en naar de aanbieders in de buurt.",
      "listItem 2 [•]: Denk aan een loket.", "listItem 1 [•]: Houd de wachttijd kort.",
      "listItem 1 [1.]: Eerst dit", "listItem 1 [2.]: Dan dat", "heading 2: Tot slot",
    ]
    let table = ["tableCell 1/1/1: Vraag", "tableCell 1/1/2: Antwoord", "paragraph: Met groet"]
    for (format, bytes) in try LibreOffice.written(Self.html) {
      let read = try await Documents.read(bytes)
      #expect(Array(read.outline.prefix(lists.count)) == lists, "\(format)")
      if format == "pdf" {
        #expect(read.blocks.allSatisfy { $0.page == 1 })
      } else {
        #expect(Array(read.outline.dropFirst(lists.count)) == table, "\(format)")
      }
    }
  }
}
