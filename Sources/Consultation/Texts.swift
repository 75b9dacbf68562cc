// SPDX-License-Identifier: EUPL-1.2

/// The texts that are sealed: what parties said, and what staff wrote about it.
public enum TextField: String, Hashable, Sendable, CaseIterable {
  /// A natural person's name.
  case name
  /// Who wrote, who sent, and who signed with them.
  case author, submitter, coSubmitters
  /// The name of the file that came in.
  case fileName
  /// The text of a submission.
  case text
  /// What stands in the letter at a point's passages, first to ninth.
  case quote, quote2, quote3, quote4, quote5, quote6, quote7, quote8, quote9
  /// A public wording, a summary, and the text that the party proposes.
  case wording, summary, proposedText
  /// The answer to a point and why.
  case answer, rationale
  /// What is done outside the text.
  case measure
  /// A reason or remark typed with another act.
  case reason
  /// What a party or somebody on the staff remarks.
  case remark
  /// What a corrected field holds from now on, where that field is sealed.
  case to

  /// The quotes of a point, in the order of its passages.
  public static let quotes: [TextField] = [
    .quote, .quote2, .quote3, .quote4, .quote5, .quote6, .quote7, .quote8, .quote9,
  ]
}

/// The sealed texts of one event: as typed on their way in, or where they stand in the log.
///
/// No rule, number or count depends on what stands in them; that is why neither deciding nor
/// folding opens them. Reports get them from a ``TextSource``.
public enum Texts: Hashable, Sendable {
  /// Typed just now; what is recorded seals them.
  case typed([TextField: String])
  /// Sealed in the event with this sequence.
  case sealed(sequence: Int)

  /// An event without texts of its own.
  public static let none = Texts.typed([:])

  /// Where they are sealed; `nil` for texts that are not.
  public var sequence: Int? {
    if case .sealed(let sequence) = self { sequence } else { nil }
  }
}

/// Opens sealed texts while a report is read, for several threads at once.
public protocol TextSource: Sendable {
  /// The texts sealed in the event at `sequence`.
  func texts(at sequence: Int) -> OpenedTexts

  /// Tells which texts will be asked for, in ascending order, so that a source can open them
  /// together; asking for others stays allowed.
  func prefetch(_ sequences: [Int])
}

extension TextSource {
  /// Opens nothing beforehand.
  public func prefetch(_ sequences: [Int]) {}
}

/// What became of the texts of one event by the time somebody reads them.
public enum OpenedTexts: Hashable, Sendable {
  /// They are there.
  case texts([TextField: String])
  /// Their subject was erased, on this day.
  case erased(on: Day)
  /// Their key is not in the key store; that is not the same as erased.
  case keyMissing
}

/// One text as a report shows it.
public enum ShownText: Hashable, Sendable {
  /// The text itself.
  case text(String)
  /// Erased, on this day.
  case erased(on: Day)
  /// There, but its key is missing.
  case keyMissing

  /// The text, where there is one to read.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension OpenedTexts {
  /// One field of these texts; `nil` where that field was not given.
  public subscript(field: TextField) -> ShownText? {
    switch self {
    case .texts(let texts): texts[field].map(ShownText.text)
    case .erased(let day): .erased(on: day)
    case .keyMissing: .keyMissing
    }
  }
}

/// What is erased as one, under one key.
public enum Subject: Hashable, Sendable {
  /// The texts of one submission and the answers to its points.
  case submission(SubmissionNumber)
  /// What is left of the texts of one submission of which parts were destroyed, from the second
  /// time on that it was sealed.
  case rewritten(SubmissionNumber, Int)
  /// The identity of one natural person.
  case person(PartyID)
  /// The identity of one member of staff.
  case staff(UserID)
  /// The handed-over drafts and internal remarks of one round.
  case drafts(RoundID)
  /// The reasons given with acts on a round itself: silence, closing, correcting.
  case round(RoundID)
  /// The name of one contact of a party.
  case contact(PartyID, Int)
  /// One cluster's wording and answers.
  case cluster(ClusterNumber)
  /// The files of one edition of a matrix.
  case edition(RoundID, Int)
  /// The same, as it was issued anew, from the second time on, after what it showed was erased.
  case reissue(RoundID, Int, Int)
  /// The reasons given with corrections of a dossier or its text changes.
  case dossier(DossierID)
  /// What administrators noted of what they did: why something was erased or kept. It is that of no
  /// other subject, so that a reason outlives what was erased for it; it is never erased itself.
  case administration

  /// The name of the subject, which holds no personal data: its key id, and `subject/…` its stream.
  public var name: String {
    switch self {
    case .submission(let number): number.description
    case .rewritten(let number, let version): "rewritten-\(number)-\(version)"
    case .person(let party): "person-\(party)"
    case .staff(let user): "staff-\(user)"
    case .drafts(let round): "drafts-\(round)"
    case .round(let round): "round-\(round)"
    case .contact(let party, let contact): "contact-\(party)-\(contact)"
    case .cluster(let number): number.description
    case .edition(let round, let edition): "edition-\(round)-\(edition)"
    case .reissue(let round, let edition, let time): "reissue-\(round)-\(edition)-\(time)"
    case .dossier(let dossier): "dossier-\(dossier)"
    case .administration: "administration"
    }
  }
}

extension Texts {
  /// What became of them: those that were just typed, or what the source opens.
  public func opened(by source: any TextSource) -> OpenedTexts {
    switch self {
    case .typed(let texts): .texts(texts)
    case .sealed(let sequence): source.texts(at: sequence)
    }
  }
}
