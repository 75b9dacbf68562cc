// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Container
import Foundation
import Intake
import Projections
import Publishing
import Testing

/// The matrix as OpenDocument, which LibreOffice makes.
@Suite(.serialized, .timeLimit(.minutes(15))) struct `The matrix as OpenDocument` {
  private static var canConvert: Bool {
    let environment = ProcessInfo.processInfo.environment
    guard environment["WEERKLANK_CAMPAIGN"]?.isEmpty == false else { return false }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/soffice") }
  }

  @Test(.enabled(if: canConvert, "soffice is not asked for, or not on this machine"))
  func `has every point, the title and language, and nothing of the machine`() async throws {
    let matrix = try Story.withAnswers.matrix()
    let presentation = MatrixPresentation(language: .nl, madeOn: "2026-05-04", hash: "3f1c")
    let file = try await MatrixOpenDocument.file(of: matrix, as: presentation)
    #expect(file.engine.hasPrefix("LibreOffice "))
    #expect(try await MatrixOpenDocument.file(of: matrix, as: presentation).bytes == file.bytes)
    let read = try await LetterReader.read(IncomingFile(name: "m.odt", content: file.bytes))
    let words = read.text.text
    for point in matrix.groups.flatMap(\.points) {
      #expect(words.contains(point.number.description))
    }
    let limits = ArchiveLimits(entries: 100, bytesOfEntry: 1 << 24, bytes: 1 << 26, ratio: 1_000)
    var archive = try Archive(reading: file.bytes, limits: limits)
    #expect(archive.entries.first?.name == "mimetype")
    #expect(!archive.entries.contains { $0.name.contains("humbnail") || $0.name == "settings.xml" })
    let meta = text(try archive.contents(of: "meta.xml") ?? [])
    #expect(meta.contains("<dc:language>nl-NL</dc:language>") && meta.contains("Reactienota"))
    #expect(!meta.contains("creator") && !meta.contains("date"))
    let manifest = text(try archive.contents(of: "META-INF/manifest.xml") ?? [])
    for entry in archive.entries
    where entry.name != "mimetype" && entry.name != "META-INF/manifest.xml" {
      #expect(manifest.contains("full-path=\"\(entry.name)\""))
    }
  }
}
