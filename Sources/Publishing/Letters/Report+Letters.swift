// SPDX-License-Identifier: EUPL-1.2

import Consultation
import Container
import Projections

extension Report {
  /// Makes a letter to each party to which it goes, in the order of the roll call; only to the one
  /// party, where the request names one.
  ///
  /// - Parameters:
  ///   - letter: What the letters are about.
  ///   - request: Of which round, in which language.
  ///   - again: Also to those to which it was sent already.
  /// - Returns: A report a letter, each with its party.
  /// - Throws: ``ReportError`` where there is no such round, or the named party gets no such letter.
  /// - Complexity: O(what the books hold of the round, and points of all letters).
  public static func letters(
    _ letter: Letter, asking request: ReportRequest, again: Bool = false
  ) throws(ReportError) -> [Report] {
    guard let frame = ReportFrame(request) else { throw .unknownRound }
    let matter = LetterMatter(letter, frame)
    guard let party = request.party else {
      return frame.recipients(of: letter, again: again).map { Report(matter, to: $0) }
    }
    let line = frame.matrix.rollCall.linesOfParties.first { $0.party.id == party }
    guard let line, frame.concerns(letter, line, party) else {
      throw .nothing(
        "there is nothing yet of which a \(letter.rawValue) letter tells this party",
        hint: "See weerklank rollcall; an answer waits for the decision of the party's body.")
    }
    return [Report(matter, to: line)]
  }

  private init(_ matter: LetterMatter, to line: RollCall.Line) {
    let (letter, frame) = (matter.letter, matter.frame)
    self.init(
      ReportName(letter), of: frame.request, party: line.party.id,
      obligations: letter == .settlement
        ? (line.party.id.map(frame.settled) ?? []).map(\.number) : [],
      document: LetterWriter(matter: matter, line: line).document)
  }

  /// Several files as one ZIP archive, in order.
  public static func archive(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive = ArchiveWriter()
    for file in files { archive.add(file.name, file.bytes) }
    return archive.bytes
  }
}

extension ReportName {
  /// The name of a letter.
  public init(_ letter: Letter) {
    self =
      switch letter {
      case .invitation: .invitationLetter
      case .acknowledgement: .acknowledgementLetter
      case .reminder: .reminderLetter
      case .extension: .extensionLetter
      case .pointCheck: .pointCheckLetter
      case .answer: .answerLetter
      case .notice: .noticeLetter
      case .settlement: .settlementLetter
      case .account: .accountLetter
      }
  }

  /// What the letter is about, where it is one to a party.
  public var letter: Letter? {
    Letter.allCases.first { ReportName($0) == self }
  }
}
