// SPDX-License-Identifier: EUPL-1.2

/// A text that events link to a person: erasing the person asks what is to be done with it.
public struct LinkedText: Hashable, Sendable {
  /// The subject of the text.
  public var subject: Subject
  /// How it is linked.
  public var link: Link

  /// A text and how it is linked.
  public init(_ subject: Subject, _ link: Link) {
    self.subject = subject
    self.link = link
  }

  /// How a text is linked to a person.
  public enum Link: String, Hashable, Sendable, CaseIterable {
    /// It is the name of somebody who speaks for the person.
    case contact
    /// The person sent it.
    case sender
    /// The person sent it together with another.
    case coSubmitter
    /// A point of the person is in the cluster.
    case cluster
    /// The person's points were answered in the round whose drafts they are.
    case drafts
    /// It is the reason of an act of the round that is about the person.
    case reason
  }
}

extension State {
  /// The texts that events link to a person: contacts, submissions, clusters, drafts and reasons.
  ///
  /// What is erased already, or has no text, is left out.
  ///
  /// - Complexity: O(submissions and invitations).
  public func linkedTexts(to person: PartyID) -> [LinkedText] {
    let contacts = (parties[person]?.contacts ?? []).map {
      LinkedText(.contact(person, $0.contact), .contact)
    }
    let own = submissions.values.filter { $0.received.parties.contains(person) }
      .sorted { $0.received.submission < $1.received.submission }
    let sent = own.map {
      LinkedText(
        .submission($0.received.submission),
        $0.received.party == person ? .sender : .coSubmitter)
    }
    let points = own.flatMap(\.points)
    let shared = Set(points.flatMap(\.clusters)).sorted { $0.value < $1.value }
    let answered = Set(own.flatMap(\.received.rounds)).sorted()
    let reasons = rounds.values.filter { $0.hasReason(about: person) }.map(\.id).sorted()
    return
      (contacts + sent + shared.map { LinkedText(.cluster($0), .cluster) }
      + answered.map { LinkedText(.drafts($0), .drafts) }
      + reasons.map { LinkedText(.round($0), .reason) })
      .map { LinkedText(current($0.subject), $0.link) }
      .filter { subjects[$0.subject.name] != nil && erasures[$0.subject.name] == nil }
  }
}

extension Round {
  /// Whether somebody typed why the person got more time, declined or was silent.
  fileprivate func hasReason(about person: PartyID) -> Bool {
    guard let index = invited[person] else { return false }
    let invitation = invitations[index]
    let texts =
      invitation.extensions.map(\.texts)
      + [invitation.declined?.texts, invitation.silence?.texts].compactMap(\.self)
    return texts.contains { $0 != .none }
  }
}
