// SPDX-License-Identifier: EUPL-1.2

extension Round {
  /// Refuses where the round is cancelled: nothing more happens in it.
  func requireNotCancelled() throws(Undecided) {
    guard stage != .cancelled else { throw .rejected(.roundCancelled(id)) }
  }

  /// Refuses where the round is closed or cancelled.
  func requireRunning() throws(Undecided) {
    try requireNotCancelled()
    guard stage == .open || stage == .ended else { throw .rejected(.roundClosed(id)) }
  }
}
