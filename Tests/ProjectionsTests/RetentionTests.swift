// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Projections
import Testing

@Suite struct `What may go` {
  private func define(
    _ id: RetentionClassID, months: Int?, from start: RetentionStart = .received,
    dossier: DossierID? = nil
  ) -> Command {
    .defineRetentionClass(
      DefineRetentionClass(
        dossier: dossier, retentionClass: id, title: id.rawValue, source: "1.1",
        term: months.map { RetentionTerm(months: $0, start: start) }))
  }

  private func fallUnder(_ name: String, dossier: DossierID? = nil) -> Command {
    .setRetentionDefault(
      SetRetentionDefault(dossier: dossier, kinds: [.submission], retentionClass: name))
  }

  private func assign(_ classes: RetentionClassID...) -> Command {
    .assignRetention(
      AssignRetention(subjects: ["R-001"], classes: classes, reason: "Omdat."))
  }

  private func line(
    _ story: Story, _ subject: String = "R-001", on day: Day = "2027-01-01"
  ) throws -> Retention.Line {
    let retention = Retention(of: story.books, on: day)
    return try #require(retention.lines.first { $0.subject.name == subject })
  }

  private func story(_ commands: Command...) -> Story {
    commands.reduce(Story.withLetters) { $0.after($1) }
  }

  @Test func `has no class until one is given`() throws {
    let retention = Retention(of: Story.withLetters.books, on: "2090-01-01")
    #expect(retention[.without].count == retention.lines.count)
    #expect(retention.lines.count == Story.withLetters.state.subjects.count)
  }

  @Test func `goes on the last day of its term and after`() throws {
    // R-001 was received on 31 March 2026.
    let story = story(define("kort", months: 1), fallUnder("kort"))
    #expect(try line(story, on: "2026-04-29").status == .running)
    #expect(try line(story, on: "2026-04-30").status == .due)
    #expect(try line(story, on: "2026-04-30").ruling?.until == "2026-04-30")
    #expect(try line(story, "person-inwoner-1").status == .without)
  }

  @Test func `follows its dossier before the register`() throws {
    let story = story(
      define("kort", months: 1), fallUnder("kort"),
      define("kort", months: 24, dossier: "jeugd"))
    #expect(try line(story).ruling?.until == "2028-03-31")
    let other = self.story(
      define("kort", months: 1), fallUnder("kort"), define("lang", months: 36, dossier: "jeugd"),
      fallUnder("lang", dossier: "jeugd"))
    #expect(try line(other).ruling?.until == "2029-03-31")
  }

  @Test func `goes with the term that ends last, in all of its dossiers`() throws {
    // R-002 counts in a round of `jeugd` and one of `wmo`.
    let half = story(
      define("kort", months: 1, dossier: "jeugd"), fallUnder("kort", dossier: "jeugd"))
    #expect(try line(half).status == .due)
    #expect(try line(half, "R-002").status == .without)
    let both = half.after(define("lang", months: 120)).after(fallUnder("lang"))
    #expect(try line(both, "R-002").terms.count == 2)
    #expect(try line(both, "R-002").ruling?.until == "2036-04-02")
  }

  @Test func `follows what was assigned last, of which the longest term rules`() throws {
    let story = story(
      define("kort", months: 1), define("lang", months: 12), define("blijft", months: nil),
      fallUnder("kort"))
    #expect(try line(story.after(assign("lang", "kort"))).ruling?.until == "2027-03-31")
    #expect(try line(story.after(assign("kort", "blijft"))).status == .forGood)
    #expect(try line(story.after(assign("blijft")).after(assign("lang"))).status == .running)
  }

  @Test(arguments: RetentionStart.recorded)
  func `waits for the day from which it counts`(start: RetentionStart) throws {
    for waiting in [start, .decision, .roundClosed] {
      let story = story(define("later", months: 1, from: waiting), fallUnder("later"))
      #expect(try line(story, on: "2090-01-01").status == .notStarted)
    }
    let story = story(define("later", months: 1, from: start), fallUnder("later"))
    let started = story.after(
      .startRetention(StartRetention(dossier: "jeugd", start: start, on: "2030-01-15")))
    #expect(try line(started).ruling?.until == "2030-02-15")
  }

  @Test func `counts from the closing of the last round and the last decision`() throws {
    let commands = [
      define("rond", months: 1, from: .roundClosed), fallUnder("rond"),
    ]
    let closed = commands.reduce(Story.campaign) { $0.after($1) }
    let round = try #require(closed.state.rounds["jeugd-koers"])
    let day = try #require(round.closedOn)
    let term = try line(closed, "R-004").terms.first
    #expect(term?.since == day)
    let decided = [define("rond", months: 1, from: .decision)].reduce(closed) { $0.after($1) }
    let taken = round.decisions.filter(\.isTaken).map(\.recorded)
    let bodies = Set(decided.state.dossiers["jeugd"]?.bodies.map(\.body) ?? [])
    let isDecided = bodies.isSubset(of: taken.map(\.body))
    #expect(
      try line(decided, "R-004").terms.first?.since == (isDecided ? taken.map(\.on).max() : nil))
  }

  @Test func `is kept where one of its classes is not known, be it that another has passed`()
    throws
  {
    var story = story(define("kort", months: 1, from: .received))
    // Nobody can assign it any more; an earlier version of the program let it be.
    let assigned = RetentionClassAssigned(
      classes: ["kort", "lnag"], texts: .typed([.reason: "Omdat."]))
    story.record([Decided(.subject("R-001"), .retentionClassAssigned(assigned))], by: "u-1")
    #expect(try line(story, on: "2090-01-01").status == .without)
  }

  @Test func `are the drafts of a round from the day that was marked`() throws {
    let story = Story.campaign
    let marked = try #require(
      story.state.rounds.values.first {
        $0.draftsWeededOn != nil && story.state.subjects["drafts-\($0.id)"] != nil
      })
    let day = try #require(marked.draftsWeededOn)
    let name = "drafts-\(marked.id)"
    #expect(try line(story, name, on: day).status == .due)
    #expect(try line(story, name, on: day.advanced(byDays: -1)).status == .running)
    #expect(try line(story, name, on: day).ruling?.retentionClass == nil)
  }
}
