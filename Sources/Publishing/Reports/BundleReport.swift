// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

/// The reactions themselves, letter by letter with the numbers of their points: *bundel van
/// reacties*.
///
/// It holds what its audience may see and nothing else: of a letter that it may not see only that
/// there is one, and of a passage that is not for it a mark. What was redacted or erased is told.
struct BundleReport {
  private let frame: ReportFrame
  private let points: [SubmissionNumber: [MatrixPoint]]
  private var prose: Prose { frame.prose }

  /// A submission with the party under which it stands.
  private struct Letter {
    let number: SubmissionNumber
    let line: RollCall.Line
    let shown: MatrixSubmission
    let submission: Submission
  }

  init(_ frame: ReportFrame) {
    self.frame = frame
    points = Dictionary(
      grouping: frame.matrix.groups.lazy.flatMap(\.points), by: \.number.submission)
  }

  var document: Document {
    let letters = letters
    frame.request.texts.prefetch(letters.compactMap(\.submission.newestText?.sequence).sorted())
    let sections = PartyKind.allCases.compactMap { kind -> Document.Section? in
      let ofKind = letters.filter { $0.line.party.kind == kind }
      guard !ofKind.isEmpty else { return nil }
      return Document.Section(
        id: "letters-\(kind.rawValue)", title: prose.capitalised(kind.plural[prose.language]),
        blocks: ofKind.flatMap(blocks), startsPage: true)
    }
    return frame.document(
      title: prose("Bundel van reacties", "Bundle of submissions"), facts: [fact(letters)],
      sections: sections.isEmpty ? [nothing] : sections)
  }

  private var nothing: Document.Section {
    Document.Section(
      id: "letters", title: prose("Reacties", "Submissions"),
      blocks: [
        .paragraph([
          .text(prose("Er zijn geen reacties om te tonen.", "There are no submissions to show."))
        ])
      ])
  }

  /// The submissions that stand and that the audience may see, each once, in the order of the
  /// parties.
  private var letters: [Letter] {
    var taken: Set<SubmissionNumber> = []
    var letters: [Letter] = []
    for group in frame.matrix.groups {
      guard case .party(let line) = group.subject, !line.party.isHidden,
        frame.request.party.map({ $0 == line.party.id }) ?? true
      else { continue }
      for number in line.submissions {
        guard let shown = frame.matrix.submissions[number], shown.stands,
          let submission = frame.request.books.state.submissions[number],
          taken.insert(number).inserted
        else { continue }
        letters.append(Letter(number: number, line: line, shown: shown, submission: submission))
      }
    }
    return letters
  }

  private func fact(_ letters: [Letter]) -> Document.Fact {
    let standing = frame.matrix.submissions.values.count { $0.stands }
    let left = frame.request.party == nil ? standing - letters.count : 0
    let count = prose.count(
      letters.count, Words("reactie", "submission"), Words("reacties", "submissions"))
    return Document.Fact(
      prose("Opgenomen", "Included"),
      [count]
        + (left > 0
          ? [
            prose(
              "Niet voor dit publiek: \(prose.number(left))",
              "Not for this audience: \(prose.number(left))")
          ] : []))
  }
}

extension BundleReport {
  /// A letter: whose it is, what it says, and which points were taken from it.
  private func blocks(of letter: Letter) -> [Block] {
    let name = prose.capitalised(letter.line.party.name.text(in: prose.language))
    var about = [prose("ontvangen ", "received ") + prose.day(letter.shown.received.receivedOn)]
    if let day = letter.shown.received.datedOn {
      about.append(prose("gedateerd ", "dated ") + prose.day(day))
    }
    if !letter.shown.references.isEmpty {
      about.append(
        prose("kenmerk ", "reference ") + letter.shown.references.joined(separator: ", "))
    }
    return [
      .heading("\(letter.number) \(name)", id: letter.number.description),
      .paragraph([.aside(prose.capitalised(about.joined(separator: " · ")))]),
    ] + text(of: letter) + taken(from: letter)
  }

  /// What it says, paragraph by paragraph, without what is not for the audience.
  private func text(of letter: Letter) -> [Block] {
    func said(_ dutch: String, _ english: String) -> [Block] {
      [.paragraph([.absent(prose(dutch, english))])]
    }
    guard letter.shown.received.form != .nothingToAdd else {
      return said("De partij heeft niets op te merken.", "The party has nothing to add.")
    }
    guard let version = letter.submission.texts.last?.added,
      let shown = version.texts.opened(by: frame.request.texts)[.text]
    else {
      return said(
        "Van deze reactie is geen tekst vastgelegd.", "No text of this submission is recorded.")
    }
    guard let text = shown.text else { return [.paragraph([.absent(prose.text(shown))])] }
    let hidden = letter.submission.hidden(
      from: frame.request.audience, in: version, sentBy: letter.line.party.kind)
    guard !hidden.isEmpty else { return Paragraphs.of(text).map(Block.words) }
    // Where something was redacted its marks have other lengths, and places are not to be trusted.
    guard text.unicodeScalars.count == version.scalars else {
      return said(
        "Een deel van deze reactie is niet voor dit publiek; zij is daarom niet opgenomen.",
        "Part of this submission is not for this audience; it is therefore left out.")
    }
    let mark = prose("[niet voor dit publiek]", "[not for this audience]")
    return Paragraphs.of(text.replacing(hidden, with: mark)).map(Block.words)
  }

  /// The numbers of its points, each with its first words as far as the audience may see them.
  private func taken(from letter: Letter) -> [Block] {
    guard let points = points[letter.number], !points.isEmpty else { return [] }
    let title = prose("Punten in deze reactie", "Points of this submission")
    let items = points.sorted { $0.number < $1.number }.map { point -> [Inline] in
      let words = point.isShown ? point.quotes.first ?? point.summary : point.wording
      return [.strong(point.number.description)]
        + (words.map { [.text(" " + prose.text($0).beginning)] } ?? [])
    }
    return [.paragraph([.strong(title)]), .list(items)]
  }
}

extension Submission {
  /// Where its newest text is sealed.
  fileprivate var newestText: Texts? { texts.last?.added.texts }

  /// The stretches of a text that an audience may not see: passages and points that were said to be
  /// for fewer; in order, apart from each other.
  ///
  /// - Complexity: O(*n* log *n*) in its points and passages.
  fileprivate func hidden(
    from audience: Audience, in version: TextAdded, sentBy kind: PartyKind
  ) -> [Range<Int>] {
    guard audience != .staff else { return [] }
    let passages = audienceOfPassages.filter { $0.value < audience }.map(\.key)
    let narrow = points.filter { ($0.audienceSet ?? audience) < audience }
    let spans = passages + narrow.flatMap(\.recorded.spans)
    let ranges = spans.filter { $0.version == version.version }
      .map { $0.offset..<min($0.offset + $0.length, version.scalars) }
      .sorted { $0.lowerBound < $1.lowerBound }
    return ranges.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

extension String {
  /// The text with ranges of its scalars, in order, replaced by a mark.
  fileprivate func replacing(_ ranges: [Range<Int>], with mark: String) -> String {
    let scalars = Array(unicodeScalars)
    var shown = String.UnicodeScalarView()
    var place = 0
    for range in ranges {
      shown.append(contentsOf: scalars[place..<range.lowerBound])
      shown.append(contentsOf: mark.unicodeScalars)
      place = range.upperBound
    }
    shown.append(contentsOf: scalars[place...])
    return String(shown)
  }

  /// Its first words, on one line.
  fileprivate var beginning: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > 90 else { return line }
    return line.prefix(90).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }
}
