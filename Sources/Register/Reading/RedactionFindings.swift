// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

/// Where the words of a redaction stand too and are not hidden with it: for a person to read again.
///
/// It holds numbers and names of fields, and none of the words.
public struct RedactionFindings: Hashable, Sendable {
  /// A field of an event.
  public struct Place: Hashable, Sendable {
    /// The sequence of the event.
    public let sequence: Int
    /// What kind of event, as in the log: `text-change-recorded`.
    public let kind: String
    /// The stream, which is about what it is: `dossier/jeugd`.
    public let stream: String
    /// The number or id that the event is about: `W-1`, `R-014.3`; `nil` where it names none.
    public let number: String?
    /// The field.
    public let field: String
  }

  /// Sealed texts that do not belong to the submission: of other submissions, rounds, dossiers.
  public internal(set) var elsewhere: [Place] = []
  /// Fields that stand in clear, of which nothing can be hidden.
  public internal(set) var clear: [Place] = []
}

extension Register {
  /// Looks where the words of a redaction, before it is recorded, stand in texts that are not hidden
  /// with it.
  ///
  /// - Parameters:
  ///   - redact: The redaction.
  ///   - user: Who wants it.
  /// - Returns: The places; none where it is hidden already.
  /// - Throws: ``RegisterError`` for every reason for which ``perform(_:)`` would refuse it.
  /// - Complexity: O(bytes of the log).
  public func findings(of redact: Redact, by user: UserID) throws(RegisterError)
    -> RedactionFindings
  {
    try refresh()
    let ledger = Ledger(records: records)
    ledger.begin()
    let decided = try ledger.decide(
      .redact(redact), under: Circumstances(by: user, today: environment.now().day))
    guard case .spanRedacted(let redacted)? = decided.first?.event else {
      return RedactionFindings()
    }
    return try RepeatSearch(for: redacted, in: records).findings()
  }
}

extension RepeatSearch {
  /// Where else the words stand.
  fileprivate func findings() throws(RegisterError) -> RedactionFindings {
    var found = RedactionFindings()
    guard let words = span.words, !words.isEmpty else { return found }
    try RegisterError.wrapping {
      try records.store.forEach { stored in
        guard let recorded = EventCodec.decode(stored) else { return }
        switch recorded.event {
        case .textResealed, .subjectOpened, .signingKeyAnnounced: return
        default: break
        }
        let data = try stored.data(leavingOut: SealedValue.member)
        found.clear += data.members(with: words).map { Place(stored, data, recorded.event, $0) }
        if case .redactions = recorded.stream { return }
        guard try records.sealedValue(of: stored) != nil, !letter.holds(stored),
          case .texts(let texts) = try records.texts(of: stored)
        else { return }
        found.elsewhere += texts.filter { !words.ranges(in: $0.value.unicodeScalars).isEmpty }
          .map(\.key.rawValue).sorted().map { Place(stored, data, recorded.event, $0) }
      }
    }
    return found
  }

  private typealias Place = RedactionFindings.Place
}

extension RedactionFindings.Place {
  fileprivate init(_ stored: StoredEvent, _ data: JSON, _ event: Event, _ field: String) {
    sequence = stored.sequence
    kind = String(stored.type.split(separator: ".").dropLast().last ?? "")
    stream = stored.stream.text
    number =
      event.point?.description
      ?? ["number", "question", "milestone", "section", "party", "thing"]
      .lazy.compactMap { data[$0]?.stringValue }.first
    self.field = field
  }
}

extension JSON {
  /// The members of an event's data of which a text has the words, by name.
  fileprivate func members(with words: HiddenWords) -> [String] {
    (objectValue ?? []).filter { member in
      !Self.madeByProgram.contains(member.name) && member.value.holds(words)
    }.map(\.name)
  }

  /// Members that hold hashes and proofs, and no text of a person.
  private static let madeByProgram = [
    ContentProof.member, SealedValue.member, DataWriter.file, "rowsRoot", "fingerprint",
    "program", "engine",
  ]

  private func holds(_ words: HiddenWords) -> Bool {
    switch self {
    case .string(let text): !words.ranges(in: text.unicodeScalars).isEmpty
    case .array(let values): values.contains { $0.holds(words) }
    case .object(let members): members.contains { $0.value.holds(words) }
    default: false
    }
  }
}
