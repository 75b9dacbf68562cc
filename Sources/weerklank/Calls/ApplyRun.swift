// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Register

/// One run of `apply`: lines in, answers out, each printed when what it tells is durable.
struct ApplyRun {
  /// Decides a request, and records it unless this is a rehearsal.
  let perform: (Request) async throws -> Outcome
  /// Says what else there is to say of what was done.
  let tell: (CommandRequest, Outcome) -> Void
  /// Who does what no line says otherwise.
  let user: UserID
  /// The folder to which the paths of files are relative.
  let folder: String
  /// What of them could not be read.
  let unread: UnreadFiles

  /// The status with which the run ends, where a line was refused or in conflict.
  private(set) var worst: ExitStatus?
  private var number = 0
  private var saidNoID = false

  /// Whether errors are told as JSON.
  private let asJSON: Bool

  init(
    user: UserID, folder: String, asJSON: Bool,
    perform: @escaping (Request) async throws -> Outcome,
    telling tell: @escaping (CommandRequest, Outcome) -> Void
  ) {
    self.tell = tell
    self.asJSON = asJSON
    self.user = user
    unread = UnreadFiles()
    self.folder = folder
    self.perform = perform
  }

  /// Carries out one line and answers it.
  ///
  /// - Returns: Whether it was neither refused nor in conflict.
  /// - Throws: What ends the run at once: a register or output that cannot be written to.
  mutating func apply(_ line: LineReader.Line) async throws -> Bool {
    number += 1
    let line = number == 1 ? line.withoutMark : line
    // A blank line asks for nothing; it counts where lines are named by number.
    guard !line.isBlank else { return true }
    var id: String?
    do {
      let request = try read(line)
      id = request.id?.rawValue
      if request.id == nil, !saidNoID {
        saidNoID = true
        Output.say("line \(number) has no id: applied again, it is done again")
      }
      let outcome = try await perform(
        Request(request, by: user, folder: folder, noting: unread))
      unread.tell(outcome, at: "line \(number)")
      try answer(id: id, outcome)
      tell(request, outcome)
      return true
    } catch {
      unread.forget()
      guard let failure = Failure(telling: error),
        failure.status == .refused || failure.status == .usage || failure.status == .conflict
      else { throw error }
      try refuse(id: id ?? CommandRequest.id(of: line.bytes)?.rawValue, failure)
      return false
    }
  }

  private func read(_ line: LineReader.Line) throws -> CommandRequest {
    switch line {
    case .bytes(let bytes): try CommandRequest(parsing: bytes)
    case .tooLong:
      throw CommandError(
        .lineTooLong, "the line has more than \(CommandRequest.greatestSizeInBytes) bytes",
        hint: "Give a long text as a file.")
    }
  }

  private func answer(id: String?, _ outcome: Outcome) throws {
    switch outcome {
    case .done(let recording): try print(id: id, "done", recording)
    case .already(let recording): try print(id: id, "already", recording)
    case .nothing: try print(id: id, "nothing")
    }
  }

  private mutating func refuse(id: String?, _ failure: Failure) throws {
    let isConflict = failure.status == .conflict
    if worst != .refused { worst = isConflict ? .conflict : .refused }
    try print(id: id, isConflict ? "conflict" : "refused", error: failure)
    var told = failure
    told.place = "line \(number)" + (failure.place.map { ", \($0)" } ?? "")
    Output.say(asJSON ? told.json : told.words)
  }

  private func print(
    id: String?, _ outcome: String, _ recording: Recording? = nil, error: Failure? = nil
  ) throws {
    let answer = JSON.object([
      .init("line", .integer(number)),
      .init("id", id.map(JSON.string) ?? .null),
      .init("outcome", .string(outcome)),
      .init("from", (recording?.from).map(JSON.integer) ?? .null),
      .init("to", (recording?.to).map(JSON.integer) ?? .null),
      .init("made", .array((recording?.made ?? []).map(JSON.string))),
      .init("error", error?.members ?? .null),
    ])
    try Output.print(line: answer.line)
  }
}
