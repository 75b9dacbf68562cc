// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// What the letters of one kind about a round share, read once for all of them.
struct LetterMatter {
  let letter: Letter
  let frame: ReportFrame
  /// Says of points, answers and changes what the annex says of them; nothing is referred to.
  let words: MatrixDocument
  /// The points that are answered in this round, by the submission in which they stand.
  let points: [SubmissionNumber: [MatrixPoint]]

  init(_ letter: Letter, _ frame: ReportFrame) {
    self.letter = letter
    self.frame = frame
    words = frame.words(title: "")
    points = Dictionary(
      grouping: frame.matrix.groups.lazy.flatMap(\.points).filter { $0.status != nil },
      by: \.number.submission)
  }
}

/// Writes one letter to one party.
struct LetterWriter {
  let matter: LetterMatter
  let line: RollCall.Line

  var letter: Letter { matter.letter }
  var frame: ReportFrame { matter.frame }
  var words: MatrixDocument { matter.words }
  /// The points of the party, in the order of its letters.
  var points: [MatrixPoint] { line.submissions.flatMap { matter.points[$0] ?? [] } }

  var prose: Prose { frame.prose }
  var matrix: ResponseMatrix { frame.matrix }

  /// The letter, with what goes with it as annexes.
  var document: Document {
    let text = Document.Section(
      id: "letter", title: "",
      blocks: [paragraph(salutation)] + body + closing)
    return Document(
      form: .letter, language: prose.language, kicker: [sender], title: subject, subtitle: "",
      facts: facts, sections: [text] + annexes,
      running: [matrix.organisation] + references,
      fields: words.fields.merging(fields) { $1 })
  }

  /// In whose name it is written: the bodies that decided, else the organisation.
  private var sender: String {
    let bodies = letter == .answer ? frame.decisions(for: line.party).map(\.body.title) : []
    return bodies.isEmpty ? matrix.organisation : prose.list(bodies)
  }

  private var name: String { prose.capitalised(prose.name(of: line.party)) }

  private var references: [String] { matrix.dossier.references }

  private var facts: [Document.Fact] {
    var facts = [
      Document.Fact(prose("Aan", "To"), [name]),
      Document.Fact(prose("Datum", "Date"), [prose.day(frame.request.madeOn)]),
    ]
    if !references.isEmpty {
      facts.append(Document.Fact(prose("Ons kenmerk", "Our reference"), references))
    }
    let theirs = line.submissions.flatMap { matrix.submissions[$0]?.references ?? [] }
    if !theirs.isEmpty {
      facts.append(Document.Fact(prose("Uw kenmerk", "Your reference"), theirs))
    }
    return facts + [Document.Fact(prose("Over", "About"), [matrix.dossier.title])]
  }

  private var fields: [String: String] {
    let title = frame.request.head.title ?? subject
    return [
      "partij": name, "party": name, "afzender": sender, "sender": sender, "titel": title,
      "title": title,
    ]
  }

  /// What it is about.
  private var subject: String {
    switch letter {
    case .invitation:
      prose("Wilt u reageren op \(consulted)?", "Would you react to \(consulted)?")
    case .acknowledgement: prose("Wij hebben uw reactie ontvangen", "We received your reaction")
    case .reminder:
      prose("Herinnering: reageren kan nog", "Reminder: you can still react")
    case .extension: prose("U krijgt meer tijd voor uw reactie", "You have more time to react")
    case .pointCheck:
      prose("Hebben wij uw reactie goed begrepen?", "Did we understand your reaction?")
    case .answer:
      line.party.kind == .advisoryBoard
        ? prose("Antwoord op uw advies", "Answer to your advice")
        : prose("Antwoord op uw reactie", "Answer to your reaction")
    case .notice: prose("Wat wij met uw reactie doen", "What we do with your reaction")
    case .settlement:
      prose("Wij komen terug op uw reactie", "We come back to your reaction")
    case .account:
      prose("Overzicht van wat nog terugkomt", "What still comes back to you")
    }
  }

  private var salutation: String {
    switch line.party.kind {
    case .council, .advisoryBoard: prose("Geachte leden,", "Dear members,")
    case .resident, .expertByExperience: prose("Beste heer of mevrouw,", "Dear Sir or Madam,")
    case .provider, .partner: prose("Geachte heer of mevrouw,", "Dear Sir or Madam,")
    }
  }

  private var closing: [Block] {
    [paragraph(prose("Met vriendelijke groet,", "Yours sincerely,")), paragraph(sender)]
  }

  func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  /// What is consulted on: the titles of its texts, else the title of the round.
  var consulted: String {
    let titles = matrix.baseline.isEmpty ? [matrix.round.title] : matrix.baseline.map(\.added.title)
    return prose.list(titles.map { "‘\($0)’" })
  }
}
