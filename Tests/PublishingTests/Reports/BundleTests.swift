// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Publishing
import Testing

@Suite struct `The bundle of submissions` {
  private func text(
    _ story: Story, for audience: Audience = .staff, of party: PartyID? = nil,
    texts: (any TextSource)? = nil, language: Language = .nl
  ) throws -> String {
    let request = ReportRequest(
      of: story.books, round: "jeugd-koers", texts: texts ?? story.texts, audience: audience,
      party: party, language: language, madeOn: "2026-07-02")
    return printed(try Report(.bundle, asking: request).text)
  }

  @Test func `holds every letter in full, with the numbers of its points`() throws {
    let story = Story.withAnswers
    let text = try text(story)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let letter = Story.letter.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(letter), "\(text)")
    for point in try #require(story.state.submissions["R-001"]).points {
      #expect(words.contains("- \(point.recorded.point) "), "\(point.recorded.point)")
    }
    #expect(text.contains("R-001 Adviesraad Sociaal Domein Vossenrade"))
    #expect(try self.text(story, language: .en).contains("Bundle of submissions"))
  }

  @Test func `names natural persons by their number, and says what has no text`() throws {
    let text = try text(.withAnswers)
    #expect(text.contains("R-003 Inwoner 1"))
    #expect(text.contains("De partij heeft niets op te merken."), "\(text)")
  }

  @Test func `leaves out what is not for its audience, and counts it`() throws {
    let story = Story.withAnswers
    let text = try text(story, for: .public)
    #expect(text.contains("R-001 ") && text.contains("R-002 "))
    for number in ["R-003", "R-004"] { #expect(!text.contains(number), "\(text)") }
    #expect(text.contains("Niet voor dit publiek: 2"), "\(text)")
    let widened = story.after(
      .setAudience(SetAudience(.submission("R-003"), audience: .public)))
    #expect(try self.text(widened, for: .public).contains("R-003"))
  }

  @Test func `marks a passage that is for fewer, to the scalar`() throws {
    let point = try #require(Story.withAnswers.state.submissions["R-001"]?.points.first)
    let span = try #require(point.recorded.spans.first)
    let scalars = Array(Story.letter.string.unicodeScalars)
    var hidden = String.UnicodeScalarView()
    hidden.append(contentsOf: scalars[span.offset..<(span.offset + span.length)])
    let story = Story.withAnswers.after(
      .setAudience(SetAudience(.point("R-001.1"), audience: .bodies)))
    let words = String(hidden).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    func folded(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(folded(try text(story, for: .bodies)).contains(words))
    let shown = folded(try text(story, for: .public))
    #expect(!shown.contains(words) && shown.contains("[niet voor dit publiek]"), "\(shown)")
    // Where marks of redactions moved what stands behind them, places are not trusted.
    let moved = folded(try text(story, for: .public, texts: Longer(texts: story.texts)))
    #expect(moved.contains("zij is daarom niet opgenomen") && !moved.contains(words))
  }

  @Test func `tells what was erased, and nothing of what it said`() throws {
    let text = try text(.withAnswers, texts: Erased())
    #expect(text.contains("[gewist op 3 mei 2027]"))
    #expect(!text.contains("wachttijd"))
  }

  @Test func `is of one party where that is asked`() throws {
    let text = try text(.withAnswers, of: "raad-elzenmeer")
    #expect(text.contains("R-002") && !text.contains("R-001 "))
  }

  /// Everything is erased.
  private struct Erased: TextSource {
    func texts(at sequence: Int) -> OpenedTexts { .erased(on: "2027-05-03") }
  }

  /// Every text is one scalar longer than it was recorded.
  private struct Longer: TextSource {
    let texts: any TextSource

    func texts(at sequence: Int) -> OpenedTexts {
      guard case .texts(let opened) = texts.texts(at: sequence) else { return .keyMissing }
      return .texts(opened.mapValues { $0 + "x" })
    }
  }
}
