// SPDX-License-Identifier: EUPL-1.2

extension Correct {
  func correctRound(_ id: RoundID, in situation: Situation) throws(Undecided) -> [Decided] {
    let round = try situation.existingRound(id)
    let stream = Stream.round(id)
    switch field {
    case .title: return clear(try requiredText(), was: round.title, id, in: stream)
    case .opensOn:
      guard try day() <= round.closesOn else { throw .rejected(.closesBeforeOpening(id)) }
      return clear(to, was: round.opensOn.description, id, in: stream)
    case .closesOn:
      guard try day() >= round.opensOn else { throw .rejected(.closesBeforeOpening(id)) }
      return clear(to, was: round.closesOn.description, id, in: stream)
    default: throw .rejected(.notCorrectable(field, .round(id)))
    }
  }

  func correctSubmission(
    _ number: SubmissionNumber, in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    let known = try situation.existingSubmission(number).received
    let stream = Stream.submission(number)
    switch field {
    case .receivedOn: return try correctReceipt(of: known, in: situation, under: circumstances)
    case .datedOn:
      if !to.isEmpty, try day() > known.receivedOn { throw .rejected(.datedAfterReceipt) }
      return clear(to, was: known.datedOn?.description, number, in: stream)
    case .channel:
      return clear(try word(Channel.self), was: known.channel.rawValue, number, in: stream)
    case .standing:
      return clear(
        try optionalWord(Standing.self), was: known.standing?.rawValue, number, in: stream)
    case .tenor:
      return clear(try optionalWord(Tenor.self), was: known.tenor?.rawValue, number, in: stream)
    case .author, .submitter:
      try TextRules.check(name: to, "to")
      return try sealed(number, in: stream)
    default: throw .rejected(.notCorrectable(field, .submission(number)))
    }
  }

  /// The day of receipt decides what is late, so every round of the submission hears of it.
  private func correctReceipt(
    of known: SubmissionReceived, in situation: Situation, under circumstances: Circumstances
  ) throws(Undecided) -> [Decided] {
    let day = try plausibleDay(under: circumstances)
    if let datedOn = known.datedOn, datedOn > day { throw .rejected(.datedAfterReceipt) }
    var events = clear(
      to, was: known.receivedOn.description, known.submission, in: .submission(known.submission))
    guard !events.isEmpty else { return [] }
    for id in known.rounds {
      let round = try situation.existingRound(id)
      if round.entry(of: known.submission)?.entered.asked == .asked, day < round.opensOn {
        throw .rejected(.beforeOpening(id, opensOn: round.opensOn))
      }
      let corrected = Corrected(thing: known.submission.description, field: field, to: to)
      events.append(Decided(.round(id), .corrected(corrected)))
    }
    return events
  }

  func correctPoint(_ number: PointNumber, in situation: Situation) throws(Undecided) -> [Decided] {
    let known = try situation.currentPoint(number).recorded
    let stream = Stream.submission(number.submission)
    switch field {
    case .kind:
      return clear(try word(PointKind.self), was: known.kind.rawValue, number, in: stream)
    case .section: return clear(try optionalText(), was: known.section, number, in: stream)
    case .addressee: return clear(try optionalText(), was: known.addressee, number, in: stream)
    case .theme, .part, .question:
      let (new, old) = try placement(of: known, in: situation)
      return clear(new ?? "", was: old, number, in: stream)
    case .summary, .wording, .proposedText: return try sealed(number, in: stream)
    default: throw .rejected(.notCorrectable(field, .point(number)))
    }
  }

  /// The new and the old id of a point's theme, part or question.
  private func placement(
    of known: PointRecorded, in situation: Situation
  ) throws(Undecided) -> (new: String?, old: String?) {
    let frame = try Frame(of: known.rounds, in: situation)
    let name = to.isEmpty ? nil : to
    switch field {
    case .theme: return (try frame.theme(name)?.rawValue, known.theme?.rawValue)
    case .part: return (try frame.part(name)?.rawValue, known.part?.rawValue)
    default:
      let question = name.flatMap { QuestionID($0) }
      guard (name == nil) == (question == nil) else { throw .rejected(.badValue(field)) }
      return (try frame.question(question)?.rawValue, known.question?.rawValue)
    }
  }

  func correctCluster(
    _ number: ClusterNumber, in situation: Situation
  ) throws(Undecided) -> [Decided] {
    let cluster = try situation.existingCluster(number)
    switch field {
    case .title:
      let title = try requiredText()
      guard title != cluster.title else { return [] }
      let corrected = Corrected(
        thing: number.description, field: field, was: cluster.title, to: title,
        texts: Texts([.reason: reason]))
      return [Decided(.cluster(number), .corrected(corrected))]
    case .wording: return try sealed(number, in: .cluster(number))
    default: throw .rejected(.notCorrectable(field, .cluster(number)))
    }
  }
}
