// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

extension Register {
  /// The file from which a text of a submission was read, as it came in.
  ///
  /// - Parameters:
  ///   - version: A text version of a submission in the books.
  ///   - submission: That submission.
  /// - Returns: Its bytes; `nil` where the text was read from no file, key or file is missing, or
  ///   something of the submission was hidden.
  /// - Throws: ``RegisterError`` `subject-erased`, or where the log is damaged or cannot be read.
  public func file(
    of version: TextAdded, in submission: Submission
  ) throws(RegisterError) -> [UInt8]? {
    let (file, texts): (SourceFile?, Texts) =
      version.file == nil && version.version == 1
      ? (submission.received.file, submission.received.texts) : (version.file, version.texts)
    guard case .recorded(let recorded)? = file, case .sealed(let sequence) = texts else {
      return nil
    }
    let stored: StoredEvent
    do throws(EventLogError) { stored = try records.store.event(at: sequence) } catch {
      throw .log(error)
    }
    return try records.content(of: recorded, in: stored)
  }
}
