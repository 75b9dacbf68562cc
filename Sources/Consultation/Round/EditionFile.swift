// SPDX-License-Identifier: EUPL-1.2

/// A form in which an edition is kept.
public enum EditionFormat: String, Hashable, Sendable, CaseIterable {
  /// The matrix for machines: always kept.
  case json
  /// A page for a browser.
  case html
  /// A Word document.
  case docx
  /// A workbook of Excel.
  case xlsx
  /// PDF, which a program of others makes.
  case pdf

  /// Those that the program makes by itself, while it issues the edition.
  public static let ownMaking = allCases.filter(\.isOwnMaking)

  /// Whether the program makes it by itself: else a program of others does, in its own time.
  public var isOwnMaking: Bool { self != .pdf }
}

/// How a file of an edition was made.
public struct EditionMaking: Hashable, Sendable {
  /// The sequence of the last event that it heeds: what was hidden later is not hidden in it.
  public var position: Int
  /// The program that made it, with its version.
  public var program: String
  /// The program of others that did the last step, with its version.
  public var engine: String?

  /// All fields, in order.
  public init(position: Int, program: String, engine: String? = nil) {
    self.position = position
    self.program = program
    self.engine = engine
  }
}

/// An edition is kept in one more format.
///
/// Its bytes are what is handed out from then on. It stands in the commit that issues the edition,
/// or later, where a program of others made it.
public struct EditionFileAdded: Hashable, Sendable {
  /// The edition.
  public var edition: Int
  /// 1 for a file of what was issued; more for one of what was issued anew, that time.
  public var time: Int
  /// The format; one file of each is handed out.
  public var format: EditionFormat
  /// How it was made.
  public var making: EditionMaking
  /// Its bytes, and where they are kept.
  public var file: SourceFile?

  /// All fields, in order.
  public init(
    edition: Int, time: Int, format: EditionFormat, making: EditionMaking,
    file: SourceFile? = nil
  ) {
    self.edition = edition
    self.time = time
    self.format = format
    self.making = making
    self.file = file
  }
}

/// A file of an edition, as it is handed out.
public struct EditionFile: Hashable, Sendable {
  /// Its format.
  public let format: EditionFormat
  /// Where it is kept.
  public let kept: SourceFile
  /// The sequence of the event that keeps it.
  public let at: Int
  /// The sequence of the last event that it heeds.
  public let position: Int
  /// The program that made it; `nil` where that was not yet recorded.
  public let program: String?
  /// The program of others that did the last step.
  public let engine: String?

  /// Its length as it is handed out, in bytes.
  public var sizeInBytes: Int {
    switch kept {
    case .incoming(let bytes): bytes.count
    case .recorded(let file): file.sizeInBytes
    }
  }
}

/// A file that was kept beside the matrix in JSON, and where in the log it stands.
struct AddedFile: Hashable, Sendable {
  let recorded: EditionFileAdded
  let at: Int

  /// The file, as it is handed out; `nil` where its bytes are not kept.
  var file: EditionFile? {
    recorded.file.map { kept in
      EditionFile(
        format: recorded.format, kept: kept, at: at, position: recorded.making.position,
        program: recorded.making.program, engine: recorded.making.engine)
    }
  }
}

extension Edition {
  /// The files that are handed out, in the order of their formats.
  ///
  /// What was made anew takes the place of all that was made before.
  public var files: [EditionFile] {
    EditionFormat.allCases.compactMap(file)
  }

  /// The file in a format; `nil` where none is kept.
  public func file(_ format: EditionFormat) -> EditionFile? {
    guard format != .json else { return matrixFile }
    return added.last { $0.recorded.format == format && $0.recorded.time == time }?.file
  }

  /// The formats in which it was kept, and is not since it was made anew: programs of others make
  /// them.
  public var lostFormats: [EditionFormat] {
    let kept = Set(added.lazy.filter { $0.recorded.time < time }.map(\.recorded.format))
    return EditionFormat.allCases.filter { kept.contains($0) && file($0) == nil }
  }

  /// The matrix in JSON, which stands in the event that issued the edition, or issued it anew.
  private var matrixFile: EditionFile? {
    guard let kept = reissue.map(\.recorded.file) ?? issued.file else { return nil }
    return EditionFile(
      format: .json, kept: kept, at: reissue?.at ?? at, position: reissue?.at ?? issued.position,
      program: reissue.map(\.recorded.program) ?? issued.program, engine: nil)
  }
}
