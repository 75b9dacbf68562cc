// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// The points of a round, compared by what they say; each stands at its place among the seats.
struct PointComparison {
  /// Two points that are alike, by the texts in which they are most.
  struct Link: Hashable {
    /// The points; the first before the second.
    let first: Int
    let second: Int
    let score: Int
    /// The texts.
    let firstText: Int
    let secondText: Int
  }

  private let seats: [Seat]
  private let round: RoundID
  /// Who says each text.
  private let speakers: [Int]
  /// The texts of each point.
  private let textsOfSeat: [Range<Int>]
  private let likeness: TextLikeness

  /// Compares points; from a score on they are alike.
  init(of seats: [Seat], saying texts: [[String]], in round: RoundID, least: Int) {
    self.seats = seats
    self.round = round
    var speakers: [Int] = []
    var textsOfSeat: [Range<Int>] = []
    for (seat, texts) in texts.enumerated() {
      textsOfSeat.append(speakers.count..<(speakers.count + texts.count))
      speakers += texts.map { _ in seat }
    }
    self.speakers = speakers
    self.textsOfSeat = textsOfSeat
    var options = TextLikeness.Options()
    options.threshold = max(1, least)
    likeness = TextLikeness(of: texts.flatMap(\.self), options)
  }

  /// The texts that are equal: those of one set have one.
  var sets: [[Int]] { likeness.sets }
  /// The sets that are alike.
  var pairs: [TextLikeness.Pair] { likeness.pairs }
  /// The points that say one of some texts, each once, ascending.
  func speakers(of texts: [Int]) -> [Int] { Set(texts.map { speakers[$0] }).sorted() }

  /// How much two points are alike in any of their texts.
  func score(_ left: Int, _ right: Int) -> Int {
    textsOfSeat[left].flatMap { text in
      textsOfSeat[right].map { likeness.score(text, $0) }
    }.max() ?? 0
  }

  /// What two points share.
  func shared(_ link: Link) -> [String] { likeness.shared(link.firstText, link.secondText) }

  /// The points that may be answered together and are not yet, the likest first.
  ///
  /// - Parameter asked: Only those with this one; `nil` for all.
  /// - Returns: Each two of them once.
  func links(with asked: Int?) -> [Link] {
    var links: [Link] = []
    for set in likeness.sets where set.count > 1 {
      link(set, set, 1000, most: Likeness.mostOfOneText * Likeness.mostOfOneText, asked, &links)
    }
    for pair in likeness.pairs {
      let (first, second) = (likeness.sets[pair.first], likeness.sets[pair.second])
      link(first, second, pair.score, most: 64, asked, &links)
    }
    links.sort { left, right in
      (left.first, left.second, -left.score) < (right.first, right.second, -right.score)
    }
    var best: [Link] = []
    for link in links where best.last?.first != link.first || best.last?.second != link.second {
      best.append(link)
    }
    best.sort { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    return best
  }

  /// Links every text with every other one; where those are more than `most`, each with the first
  /// of the others, and with the one that is asked about.
  private func link(
    _ left: [Int], _ right: [Int], _ score: Int, most: Int, _ asked: Int?, _ links: inout [Link]
  ) {
    let isSmall = left.count * right.count <= most
    for (ours, theirs) in [(left, right), (right, left)] {
      let hubs = isSmall ? ours : ours.filter { $0 == ours.first || speakers[$0] == asked }
      for hub in hubs where asked == nil || speakers[hub] == asked {
        for text in theirs { if let link = link(hub, text, score) { links.append(link) } }
      }
    }
  }

  /// Two texts, where their points may be answered together and are not yet.
  private func link(_ left: Int, _ right: Int, _ score: Int) -> Link? {
    let (texts, points) =
      speakers[left] < speakers[right]
      ? ((left, right), (speakers[left], speakers[right]))
      : ((right, left), (speakers[right], speakers[left]))
    let (first, second) = (seats[points.0], seats[points.1])
    guard first.number.submission != second.number.submission else { return nil }
    if let cluster = first.point.cluster(in: round), cluster == second.point.cluster(in: round) {
      return nil
    }
    return Link(
      first: points.0, second: points.1, score: score, firstText: texts.0, secondText: texts.1)
  }

  /// The points with one text, of which two are linked.
  func equal(in links: some Sequence<Link>) -> [[Int]] {
    let linked = Set(links.lazy.filter { $0.score == 1000 }.map(\.firstText))
    let sets = likeness.sets.filter { $0.count > 1 && $0.contains(where: linked.contains) }
    return Set(sets.map { speakers(of: $0) }).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
