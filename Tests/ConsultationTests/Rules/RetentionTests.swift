// SPDX-License-Identifier: EUPL-1.2

import Consultation
import ConsultationTesting
import Testing

@Suite struct `A retention class` {
  private func define(
    _ term: RetentionTerm? = RetentionTerm(months: 60, start: .decision),
    dossier: DossierID? = nil, source: String = "1.1"
  ) -> Command {
    .defineRetentionClass(
      DefineRetentionClass(
        dossier: dossier, retentionClass: "inspraak", title: "Inspraak", source: source,
        term: term))
  }

  private func fallsUnder(
    _ name: String, _ kinds: [SubjectKind] = [.submission], dossier: DossierID? = nil
  ) -> Command {
    .setRetentionDefault(
      SetRetentionDefault(dossier: dossier, kinds: kinds, retentionClass: name))
  }

  private func assign(
    _ subjects: [String] = ["R-001"], _ classes: [RetentionClassID] = ["inspraak"],
    reason: String = "Er loopt een geschil."
  ) -> Command {
    .assignRetention(AssignRetention(subjects: subjects, classes: classes, reason: reason))
  }

  @Test func `is defined for the register or one dossier, and changed by defining it anew`() {
    let term = RetentionTerm(months: 60, start: .decision)
    let defined = Event.retentionClassDefined(
      RetentionClassDefined(
        retentionClass: "inspraak", title: "Inspraak", source: "1.1", term: term))
    Given(.withLetters).when(define(), then: [Decided(.register, defined)])
    Given(.withLetters).when(
      define(dossier: "jeugd"), then: [Decided(.dossier("jeugd"), defined)])
    Given(.withLetters, define()).when(define(), then: [])
    let changed = Given(.withLetters, define(), define(nil))
    #expect(changed.story.state.retention.classes["inspraak"]?.term == nil)
    #expect(changed.story.state.retention.classes["inspraak"]?.title == "Inspraak")
    changed.when(define(nil), then: [])
  }

  @Test(arguments: [0, -1, 1_201]) func `has a term of a month to a hundred years`(months: Int) {
    let term = RetentionTerm(months: months, start: .received)
    Given(.withLetters).when(define(term), rejected: "bad-term")
  }

  @Test func `says where the selectielijst has it`() {
    Given(.withLetters).when(define(source: " "), rejected: "empty-text")
    Given(.withLetters).when(define(dossier: "elders"), rejected: "unknown-dossier")
  }

  @Test func `is the business of an administrator`() {
    for command in [define(), fallsUnder("inspraak"), assign()] {
      Given(.withLetters).when(command, by: "u-2", rejected: "not-allowed")
    }
  }

  @Test func `holds for kinds of subject, in all dossiers or one`() {
    let given = Given(.withLetters, define())
    let set = {
      Event.retentionDefaultSet(RetentionDefaultSet(kind: $0, retentionClass: "inspraak"))
    }
    given.when(
      fallsUnder("Inspraak", [.submission, .person, .submission]),
      then: [
        Decided(.register, set(.submission)), Decided(.register, set(.person)),
      ])
    given.when(
      fallsUnder("inspraak", dossier: "jeugd"),
      then: [Decided(.dossier("jeugd"), set(.submission))])
    given.and(fallsUnder("inspraak")).when(fallsUnder("inspraak"), then: [])
    given.when(fallsUnder("inkoop"), rejected: "unknown-retention-class")
    // A class of one dossier is none of the register.
    Given(.withLetters, define(dossier: "jeugd")).when(
      fallsUnder("inspraak"), rejected: "unknown-retention-class")
  }

  @Test func `counts from a day that is recorded for a dossier`() {
    let start = Command.startRetention(
      StartRetention(dossier: "jeugd", start: .contractEnd, on: "2031-12-31"))
    let started = Event.retentionStarted(
      RetentionStarted(start: .contractEnd, on: "2031-12-31"))
    Given(.withLetters).when(start, then: [Decided(.dossier("jeugd"), started)])
    Given(.withLetters, start).when(start, then: [])
  }

  @Test(arguments: [RetentionStart.received, .roundClosed, .decision])
  func `counts from a day that nobody records where the log tells it`(start: RetentionStart) {
    Given(.withLetters).when(
      .startRetention(StartRetention(dossier: "jeugd", start: start, on: "2031-12-31")),
      rejected: "start-not-recorded")
  }

  /// The classes that the subjects below are assigned to.
  private var classes: Given {
    ["inspraak", "inkoop"].reduce(Given(.withLetters)) { given, id in
      given.and(
        .defineRetentionClass(
          DefineRetentionClass(
            retentionClass: RetentionClassID(stringLiteral: id), title: id, source: "1.1",
            term: nil)))
    }
  }

