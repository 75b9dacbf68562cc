// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Foundation
import Intake
import Projections
import Publishing
import Testing

/// The matrix as PDF, looked at by programs that we did not write.
@Suite(.serialized, .timeLimit(.minutes(15))) struct `The matrix as PDF` {
  private static let presentation = MatrixPresentation(
    language: .nl, madeOn: "2026-05-04", hash: "3f1c9f0b6c1d4a8e")

  private static func file(
    _ story: Story = .withAnswers, by engine: PDFEngine,
    as presentation: MatrixPresentation = presentation
  ) async throws -> EngineFile {
    try await MatrixPDF.file(of: try story.matrix(), as: presentation, by: [engine])
  }

  private static var canTypeset: Bool { PDFValidator.hasTypst && PDFValidator.isThere }
  private static var canPrint: Bool { PDFValidator.hasWeasyPrint && PDFValidator.isThere }

  @Test(
    .enabled(if: canTypeset, "Typst, veraPDF or Java is not on this machine"),
    arguments: Language.allCases)
  func `keeps to both standards as Typst makes it`(language: Language) async throws {
    var presentation = Self.presentation
    presentation.language = language
    let file = try await Self.file(by: .typst, as: presentation)
    #expect(file.engine.hasPrefix("Typst 0."))
    #expect(file.claims == ["PDF/A-2a", "PDF/UA-1"] && file.remarks.isEmpty)
    #expect(try PDFValidator.faults(in: file.bytes) == "")
    #expect(try await Self.file(by: .typst, as: presentation) == file)
  }

  @Test(.enabled(if: canPrint, "WeasyPrint, pikepdf, veraPDF or Java is not on this machine"))
  func `keeps to both standards as WeasyPrint and pikepdf make it`() async throws {
    let file = try await Self.file(by: .weasyPrint)
    #expect(file.engine.hasPrefix("WeasyPrint 7"))
    #expect(file.claims == ["PDF/A-2a", "PDF/UA-1"] && file.remarks.isEmpty)
    #expect(try PDFValidator.faults(in: file.bytes) == "")
    #expect(try await Self.file(by: .weasyPrint) == file)
  }

  @Test(
    .enabled(
      if: PDFValidator.hasTypst && PDFValidator.hasPikepdf,
      "Typst or pikepdf is not on this machine"))
  func `says its language and title, and names nobody`() async throws {
    let told = try PDFValidator.told(of: try await Self.file(by: .typst).bytes)
    #expect(told.contains("language nl-NL"))
    #expect(told.contains("shows title True") && told.contains("marked True"))
    let title = try #require(told.first { $0.hasPrefix("info /Title ") })
    #expect(title.contains("Reactienota"))
    let members = told.filter { $0.hasPrefix("info ") }.map { $0.split(separator: " ")[1] }
    #expect(members == ["/CreationDate", "/Creator", "/ModDate", "/Title"])
    #expect(told.contains("info /CreationDate D:20260504000000Z"))
    #expect(told.contains("metadata part 1") || told.contains("metadata part 2"))
    #expect(!told.contains { $0.contains("creator [") || $0.contains("Author") })
    let chapters = told.filter { $0.hasPrefix("outline 1 ") }
    #expect(chapters.contains { $0.contains("Punten en antwoorden") })
    #expect(told.contains { $0.hasPrefix("outline 3 ") })
  }

  @Test(.enabled(if: PDFValidator.hasTypst, "Typst is not on this machine"))
  func `has every word of the points on its pages`() async throws {
    let matrix = try Story.withAnswers.matrix()
    let file = try await Self.file(by: .typst)
    let read = try await LetterReader.read(IncomingFile(name: "matrix.pdf", content: file.bytes))
    let words = Self.folded(read.text.text)
    var looked = 0
    for point in matrix.groups.flatMap(\.points) {
      for text in point.quotes.map(\.text) + [point.answer?.text?.text] {
        guard let text else { continue }
        looked += 1
        #expect(words.contains(Self.folded(text)), "\(text)")
      }
    }
    #expect(looked > 5)
  }

  /// Words without what the end of a line does to them.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Texts that would break out of a string, a column, a font or the order of a line.
  private static let hostile = [
    #"#read("/etc/passwd") $x$ @a <b> *c* // d /* e"#, #"\"); #panic("x")"#,
    String(repeating: "w", count: 400), "שלום مرحبا \u{202E}om", "漢字 😀 🇳🇱 \u{E000} \u{FEFF}",
    "a\u{0}b\u{1B}[31m\u{9B}\u{85}c", "e\u{301}\u{301}\u{301}", "\u{FFFE}\u{10FFFF}\u{E0041}",
    String(repeating: "regel\n", count: 200),
  ]

  private static func storyOfHostile() -> Story {
    var story = Story.consultation
    story.carryOut(
      [
        .receiveSubmission(
          ReceiveSubmission(
            rounds: ["jeugd-koers"], party: "wilgenkade", channel: .letter,
            receivedOn: "2026-03-30", content: .withoutText))
      ]
        + hostile.map {
          .recordPoint(RecordPoint(submission: "R-001", summary: $0, kind: .advice))
        })
    return story
  }

  @Test(.enabled(if: canTypeset, "Typst, veraPDF or Java is not on this machine"))
  func `is made of whatever somebody typed, and keeps to both standards`() async throws {
    let file = try await Self.file(Self.storyOfHostile(), by: .typst)
    #expect(try PDFValidator.faults(in: file.bytes) == "")
    #expect(!file.remarks.isEmpty)
    let read = try await LetterReader.read(IncomingFile(name: "matrix.pdf", content: file.bytes))
    #expect(read.text.text.contains("read(\"/etc/passwd\")"))
    #expect(read.text.text.contains("[U+1F1F3]") && !read.text.text.contains("root:"))
  }

  @Test(.enabled(if: canPrint, "WeasyPrint, pikepdf, veraPDF or Java is not on this machine"))
  func `is printed of whatever somebody typed`() async throws {
    let file = try await Self.file(Self.storyOfHostile(), by: .weasyPrint)
    #expect(file.bytes.starts(with: Array("%PDF-".utf8)))
  }

  @Test func `says what to install where there is no program that makes it`() async throws {
    let matrix = try Story.withAnswers.matrix()
    let error = await #expect(throws: EngineError.self) {
      try await MatrixPDF.file(of: matrix, as: Self.presentation, by: [])
    }
    #expect(error?.code == .missing)
    #expect(error?.hint.contains("pip install typst") == true)
  }
}
