// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import EventLog
import Projections
import Register
import Testing

@Suite struct `What was hidden` {
  private static let text: SubmissionText = """
    Geachte colleges,

    Mevrouw Jörgensen van de Kade 4 wacht al een jaar.
    Volg bij de tarieven de lonen.
    """
  private static let words = "Mevrouw Jörgensen van de Kade 4"
  private static let mark = "[gelakt: Woo 5.1.2e]"

  private static func redact(_ words: String = words) throws -> Command {
    let offset = try #require(text.offsets(of: words, limit: 1).first)
    return .redact(
      Redact(
        place: .submission("R-001"), offset: offset, length: words.unicodeScalars.count,
        reason: "Naam en adres van mevrouw  JORGENSEN van de kade 4.", ground: "Woo 5.1.2e"))
  }

  private func fixture() async throws -> RegisterFixture {
    let fixture = try await RegisterFixture(isSigned: true).setUp()
    try await fixture.register.perform([RegisterFixture.letter(Self.text)])
    try await fixture.register.perform([
      .recordPoint(
        RecordPoint(
          submission: "R-001",
          passages: [PassageInput(quote: "Jörgensen van de Kade 4 wacht al een jaar.")],
          summary: "Mevrouw Jorgensen\nvan de kade 4 wacht.", kind: .concern, theme: "Tarieven")),
      RegisterFixture.point(),
    ])
    try await fixture.register.perform(
      [
        .recommend(
          Recommend(
            points: ["R-001.1"], disposition: .noted,
            answer: "Wij bellen mevrouw Jörgensen van de Kade 4."))
      ], by: "u-2")
    return fixture
  }

  private func shown(_ fixture: RegisterFixture) throws -> [String] {
    let reader = try fixture.another(.reading)
    let texts = reader.texts()
    return (1...reader.position.sequence).flatMap { sequence -> [String] in
      if case .texts(let texts) = texts.texts(at: sequence) { Array(texts.values) } else { [] }
    }
  }

  @Test func `is in no text that anybody is given, also where it is repeated`() async throws {
    let fixture = try await fixture()
    #expect(try shown(fixture).contains { $0.contains("Kade 4") })
    try await fixture.register.perform([try Self.redact()])
    let all = try shown(fixture)
    for text in all {
      #expect(!text.lowercased().contains("kade 4"), "\(text)")
      #expect(!text.contains("rgensen"), "\(text)")
    }
    #expect(all.contains("\(Self.mark) wacht al een jaar."))
    #expect(all.contains("\(Self.mark) wacht."))
    #expect(all.contains("Wij bellen \(Self.mark)."))
    #expect(all.contains("Naam en adres van \(Self.mark)."))
    #expect(all.contains("Volg bij de tarieven de lonen."))
    let opened = try fixture.register.json(opening: true).map(\.line).joined()
    #expect(!opened.contains("Kade 4") && opened.contains(Self.mark))
  }

