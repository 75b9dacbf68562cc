// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import EventLog
import Register

/// `weerklank log export`: the whole log in one file.
struct LogExportCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole log into one file: its lines, its newest head, its sealed files.",
    discussion: """
      For another system or an archive. Keys are not in it: without them the structure can be read \
      and everything be proved, and no text.
      """)

  @Option(help: "The file to write to, instead of standard output.")
  var output: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let register = try Register.open(at: options.folder, for: .reading)
    let sink = try OutputFile(output)
    try register.export { try sink.write($0 + [UInt8(ascii: "\n")]) }
    try sink.finish()
  }
}

/// `weerklank log import`: a register made from an export, under an origin and a key of its own.
struct LogImportCall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a register from the export of another, under an origin and key of its own.",
    discussion: """
      All lines stay as they are, so receipts keep their worth. The head with which they came is kept \
      in heads/imported, signed as seen by the new key. Publish the new key: weerklank key.
      """)

  @Argument(help: "The export; - for standard input.")
  var file: String

  @Option(help: "The folder to make.")
  var into: String

  @Option(help: "A folder with the keys, such as a backup's; without, no text can be read.")
  var keys: String?

  @OptionGroup var options: FreeOptions
  @OptionGroup var writer: WriterOptions

  /// The longest line: a sealed file of the greatest size, in Base64.
  private static let greatestLineSize = CommandFiles.greatestSizeInBytes / 3 * 4 + 4_096

  func run() async throws {
    let register = try await Register.importLog(
      try Self.lines(of: file), into: into, keysFrom: keys, by: try writer.named())
    guard let key = register.signingKey else { throw RegisterError.notSigned }
    Output.say("\(into): \(register.position.sequence) events; publish the key")
    let answer = JSON.object([
      .init("folder", .string(into)), .init("events", .integer(register.position.sequence)),
      .init("key", .string(key.description)),
    ])
    try Output.print(line: options.json ? answer.line : key.description)
  }

  private static func lines(of file: String) throws -> () throws -> [UInt8]? {
    var reader = try LineReader(path: file, limit: greatestLineSize)
    var count = 0
    return {
      count += 1
      switch try reader.next() {
      case .bytes(let bytes): return bytes
      case .tooLong: throw RegisterError.badExport(line: count, "the line is too long")
      case nil: return nil
      }
    }
  }
}
