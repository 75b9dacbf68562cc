// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func receiveSubmission() throws -> ReceiveSubmission {
    var coSubmitters: [PartyID] = []
    var coSigners: [String] = []
    for name in try body.texts("coSubmitters") {
      if let party = try names.party(ifNamed: name) {
        coSubmitters.append(party)
      } else {
        coSigners.append(name)
      }
    }
    return ReceiveSubmission(
      rounds: try body.texts("rounds").map(names.round(named:)),
      party: try body.text(ifAny: "party").map(names.party(named:)),
      channel: try body.choice("channel"),
      receivedOn: try body.day("receivedOn"), content: try content(),
      datedOn: try body.day(ifAny: "datedOn"), author: try body.text(ifAny: "author"),
      submitter: try body.text(ifAny: "submitter"),
      coSubmitters: coSubmitters, coSigners: coSigners,
      standing: try body.choice(ifAny: "standing"),
      tenor: try body.choice(ifAny: "tenor"),
      stances: try body.objects("stances") { stance throws(CommandError) in
        StanceInput(
          question: try stance.id("question"), stance: try stance.choice("stance"),
          quote: try stance.text(ifAny: "quote"))
      },
      asked: try asked(), reason: try body.text(ifAny: "reason"),
      references: try body.texts("references"),
      supplements: try body.submission(ifAny: "supplements"),
      replaces: try body.submission(ifAny: "replaces"), session: try body.id(ifAny: "session"))
  }

  private func content() throws -> SubmissionContent {
    if let text = try body.text(ifAny: "text") { return .text(SubmissionText(text)) }
    if let path = try body.text(ifAny: "file") {
      let file = try files.file(path)
      return .file(file, try files.text(file))
    }
    if body.isTrue("nothingToAdd") { return .nothingToAdd }
    return body.isTrue("fileFollows") ? .fileFollows : .withoutText
  }

  private func asked() throws -> Asked? {
    try body.optional("asked") { value in
      value.boolValue.map { $0 ? .asked : .unasked }
        ?? value.stringValue.flatMap(Asked.init(rawValue:))
    }
  }

  func addText() throws -> AddText {
    let submission = try body.submission()
    guard let path = try body.text(ifAny: "file") else {
      return AddText(submission: submission, text: SubmissionText(try body.text("text")))
    }
    let file = try files.file(path)
    guard let text = try files.text(file) else {
      throw CommandError(
        .badValue, "the file holds no text", member: "file",
        hint: "give another file, or its text in text")
    }
    return AddText(submission: submission, text: text, file: file)
  }

  func withdrawSubmission() throws -> WithdrawSubmission {
    WithdrawSubmission(submission: try body.submission(), reason: try body.text("reason"))
  }

  func excludeSubmission() throws -> ExcludeSubmission {
    ExcludeSubmission(
      submission: try body.submission(), round: try round(ifAny: "round"),
      reason: try body.text("reason"), passedTo: try body.text(ifAny: "passedTo"))
  }

  func recordPoint() throws -> RecordPoint {
    RecordPoint(
      submission: try body.submission(), passages: try Self.passages(of: body),
      wording: try body.text(ifAny: "wording"), summary: try body.text(ifAny: "summary"),
      kind: try body.choice("kind"), theme: try body.text(ifAny: "theme"),
      part: try body.text(ifAny: "part"), section: try body.text(ifAny: "section"),
      question: try body.id(ifAny: "question"), parent: try body.point(ifAny: "parent"),
      proposedText: try body.text(ifAny: "proposedText"),
      rounds: body.has("rounds") ? try body.texts("rounds").map(names.round(named:)) : nil,
      addressee: try body.text(ifAny: "addressee"), row: try body.text(ifAny: "row"),
      proposals: try body.integers(ifAny: "proposals"))
  }

  func markNoPoint() throws -> MarkNoPoint {
    MarkNoPoint(
      submission: try body.submission(),
      passages: body.isTrue("rest") ? nil : try Self.passages(of: body),
      kind: try body.choice("as"))
  }

  func withdrawPoint() throws -> WithdrawPoint {
    WithdrawPoint(point: try body.point("point"), reason: try body.text("reason"))
  }
}
