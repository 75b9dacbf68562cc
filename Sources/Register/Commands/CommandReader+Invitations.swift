// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension CommandReader {
  func extend() throws -> Extend {
    Extend(
      round: try round(), parties: try parties(), until: try body.day("until"),
      reason: try body.text("reason"))
  }

  func remind() throws -> Remind {
    Remind(round: try round(), parties: try parties(), on: try body.day("on"))
  }

  func decline() throws -> Decline {
    Decline(
      round: try round(), party: try party(), on: try body.day("on"),
      reason: try body.text(ifAny: "reason"))
  }

  func inviteGroup() throws -> InviteGroup {
    var invite = InviteGroup(
      round: try round(), group: try body.text("group"), announced: try body.text("announced"),
      on: try body.day("on"), until: try body.day("until"),
      municipality: try body.text(ifAny: "municipality"))
    if body.has("kinds") {
      invite.kinds = try body.texts("kinds").compactMap(PartyKind.init(rawValue:))
    }
    return invite
  }

  func holdSession() throws -> HoldSession {
    var parties: [PartyID] = []
    var residents: Int?
    for item in try body.texts("present") {
      if let number = Self.residents(in: item) {
        residents = min((residents ?? 0) + number, Self.mostResidents)
      } else {
        parties.append(try names.party(named: item))
      }
    }
    return HoldSession(
      round: try round(), session: try body.id("session"), title: try body.text("title"),
      on: try body.day(ifAny: "on"), kind: try body.text("kind"),
      place: try body.text(ifAny: "place"),
      part: try body.text(ifAny: "part"), question: try body.text(ifAny: "question"),
      present: parties, residents: residents, period: try body.text(ifAny: "period"),
      partyKind: try body.choice(ifAny: "partyKind"),
      reason: try body.text(ifAny: "reason"))
  }

  /// More were never at one session.
  private static let mostResidents = 999_999

  /// The number in `14 inwoners` or `14 residents`; `nil` for any other text.
  static func residents(in item: String) -> Int? {
    let words = item.split(separator: " ")
    guard words.count == 2, words[0].utf8.count <= 6,
      words[0].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      ["inwoner", "inwoners", "resident", "residents"].contains(words[1].lowercased())
    else { return nil }
    return Int(words[0])
  }

  func tellBack() throws -> TellBack {
    let session: SessionID = try body.id("session")
    return TellBack(
      round: try round(ifAny: "round") ?? names.round(ofSession: session), session: session,
      on: try body.day("on"))
  }

  func setTenderMode() throws -> SetTenderMode {
    SetTenderMode(round: try round(), on: body.isTrue("on") || body.isFalse("off"))
  }

  /// The party or parties that are named; `nil` for the rest.
  func recordLetters() throws -> RecordLetters {
    RecordLetters(
      round: try round(), letter: try body.choice("letter"), parties: try parties() ?? [],
      on: try body.day("on"), obligation: body.has("obligation") ? try obligation() : nil)
  }

  private func parties() throws -> [PartyID]? {
    if body.isTrue("rest") { return nil }
    if body.has("party") { return [try party()] }
    return try body.texts("parties").map(names.party(named:))
  }

  private func party() throws -> PartyID { try names.party(named: try body.text("party")) }
}