  @Test func `is assigned where every dossier of the subject, or the register, has it`() {
    let own = Command.defineRetentionClass(
      DefineRetentionClass(
        dossier: "jeugd", retentionClass: "inspraak", title: "Inspraak", source: "1.1", term: nil))
    // R-002 counts in a round of `jeugd` and one of `wmo`.
    Given(.withLetters, own).when(assign(["R-002"]), rejected: "unknown-retention-class")
    #expect(Given(.withLetters, own).and(assign(["R-001"])).story.recorded.count > 0)
    let everywhere = classes.and(own)
    everywhere.when(assign(["R-002"], ["onbekend"]), rejected: "unknown-retention-class")
    for subject in ["R-002", "staff-u-1", "staff-u-2"] {
      #expect(
        everywhere.and(assign([subject])).story.recorded.count
          == everywhere.story.recorded.count + 1)
      Given(.withLetters).when(assign([subject]), rejected: "unknown-retention-class")
    }
  }

  @Test func `is assigned to single subjects, with a reason`() {
    let event = RetentionClassAssigned(
      classes: ["inkoop", "inspraak"], texts: .typed([.reason: "Er loopt een geschil."]))
    let both = assign(["R-001", "R-002", "R-001"], ["inspraak", "inkoop", "inspraak"])
    classes.when(
      both,
      then: [
        Decided(.subject("R-001"), .retentionClassAssigned(event)),
        Decided(.subject("R-002"), .retentionClassAssigned(event)),
      ])
    classes.and(both).when(assign(["R-001"], ["inkoop", "inspraak"]), then: [])
    classes.when(assign(reason: " "), rejected: "reason-needed")
    classes.when(assign(["R-009"]), rejected: "unknown-subject")
    classes.when(assign(["gesprek"]), rejected: "unknown-subject")
    classes.when(assign(["R-001"], []), rejected: "unknown-retention-class")
  }
}

@Suite struct `The name of a subject` {
  private static let subjects: [Subject] = [
    .submission("R-014"), .person("inwoner-1"), .staff("u-1"), .drafts("jeugd-koers"),
    .round("drafts-1"), .contact("buurt-raad", 3), .cluster("C-12"), .edition("ronde-1", 2),
    .dossier("person-1"), .rewritten("R-014", 2),
  ]

  @Test(arguments: subjects) func `is read back as it is written`(subject: Subject) {
    #expect(Subject(parsing: subject.name) == subject)
  }

  @Test(arguments: [
    "", "R-14", "person", "person-", "contact-x", "edition-x-0", "edition-x-01", "x-1",
  ])
  func `is no other`(name: String) {
    #expect(Subject(parsing: name) == nil)
  }
}

@Suite struct `Months later` {
  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-12", 60, "2031-03-12"), ("2026-12-01", 1, "2027-01-01"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-05-31", 0, "2026-05-31"),
  ])
  func `is the same day, or the last of a shorter month`(from: Day, months: Int, to: Day) {
    #expect(from.advanced(byMonths: months) == to)
  }
}

@Suite struct `A destruction` {
  private func record(_ subjects: Int = 3, on day: Day = "2026-04-02") -> Command {
    .recordDestruction(
      RecordDestruction(on: day, position: 9, subjects: subjects, reason: "Voorbij."))
  }

  @Test func `gets the next number, and is none of nothing`() {
    let recorded = { (number: Int) in
      Event.destructionRecorded(
        DestructionRecorded(
          number: number, on: "2026-04-02", position: 9, subjects: 3,
          texts: .typed([.reason: "Voorbij."])))
    }
    Given(.withLetters).when(record(), then: [Decided(.register, recorded(1))])
    Given(.withLetters, record()).when(record(), happens: [recorded(2)])
    Given(.withLetters).when(record(0), then: [])
  }

  @Test func `is of no day to come, and for an administrator`() {
    Given(.withLetters).when(record(on: "2026-04-03"), rejected: "in-future")
    Given(.withLetters).when(record(), by: "u-2", rejected: "not-allowed")
  }

  @Test func `of a part seals what is left under a subject that no text had before`() {
    let reseal = Command.resealTexts(
      ResealTexts(
        submission: "R-001",
        texts: [.init(of: 5, texts: [.text: "a"]), .init(of: 6, texts: [:])]))
    let event = Event.textResealed(TextResealed(of: 5, texts: .typed([.text: "a"])))
    Given(.withLetters).when(
      reseal, then: [Decided(.subject("rewritten-R-001-2"), event)])
    Given(.withLetters, reseal).when(
      reseal, then: [Decided(.subject("rewritten-R-001-3"), event)])
    Given(.withLetters).when(reseal, by: "u-2", rejected: "not-allowed")
  }
}
