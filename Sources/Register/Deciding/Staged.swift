// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

/// Keys, files and the mark of an erasure that are on the disk for a commit that may still be
/// refused.
final class Staged: Sendable {
  let preparation: Preparation
  private let records: Records
  /// Held from before the keys are written until it is known whether the log has them.
  private let hold: Guarded<FileLock?>
  /// Stands while an erasure is carried out that this commit begins.
  let mark: ErasureMark?

  init(
    _ preparation: Preparation, records: Records, randomness: Randomness
  ) throws(RegisterError) {
    self.preparation = preparation
    self.records = records
    do {
      mark =
        preparation.isErasing ? try ErasureMark(in: records.keys.folder, randomness) : nil
    } catch { throw RegisterError(error) }
    do {
      hold = Guarded(preparation.newKeys.isEmpty ? nil : try records.keys.holdForWriting())
      try records.keys.stage(preparation.newKeys, randomness: randomness)
      try records.sources.write(preparation.files)
    } catch {
      records.keys.discard(preparation.newKeys)
      records.sources.discard(preparation.files)
      mark?.remove()
      throw RegisterError(error)
    }
  }

  /// The log has them.
  func confirm() { records.keys.confirm(preparation.newKeys) }

  /// Lets clean-ups and erasures go on, now that it is known whether the log has them.
  func release() { hold.withLock { $0 = nil } }

  /// The log has them not and never will.
  func discard() {
    records.keys.discard(preparation.newKeys)
    records.sources.discard(preparation.files)
    mark?.remove()
  }

  /// The append failed: where it is not certain that nothing was written, they stay for the
  /// clean-up at the next opening, which asks the log.
  func giveUp(after error: EventLogError) {
    switch error.code {
    case .conflict, .idReused, .invalid, .tooLarge, .full, .readOnly, .locked: discard()
    default: break
    }
  }
}
