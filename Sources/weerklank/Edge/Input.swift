// SPDX-License-Identifier: EUPL-1.2

import Register

/// Where files come from that a call names.
enum Input {
  /// The whole of an ordinary file, at most `limit` bytes.
  ///
  /// - Throws: ``Failure`` `no-input` where there is none that can be read, `file-too-large`.
  static func read(
    _ path: String, limit: Int = CommandFiles.greatestSizeInBytes
  ) throws -> [UInt8] {
    switch OrdinaryFile.read(path, limit: limit) {
    case .bytes(let bytes): return bytes
    case .tooLarge: throw tooLarge(path, limit: limit)
    case nil: throw Failure.noInput(path)
    }
  }

  /// Refuses a file that is not there, cannot be read, or is a folder, pipe or device.
  static func check(_ path: String) throws {
    guard OrdinaryFile.isReadable(path) else { throw Failure.noInput(path) }
  }

  /// Whether there is an ordinary file.
  static func isThere(_ path: String) -> Bool { OrdinaryFile.isReadable(path) }

  private static func tooLarge(_ path: String, limit: Int) -> Failure {
    Failure(
      code: "file-too-large", message: "the file is over \(limit >> 20) MiB", place: path,
      hint: "Split the file, or hand in a smaller one.", status: .refused)
  }
}
