// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.matrix/1`: every point of a round with its answer, and all that is counted of it.
  ///
  /// A point of another round has neither status nor answer here and is in no total.
  public static func matrix(_ matrix: ResponseMatrix, language: Language) -> [UInt8] {
    bytes("weerklank.matrix/1", at: matrix.position) { json in
      json.writeHead(of: matrix)
      json.name("rollCall")
      json.array(matrix.rollCall.parties) { $0.write($1, language) }
      json.name("unasked")
      json.array(matrix.rollCall.unasked) { $0.write($1, language) }
      json.name("sessionReports")
      json.array(matrix.rollCall.ofSessions) { $0.write($1, language) }
      json.name("openGroups")
      json.array(matrix.rollCall.groups) { $0.write($1, language) }
      json.name("sessions")
      json.array(matrix.sessions) { $0.write($1) }
      json.write(matrix.opinions)
      json.writeTotals(of: matrix)
      json.name("groups")
      json.array(matrix.groups) { json, group in
        json.object { json in
          json.member("id", group.subject.id)
          json.member("title", group.subject.title(in: language, by: matrix.options.grouping))
          json.name("points")
          json.array(group.points) { json, point in
            let submission = matrix.submissions[point.number.submission]
            json.write(point, replacedBy: submission?.replacedBy, language)
          }
        }
      }
      json.name("pointChecks")
      json.array(matrix.pointChecks) { json, check in
        json.object { json in
          json.member("submission", id: check.submission)
          json.member("party", id: check.party.id)
          json.member("askedOn", check.askedOn)
          json.member("until", check.until)
          json.member("correct", check[.correct])
          json.member("missing", check[.missing])
          json.member("meantDifferently", check[.meantDifferently])
          json.member("settled", check.settled)
        }
      }
      json.name("formerNumbers")
      json.array(matrix.formerNumbers) { json, event in
        json.object { json in
          json.member("number", id: event.point)
          json.member("how", event.how)
          json.member("into", ids: event.into)
        }
      }
      json.name("clusters")
      json.array(matrix.clusters) { $0.write($1) }
      json.name("textChanges")
      json.array(matrix.textChanges) { $0.write($1) }
      json.member("withdrawnTextChanges", ids: matrix.withdrawnTextChanges)
      json.name("obligations")
      json.array(matrix.obligations) { $0.write($1) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func writeHead(of matrix: ResponseMatrix) {
    member("organisation", matrix.organisation)
    name("dossier")
    object { json in
      json.member("id", id: matrix.dossier.id)
      json.member("title", matrix.dossier.title)
      json.member("references", matrix.dossier.references)
    }
    name("round")
    object { json in
      json.member("id", id: matrix.round.id)
      json.member("title", matrix.round.title)
      json.member("phase", id: matrix.round.phase)
      json.member("kind", matrix.round.kind)
      json.member("opensOn", matrix.round.opensOn)
      json.member("closesOn", matrix.round.closesOn)
      json.member("tenderMode", matrix.round.isInTenderMode)
    }
    name("baseline")
    array(matrix.baseline) { json, version in
      json.object { json in
        json.member("document", id: version.added.document)
        json.member("version", version.added.version)
        json.member("title", version.added.title)
        json.member("date", version.added.date)
      }
    }
    member("by", matrix.options.grouping)
    member("municipality", matrix.options.municipality)
    member("kinds", PartyKind.allCases.filter(matrix.options.kinds.contains).map(\.rawValue))
    member("audience", matrix.options.audience)
    member("final", matrix.isFinal)
    member("openItems", matrix.accounts.open.count)
    member("edition", matrix.options.edition?.edition)
    writeDecisions(on: matrix)
    member("invited", matrix.rollCall.totals.invited)
    member("reacted", matrix.rollCall.totals[.reacted])
  }

  fileprivate mutating func writeTotals(of matrix: ResponseMatrix) {
    name("totals")
    object { json in
      json.member("points", matrix.totals.points)
      json.writeDispositions(of: matrix.totals)
      json.name("byPartyKind")
      json.object { json in
        for (name, kind) in Self.kinds {
          let tally = matrix.totalsByKind[kind] ?? Tally()
          json.name(name)
          json.object { json in
            json.member("points", tally.points)
            json.writeDispositions(of: tally)
          }
        }
      }
    }
  }

  private mutating func writeDispositions(of tally: Tally) {
    name("byDisposition")
    object { json in
      for (name, disposition) in Self.dispositions { json.member(name, tally[disposition]) }
      json.member("withdrawn", tally.withdrawn)
      json.member("open", tally.open)
    }
  }

  static let kinds: [(StaticString, PartyKind)] = [
    ("council", .council), ("advisoryBoard", .advisoryBoard), ("provider", .provider),
    ("resident", .resident), ("expertByExperience", .expertByExperience), ("partner", .partner),
  ]

  private static let dispositions: [(StaticString, Disposition)] = [
    ("accepted", .accepted), ("partlyAccepted", .partlyAccepted), ("notAccepted", .notAccepted),
    ("noted", .noted), ("answered", .answered), ("alreadyCovered", .alreadyCovered),
    ("deferred", .deferred), ("outOfScope", .outOfScope),
  ]
}

extension JSONWriter {
  fileprivate mutating func write(
    _ point: MatrixPoint, replacedBy: SubmissionNumber?, _ language: Language
  ) {
    object { json in
      json.writeMembers(of: point, language)
      json.member("replacedBy", id: replacedBy)
    }
  }

  /// Writes the members of a point with its answer.
  mutating func writeMembers(of point: MatrixPoint, _ language: Language) {
    writePlace(of: point, language)
    name("quotes")
    array(point.quotes.compactMap(\.text)) { $0.value($1) }
    member("wording", point.wording)
    member("summary", point.summary)
    member("cluster", id: point.cluster)
    member("handler", id: point.handler)
    writeAnswer(to: point)
    name("replies")
    array(point.replies) { json, reply in
      json.object { json in
        json.member("edition", reply.edition)
        json.member("verdict", reply.verdict)
        json.member("text", reply.text)
      }
    }
    member("session", id: point.party.session)
    member("coSubmitters", ids: point.coSubmitters)
    member("erasedOn", point.erasedOn)
    member("keyMissing", point.isKeyMissing)
  }

  private mutating func writePlace(of point: MatrixPoint, _ language: Language) {
    let recorded = point.recorded
    member("number", id: point.number)
    member("submission", id: point.number.submission)
    member("party", id: point.party.id)
    member("partyName", point.party.title(in: language))
    member("partyKind", point.party.kind)
    member("municipality", point.party.municipality)
    member("addressee", recorded.addressee)
    member("parent", id: recorded.parent)
    member("rounds", ids: recorded.rounds)
    member("theme", id: recorded.theme)
    member("part", id: recorded.part)
    member("section", recorded.section)
    member("question", id: recorded.question)
    member("kind", recorded.kind)
    member("audience", point.audience)
  }

  private mutating func writeAnswer(to point: MatrixPoint) {
    let answer = point.answer
    member("answer", answer?.text)
    member("disposition", answer?.disposition)
    member("rationale", answer?.rationale)
    name("additions")
    array(answer?.additions ?? []) { json, addition in
      json.object { json in
        json.member("municipality", addition.municipality)
        json.member("text", addition.text)
      }
    }
    member("status", point.status)
    member("textChanges", ids: answer?.textChanges ?? [])
    member("proposedText", point.proposedText)
    member("coveredIn", answer?.coveredIn)
    member("passedTo", answer?.passedTo)
    name("deferral")
    if let terms = answer?.deferral { write(terms) } else { null() }
    name("measure")
    if let measure = answer?.measure { write(measure) } else { null() }
    writeDecisions(on: point)
  }

  private mutating func write(_ terms: DeferralTerms) {
    object { json in
      json.member("target", terms.target.id)
      json.member("round", id: terms.round)
      json.member("document", terms.document)
      json.member("owner", terms.owner)
      json.member("due", terms.due)
      json.member("milestone", terms.milestone)
    }
  }

  private mutating func write(_ measure: MatrixMeasure) {
    object { json in
      json.member("what", measure.text)
      json.member("owner", measure.recorded.owner)
      json.member("due", measure.recorded.due)
      json.member("doneOn", measure.recorded.doneOn)
      json.member("evidence", measure.recorded.evidence)
    }
  }

  fileprivate mutating func write(_ change: MatrixTextChange) {
    object { json in
      json.member("number", id: change.recorded.number)
      json.member("document", change.recorded.document)
      json.member("section", change.recorded.section)
      json.member("before", change.recorded.before)
      json.member("after", change.recorded.after)
      json.member("points", ids: change.points)
      json.member("origin", change.recorded.origin)
      json.name("executed")
      if let isExecuted = change.isExecuted { json.value(isExecuted) } else { json.null() }
      json.member("reason", change.recorded.reason)
    }
  }
}

extension JSONWriter {
  /// Writes what was agreed, decided and issued on a round.
  fileprivate mutating func writeDecisions(on matrix: ResponseMatrix) {
    name("agreement")
    if let agreed = matrix.round.agreements.last {
      object { json in
        json.member("by", agreed.by as String?)
        json.member("on", agreed.on)
      }
    } else {
      null()
    }
    name("agreements")
    array(matrix.agreements) { json, agreed in
      json.object { json in
        json.member("by", agreed.by as String?)
        json.member("on", agreed.on)
        json.member("document", id: agreed.document)
        json.member("version", agreed.version)
      }
    }
    name("secrecy")
    array(matrix.round.secrecies) { json, secrecy in
      json.object { json in
        json.member("body", id: secrecy.body)
        json.member("on", secrecy.on)
        json.member("ground", secrecy.ground as String?)
      }
    }
    name("editions")
    array(matrix.editions.lines) { $0.write($1, withPlace: false) }
    name("decisions")
    array(matrix.decisions.lines) { $0.write($1) }
    name("adoption")
    object { json in
      json.member("decided", matrix.decisions.adopting.count)
      json.member("bodies", matrix.decisions.bodies.count)
    }
  }

  /// Writes what bodies decided on a point, each that did.
  fileprivate mutating func writeDecisions(on point: MatrixPoint) {
    name("decisions")
    array(zip(point.decisions, point.exceptions)) { json, pair in
      let (decision, exception) = pair
      json.object { json in
        json.member("body", id: decision.body.body)
        json.member("disposition", decision.disposition)
        json.member("on", decision.on)
        json.member("deviates", decision.exception != nil)
        json.member("answer", exception?.text)
        json.member("rationale", exception?.rationale)
      }
    }
  }
}

extension MatrixPoint {
  /// All its texts that are shown.
  private var shown: [ShownText] {
    quotes
      + [wording, summary, proposedText, answer?.text, answer?.rationale, answer?.measure?.text]
      .compactMap(\.self)
      + (answer?.additions ?? []).compactMap(\.text) + replies.compactMap(\.text)
  }

  /// The day on which texts of it were erased; `nil` where none was.
  var erasedOn: Day? {
    for case .erased(let day) in shown { return day }
    return nil
  }

  /// Whether the key to texts of it is missing.
  var isKeyMissing: Bool { shown.contains(.keyMissing) }
}
