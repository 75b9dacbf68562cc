// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Makes the points of a matrix, opening only the texts that it shows, each event's once.
struct PointSource {
  let round: RoundID
  let dossier: Dossier
  let parties: Parties
  let texts: any TextSource
  let showsUnapproved: Bool
  let decisions: Decisions
  let viewer: Viewer
  /// The municipality whose additions are shown; else those of all.
  var municipality: SortKey?

  /// Tells the source which events will be opened, so that it can open them together.
  func prefetch(_ seats: [Seat]) {
    var sequences: [Int] = []
    sequences.reserveCapacity(seats.count * 2)
    for seat in seats {
      let outcomes = seat.status == nil ? [] : decisions.outcomes(of: seat.point, in: round)
      for text in sealedTexts(at: seat, outcomes) { sequences.append(text.sequence) }
    }
    sequences.sort()
    texts.prefetch(sequences)
  }

  /// Where the texts of a point are sealed that are shown.
  private func sealedTexts(
    at seat: Seat, _ decisions: [PointDecision]
  ) -> [EditionRow.SealedText] {
    let point = seat.point
    var shown: [EditionRow.SealedText] = []
    func show(_ texts: Texts?, _ name: String) {
      guard case .sealed(let sequence)? = texts else { return }
      shown.append(EditionRow.SealedText(of: name, sequence: sequence))
    }
    show(point.recorded.texts, "point")
    if !point.correctedTexts.isEmpty {
      for field in TextField.allCases { show(point.correctedTexts[field], field.rawValue) }
    }
    if let answer = answer(to: point, seat.status) {
      show(answer.texts, "answer")
      for addition in point.treatments[round]?.additions ?? [] {
        show(addition.texts, "addition")
      }
    }
    for decision in decisions { show(decision.exception?.texts, "decision") }
    return shown
  }

  /// A point with its texts.
  func matrixPoint(at seat: Seat, level: Int) -> MatrixPoint {
    let point = seat.point
    let opened = open(point.recorded.texts)
    func field(_ field: TextField) -> ShownText? {
      if let corrected = point.correctedTexts[field] { return open(corrected)[.to] }
      return opened.isReadable ? opened[field] : nil
    }
    let isShown = seat.audience >= viewer.audience
    let party = parties[seat.party]
    let wording = field(.wording)
    let answer = answer(to: point, seat.status).map { matrixAnswer($0, at: seat) }
    let outcomes = seat.status == nil ? [] : decisions.outcomes(of: point, in: round)
    return MatrixPoint(
      recorded: point.recorded,
      party: seat.submissionAudience >= viewer.audience ? party : viewer.hidden(party),
      level: level,
      handler: point.handler?.handler,
      status: seat.status,
      audience: seat.audience,
      isShown: isShown,
      replies: isShown ? replies(to: point) : [],
      quotes: isShown ? quotes(in: opened) : [],
      wording: wording,
      summary: isShown ? field(.summary) : nil,
      proposedText: isShown ? field(.proposedText) : nil,
      answer: isShown || wording != nil ? answer : answer?.withoutTexts,
      decisions: outcomes,
      exceptions: outcomes.map { outcome in
        outcome.exception.flatMap { isShown ? matrixException($0) : nil }
      },
      sealedTexts: sealedTexts(at: seat, outcomes))
  }

  private func matrixException(_ excepted: DecisionExcepted) -> MatrixException {
    let opened = open(excepted.texts)
    return MatrixException(
      text: opened[.answer], rationale: excepted.hasRationale ? opened[.rationale] : nil)
  }

  /// What stands in the letter; one marker where the texts cannot be read any more.
  private func quotes(in opened: OpenedTexts) -> [ShownText] {
    opened.isReadable
      ? TextField.quotes.compactMap { opened[$0] } : [opened[.quote]].compactMap(\.self)
  }

  func open(_ texts: Texts) -> OpenedTexts {
    switch texts {
    case .typed(let typed): .texts(typed)
    case .sealed(let sequence): self.texts.texts(at: sequence)
    }
  }
}

extension PointSource {
  /// What stands as an answer.
  private enum Written {
    case drafted(AnswerDrafted)
    case recommended(AnswerRecommended)

    var texts: Texts {
      switch self {
      case .drafted(let drafted): drafted.texts
      case .recommended(let recommended): recommended.texts
      }
    }
  }

  /// The answer that is shown of a point.
  private func answer(to point: Point, _ status: PointStatus?) -> Written? {
    guard let treatment = point.treatments[round], status != nil else { return nil }
    if status == .approved || showsUnapproved {
      if status == .drafted, let draft = treatment.draft { return .drafted(draft) }
      return treatment.recommendation.map(Written.recommended)
    }
    return nil
  }

  private func matrixAnswer(_ written: Written, at seat: Seat) -> MatrixAnswer {
    switch written {
    case .drafted(let drafted):
      return MatrixAnswer(
        text: open(drafted.texts)[.answer], rationale: nil, additions: [], disposition: nil,
        textChanges: [],
        named: [],
        coveredIn: nil, passedTo: nil, deferral: nil, obligation: nil)
    case .recommended(let recommended):
      let opened = open(recommended.texts)
      let deferral = recommended.deferral.flatMap { number in
        dossier.deferrals.indices.contains(number - 1) ? dossier.deferrals[number - 1] : nil
      }
      return MatrixAnswer(
        text: opened[.answer],
        rationale: recommended.hasRationale ? opened[.rationale] : nil,
        additions: additions(at: seat),
        disposition: recommended.disposition,
        textChanges: textChanges(of: recommended, at: seat),
        named: recommended.textChanges.sorted(),
        coveredIn: recommended.coveredIn,
        passedTo: recommended.passedTo,
        deferral: deferral?.proposed.terms,
        obligation: seat.status == .approved ? deferral?.obligation : nil)
    }
  }

  private func replies(to point: Point) -> [MatrixReply] {
    (point.treatments[round]?.replies ?? []).map {
      MatrixReply(edition: $0.edition, verdict: $0.verdict, text: open($0.texts)[.remark])
    }
  }

  /// What municipalities add, of all or of the one that was asked for.
  private func additions(at seat: Seat) -> [MatrixAddition] {
    (seat.point.treatments[round]?.additions ?? []).filter { addition in
      municipality == nil || municipality == SortKey(addition.municipality)
    }.map { MatrixAddition(municipality: $0.municipality, text: open($0.texts)[.answer]) }
  }

  /// The changes that a recommendation names, and those that were tied to the point by themselves,
  /// or to one whose place it took; not those that only an earlier recommendation named.
  private func textChanges(
    of recommended: AnswerRecommended, at seat: Seat
  ) -> [TextChangeNumber] {
    var changes = recommended.textChanges
    let places = [seat.number] + seat.forebears
    let linked = places.flatMap { dossier.textChangesOfPoint[PointInRound($0, round)] ?? [] }
    for change in linked where !changes.contains(change) {
      let isNamed = places.contains { place in
        seat.points[place.index - 1].treatments[round]?.textChangesNamed.contains(change) == true
      }
      if !isNamed { changes.append(change) }
    }
    return changes.sorted()
  }
}

extension MatrixAnswer {
  /// What became of the point, without what was said about it.
  var withoutTexts: MatrixAnswer {
    var answer = self
    answer.text = nil
    answer.rationale = nil
    answer.additions = []
    return answer
  }
}

extension OpenedTexts {
  /// Whether there are texts to read.
  fileprivate var isReadable: Bool {
    if case .texts = self { true } else { false }
  }
}
