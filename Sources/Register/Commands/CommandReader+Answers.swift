// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandReader {
  func assign() throws -> Assign {
    Assign(
      points: try body.points(), handler: try body.id("handler"), due: try body.day(ifAny: "due"))
  }

  func draftAnswer() throws -> DraftAnswer {
    DraftAnswer(
      points: try body.points(ifAny: "points") ?? [], cluster: try body.cluster(),
      round: try round(ifAny: "round"), text: try body.text("text"))
  }

  func recommend() throws -> Recommend {
    Recommend(
      points: try body.points(ifAny: "points") ?? [], cluster: try body.cluster(),
      round: try round(ifAny: "round"),
      disposition: try body.choice("disposition"), answer: try body.text("answer"),
      rationale: try body.text(ifAny: "rationale"),
      textChanges: try body.objects("textChanges", Self.textChange),
      coveredIn: try body.text(ifAny: "coveredIn"),
      measure: try body.object(ifAny: "measure", Self.measure),
      deferral: try body.object(ifAny: "deferral", deferral),
      passedTo: try body.text(ifAny: "passedTo"),
      additions: try body.objects("additions") { addition throws(CommandError) in
        AdditionInput(
          municipality: try addition.text("municipality"), text: try addition.text("text"))
      })
  }

  func reply() throws -> Reply {
    Reply(
      party: try names.party(named: try body.text("party")), round: try round(),
      edition: try body.required("edition", \.integerValue), point: try body.point("point"),
      verdict: try body.choice("verdict"), text: try body.text(ifAny: "text"))
  }

  func consult() throws -> Consult {
    Consult(
      points: try body.points(ifAny: "points") ?? [], cluster: try body.cluster(),
      round: try round(ifAny: "round"), users: try body.ids("users"),
      until: try body.day("until"))
  }

  /// What is done outside the text, as the members of an object say it.
  private static func measure(_ body: CommandBody) throws(CommandError) -> MeasureInput {
    MeasureInput(
      what: try body.text("what"), owner: try body.text(ifAny: "owner"),
      due: try body.day(ifAny: "due"), doneOn: try body.day(ifAny: "doneOn"),
      evidence: try body.text(ifAny: "evidence"))
  }

  /// In what points come back, as the members of an object say it.
  func deferral(_ body: CommandBody) throws(CommandError) -> DeferralInput {
    let target = try body.text("target")
    return DeferralInput(
      target: target, named: named(target), document: try body.text(ifAny: "document"),
      owner: try body.text("owner"), due: try body.day(ifAny: "due"),
      milestone: try body.text(ifAny: "milestone"))
  }

  /// The dossier or organisation with exactly this name; `nil` where none or several have it.
  private func named(_ name: String) -> DeferralTarget? {
    if let dossier = try? names.dossier(named: name) { return .dossier(dossier) }
    return (try? names.party(named: name)).map(DeferralTarget.organisation)
  }

  func approve() throws -> Approve {
    Approve(
      points: try body.points(ifAny: "points"), cluster: try body.cluster(),
      round: try round(ifAny: "round"))
  }

  func returnRecommendations() throws -> Return {
    Return(
      points: try body.points(ifAny: "points") ?? [], cluster: try body.cluster(),
      round: try round(ifAny: "round"), reason: try body.text("reason"))
  }

  func recordTextChange() throws -> RecordTextChange {
    let change = try Self.textChange(body)
    let points = try body.points(ifAny: "points") ?? []
    return RecordTextChange(
      dossier: try dossier(ifAny: "dossier")
        ?? names.dossier(ofDocument: change.document, points: points),
      change: change, points: points, origin: try body.choice(ifAny: "origin") ?? .points,
      reason: try body.text(ifAny: "reason"), round: try round(ifAny: "round"),
      body: try body.id(ifAny: "body"))
  }

  static func textChange(_ body: CommandBody) throws(CommandError) -> TextChangeInput {
    TextChangeInput(
      document: try body.text("document"), section: try body.text("section"),
      before: try body.text("before"), after: try body.text("after"))
  }

  func settleObligation() throws -> SettleObligation {
    SettleObligation(
      obligation: try obligation(),
      points: try body.points(ifAny: "points"), on: try body.day("on"),
      evidence: try body.text(ifAny: "evidence"), lapsed: try body.text(ifAny: "lapsed"))
  }

  func obligation() throws(CommandError) -> ObligationNumber {
    try body.required("obligation") {
      $0.stringValue.flatMap { ObligationNumber(parsing: $0) }
    }
  }

  func correct() throws -> Correct {
    Correct(
      thing: try thing(try body.text("thing")), field: try body.choice("field"),
      to: try body.text("to"), reason: try body.text("reason"))
  }

  private func thing(_ text: String) throws -> CorrectableThing {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let kind = parts.count == 2 ? String(parts[0]) : nil
    let found = try things(String(parts[parts.count - 1])).filter { thing in
      kind == nil || thing.kind == kind
    }
    guard let first = found.first else {
      throw CommandError(
        .unknownThing, "nothing that can be corrected is called that", member: "thing",
        hint: "give R-014, R-014.3, W-1, C-1, or the id of a party, round, dossier or user")
    }
    guard found.count == 1 else {
      let kinds = found.map { "\($0.kind)/…" }.joined(separator: ", ")
      throw CommandError(
        .ambiguousName, "several things have this id", member: "thing",
        hint: "give one of \(kinds)")
    }
    return first
  }

  private func things(_ name: String) throws -> [CorrectableThing] {
    if let number = SubmissionNumber(parsing: name) { return [.submission(number)] }
    if let number = PointNumber(parsing: name) { return [.point(number)] }
    if let number = ClusterNumber(parsing: name) { return [.cluster(number)] }
    if let number = TextChangeNumber(parsing: name) {
      return [.textChange(number, try names.dossier(of: number))]
    }
    return try names.things(withID: name)
  }
}

extension CorrectableThing {
  /// The word before the slash that says what kind of thing it is.
  fileprivate var kind: String {
    switch self {
    case .user: "user"
    case .party: "party"
    case .dossier: "dossier"
    case .round: "round"
    case .submission: "submission"
    case .point: "point"
    case .textChange: "text-change"
    case .cluster: "cluster"
    }
  }
}
