// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Projections

extension MatrixDocument {
  /// Chapter 3: every point with its answer; by party a part for each kind of them.
  var points: Document.Section {
    let shown = self.shown
    let groups = shown.concurrentMap { shown in
      switch shown {
      case .group(let group): self.group(of: group)
      case .counted(let lines, let kind): self.group(of: lines, kind: kind)
      }
    }
    let isByParty = matrix.options.grouping == .party
    let parts =
      isByParty
      ? self.parts(of: zip(shown, groups)) : pointBlocks(caption: caption, groups: groups)
    return Document.Section(
      id: "points", title: prose("Punten en antwoorden", "Points and answers"),
      blocks: groups.isEmpty
        ? nothing("Er zijn geen reacties.", "There are no submissions.")
        : clusters + parts + formerNumbers)
  }

  /// The parts of the chapter: councils, boards, providers, residents and others, then sessions.
  private func parts(of shown: some Sequence<(Shown, Table.Group)>) -> [Block] {
    var groups: [Division: [Table.Group]] = [:]
    for (shown, group) in shown { groups[shown.division, default: []].append(group) }
    let kinds = PartyKind.allCases.flatMap { kind -> [Block] in
      guard let groups = groups[.kind(kind)] else { return [] }
      let plural = kind.plural[language]
      let caption = prose(
        "Punten van \(plural), met de antwoorden", "Points of \(plural), answered")
      return [.heading(prose.capitalised(plural), id: "points-\(kind.rawValue)")]
        + asked(kind).map { .paragraph([.text($0)]) }
        + pointBlocks(caption: caption, groups: groups)
    }
    guard let ofSessions = groups[.sessions] else { return kinds }
    let caption = prose(
      "Punten uit bijeenkomsten, met de antwoorden", "Points of sessions, answered")
    return kinds + [.heading(prose("Bijeenkomsten", "Sessions"), id: "points-sessions")]
      + pointBlocks(caption: caption, groups: ofSessions)
  }

  /// The numbers that are no point any more, with where each went.
  var formerNumbers: [Block] {
    guard !matrix.formerNumbers.isEmpty else { return [] }
    return nothing(
      "Sommige punten zijn opnieuw ingedeeld. Hun nummer blijft bestaan en verwijst verder:",
      "Some points were divided otherwise. Their numbers remain and refer on:")
      + [.list(matrix.formerNumbers.map { [.text(prose.fate(of: $0))] })]
  }

  private var caption: String {
    switch matrix.options.grouping {
    case .party: prose("Geordend per partij", "In order of party")
    case .theme: prose("Geordend per thema", "In order of theme")
    case .section: prose("Geordend per vindplaats", "In order of place")
    case .question: prose("Geordend per vraag", "In order of question")
    }
  }

  /// How many parties of one kind without points are named; more are counted.
  private static let namedWithoutPoints = 20

  private var shown: [Shown] {
    var silent: [PartyKind: [RollCall.Line]] = [:]
    for case .party(let line) in matrix.groups.lazy.filter(\.points.isEmpty).map(\.subject) {
      silent[line.party.kind, default: []].append(line)
    }
    let counted = silent.filter { $0.value.count > Self.namedWithoutPoints }
    var shown: [Shown] = []
    var kind: PartyKind?
    func close() {
      if let ended = kind, let lines = counted[ended] { shown.append(.counted(lines, ended)) }
    }
    for group in matrix.groups {
      if case .party(let line) = group.subject {
        let next = line.party.session == nil ? line.party.kind : nil
        if next != kind {
          close()
          kind = next
        }
        if group.points.isEmpty, counted[line.party.kind] != nil { continue }
      }
      shown.append(.group(group))
    }
    close()
    return shown
  }

  /// What has a heading of its own: a group of points, or parties of which only the number is told.
  private enum Shown: Sendable {
    case group(ResponseMatrix.Group)
    case counted([RollCall.Line], PartyKind)

    /// The part of the chapter in which it stands.
    var division: Division {
      switch self {
      case .counted(_, let kind): .kind(kind)
      case .group(let group):
        switch group.subject {
        case .party(let line): line.party.session == nil ? .kind(line.party.kind) : .sessions
        case .hidden(let kind): .kind(kind)
        case .titled, .none: .sessions
        }
      }
    }
  }

  /// A part of the chapter.
  private enum Division: Hashable {
    case kind(PartyKind)
    case sessions
  }

