// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Intake
import Projections
import Publishing
import Register

/// A register that is open for recording, and who records.
struct Session {
  let register: Register
  let user: UserID

  /// Opens the register that the options name.
  init(writing options: RegisterOptions, _ writer: WriterOptions) throws {
    let named = try writer.named()
    register = try Register.open(at: options.folder, for: .writing, environment: .keepingMatrices)
    user = try named ?? register.firstUser()
  }

  /// Ends a call that may have recorded something: signs it, and tells what of a crash was cut off
  /// the log since it was opened.
  ///
  /// What is recorded stands, also where it could not be signed; the next call signs it then.
  func finish() {
    for path in register.setAside {
      Output.say("a crash left an unfinished commit, which nobody was told of: kept as \(path)")
    }
    do throws(RegisterError) { try register.sign() } catch {
      Output.say("what is recorded stands, and is not signed yet: \(error.description)")
    }
  }

  /// Carries out one command, with files relative to the working directory.
  func perform(_ command: CommandRequest) async throws -> Outcome {
    defer { finish() }
    let unread = UnreadFiles()
    let outcome = try await register.perform(
      Request(command, by: user, files: .read(fromFolder: ".", noting: unread)))
    unread.tell(outcome)
    return outcome
  }
}

extension Environment {
  /// The machine's clock and random bytes; an edition keeps its matrix as JSON in Dutch.
  static let keepingMatrices = Environment(
    now: system.now, randomness: system.randomness, editionFile: Self.matrixFile)

  /// Writes the matrix that an edition keeps.
  static let matrixFile: @Sendable (ResponseMatrix) -> [UInt8] = {
    JSONAnswer.matrix($0, language: .nl)
  }
}

extension CommandFiles {
  /// Files relative to a folder, whose text is read where a reader can; `unread` notes that it
  /// should have been possible and was not.
  static func read(fromFolder folder: String, noting unread: UnreadFiles) -> CommandFiles {
    .inFolder(folder) { file in
      let text = PlainText.read(file)
      if text == nil, PlainText.isUnreadable(file) { unread.note() }
      return text
    }
  }
}

extension Request {
  /// One line of JSON, as a request; who the line names comes before `user`.
  init(_ line: CommandRequest, by user: UserID, files: CommandFiles) throws {
    // A file counts by what stands in it: the same path with other bytes is other content.
    var content = try line.content.canonicalBytes()
    if let path = line.content["file"]?.stringValue { content += try files.file(path).content }
    self.init(
      id: line.id, actor: line.by ?? user, via: .cli, basedOn: line.basedOn, content: content
    ) { desk in
      [try line.command(resolving: desk, files: files)]
    }
  }
}
