// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Intake
import Testing

@Suite struct `A plain text, read` {
  private func read(_ text: String, limits: ReadLimits = ReadLimits()) async throws -> ReadText {
    let read = try await LetterReader.read(
      IncomingFile(name: "brief.txt", content: Array(text.utf8)), limits: limits
    ).text
    read.check()
    return read
  }

  @Test func `keeps every character, and groups wrapped lines`() async throws {
    let text =
      "Geacht college,\n\n  Dit is een\n  zin.\n\n\n- Een punt dat\n  doorloopt\n- Nog een\n"
    let read = try await read(text)
    #expect(read.text == text)
    #expect(
      read.outline == [
        "paragraph: Geacht college,", "paragraph: Dit is een↵zin.",
        "listItem 1 [-]: Een punt dat↵doorloopt", "listItem 1 [-]: Nog een",
      ])
  }

  @Test func `counts offsets in scalars, behind a mark and with line feeds only`() async throws {
    let read = try await read("\u{FEFF}Één 👩‍👧\r\n\r\nTwee\rdrie")
    #expect(read.text == "Één 👩‍👧\n\nTwee\ndrie")
    #expect(read.blocks.map(\.range) == [0..<7, 9..<18])
  }

  @Test func `knows the depth of items by indentation and by sign`() async throws {
    let read = try await read(
      """
      1. Een
         a. Onder een
            - Daaronder
         b. Ook onder een
      2. Twee
      • Met een bolletje
      (i) Romeins
      """)
    #expect(
      read.outline == [
        "listItem 1 [1.]: Een", "listItem 2 [a.]: Onder een", "listItem 3 [-]: Daaronder",
        "listItem 2 [b.]: Ook onder een", "listItem 1 [2.]: Twee",
        "listItem 2 [•]: Met een bolletje", "listItem 3 [(i)]: Romeins",
      ])
  }

  @Test func `keeps prose under an item with that item`() async throws {
    let read = try await read("- Titel\n\n  Proza erbij.\n\nNiet meer.")
    #expect(
      read.outline == [
        "listItem 1 [-]: Titel", "itemParagraph 1: Proza erbij.", "paragraph: Niet meer.",
      ])
  }

  @Test func `takes for headings what looks like nothing else`() async throws {
    let read = try await read(
      "INLEIDING\n\nAdvies\n======\n\n2.1 Uitvoering\n\nGeen kop\n\n3. Geen kop\n")
    #expect(
      read.outline == [
        "heading 1: INLEIDING", "heading 1: Advies↵======", "heading 2 [2.1]: Uitvoering",
        "paragraph: Geen kop", "listItem 1 [3.]: Geen kop",
      ])
  }

  @Test func `tells what a mail repeats, by depth`() async throws {
    let read = try await read("Akkoord.\n> Graag uw reactie\n> voor vrijdag.\n>> Eerder\n")
    #expect(
      read.outline == [
        "paragraph: Akkoord.", "quote 1: > Graag uw reactie↵> voor vrijdag.", "quote 2: >> Eerder",
      ])
  }

  @Test func `counts pages by form feeds, and only where there are any`() async throws {
    let read = try await read("Een\n\u{C}Twee\n\nDrie\u{C}")
    #expect(read.blocks.map(\.page) == [1, 2, 2])
    #expect(try await self.read("Een\n\nTwee").blocks.map(\.page) == [nil, nil])
  }

  @Test(arguments: [
    "2024 was een jaar", "1.234 euro", "A. Jansen", "Dit - dat", "-geen spatie", "e.g. dit", "-",
    "1.",
  ])
  func `sees no item where a line only seems to begin one`(line: String) async throws {
    #expect(try await read(line).outline.map { $0.hasPrefix("paragraph: ") } == [true])
  }

  @Test(arguments: [
    "-", "–", "•", "o", "*", "❑", "1.", "12)", "(3)", "a.", "b)", "(c)", "B)", "(iv)", "ii.",
    "1.2.",
    "2.1.3.", "\u{F0B7}",
  ])
  func `sees an item behind every marker that letters have`(marker: String) async throws {
    let read = try await read("\(marker)\tMaak dit concreet.")
    #expect(read.blocks.map(\.kind) == [.listItem])
    #expect(read.blocks.map(\.marker) == [marker])
    #expect(read.characters(read.blocks[0].content) == "Maak dit concreet.")
  }

  @Test func `tells its language by small words`() async throws {
    #expect(try await read("Wij zijn het eens met de keuze, maar niet met dit.").language == "nl")
    #expect(try await read("We agree with the choice, but not with this one.").language == "en")
    #expect(try await read("Akkoord").language == nil)
  }

  @Test(
    arguments: [
      ([], .noText), (Array(" \n\t\u{A0}\n".utf8), .noText), ([0x61, 0x00, 0x62], .unknownFormat),
      ([0x81, 0x61], .unknownFormat), ([0xFF, 0xFE, 0x00], .unknownFormat),
    ] as [([UInt8], ReadError.Code)])
  func `is refused where there is none`(bytes: [UInt8], code: ReadError.Code) async {
    let error = await #expect(throws: ReadError.self) {
      try await LetterReader.read(IncomingFile(name: "brief.txt", content: bytes))
    }
    #expect(error?.code == code)
  }

  @Test func `is refused above the limits`() async {
    var limits = ReadLimits()
    limits.blocks = 2
    limits.scalars = 20
    limits.sizeInBytes = 30
    for (text, code) in [
      ("a\n\nb\n\nc", ReadError.Code.textTooLong),
      (String(repeating: "a", count: 21), .textTooLong),
      (String(repeating: "a", count: 31), .fileTooLarge),
    ] {
      let error = await #expect(throws: ReadError.self) { try await read(text, limits: limits) }
      #expect(error?.code == code)
    }
  }
}

@Suite struct `A text in Markdown` {
  @Test func `stays as it is, and its marks say what it is made of`() async throws {
    let text = """
      # Advies

      Wij **vinden**:

      - een
        - onder een

      ```
      1. geen punt

      # geen kop
      ```
      ## Tabel
      | nr | punt |
      |----|:----:|
      | 1  | een \\| twee |
      | 2 |
      #geen kop
      """
    let read = try await Documents.read(Array(text.utf8), named: "brief.MD")
    #expect(read.text == text)
    #expect(
      read.outline == [
        "heading 1 [#]: Advies", "paragraph: Wij **vinden**:", "listItem 1 [-]: een",
        "listItem 2 [-]: onder een", "code: ```↵1. geen punt↵# geen kop↵```",
        "heading 2 [##]: Tabel",
        "tableCell [|] 1/1/1: nr", "tableCell [|] 1/1/2: punt |↵|----|:----:|",
        "tableCell [|] 1/2/1: 1", "tableCell [|] 1/2/2: een \\| twee |", "tableCell [|] 1/3/1: 2 |",
        "paragraph: #geen kop",
      ])
  }
}

@Suite struct `Any plain text` {
  private static let pieces = [
    "Een zin.", " ", "  ", "\n", "\n\n", "- ", "1. ", "a) ", "> ", "\u{C}", "\t", "===", "é",
    "\u{A0}", "•",
    "\r\n", "2.1 ", "KOP", "# ", "|", "```", "| a |\n", "|---|\n",
  ]

  @Test(arguments: 0..<300)
  func `stands in its blocks as it is`(seed: Int) async throws {
    var random = SeededRandom(seed: seed)
    var text = "x"
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    for name in ["a.txt", "a.md"] {
      let read = try await LetterReader.read(IncomingFile(name: name, content: Array(text.utf8)))
      read.text.check()
    }
  }
}
