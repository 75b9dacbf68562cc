// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Synchronization
import Testing

@Suite struct `The response matrix` {
  private func numbers(_ matrix: ResponseMatrix) -> [String] {
    matrix.points.map(\.number.description)
  }

  @Test func `is of a round that is there`() {
    let story = Story.withAnswers
    #expect(ResponseMatrix(of: story.books, round: "elders", texts: story.texts) == nil)
  }

  @Test func `has a group for every party, in order, also for those without points`() throws {
    let matrix = try Story.withAnswers.matrix()
    let parties = matrix.groups.map { group -> PartyID? in
      if case .party(let line) = group.subject { line.party.id } else { nil }
    }
    #expect(
      parties == ["raad-elzenmeer", "asd-vossenrade", "wilgenkade", "inwoner-1", "samen-leren"])
    #expect(matrix.groups.map(\.points.count) == [1, 4, 0, 1, 0])
  }

  @Test func `puts a point right after the point under which it stands`() throws {
    let matrix = try Story.withAnswers.matrix()
    #expect(
      numbers(matrix) == ["R-002.1", "R-001.1", "R-001.4", "R-001.2", "R-001.3", "R-003.1"])
    #expect(matrix.points.map(\.level) == [0, 0, 1, 0, 0, 0])
  }

  @Test func `groups by theme in the order of the dossier, points without a theme last`() throws {
    let matrix = try Story.withAnswers.matrix(ResponseMatrix.Options(grouping: .theme))
    #expect(
      matrix.groups.map(\.subject) == [
        .titled(id: "toegang", title: "Toegang en wachttijd"),
        .titled(id: "geld", title: "Tarieven"), .none,
      ])
    #expect(
      matrix.groups.map { $0.points.map(\.number.description) } == [
        ["R-001.1", "R-003.1"], ["R-001.2"], ["R-002.1", "R-001.4", "R-001.3"],
      ])
    #expect(try matrix.point("R-001.4").level == 0, "its parent stands in another group")
  }

  @Test func `groups by section in the order of the text, those it does not have by number`() throws
  {
    let story = Story.withLetters.after(
      .correct(Correct(thing: .point("R-001.2"), field: .section, to: "10", reason: "x")),
      .correct(Correct(thing: .point("R-001.3"), field: .section, to: "9.2", reason: "x")),
      .correct(Correct(thing: .point("R-003.1"), field: .section, to: "2.1", reason: "x")))
    let matrix = try story.matrix(ResponseMatrix.Options(grouping: .section))
    #expect(
      matrix.groups.map(\.subject) == [
        .titled(id: "1", title: "Inleiding"), .titled(id: "2.1", title: "Tarieven"),
        .titled(id: "9.2", title: nil), .titled(id: "10", title: nil), .none,
      ])
  }

  @Test func `groups by question in the order of asking`() throws {
    let matrix = try Story.withAnswers.matrix(ResponseMatrix.Options(grouping: .question))
    #expect(matrix.groups.map(\.subject) == [.titled(id: "j2", title: "Wat mist u?"), .none])
  }

  @Test func `shows an approved answer, and no other`() throws {
    let matrix = try Story.withAnswers.matrix()
    let answered = matrix.points.filter { $0.answer != nil }.map(\.number.description)
    #expect(answered == ["R-001.1", "R-001.2", "R-003.1"])
    let answer = try #require(matrix.point("R-001.1").answer)
    #expect(answer.disposition == .partlyAccepted)
    #expect(answer.text == .text("We noemen een termijn van acht weken."))
    #expect(answer.rationale == .text("Zes weken is niet overal haalbaar."))
    #expect(answer.textChanges == ["W-2"])
    #expect(try matrix.point("R-001.2").answer?.obligation == "V-1")
  }

  @Test func `shows drafts and recommendations where that is asked`() throws {
    let matrix = try Story.withAnswers.matrix(ResponseMatrix.Options(showsUnapproved: true))
    #expect(try matrix.point("R-002.1").answer?.text == .text("Dat lijkt ons goed."))
    #expect(try matrix.point("R-002.1").answer?.disposition == nil)
    #expect(try matrix.point("R-001.3").answer?.disposition == .answered)
    #expect(matrix.totals.open == 2)
  }

  @Test func `counts every point once: by outcome, withdrawn or open`() throws {
    let matrix = try Story.withAnswers.matrix()
    #expect(matrix.totals.points == 6)
    #expect(matrix.totals[.partlyAccepted] == 1 && matrix.totals[.deferred] == 1)
    #expect(matrix.totals[.noted] == 1 && matrix.totals.withdrawn == 1 && matrix.totals.open == 2)
    #expect(matrix.totalsByKind[.advisoryBoard]?.points == 4)
    #expect(matrix.totalsByKind[.provider] == nil)
  }

  @Test func `shows a point of another round without status or answer, and never counts it`() throws
  {
    let story = Story.withLetters.after(
      .recordPoint(
        RecordPoint(
          submission: "R-002", passages: [PassageInput(quote: "De raad vraagt")], kind: .request,
          rounds: ["wmo-koers"])))
    let matrix = try story.matrix()
    let point = try matrix.point("R-002.2")
    #expect(point.status == nil && point.answer == nil)
    #expect(point.quotes == [.text("De raad vraagt")])
    #expect(matrix.roundTitles["wmo-koers"] == "Consultatie koersdocument Wmo")
    #expect(matrix.totals.points == 5 && matrix.totals.open == 5)
    let byTheme = try story.matrix(ResponseMatrix.Options(grouping: .theme))
    #expect(!byTheme.points.contains { $0.number == "R-002.2" })
  }

  @Test func `leaves out the points of a submission that is excluded, not its party`() throws {
    let matrix = try Story.withLetters.after(
      .excludeSubmission(ExcludeSubmission(submission: "R-001", reason: "Andere ronde."))
    ).matrix()
    #expect(matrix.totals.points == 2)
    #expect(matrix.groups.count == 4)
    #expect(matrix.submissions["R-001"]?.isExcluded == true)
  }

  @Test func `takes parties of a municipality, and points addressed to it, whatever the case`()
    throws
  {
    let story = Story.withLetters.after(
      .recordPoint(
        RecordPoint(
          submission: "R-001", passages: [PassageInput(quote: "Geachte colleges")], kind: .advice,
          addressee: "Elzenmeer")))
    let matrix = try story.matrix(ResponseMatrix.Options(municipality: "elzenmeer"))
    #expect(numbers(matrix) == ["R-002.1", "R-001.4", "R-003.1"])
    #expect(matrix.totals.points == 3)
    #expect(
      matrix.rollCall.parties.map(\.party.id) == ["raad-elzenmeer", "asd-vossenrade", "inwoner-1"])
    #expect(
      matrix.accounts[.points].total == matrix.totals.points,
      "the books are those of the whole round")
  }

  @Test func `takes corrected texts`() throws {
    let story = Story.withLetters.after(
      .correct(
        Correct(thing: .point("R-001.1"), field: .summary, to: "Noem zes weken.", reason: "x")),
      .correct(Correct(thing: .point("R-001.1"), field: .kind, to: "condition", reason: "x")))
    #expect(try story.matrix().point("R-001.1").summary == .text("Noem zes weken."))
    #expect(try story.matrix().point("R-001.1").recorded.kind == .condition)
  }

  @Test func `says what was erased, and tells that from a key that is missing`() throws {
    let story = Story.withAnswers
    var texts = story.texts
    for recorded in story.recorded {
      switch recorded.event {
      case .pointRecorded(let event) where event.point == "R-001.1":
        texts.erase(at: recorded.sequence, on: "2026-06-01")
      case .answerRecommended(let event) where event.point == "R-001.1":
        texts.loseKey(at: recorded.sequence)
      default: break
      }
    }
    let matrix = try story.matrix(texts: texts)
    let point = try matrix.point("R-001.1")
    #expect(point.quotes == [.erased(on: "2026-06-01")])
    #expect(point.summary == nil && point.wording == nil)
    #expect(point.answer?.text == .keyMissing && point.answer?.rationale == .keyMissing)
    #expect(matrix.totals == (try story.matrix().totals), "erasing changes no count")
  }

  @Test func `opens only the texts that it shows, and told which these are`() throws {
    let story = Story.withAnswers
    let watched = WatchedTexts(story.texts)
    _ = try story.matrix(texts: watched)
    #expect(Set(watched.opened) == Set(watched.prefetched))
    #expect(watched.prefetched == watched.prefetched.sorted())
    #expect(watched.opened.count == Set(watched.opened).count, "each event's texts once")
    let drafted = story.recorded.first { if case .answerDrafted = $0.event { true } else { false } }
    #expect(!watched.opened.contains(try #require(drafted).sequence))
  }
}

/// Texts that remember what was asked of them.
private final class WatchedTexts: TextSource {
  private let source: TypedTexts
  private let asked = Mutex<(prefetched: [Int], opened: [Int])>(([], []))
  var prefetched: [Int] { asked.withLock { $0.prefetched } }
  var opened: [Int] { asked.withLock { $0.opened } }

  init(_ source: TypedTexts) { self.source = source }

  func texts(at sequence: Int) -> OpenedTexts {
    asked.withLock { $0.opened.append(sequence) }
    return source.texts(at: sequence)
  }

  func prefetch(_ sequences: [Int]) { asked.withLock { $0.prefetched += sequences } }
}
