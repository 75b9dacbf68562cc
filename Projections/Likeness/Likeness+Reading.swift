// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Likeness {
  /// Reads which points of a round are alike; `nil` where there is no such round.
  ///
  /// Points that were taken back, split or merged, and those of submissions that are not taken into
  /// account, are not compared.
  ///
  /// - Complexity: O(length of the texts + n log n) in the number n of points: no text is compared
  ///   with more than a fixed number of others for each of its words.
  public init?(
    of books: Books, round id: RoundID, texts: any TextSource, options: Options = Options()
  ) {
    let state = books.state
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier] else {
      return nil
    }
    let seating = Seating(
      round: round, state: state, parties: Parties(of: books), municipality: nil)
    let seats = seating.seats().filter { $0.status != nil && $0.status != .withdrawn }
      .sorted { $0.number < $1.number }
    let answers = Answers(to: seats, in: id, of: state)
    texts.prefetch(
      Set(seats.flatMap { $0.point.sayingTexts.compactMap(\.sequence) } + answers.sequences)
        .sorted())
    let said = seats.map { $0.point.said(texts) }
    let comparison = PointComparison(
      of: seats, saying: said.map { $0.texts ?? [] }, in: id, least: options.least)
    let asked = options.point.flatMap { point in seats.firstIndex { $0.number == point } }

    self.round = id
    point = options.point
    compared = said.count { $0.texts != nil }
    erased = said.count { $0.isErased }
    keyMissing = said.count - compared - erased

    let links = options.point != nil && asked == nil ? [] : comparison.links(with: asked)
    let told = links.prefix(max(0, options.limit))
    total = links.count
    pairs = told.map { link in
      Pair(
        first: seats[link.first].number, second: seats[link.second].number, score: link.score,
        shared: comparison.shared(link),
        firstCluster: seats[link.first].point.cluster(in: id),
        secondCluster: seats[link.second].point.cluster(in: id),
        answered: answers.reusable(link.first, link.second).map { seats[$0].number })
    }
    equal = comparison.equal(in: told).map { set in set.map { seats[$0].number } }
    let check = LikenessCheck(
      seats: seats, answers: answers, comparison: comparison, round: id, state: state,
      decisions: Decisions(of: round, in: dossier))
    let warnings = check.warnings(texts)
    self.warnings =
      options.point.map { point in warnings.filter { $0.points.contains(point) } } ?? warnings
  }
}

/// What a point says, as far as it can be read.
enum SaidTexts {
  case texts([String])
  case erased
  case keyMissing

  var texts: [String]? { if case .texts(let texts) = self { texts } else { nil } }
  var isErased: Bool { if case .erased = self { true } else { false } }
}

extension Point {
  /// Where that stands by which it is compared.
  var sayingTexts: [Texts] {
    [recorded.texts]
      + [TextField.summary, .wording, .proposedText].compactMap { correctedTexts[$0] }
  }

  /// What stands in the letter, and its summary; else its wording, else what it proposes.
  func said(_ source: any TextSource) -> SaidTexts {
    let opened = recorded.texts.opened(by: source)
    switch opened {
    case .erased: return .erased
    case .keyMissing: return .keyMissing
    case .texts: break
    }
    func field(_ field: TextField) -> String? {
      let shown =
        correctedTexts[field].map { $0.opened(by: source)[.to] } ?? opened[field]
      return shown?.text.flatMap { $0.isEmpty ? nil : $0 }
    }
    let quotes = TextField.quotes.compactMap { opened[$0]?.text }
    let own = [quotes.isEmpty ? nil : quotes.joined(separator: "\n"), field(.summary)]
      .compactMap(\.self)
    if !own.isEmpty { return .texts(own) }
    return .texts([field(.wording) ?? field(.proposedText)].compactMap(\.self))
  }
}
