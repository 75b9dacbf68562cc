// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Makes the points of a matrix, opening only the texts that it shows, each event's once.
struct PointSource {
  let round: RoundID
  let dossier: Dossier
  let state: State
  let parties: Parties
  let texts: any TextSource
  let showsUnapproved: Bool
  let decisions: Decisions
  let viewer: Viewer
  /// The municipality whose additions are shown; else those of all.
  let municipality: SortKey?
  /// The answers of clusters, each opened once for all its points.
  private var shared: [ClusterNumber: MatrixAnswer] = [:]

  init(
    round: RoundID, dossier: Dossier, state: State, parties: Parties, texts: any TextSource,
    showsUnapproved: Bool, decisions: Decisions, viewer: Viewer, municipality: SortKey? = nil
  ) {
    self.round = round
    self.dossier = dossier
    self.state = state
    self.parties = parties
    self.texts = texts
    self.showsUnapproved = showsUnapproved
    self.decisions = decisions
    self.viewer = viewer
    self.municipality = municipality
  }

  /// Tells the source which events will be opened, so that it can open them together, and opens
  /// the answers that several of these points share.
  mutating func prefetch(_ seats: [Seat]) {
    var sequences: [Int] = []
    sequences.reserveCapacity(seats.count * 2)
    var clusters: Set<ClusterNumber> = []
    for seat in seats {
      let outcomes = seat.status == nil ? [] : decisions.outcomes(of: seat.point, in: round, state)
      if let cluster = seat.point.cluster(in: round) { clusters.insert(cluster) }
      for text in sealedTexts(at: seat, outcomes) { sequences.append(text.sequence) }
    }
    let treated = clusters.compactMap { state.clusters[$0] }
    sequences += treated.compactMap { ($0.correctedWording ?? $0.texts).sequence }
    // The points of a cluster name the same answer.
    texts.prefetch(Set(sequences).sorted())
    for cluster in treated {
      guard let treatment = cluster.treatments[round],
        let written = written(in: treatment, treatment.status)
      else { continue }
      shared[cluster.number] = matrixAnswer(written, treatment.additions, treatment.status)
    }
  }