  /// Parties of a large kind that made no points, as numbers.
  private func group(of lines: [RollCall.Line], kind: PartyKind) -> Table.Group {
    let counts =
      Response.allCases.map { response in
        (
          response.word(in: language),
          lines.count { $0.response == response && !$0.isPresentOnly }
        )
      } + [(prose.presentOnly, lines.count(where: \.isPresentOnly))]
    let notes = counts.filter { $0.1 > 0 }.map { word, count -> [Inline] in
      [.text("\(prose.capitalised(word)): \(prose.number(count))")]
    }
    let title = prose(
      "Overige \(kind.plural.dutch) (\(prose.number(lines.count)))",
      "Other \(kind.plural.english) (\(prose.number(lines.count)))")
    return Table.Group(heading: [.text(title)], notes: notes, rows: [])
  }

  private func group(of group: ResponseMatrix.Group) -> Table.Group {
    let title = group.subject.title(in: language, by: matrix.options.grouping)
    var notes: [[Inline]] = []
    if case .party(let line) = group.subject { notes = self.notes(on: line) }
    return Table.Group(
      heading: [.text(title)], notes: notes, rows: group.points.map { row(of: $0) })
  }

  /// What is said of a party above its points: a line for each submission, else its response.
  private func notes(on line: RollCall.Line) -> [[Inline]] {
    guard !line.submissions.isEmpty else {
      var text = prose.capitalised(prose.response(of: line))
      if line.response == .awaited, let day = line.lastDay {
        text += prose(", uiterlijk \(prose.day(day))", ", by \(prose.day(day))")
      }
      return [[.text(text)]]
    }
    return line.submissions.compactMap { number in
      matrix.submissions[number].map { [.text(note(on: $0, by: line))] }
    }
  }

  private func note(on submission: MatrixSubmission, by line: RollCall.Line) -> String {
    let received = submission.received
    if let other = line.jointWith.first(where: { $0.id == received.party }) {
      let name = other.name.text(in: language)
      return prose(
        "Reactie \(received.submission) · samen met \(name): de punten staan daar",
        "Submission \(received.submission) · together with \(name): the points stand there")
    }
    let (isAsked, isOfGroup) = (line.wantedBy != nil, line.group != nil)
    var parts = [
      prose("Reactie ", "Submission ") + received.submission.description,
      prose("ontvangen ", "received ") + prose.day(received.receivedOn),
    ]
    if let day = received.datedOn, day != received.receivedOn {
      parts[1] += prose(" (gedateerd \(prose.day(day)))", " (dated \(prose.day(day)))")
    }
    let isOfSession = line.party.session != nil
    if !isOfSession && !isAsked || received.asked == .unasked && !isOfGroup {
      parts.append(Asked.unasked.word(in: language))
    }
    if let timeliness = submission.timeliness, timeliness != .inTime, isAsked {
      parts.append(timeliness.word(in: language))
    }
    if let standing = received.standing {
      parts.append(standing.words(for: line.party.kind)[language])
    }
    let others = line.jointWith.filter { other in
      other.id.map(received.coSubmitters.contains) ?? false
    }
    if !others.isEmpty { parts.append(prose.together(with: others)) }
    if let tenor = received.tenor { parts.append(tenor.word(in: language)) }
    if received.form == .nothingToAdd { parts.append(Response.nothingToAdd.word(in: language)) }
    if let number = received.supplements {
      parts.append(prose("aanvulling op \(number)", "supplement to \(number)"))
    }
    if let number = received.replaces {
      parts.append(prose("vervangt \(number)", "replaces \(number)"))
    }
    if let number = submission.replacedBy { parts.append(prose.replaced(by: number)) }
    if submission.isWithdrawn { parts.append(prose("ingetrokken", "withdrawn")) }
    if submission.isExcluded {
      parts.append(prose("niet betrokken in deze ronde", "not included in this round"))
    } else if submission.points == 0, received.form != .nothingToAdd, submission.stands {
      parts.append(prose("nog niet in punten verdeeld", "not yet split into points"))
    }
    if !submission.references.isEmpty {
      parts.append(
        prose("kenmerk ", "reference ") + submission.references.joined(separator: ", "))
    }
    return parts.joined(separator: " · ")
  }
}

extension Prose {
  /// `vervangen door R-014`.
  func replaced(by number: SubmissionNumber) -> String {
    self("vervangen door \(number)", "replaced by \(number)")
  }
}
