// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What a council is told of a consultation, on a page or two: *raadsinformatiebrief*.
struct CouncilLetterReport {
  /// How many changes, refusals and promises it names; of more the rest is counted.
  private static let named = 5

  private let frame: ReportFrame
  private let words: MatrixDocument
  private let council: Parties.Listed?
  private var prose: Prose { frame.prose }
  private var matrix: ResponseMatrix { frame.matrix }
  private var note: String { prose.titles.replyNote }

  init(_ frame: ReportFrame) {
    self.frame = frame
    words = frame.words(title: frame.prose.titles.councilLetter)
    council = frame.request.party.map { frame.parties[$0] }
  }

  var document: Document {
    var document = frame.document(
      title: prose.titles.councilLetter, notice: frame.notice,
      sections: [
        greeting, asked, matters, changes, refusals, comingBack, decision, closing,
      ].compactMap(\.self))
    document.form = .letter
    document.facts = facts
    document.colophon = []
    return document
  }

  private var facts: [Document.Fact] {
    let to =
      council.map { prose.capitalised(prose.name(of: $0)) }
      ?? prose("De gemeenteraden", "The councils")
    let subject = prose("Uitkomst van: \(matrix.round.title)", "Outcome of: \(matrix.round.title)")
    return [
      Document.Fact(prose("Aan", "To"), [to]), Document.Fact(prose("Van", "From"), senders),
      Document.Fact(prose("Datum", "Date"), [prose.day(frame.request.madeOn)]),
      Document.Fact(prose("Onderwerp", "Subject"), [subject]),
    ] + frame.request.head.lines.map { Document.Fact($0.label, [$0.text]) }
  }

  /// Who writes: the college of the council's municipality, else all that decide.
  private var senders: [String] {
    let bodies = matrix.dossier.bodies
    let own = bodies.filter { body in
      council?.municipality.map { $0 == body.municipality } ?? false
    }
    let titles = (own.isEmpty ? bodies : own).map(\.title)
    return titles.isEmpty ? [matrix.organisation] : [prose.list(titles)]
  }

  private func section(_ id: String, _ title: String, _ blocks: [Block]) -> Document.Section {
    Document.Section(id: id, title: title, blocks: blocks)
  }

  private var greeting: Document.Section {
    let kind = matrix.round.kind.word(in: prose.language)
    let texts = matrix.baseline.map(\.added.title)
    let about =
      texts.isEmpty
      ? "" : prose(" over ‘\(prose.list(texts))’", " on ‘\(prose.list(texts))’")
    return section(
      "greeting", "",
      words.nothing("Geachte leden van de raad,", "Dear members of the council,")
        + words.nothing(
          "Met deze brief vertellen wij u wat de \(kind)\(about) opleverde: wie reageerde, wat er "
            + "verandert, wat niet, en wat later terugkomt.",
          "With this letter we tell you what came of the \(kind)\(about): who reacted, what "
            + "changes, what does not, and what comes back later."))
  }

  private var asked: Document.Section {
    let round = matrix.round
    let questions = round.questions.map { [Inline.text($0.text)] }
    let term = prose(
      "Reageren kon van \(prose.day(round.opensOn)) tot en met \(prose.day(round.closesOn)).",
      "Reactions were welcome from \(prose.day(round.opensOn)) up to and including "
        + "\(prose.day(round.closesOn)).")
    let what =
      questions.isEmpty
      ? [] : words.nothing("Wij vroegen:", "We asked:") + [Block.list(questions)]
    return section(
      "asked", prose("Wat wij vroegen en wie reageerde", "What we asked, and who reacted"),
      what + [.paragraph([.text(term + " " + words.reactions)])]
        + [tenor].compactMap(\.self).map { .paragraph([.text($0)]) })
  }

  /// What those that reacted think of it; `nil` where no tenor was recorded.
  private var tenor: String? {
    let tenors = matrix.opinions.tenors
    let counts = Tenor.allCases.map { tenor in
      (word: tenor.word(in: prose.language), count: tenors[.some(tenor)])
    }
    guard counts.contains(where: { $0.count > 0 }) else { return nil }
    let unsaid = (word: prose("zonder vermeld oordeel", "not stated"), count: tenors[nil])
    return prose("De strekking van de reacties: ", "The tenor of the reactions: ")
      + words.counts(counts + [unsaid]) + "."
  }

