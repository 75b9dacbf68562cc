// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How the files that commands name come in, and how their text is read.
public struct CommandFiles: Sendable {
  /// Reads the file at a path of a command.
  public let file: @Sendable (String) throws -> IncomingFile
  /// The text of a file; `nil` where it is of a kind that is kept unread.
  public let text: @Sendable (IncomingFile) throws -> SubmissionText?
  /// The sections of the file of a version; none where they cannot be read.
  public let sections: @Sendable (IncomingFile) throws -> [SectionText]

  /// Files from anywhere; without `sections` those of versions are kept unread.
  public init(
    file: @escaping @Sendable (String) throws -> IncomingFile,
    text: @escaping @Sendable (IncomingFile) throws -> SubmissionText?,
    sections: @escaping @Sendable (IncomingFile) throws -> [SectionText] = { _ in [] }
  ) {
    self.file = file
    self.text = text
    self.sections = sections
  }

  /// The greatest size of a file, in bytes: what one commit can hold.
  public static let greatestSizeInBytes = 64 << 20

  /// Files by paths relative to a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder of the file of commands, or the working directory.
  ///   - text: Reads the text of a file.
  /// - Returns: Files that throw ``CommandError`` `file-not-readable` where there is none.
  public static func inFolder(
    _ folder: String, text: @escaping @Sendable (IncomingFile) throws -> SubmissionText?
  ) -> CommandFiles {
    CommandFiles(
      file: { path in
        let place = path.hasPrefix("/") ? path : "\(folder)/\(path)"
        let bytes: [UInt8]
        switch OrdinaryFile.read(place, limit: greatestSizeInBytes) {
        case .bytes(let read): bytes = read
        case .tooLarge:
          throw CommandError(
            .badValue, "the file has more than \(greatestSizeInBytes) bytes", member: "file",
            hint: "split the file")
        case nil:
          throw CommandError(
            .fileNotReadable, "the file is not there, is no ordinary file, or may not be read",
            member: "file", hint: "give its path relative to the folder of the commands")
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return IncomingFile(name: name, content: bytes)
      },
      text: text)
  }
}
