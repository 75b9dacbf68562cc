// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

/// What is known of one thing that can be counted.
struct ClaimFact {
  /// How it is called.
  var label: ClaimFinding.Label
  /// What is known of it, by the name of the field; of a theme id and title.
  var words: [String: [String]] = [:]
  /// What is known of it in numbers.
  var numbers: [String: Int] = [:]
  /// Its answers to the questions of the round, by id and by place from 1.
  var stances: [String: String] = [:]

  /// Whether it was taken back: it counts only where a claim asks for that.
  var isWithdrawn = false
  /// Whether it was asked by name, so that a part of all can be said.
  var isAsked = true
}

/// What can be counted in a round: from the points, lines and totals that its matrix prints.
struct ClaimFacts {
  private let matrix: ResponseMatrix

  init(of matrix: ResponseMatrix) { self.matrix = matrix }

  /// All things of a kind.
  ///
  /// - Complexity: O(*things*).
  func all(_ things: Claim.Things) -> [ClaimFact] {
    switch things {
    case .points: matrix.groups.flatMap { $0.points.compactMap(fact) }
    case .submissions: submissions
    case .textChanges: matrix.textChanges.map(fact)
    case .obligations: matrix.obligations.map(fact)
    case .parties, .boards, .councils, .providers, .residents, .experts, .partners:
      parties.filter { fact in
        things.partyKind.map { fact.words["kind"] == [$0.rawValue] } ?? true
      }
    }
  }

  private func fact(_ point: MatrixPoint) -> ClaimFact? {
    // A point of another round is shown, and counts there.
    guard let status = point.status else { return nil }
    let recorded = point.recorded
    let submission = matrix.submissions[recorded.point.submission]
    var fact = ClaimFact(label: .number(recorded.point.description))
    fact.words = [
      "disposition": [PointOutcome(status, point.answer?.disposition).id],
      "status": [status.rawValue],
      "kind": [recorded.kind.rawValue],
      "theme": named(recorded.theme?.rawValue) { id in
        matrix.dossier.themes.first { $0.theme.rawValue == id }?.title
      },
      "part": named(recorded.part?.rawValue) { id in
        matrix.dossier.parts.first { $0.part.rawValue == id }?.title
      },
      "section": [recorded.section ?? "none"],
      "question": [recorded.question?.rawValue ?? "none"],
      "addressee": [recorded.addressee ?? "none"],
      "timeliness": [submission?.timeliness?.rawValue ?? "none"],
      "tenor": [(submission?.received.tenor ?? Tenor.none).rawValue],
    ].merging(sender(point.party)) { $1 }
    fact.isWithdrawn = status == .withdrawn
    return fact
  }

  private func named(_ id: String?, _ title: (String) -> String?) -> [String] {
    guard let id else { return ["none"] }
    return [id] + (title(id).map { [$0] } ?? [])
  }

  private func sender(_ party: Parties.Listed) -> [String: [String]] {
    [
      "party": names(of: party), "partyKind": [party.kind.rawValue],
      "municipality": [party.municipality ?? "none"],
    ]
  }

  private func names(of party: Parties.Listed) -> [String] {
    [party.sheetName] + [party.id?.rawValue, party.shortName].compactMap(\.self)
  }

  private var submissions: [ClaimFact] {
    let senders = Dictionary(
      matrix.rollCall.lines.flatMap { line in line.submissions.map { ($0, line.party) } },
      uniquingKeysWith: { first, _ in first })
    return matrix.submissions.sorted { $0.key < $1.key }.compactMap { number, submission in
      guard !submission.isExcluded else { return nil }
      var fact = ClaimFact(label: .number(number.description))
      fact.words = senders[number].map(sender) ?? [:]
      fact.words["timeliness"] = [submission.timeliness?.rawValue ?? "none"]
      fact.words["tenor"] = [(submission.received.tenor ?? Tenor.none).rawValue]
      fact.words["channel"] = [submission.received.channel.rawValue]
      fact.numbers["points"] = submission.points
      fact.isWithdrawn = !submission.stands
      return fact
    }
  }

  private var parties: [ClaimFact] {
    matrix.rollCall.parties.map { fact($0, isAsked: true) }
      + matrix.rollCall.groups.flatMap { $0.parties.map { fact($0, isAsked: false) } }
  }

  private func fact(_ line: RollCall.Line, isAsked: Bool) -> ClaimFact {
    var fact = ClaimFact(label: .party(line.party))
    fact.words = [
      "party": names(of: line.party), "kind": [line.party.kind.rawValue],
      "municipality": [line.party.municipality ?? "none"],
      "response": [line.response.rawValue],
      "timeliness": [line.timeliness?.rawValue ?? "none"],
      "tenor": [(line.tenor ?? Tenor.none).rawValue],
    ]
    fact.numbers = ["points": line.points]
    fact.numbers["daysGiven"] = line.daysGiven
    let given = Dictionary(
      line.stances.map { ($0.question, $0.stance.rawValue) }, uniquingKeysWith: { $1 })
    for (index, question) in matrix.round.questions.enumerated() {
      let stance = given[question.question] ?? Stance.none.rawValue
      fact.stances[question.question.rawValue] = stance
      fact.stances["\(index + 1)"] = stance
    }
    fact.isAsked = isAsked
    return fact
  }

  private func fact(_ change: MatrixTextChange) -> ClaimFact {
    var fact = ClaimFact(label: .number(change.recorded.number.description))
    fact.words = [
      "document": [change.recorded.document, change.documentTitle],
      "section": [change.recorded.section], "origin": [change.recorded.origin.rawValue],
    ]
    fact.numbers = ["points": change.points.count]
    return fact
  }

  private func fact(_ obligation: Obligations.Line) -> ClaimFact {
    var fact = ClaimFact(label: .number(obligation.number.description))
    fact.words = ["status": [obligation.status.rawValue]]
    fact.numbers = ["points": obligation.points.count, "passedOn": obligation.passedOn]
    return fact
  }
}