  /// What most parties wrote about; `nil` where nothing was answered together.
  private var matters: Document.Section? {
    let titles = Dictionary(
      matrix.clusters.map { ($0.line.number, $0) }, uniquingKeysWith: { first, _ in first })
    let themes = ThemeSummary(of: frame.request.books, round: matrix.round.id)?.themes ?? []
    let main = themes.flatMap(\.mainPoints)
      .sorted { ($1.count.total, $0.cluster) < ($0.count.total, $1.cluster) }
      .prefix(Self.named).compactMap { main -> [Inline]? in
        guard let cluster = titles[main.cluster] else { return nil }
        let outcome = words.outcome(of: cluster).plain.lowercased()
        return [
          .strong(cluster.line.title), .text(": \(prose.mentions(main.count)); \(outcome)."),
        ]
      }
    guard !main.isEmpty else { return nil }
    return section(
      "matters", prose("Waar de reacties over gingen", "What the reactions were about"),
      [.paragraph([.text(words.pointCounts)]), .list(main)])
  }

  private var changes: Document.Section {
    let changes = matrix.textChanges
    let title = prose("Wat er verandert", "What changes")
    guard !changes.isEmpty else {
      return section(
        "changes", title,
        words.nothing("De tekst verandert niet.", "The text does not change."))
    }
    let items = changes.prefix(Self.named).map { change -> [Inline] in
      let recorded = change.recorded
      let place = words.titles.place(recorded.section, in: recorded.document)
      let heading = "§ \(recorded.section)" + (place.map { " \($0)" } ?? "")
      let after = Sentence.first(of: recorded.after, within: 160)
      let becomes =
        recorded.after.isEmpty
        ? prose("deze tekst vervalt.", "this text is deleted.")
        : after.text + (after.isAll ? "" : " […]")
      return [.strong(heading), .text(": " + becomes)]
    }
    let count = prose.count(
      changes.count, Words("wijziging", "change"), Words("wijzigingen", "changes"))
    return section(
      "changes", title,
      [
        .paragraph([
          .text(
            prose("De tekst krijgt \(count).", "The text gets \(count).")
              + firstOnly(changes.count))
        ]), .list(Array(items)),
      ])
  }

  /// That only the first of so many are named here; nothing where all are.
  private func firstOnly(_ count: Int) -> String {
    guard count > Self.named else { return "" }
    return prose(
      " Hier staan de eerste \(prose.number(Self.named)); de andere staan in de \(note).",
      " The first \(prose.number(Self.named)) stand here; the others in the \(note).")
  }

  /// What was not taken over, and why; `nil` where all was.
  private var refusals: Document.Section? {
    let refused = matrix.groups.flatMap(\.points).filter { point in
      point.status == .approved && point.answer?.disposition == .notAccepted
    }
    guard !refused.isEmpty else { return nil }
    let shown = refused.filter { $0.isShown || $0.wording != nil }.prefix(Self.named)
    let items = shown.map { point -> [Inline] in
      let said = words.shortWords(of: point, within: 140).first?.plain ?? ""
      let why = words.shortReason(of: point.answer, within: 200).plain
      return [.strong(point.number.description), .text(" \(said) "), .aside(why)]
    }
    let count = prose.count(
      refused.count, Words("punt nemen wij niet over", "point is not accepted"),
      Words("punten nemen wij niet over", "points are not accepted"))
    let rest =
      shown.count == refused.count
      ? ""
      : prose(
        " De andere staan met de reden in de \(note).",
        " The others stand with the reason in the \(note).")
    return section(
      "refusals", prose("Wat niet verandert, en waarom", "What does not change, and why"),
      [.paragraph([.text(count + "." + rest)]), .list(Array(items))])
  }

  /// What comes back; `nil` where nothing does.
  private var comingBack: Document.Section? {
    let open = matrix.obligations.filter { $0.status == .open }
    guard !open.isEmpty else { return nil }
    let items = open.prefix(Self.named).map { line -> [Inline] in
      let what = line.terms.document ?? line.target
      let when = prose.when(line, day: prose.day).first.map { ", \($0)" } ?? ""
      let words = "\(what), \(line.terms.owner)\(when)"
      return [
        .strong(line.number.description),
        .text(": " + (words.hasSuffix(".") ? words : words + ".")),
      ]
    }
    let count = prose.count(
      open.count, Words("vervolgpunt staat nog open", "obligation is open"),
      Words("vervolgpunten staan nog open", "obligations are open"))
    return section(
      "coming-back", prose("Wat later terugkomt", "What comes back later"),
      [.paragraph([.text(count + "." + firstOnly(open.count))]), .list(Array(items))])
  }

  private var decision: Document.Section {
    let next =
      matrix.decisions.lines.isEmpty
      ? prose("Er is nog niets besloten.", "Nothing was decided yet.") : words.adoption
    let full = prose(
      "Alle punten met hun antwoord staan in de \(note).",
      "All points with their answers stand in the \(note).")
    return section(
      "decision", prose("Besluit", "Decision"), [.paragraph([.text(next + " " + full)])])
  }

  private var closing: Document.Section {
    section(
      "closing", "",
      words.nothing("Met vriendelijke groet,", "Yours sincerely,")
        + senders.map { .paragraph([.text($0)]) })
  }
}
