// SPDX-License-Identifier: EUPL-1.2

import Programs

extension OutsideProgram {
  /// Runs a program that reads a file, to its end.
  ///
  /// - Returns: `nil` where no program of that name is on the path.
  /// - Throws: ``ReadError`` `program-too-slow`, `text-too-long`, `program-failed`.
  static func run(
    _ name: String, _ arguments: [String], input: [UInt8], limits: ReadLimits
  ) async throws(ReadError) -> Run? {
    var call = Call(name, arguments)
    call.input = input
    do { return try await run(call, within: limits.ofProgram) } catch {
      throw ReadError(error, limits: limits)
    }
  }
}

extension ReadLimits {
  /// What another program may take and write.
  var ofProgram: ProgramBounds {
    ProgramBounds(seconds: secondsOfProgram, outputBytes: unpackedBytesOfPart)
  }
}

extension ReadError {
  /// Why a program that was to read a file did not.
  init(_ error: ProgramError, limits: ReadLimits) {
    switch error.code {
    case .tooSlow:
      self.init(
        .programTooSlow, "\(error.name) took longer than \(limits.secondsOfProgram) seconds",
        hint: "Split the file, or save it in another format.")
    case .tooMuchOutput:
      self.init(
        .textTooLong, "\(error.name) found more text than is read", hint: "Split the file.")
    case .failed:
      self.init(
        .programFailed, "\(error.name) could not be run to its end",
        hint: "Try again, or save the file in another format.")
    }
  }
}
