// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// Gives points to the handlers that the rows name, each handler's in one command.
  mutating func planHandlers() {
    var order: [UserID] = []
    var assigned: [UserID: (points: [PointNumber], row: Int)] = [:]
    for index in rows.indices {
      guard let name = rows[index].handler, let number = pointOfRow[index] else { continue }
      guard let handler = UserID(name), state.users[handler] != nil else {
        note(
          .unknownUser, .handler, row: index, "is no user of the register",
          hint: "give the id of a user")
        continue
      }
      if let known = knownPoint[index], point(known)?.handler?.handler == handler { continue }
      if assigned[handler] == nil { order.append(handler) }
      assigned[handler, default: ([], index)].points.append(number)
    }
    for handler in order {
      guard let (points, row) = assigned[handler] else { continue }
      add(.assign(Assign(points: points, handler: handler)), row: row)
    }
  }

  /// Drafts or recommends the answers that differ from those that are there.
  mutating func planAnswers() {
    for index in rows.indices where rows[index].isAnswered {
      guard let number = pointOfRow[index] else { continue }
      let known = knownPoint[index].flatMap { point($0) }
      if known?.withdrawal != nil, rows[index].disposition == .withdrawn { continue }
      let treatment = known.flatMap { state.treatment(of: $0, in: round.id) }
      if case .recommended(let disposition) = rows[index].disposition {
        planRecommendation(disposition, of: number, known, treatment, row: index)
      } else {
        planDraft(of: number, treatment, row: index)
      }
    }
  }

  private mutating func planDraft(
    of number: PointNumber, _ treatment: Treatment?, row: Int
  ) {
    let cells = rows[row]
    guard cells.rationale == nil, cells.target == nil, cells.owner == nil, cells.due == nil,
      cells.milestone == nil, cells.passedTo == nil, cells.coveredIn == nil,
      cells.measure == nil, cells.doneOn == nil, cells.evidence == nil,
      cells.textChanges.isEmpty, let answer = cells.answer
    else {
      noteMissing(.missingValue, .disposition, row: row, "beside what becomes of the point")
      return
    }
    let written = treatment?.draft?.texts ?? treatment?.recommendation?.texts
    if let written, !differs(answer, from: opening.open(written)[.answer]) { return }
    addAnswer(
      number, .draftAnswer(DraftAnswer(points: [number], round: round.id, text: answer)), row: row)
  }

  /// Adds the command that answers a point; one of a cluster is answered there, and not by a row.
  private mutating func addAnswer(_ number: PointNumber, _ command: Command, row: Int) {
    guard let cluster = point(number)?.cluster(in: round.id) else {
      return add(command, row: row)
    }
    note(
      .inCluster, .answer, row: row,
      "differs from the answer of \(cluster), with which it is given",
      hint: "answer the cluster, or let the point leave it first")
  }

  private mutating func planRecommendation(
    _ disposition: Disposition, of number: PointNumber, _ known: Point?, _ treatment: Treatment?,
    row: Int
  ) {
    let linked = dossier.textChangesOfPoint[PointInRound(number, round.id)] ?? []
    let recommend = recommendation(disposition, of: number, treatment, row: row)
    if let recommendation = treatment?.recommendation,
      isSame(recommend, as: recommendation, linked: linked)
    {
      return
    }
    let isShown = !linked.isEmpty || recommend.measure != nil
    checkDemands(of: disposition, hasChange: isShown, row: row)
    checkMeasure(of: disposition, row)
    checkTarget(row, in: recommend.deferral?.document)
    checkDocuments(row)
    checkIsOpen(row)
    checkMilestone(row)
    addAnswer(number, .recommend(recommend), row: row)
  }

  private func recommendation(
    _ disposition: Disposition, of number: PointNumber, _ treatment: Treatment?, row: Int
  ) -> Recommend {
    let cells = rows[row]
    let known = treatment?.recommendation
    // A column that the sheet does not have says nothing of an answer of the same kind.
    let kept = known.flatMap { $0.disposition == disposition ? $0 : nil }
    let keptTexts = kept.map { opening.open($0.texts) }
    var recommend = Recommend(
      points: [number], round: round.id, disposition: disposition, answer: cells.answer ?? "",
      rationale: cells.has(.rationale) ? cells.rationale : keptTexts?[.rationale]?.text,
      textChanges: cells.textChanges,
      coveredIn: cells.has(.coveredIn) ? cells.coveredIn : kept?.coveredIn,
      passedTo: cells.has(.passedTo) ? cells.passedTo : kept?.passedTo)
    recommend.measure = measure(in: cells, keeping: kept, keptTexts)
    if let target = cells.target {
      var deferral = DeferralInput(
        target: target, named: DeferralTarget(named: target, in: state), owner: cells.owner ?? "",
        due: cells.due, milestone: cells.milestone)
      if let terms = terms(of: kept), names(target, terms) {
        deferral.document = terms.document
      }
      recommend.deferral = deferral
    }
    return recommend
  }

  /// What is done outside the text, as the cells say it, else as it was.
  private func measure(
    in cells: SheetRow, keeping kept: Treatment.Recommendation?, _ texts: OpenedTexts?
  ) -> MeasureInput? {
    if cells.has(.measure) {
      return cells.measure.map {
        MeasureInput(
          what: $0, owner: cells.owner, due: cells.due, doneOn: cells.doneOn,
          evidence: cells.evidence)
      }
    }
    guard let known = kept?.measure, let what = texts?[.measure]?.text else { return nil }
    return MeasureInput(
      what: what, owner: known.owner, due: known.due, doneOn: known.doneOn,
      evidence: known.evidence)
  }

  // MARK: What a disposition demands

  private mutating func checkDemands(of disposition: Disposition, hasChange: Bool, row: Int) {
    let cells = rows[row]
    if cells.answer == nil, disposition != .noted { noteMissing(.answerNeeded, .answer, row: row) }
    switch disposition {
    case .accepted, .partlyAccepted:
      if cells.textChanges.isEmpty, !hasChange {
        noteMissing(.changeNeeded, .textDocument, row: row, "beside a point that is accepted")
      }
    case .alreadyCovered:
      if cells.coveredIn == nil { noteMissing(.coveredInNeeded, .coveredIn, row: row) }
    case .outOfScope: if cells.passedTo == nil { noteMissing(.passedToNeeded, .passedTo, row: row) }
    case .deferred:
      if cells.target == nil { noteMissing(.targetNeeded, .target, row: row) }
      if cells.owner == nil { noteMissing(.ownerNeeded, .owner, row: row) }
      if cells.due == nil, cells.milestone == nil { noteMissing(.dateNeeded, .due, row: row) }
    case .notAccepted, .noted, .answered: break
    }
    if disposition == .partlyAccepted || disposition == .notAccepted, cells.rationale == nil {
      noteMissing(.reasonNeeded, .rationale, row: row)
    }
    guard disposition != .deferred, cells.measure == nil else { return }
    for (column, isThere) in [
      (SheetColumn.target, cells.target != nil), (.owner, cells.owner != nil),
      (.due, cells.due != nil), (.milestone, cells.milestone != nil),
    ] where isThere {
      note(
        .notDeferred, column, row: row, "is filled in beside a point that does not come back",
        hint: "leave it empty, or choose the disposition \(Disposition.deferred.words.dutch)")
    }
  }

  /// A measure shows what is accepted, and is done or has an owner and a day.
  private mutating func checkMeasure(of disposition: Disposition, _ row: Int) {
    let cells = rows[row]
    guard cells.measure != nil else {
      for (column, isThere) in [
        (SheetColumn.doneOn, cells.doneOn != nil), (.evidence, cells.evidence != nil),
      ] where isThere {
        noteMissing(.missingValue, .measure, row: row, "beside \(column.rawValue)")
      }
      return
    }
    guard disposition == .accepted || disposition == .partlyAccepted else {
      return note(
        .measureOutOfPlace, .measure, row: row, "is filled in beside a point that is not accepted",
        hint: "leave it empty, or choose another disposition")
    }
    let isDone = cells.doneOn != nil && cells.due == nil
    let isToDo =
      cells.doneOn == nil && cells.due != nil && cells.owner != nil && cells.evidence == nil
    guard !isDone, !isToDo else { return }
    note(
      .measureTermsNeeded, .measure, row: row, "is neither done on a day nor to be done by one",
      hint: "fill in doneOn, or owner and due")
  }

  private mutating func noteMissing(
    _ code: TableProblem.Code, _ column: SheetColumn, row: Int,
    _ beside: String = "beside this disposition"
  ) {
    note(
      code, column, row: row, "is empty \(beside)",
      hint: "fill it in, or choose another disposition")
  }
}
