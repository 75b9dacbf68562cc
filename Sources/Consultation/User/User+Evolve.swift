// SPDX-License-Identifier: EUPL-1.2

extension User {
  /// Takes an event of the user's stream.
  mutating func evolve(by event: Event) {
    switch event {
    case .roleGranted(let granted): roles.append(granted)
    case .corrected(let corrected) where corrected.field == .name: correctedName = corrected.texts
    default: break
    }
  }
}
