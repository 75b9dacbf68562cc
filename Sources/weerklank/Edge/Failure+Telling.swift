// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Intake
import Publishing
import Register

extension Failure {
  /// The one form for every error that the house knows; `nil` for one it does not.
  init?(telling error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as RegisterError: self.init(error)
    case let error as CommandError: self.init(RegisterError.command(error))
    case let error as EventLogError: self.init(RegisterError.log(error))
    case let problems as TableProblems: self.init(problems)
    case let error as EngineError: self.init(error)
    default: return nil
    }
  }

  private init(_ error: EngineError) {
    self.init(
      code: error.code.rawValue, message: error.message, hint: error.hint,
      status: error.code == .noPage ? .refused : .notWritten)
  }

  private init(_ problems: TableProblems) {
    let count = problems.count
    let first = problems.first.first
    self.init(
      code: first?.code.rawValue ?? "bad-table",
      message: count == 1 ? first?.message ?? "" : "\(count) things in the file are wrong",
      place: first.flatMap { $0.place.isEmpty ? nil : $0.place },
      hint: (count == 1 ? first?.hint : nil)
        ?? "Nothing was recorded. Correct them all and give the file again.",
      status: .refused)
    if count > 1 {
      details = problems.first.map { problem in
        let place = problem.place.isEmpty ? "" : "\(problem.place): "
        return "\(place)\(problem.code.rawValue): \(problem.message). \(problem.hint)"
      }
    }
  }

  private init(_ error: RegisterError) {
    if case .planning(let cause) = error, let failure = Failure(telling: cause) {
      self = failure
      return
    }
    self.init(
      code: error.code, message: error.message, place: error.where, hint: error.hint,
      status: ExitStatus(rawValue: error.exitStatus) ?? .refused)
  }
}
