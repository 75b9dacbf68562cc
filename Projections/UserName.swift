// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension User {
  /// The user's name as it is known now.
  public func name(from source: some TextSource) -> ShownText? {
    let (texts, field) = correctedName.map { ($0, TextField.to) } ?? (self.texts, TextField.name)
    return texts.opened(by: source)[field]
  }
}
