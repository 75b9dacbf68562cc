// SPDX-License-Identifier: EUPL-1.2

import Consultation

/// Proposes the points of a letter, from its structure.
///
/// Lines become headings, paragraphs and items; items a tree; what is no point is recognised by its
/// place and wording; all else is a point. <doc:Proposals> tells the rules and how often they are
/// right.
public enum Proposer {
  /// Who proposes, as events say it; its number grows with what is proposed of the same text.
  public static let name = "weerklank 1"

  /// Proposes the points of a text.
  ///
  /// - Parameters:
  ///   - read: The text and the structure that its format gives.
  ///   - hasStructure: Whether the blocks come from the format itself (paragraph styles, list
  ///     levels, tables) and not from the look of lines, as those of plain text do.
  ///   - round: What is known of the round.
  /// - Returns: The submissions with their points, and the parties that are missing.
  /// - Complexity: Near O(length); matching of names adds O(headings × invited parties).
  public static func propose(
    _ read: ReadText, hasStructure: Bool = false, for round: ProposingRound = ProposingRound()
  ) -> Proposal {
    let scalars = Array(read.text.unicodeScalars)
    // Where each line became a paragraph, the format says nothing of the structure after all.
    let isWrapped = read.warnings.contains { $0.code == .hardWrapped }
    let blocks =
      hasStructure && !isWrapped ? read.blocks : read.blocks.filter { $0.kind == .furniture }
    let letter = LetterLines(scalars, blocks: blocks)
    let matcher = PartyMatcher(round.parties)
    let headings = PartyHeadings.find(in: letter, matching: matcher)
    let splitter = Splitter(letter: letter, round: round)
    let submissions =
      headings.isEmpty ? [splitter.single(matching: matcher)] : splitter.joint(headings)
    let found = Set(submissions.compactMap(\.partyID))
    return Proposal(
      submissions: submissions, missing: round.parties.filter { !found.contains($0.id) },
      warnings: read.warnings, text: read.text)
  }
}

/// Splits a text into the parts of its parties, and reads each.
private struct Splitter {
  let letter: LetterLines
  let round: ProposingRound
  private let normalisation: TextNormalisation

  init(letter: LetterLines, round: ProposingRound) {
    self.letter = letter
    self.round = round
    normalisation = TextNormalisation(letter.scalars)
  }

  /// A text of one party, which is named over or under it.
  func single(matching matcher: PartyMatcher) -> ProposedSubmission {
    var reading = LetterReading(
      letter: letter, normalisation: normalisation, round: round, isPart: false)
    reading.read(0..<letter.lines.count)
    var submission = submission(reading, over: 0..<letter.scalars.count)
    if let party = sender(matching: matcher, noPoint: submission.noPoint) {
      submission.party = party.name
      submission.partyID = party.id
    }
    return submission
  }

  /// The invited party whose name stands over the salutation or in the signature, but not behind
  /// *aan*, and in the text only where it stands nowhere else.
  private func sender(
    matching matcher: PartyMatcher, noPoint: [ProposedNoPoint]
  ) -> ProposingParty? {
    guard !round.parties.isEmpty else { return nil }
    var isAddressee = false
    var rest = noPoint[...]
    for line in letter.lines {
      if line.look != .text {
        isAddressee = false
        continue
      }
      rest = rest.drop { $0.range.upperBound <= line.content.lowerBound }
      let kind = rest.first.flatMap { $0.range.overlaps(line.content) ? $0.kind : nil }
      guard kind == .furniture || kind == .signature || kind == .heading else { continue }
      let first = line.words.first?.text ?? ""
      if ["aan", "to", "tav", "t"].contains(first) { isAddressee = true }
      if isAddressee { continue }
      let text = String(String.UnicodeScalarView(letter.scalars[line.content]))
      if let party = matcher.match(text), PartyMatcher.name(of: text).body != nil { return party }
    }
    return nil
  }

  /// The parts of a joint document.
  ///
  /// What stands before the first is context of the first, what
  /// stands behind the last part under a heading of its own, of the last.
  func joint(_ headings: [PartyHeadings.Heading]) -> [ProposedSubmission] {
    var submissions: [ProposedSubmission] = []
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].line : letter.lines.count
      let start = index == 0 ? 0 : letter.lines[heading.line].range.lowerBound
      let whole =
        start..<(end < letter.lines.count
        ? letter.lines[end].range.lowerBound : letter.scalars.count)
      if heading.party == nil {
        passOver(whole, lines: heading.line..<end, into: &submissions)
        continue
      }
      var reading = LetterReading(
        letter: letter, normalisation: normalisation, round: round, isPart: true)
      reading.markHeading(heading)
      if index == 0 { reading.markPreamble(0..<heading.line) }
      reading.read(heading.line + 1..<end)
      var submission = submission(reading, over: whole)
      if reading.hasNotReacted, !submissions.isEmpty {
        submissions[submissions.count - 1].noPoint += submission.noPoint
        continue
      }
      submission.party = heading.party
      submission.partyID = heading.invited?.id
      submissions.append(submission)
    }
    return submissions
  }

  /// What belongs to no party: a submission of its own where there are lists under headings in it.
  private func passOver(
    _ whole: Range<Int>, lines: Range<Int>, into submissions: inout [ProposedSubmission]
  ) {
    let items = lines.count { letter.lines[$0].marker != nil }
    var reading = LetterReading(
      letter: letter, normalisation: normalisation, round: round, isPart: false)
    if items >= 3 {
      reading.read(lines)
      submissions.append(submission(reading, over: whole))
      return
    }
    reading.markPreamble(lines)
    let rest = submission(reading, over: whole)
    guard !submissions.isEmpty else { return }
    submissions[submissions.count - 1].noPoint += rest.noPoint
    submissions[submissions.count - 1].open += rest.open
  }

  private func submission(
    _ reading: LetterReading, over whole: Range<Int>
  ) -> ProposedSubmission {
    let (noPoint, open) = reading.accounting.balance(over: whole, of: letter.scalars)
    return ProposedSubmission(
      nothingToAdd: reading.nothingToAdd, points: reading.points, noPoint: noPoint, open: open)
  }
}