  /// Where the texts of a point are sealed that are shown.
  private func sealedTexts(
    at seat: Seat, _ decisions: [PointDecision]
  ) -> [EditionRow.SealedText] {
    let point = seat.point
    var shown: [EditionRow.SealedText] = []
    func show(_ texts: Texts?, _ name: String) {
      guard let sequence = texts?.sequence else { return }
      shown.append(EditionRow.SealedText(of: name, sequence: sequence))
    }
    show(point.recorded.texts, "point")
    if !point.correctedTexts.isEmpty {
      for field in TextField.allCases { show(point.correctedTexts[field], field.rawValue) }
    }
    if let answer = shownAnswer(to: point, seat.status) {
      show(answer.texts, "answer")
      for addition in state.treatment(of: point, in: round)?.additions ?? [] {
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
    let party = parties[seat.sender, on: seat.receivedOn]
    let wording = field(.wording)
    let answer = answer(at: seat)
    let outcomes = seat.status == nil ? [] : decisions.outcomes(of: point, in: round, state)
    return MatrixPoint(
      recorded: point.recorded,
      party: seat.submissionAudience >= viewer.audience ? party : viewer.hidden(party),
      coSubmitters: seat.submissionAudience >= viewer.audience ? seat.coSubmitters : [],
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
      cluster: point.cluster(in: round),
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

  /// The answer of a cluster in this round, where it is shown of any of its points.
  func answer(of cluster: ClusterNumber) -> MatrixAnswer? { shared[cluster] }

  func open(_ texts: Texts) -> OpenedTexts { texts.opened(by: self.texts) }
}

extension PointSource {
  /// What stands as an answer.
  private enum Written {
    case drafted(Treatment.Draft)
    case recommended(Treatment.Recommendation)

    var texts: Texts {
      switch self {
      case .drafted(let drafted): drafted.texts
      case .recommended(let recommended): recommended.texts
      }
    }
  }

  /// What of the answer to a point is shown, where it is answered by itself.
  private func written(to point: Point, _ status: PointStatus?) -> Written? {
    guard let treatment = point.treatments[round], let status else { return nil }
    return written(in: treatment, status)
  }

  private func written(in treatment: Treatment, _ status: PointStatus) -> Written? {
    guard status == .approved || showsUnapproved else { return nil }
    if status == .drafted, let draft = treatment.draft { return .drafted(draft) }
    return treatment.recommendation.map(Written.recommended)
  }

  /// What of the answer to a point is shown, by itself or with its cluster.
  private func shownAnswer(to point: Point, _ status: PointStatus?) -> Written? {
    guard point.cluster(in: round) != nil else { return written(to: point, status) }
    guard let status, status != .withdrawn else { return nil }
    return state.treatment(of: point, in: round).flatMap { written(in: $0, status) }
  }

  /// The answer that is shown of a point; a point of a cluster has that of the cluster, unless it
  /// was taken back.
  private func answer(at seat: Seat) -> MatrixAnswer? {
    let (point, status) = (seat.point, seat.status)
    var answer: MatrixAnswer?
    if let cluster = point.cluster(in: round) {
      answer = status == .withdrawn ? nil : shared[cluster]
    } else {
      answer = written(to: point, status).map {
        matrixAnswer($0, point.treatments[round]?.additions ?? [], status)
      }
    }
    if answer?.disposition != nil {
      let forebears = seat.forebears.map { seat.points[$0.index - 1] }
      answer?.textChanges =
        state.textChanges(of: point, after: forebears, in: round, of: dossier).sorted()
    }
    return answer
  }

  private func matrixAnswer(
    _ written: Written, _ additions: [Treatment.Addition], _ status: PointStatus?
  ) -> MatrixAnswer {
    switch written {
    case .drafted(let drafted):
      return MatrixAnswer(
        text: open(drafted.texts)[.answer], rationale: nil, additions: [], disposition: nil,
        textChanges: [],
        named: [],
        coveredIn: nil, passedTo: nil, measure: nil, deferral: nil, obligation: nil)
    case .recommended(let recommended):
      let opened = open(recommended.texts)
      let deferral = recommended.deferral.flatMap { number in
        dossier.deferrals.indices.contains(number - 1) ? dossier.deferrals[number - 1] : nil
      }
      let named = recommended.textChanges.filter { dossier.stands($0) }.sorted()
      return MatrixAnswer(
        text: opened[.answer],
        rationale: recommended.hasRationale ? opened[.rationale] : nil,
        additions: shown(additions),
        disposition: recommended.disposition,
        textChanges: named,
        named: named,
        coveredIn: recommended.coveredIn,
        passedTo: recommended.passedTo,
        measure: recommended.measure.map {
          MatrixMeasure(text: opened[.measure], recorded: $0)
        },
        deferral: recommended.measure == nil ? deferral?.proposed.terms : nil,
        obligation: status == .approved ? deferral?.obligation : nil)
    }
  }

  private func replies(to point: Point) -> [MatrixReply] {
    (point.treatments[round]?.replies ?? []).map {
      MatrixReply(edition: $0.edition, verdict: $0.verdict, text: open($0.texts)[.remark])
    }
  }

  /// What municipalities add, of all or of the one that was asked for.
  private func shown(_ additions: [Treatment.Addition]) -> [MatrixAddition] {
    additions.filter { addition in
      municipality == nil || municipality == SortKey(addition.municipality)
    }.map { MatrixAddition(municipality: $0.municipality, text: open($0.texts)[.answer]) }
  }
}

extension MatrixAnswer {
  /// What became of the point, without what was said about it.
  var withoutTexts: MatrixAnswer {
    var answer = self
    answer.text = nil
    answer.rationale = nil
    answer.measure?.text = nil
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
