// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

extension Register {
  /// The subject that somebody means: by its name, or a submission, cluster, party or user by its
  /// own.
  ///
  /// - Throws: ``RegisterError``: `unknown-subject`, `ambiguous-name`, or where the log is damaged.
  public func subject(named name: String, for user: UserID) throws(RegisterError) -> Subject {
    try RegisterError.wrapping {
      try ledger.withLock { ledger in
        try ledger.follow()
        ledger.begin()
        return try Desk(ledger, actor: user, today: environment.now().day).subject(named: name)
      }
    }
  }
}
