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
    register = try Register.open(at: options.folder, for: .writing, environment: .keepingEditions)
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
      Request(command, by: user, folder: ".", noting: unread))
    unread.tell(outcome)
    LintNotice.tell(after: command, outcome, in: register)
    return outcome
  }
}

extension Request {
  /// One line of JSON, as a request; who the line names comes before `user`.
  ///
  /// A file that it names is read here, once: its bytes, and where it is a letter its text, in any
  /// format that is read. A letter whose text cannot be read is kept as it is, and `unread` notes why.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - user: Who does it where the line does not say so.
  ///   - folder: The folder to which the path in the line is relative.
  ///   - unread: Notes what could not be read.
  /// - Throws: ``CommandError`` where there is no such file; ``Failure`` where the text of a
  ///   submission is to be added, and that of the file cannot be read.
  init(
    _ line: CommandRequest, by user: UserID, folder: String, noting unread: UnreadFiles
  ) async throws {
    // A file counts by what stands in it: the same path with other bytes is other content.
    var content = try line.content.canonicalBytes()
    var files = CommandFiles.inFolder(folder) { _ in nil }
    if let path = line.content["file"]?.stringValue {
      let file = try files.file(path)
      content += file.content
      let text = try await Self.text(of: file, for: line.form, noting: unread)
      let sections =
        line.form.name == "add-version" && line.content["sections"] == nil
        ? await Self.sections(of: file, noting: unread) : []
      files = CommandFiles(file: { _ in file }, text: { _ in text }, sections: { _ in sections })
    }
    self.init(
      id: line.id, actor: line.by ?? user, via: .cli, basedOn: line.basedOn, content: content
    ) { [files] desk in
      [try line.command(resolving: desk, files: files)]
    }
  }

  /// The text of a letter; `nil` for a file that is none, or whose text cannot be read.
  private static func text(
    of file: IncomingFile, for form: CommandForm, noting unread: UnreadFiles
  ) async throws -> SubmissionText? {
    guard form.name == "receive-submission" || form.name == "add-text" else { return nil }
    if PlainText.isPlain(file.name) {
      if PlainText.isUnreadable(file) { unread.note() }
      return PlainText.read(file)
    }
    do throws(ReadError) {
      let letter = try await LetterReader.read(file)
      return SubmissionText(
        letter.text.text, reader: letter.format.rawValue, readerVersion: LetterReader.version)
    } catch {
      guard form.name != "add-text" else { throw Failure(error, at: "file") }
      if error.code != .unknownFormat { unread.note(error) }
      return nil
    }
  }

  /// The sections of a version; none where its file cannot be read.
  private static func sections(
    of file: IncomingFile, noting unread: UnreadFiles
  ) async -> [SectionText] {
    do throws(ReadError) {
      return DocumentSections.all(in: try await LetterReader.read(file).text)
    } catch {
      unread.note(error)
      return []
    }
  }
}

extension Failure {
  /// A file that cannot be read.
  init(_ error: ReadError, at path: String) {
    self.init(
      code: error.code.rawValue, message: error.message,
      place: error.place.map { "\(path), \($0)" } ?? path, hint: error.hint, status: .refused)
  }
}
