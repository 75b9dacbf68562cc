// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension SheetPlanner {
  /// Logs a submission, or corrects what the rows say differently of one that is there.
  mutating func planSubmission(_ group: SubmissionGroup) {
    checkParty(of: group)
    let said = agreed(group)
    checkDays(said, of: group)
    if group.isNew {
      planNew(group, said)
    } else if let submission = state.submissions[group.number] {
      planCorrections(of: submission, group, said)
    }
  }

  /// What the rows of a submission say of it together; the first row that says something counts.
  private struct Said {
    var received: (value: Day, row: Int)
    var dated: (value: Day, row: Int)?
    var channel: (value: Channel, row: Int)?
    var standing: (value: Standing, row: Int)?
    var tenor: (value: Tenor, row: Int)?
    var nothingToAdd: Int?
    var references: [String] = []
    var rounds: [RoundID] = []
  }

  private mutating func checkDays(_ said: Said, of group: SubmissionGroup) {
    let (received, row) = said.received
    if let today, received > today.latestPlausible {
      note(.inFuture, .received, row: row, "is years ahead", hint: "correct the year")
    }
    if group.isNew, group.sender.party.map({ round.invited[$0] != nil }) ?? true,
      received < round.opensOn
    {
      note(
        .beforeOpening, .received, row: row, "is before the round opens, and the party was asked",
        hint: "correct the day, or log it with receive-submission as unasked")
    }
    let recorded = state.submissions[group.number]?.received.datedOn
    if let dated = said.dated?.value ?? recorded, dated > received {
      note(
        .contradiction, .dated, row: said.dated?.row ?? row,
        "is after the day on which it was received", hint: "correct one of the two days")
    }
  }

  private mutating func checkParty(of group: SubmissionGroup) {
    for index in group.rows where senderOfRow[index] != group.sender {
      note(
        .contradiction, .party, row: index, "is not the party of the submission",
        hint: "give a submission one party")
    }
  }

  private mutating func agreed(_ group: SubmissionGroup) -> Said {
    let first = group.rows[0]
    var said = Said(received: (rows[first].received, first))
    for index in group.rows.dropFirst() where rows[index].received != said.received.value {
      noteDisagreement(.received, row: index, with: first)
    }
    said.dated = one(\.dated, .dated, group)
    said.channel = one(\.channel, .channel, group)
    said.standing = one(\.standing, .standing, group)
    said.tenor = one(\.tenor, .tenor, group)
    said.nothingToAdd = group.rows.first { rows[$0].nothingToAdd }
    for index in group.rows {
      for reference in rows[index].references where !said.references.contains(reference) {
        said.references.append(reference)
      }
      for round in rounds(of: index) where !said.rounds.contains(round) {
        said.rounds.append(round)
      }
    }
    if let nothing = said.nothingToAdd {
      for index in group.rows where rows[index].isPoint {
        note(
          .contradiction, .nothingToAdd, row: index,
          "the submission says in line \(rows[nothing].line) that there is nothing to add",
          hint: "leave nothingToAdd empty where there are points")
      }
    }
    return said
  }

  /// The value that the rows of a group give a column; those that differ are noted.
  private mutating func one<Value: Equatable>(
    _ value: KeyPath<SheetRow, Value?>, _ column: SheetColumn, _ group: SubmissionGroup
  ) -> (value: Value, row: Int)? {
    var found: (value: Value, row: Int)?
    for index in group.rows {
      guard let said = rows[index][keyPath: value] else { continue }
      if let found, found.value != said {
        noteDisagreement(column, row: index, with: found.row)
      } else if found == nil {
        found = (said, index)
      }
    }
    return found
  }

  private mutating func noteDisagreement(_ column: SheetColumn, row: Int, with first: Int) {
    note(
      .contradiction, column, row: row,
      "differs from line \(rows[first].line), which has the same submission",
      hint: "say the same of a submission on all its rows, or give them labels of their own")
  }

  /// The rounds that a row names beside that of the import.
  private mutating func rounds(of index: Int) -> [RoundID] {
    var found: [RoundID] = []
    for name in rows[index].rounds {
      if let id = RoundID(name), state.rounds[id] != nil {
        found.append(id)
        continue
      }
      let titled = state.rounds.values.filter { $0.title == name }
      if titled.count == 1 {
        found.append(titled[0].id)
      } else {
        note(
          titled.isEmpty ? .unknownRound : .ambiguousName, .rounds, row: index,
          titled.isEmpty ? "names no round of the register" : "names several rounds",
          hint: "give the ids of rounds")
      }
    }
    return found
  }

  private mutating func planNew(_ group: SubmissionGroup, _ said: Said) {
    if said.channel == nil { assumed.insert(.channel) }
    let rounds = [round.id] + said.rounds.filter { $0 != round.id }
    roundsOfNew[group.number] = rounds
    let submission = ReceiveSubmission(
      rounds: rounds, party: group.sender.party,
      channel: said.channel?.value ?? .letter, receivedOn: said.received.value,
      content: said.nothingToAdd == nil ? .withoutText : .nothingToAdd,
      datedOn: said.dated?.value, standing: said.standing?.value, tenor: said.tenor?.value,
      references: said.references, session: group.sender.session)
    add(.receiveSubmission(submission), row: group.rows[0])
  }

  private mutating func planCorrections(
    of submission: Submission, _ group: SubmissionGroup, _ said: Said
  ) {
    checkUnchangeable(submission, group, said)
    let received = submission.received
    let thing = CorrectableThing.submission(group.number)
    var days: [(CorrectableField, Day, Int)] = []
    if said.received.value != received.receivedOn {
      days.append((.receivedOn, said.received.value, said.received.row))
    }
    if let (day, row) = said.dated, day != received.datedOn {
      days.append((.datedOn, day, row))
    }
    // A letter is never dated after its receipt, not even between two corrections.
    if said.received.value < received.receivedOn { days.reverse() }
    for (field, day, row) in days { correct(thing, field, to: day.description, row: row) }
    if let (channel, row) = said.channel, channel != received.channel {
      correct(thing, .channel, to: channel.rawValue, row: row)
    }
    if let (standing, row) = said.standing, standing != received.standing {
      correct(thing, .standing, to: standing.rawValue, row: row)
    }
    if let (tenor, row) = said.tenor, tenor != received.tenor {
      correct(thing, .tenor, to: tenor.rawValue, row: row)
    }
  }

  private mutating func checkUnchangeable(
    _ submission: Submission, _ group: SubmissionGroup, _ said: Said
  ) {
    if let row = said.nothingToAdd, submission.received.form != .nothingToAdd {
      noteUnchangeable(.nothingToAdd, row: row)
    }
    let ownRounds = Set(submission.received.rounds)
    for index in group.rows where !ownRounds.isSuperset(of: rounds(of: index)) {
      noteUnchangeable(.rounds, row: index)
    }
    let references = Set(
      submission.references.flatMap { $0.split(separator: ";") }.map { String($0).trimmed })
    for index in group.rows where !references.isSuperset(of: rows[index].references) {
      noteUnchangeable(.reference, row: index)
    }
  }

  /// Notes that a cell differs from what is recorded and that no sheet changes it.
  mutating func noteUnchangeable(_ column: SheetColumn, row: Int) {
    note(
      .notChangeable, column, row: row,
      "differs from what is recorded, and a sheet cannot change it",
      hint: "leave it empty, or put back what was there")
  }
}