  @Test func `is told where it was repeated`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([try Self.redact()])
    let repeats = try fixture.register.repeats(
      ofRedactionAt: fixture.register.position.sequence)
    #expect(repeats.map(\.field) == [.quote, .summary, .answer])
    #expect(repeats.map(\.point) == ["R-001.1", "R-001.1", "R-001.1"])
  }

  @Test func `keeps its length in a text in which offsets count`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([try Self.redact()])
    let text = try #require(try fixture.another(.reading).text(of: "R-001"))
    #expect(text.scalars.count == Self.text.scalars.count)
    #expect(text.lines == Self.text.lines)
    #expect(!text.string.contains("Kade"))
    #expect(
      text.offsets(of: "Volg bij", limit: 2) == Self.text.offsets(of: "Volg bij", limit: 2))
  }

  @Test func `is hidden as of an earlier moment too`() async throws {
    let fixture = try await fixture()
    let before = fixture.register.position.sequence
    try await fixture.register.perform([try Self.redact()])
    let reader = try fixture.another(.reading)
    let matrix = try #require(
      ResponseMatrix(
        of: try reader.books(asOf: .sequence(before)), round: "jeugd-koers",
        texts: reader.texts()))
    let quotes = matrix.groups.flatMap(\.points).flatMap(\.quotes).compactMap(\.text)
    #expect(quotes.contains("\(Self.mark) wacht al een jaar."))
    #expect(!quotes.joined().contains("Kade"))
  }

  @Test func `leaves the log, its proofs and points that are made later as they are`() async throws
  {
    let fixture = try await fixture()
    try await fixture.register.perform([try Self.redact()])
    // Whoever reads the letter on paper still finds its passages.
    try await fixture.register.perform([RegisterFixture.point("wacht al een jaar.")])
    let checked = try Register.verify(at: fixture.path)
    #expect(checked.ok)
    let texts = try shown(fixture)
    #expect(texts.contains("wacht al een jaar."))
  }

  @Test func `is in no receipt, which still is checked`() async throws {
    let fixture = try await fixture()
    let named = try await RegisterFixture(isSigned: true).setUp()
    try await named.register.perform([RegisterFixture.letter("De secretaris belt.")])
    try await named.register.perform([
      .redact(
        Redact(
          place: .submission("R-001"), offset: 3, length: 10, reason: "Naam.", ground: "AVG"))
    ])
    // The author of the letter is what was hidden: the secretary.
    let hidden = try named.register.receipt(of: "R-001")
    #expect(hidden.files.map(\.name) == ["R-001.json", "R-001.tlog-proof"])
    let files = ReceiptCheck.Files(line: hidden.files[0].bytes, proof: hidden.files[1].bytes)
    #expect(ReceiptCheck(files, key: hidden.key).ok)
    let whole = try fixture.register.receipt(of: "R-001")
    #expect(whole.files.count == 3)
  }

  @Test func `stands in the history with its ground`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([try Self.redact()])
    let books = try fixture.register.books()
    let history = try fixture.register.history(of: "R-001.2", in: books)
    let redacted = history.events.compactMap { recorded -> SpanRedacted? in
      if case .spanRedacted(let redacted) = recorded.event { redacted } else { nil }
    }
    #expect(redacted.map(\.ground) == ["Woo 5.1.2e"])
  }

  @Test func `makes one mark of spans that overlap`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([try Self.redact("Mevrouw Jörgensen van")])
    try await fixture.register.perform([try Self.redact("Jörgensen van de Kade 4")])
    let texts = try shown(fixture)
    #expect(
      texts.contains {
        $0.hasSuffix("\n\(Self.mark) wacht al een jaar.\nVolg bij de tarieven de lonen.")
      })
  }

  @Test func `is a word of a point's own text, and none of another point's`() async throws {
    let fixture = try await fixture()
    try await fixture.register.perform([
      .correct(
        Correct(
          thing: .point("R-001.1"), field: .summary, to: "Zij woont aan het water.",
          reason: "Korter."))
    ])
    try await fixture.register.perform([
      .redact(
        Redact(
          place: .point("R-001.1", .summary), offset: 19, length: 5, reason: "Adres.",
          ground: "AVG"))
    ])
    #expect(try shown(fixture).contains("Zij woont aan het w[gelakt: AVG]"))
  }

  /// Whatever span is hidden, what is shown of its text is that text around one mark.
  @Test(arguments: 0..<40) func `is one span of its text and no more`(seed: Int) async throws {
    var random = SplitMix(seed: UInt64(seed))
    let scalars = Self.text.scalars
    let offset = Int(random.next() % UInt64(scalars.count))
    let length = 1 + Int(random.next() % UInt64(scalars.count - offset))
    let fixture = try await fixture()
    try await fixture.register.perform([
      .redact(
        Redact(
          place: .submission("R-001"), offset: offset, length: length, reason: "Zo.",
          ground: "G"))
    ])
    func string(_ part: some Sequence<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return String(view)
    }
    let expected =
      string(scalars[..<offset]) + "[gelakt: G]" + string(scalars[(offset + length)...])
    let reader = try fixture.another(.reading)
    let added = try #require(
      try reader.books().state.submissions["R-001"]?.texts.first?.added.texts.sequence)
    let shown = try #require(reader.texts().texts(at: added)[.text]?.text)
    // A span that is one word hides its repeats as well.
    let hidden = string(scalars[offset..<(offset + length)])
    if Self.text.offsets(of: hidden, limit: 2).count == 1 { #expect(shown == expected) }
    let text = try #require(try reader.text(of: "R-001"))
    #expect(text.scalars.count == scalars.count)
    #expect(
      text.scalars[offset..<(offset + length)].allSatisfy { $0 == "█" || $0 == "\n" })
  }
}
