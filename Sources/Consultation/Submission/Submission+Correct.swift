// SPDX-License-Identifier: EUPL-1.2

extension Submission {
  /// Applies a correction of the submission, or of one of its points.
  mutating func correct(_ corrected: Corrected, at sequence: Int) {
    if let number = PointNumber(parsing: corrected.thing) {
      let index = number.index - 1
      guard points.indices.contains(index) else { return }
      points[index].correct(corrected)
      if corrected.field != .theme, corrected.field != .part {
        points[index].correctedAt = sequence
      }
      return
    }
    guard let to = corrected.to else {
      if let field = corrected.field.sealed { correctedTexts[field] = corrected.texts }
      return
    }
    switch corrected.field {
    case .receivedOn: received.receivedOn = Day(parsing: to) ?? received.receivedOn
    case .datedOn: received.datedOn = Day(parsing: to)
    case .channel: received.channel = Channel(rawValue: to) ?? received.channel
    case .standing: received.standing = Standing(rawValue: to)
    case .tenor: received.tenor = Tenor(rawValue: to)
    default: break
    }
  }
}

extension Point {
  fileprivate mutating func correct(_ corrected: Corrected) {
    guard let to = corrected.to else {
      if let field = corrected.field.sealed { correctedTexts[field] = corrected.texts }
      return
    }
    switch corrected.field {
    case .kind: recorded.kind = PointKind(rawValue: to) ?? recorded.kind
    case .theme: recorded.theme = ThemeID(to)
    case .part: recorded.part = PartID(to)
    case .section: recorded.section = corrected.clearValue
    case .question: recorded.question = QuestionID(to)
    case .addressee: recorded.addressee = corrected.clearValue
    default: break
    }
  }
}

extension CorrectableField {
  /// The sealed text that a correction of this field replaces; `nil` where the field is clear.
  public var sealed: TextField? {
    switch self {
    case .name: .name
    case .author: .author
    case .submitter: .submitter
    case .summary: .summary
    case .wording: .wording
    case .proposedText: .proposedText
    case .title, .opensOn, .closesOn, .shortName, .municipality, .group, .receivedOn, .datedOn,
      .channel, .standing, .tenor, .kind, .theme, .part, .section, .question, .addressee, .before,
      .after, .reason:
      nil
    }
  }
}
