// SPDX-License-Identifier: EUPL-1.2

import Consultation
import FoundationEssentials
import Intake

extension Input {
  /// A file, and what was read in it.
  struct Letter: Sendable {
    var file: IncomingFile
    var read: ReadLetter
  }

  /// Reads a letter of any format that is read.
  ///
  /// - Throws: ``Failure`` `no-input`, or the reader's code.
  static func letter(_ path: String) async throws -> Letter {
    let limits = ReadLimits()
    let bytes = try read(path, limit: limits.sizeInBytes)
    let file = IncomingFile(name: URL(filePath: path).lastPathComponent, content: bytes)
    do throws(ReadError) {
      return Letter(file: file, read: try await LetterReader.read(file, limits: limits))
    } catch {
      throw Failure(error, at: path)
    }
  }
}
