// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

extension Register {
  /// Destroys again what is erased and is there again: an older copy of keys, sealed files or of the
  /// whole register was put back.
  ///
  /// Erased is what the log says, and what the anchor lists beyond that: where the log that was put
  /// back is older than an erasure, its fence is put up anew.
  ///
  /// - Parameter user: Who does it, an administrator.
  /// - Returns: The names of the subjects of which something was there, in the order of the names.
  /// - Throws: ``RegisterError``: `not-allowed`, `restored`, or what the disk said.
  /// - Complexity: O(bytes of the log + keys).
  public func eraseAgain(by user: UserID) async throws(RegisterError) -> [String] {
    guard access == .writing else { throw .log(EventLogError(.readOnly, "opened for reading")) }
    guard !isMadeByNewerVersion else { throw .newerFormat }
    try checkAdministrator(user)
    try refresh()
    let mark: ErasureMark
    do throws(FileFailure) {
      mark = try ErasureMark(in: records.keys.folder, environment.randomness)
    } catch { throw .file(error) }
    let listed = try listedErasures()
    try fence(listed, by: user)
    let erasures = try records.erasures()
    let unfinished = Set(erasures.filter { !$0.value.isDone }.keys)
    var subjects = erasures.mapValues(\.fingerprint)
    for (key, name) in listed where subjects[name] == nil { subjects[name] = key }
    let found = try destroy(subjects)
    try finishErasures()
    try recordErasedAgain(found.subtracting(unfinished), erasures, by: user)
    try destroyListedKeys()
    mark.remove()
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The subjects of the keys that the anchor lists as destroyed, by fingerprint, as far as the log
  /// knows them.
  func listedErasures() throws(RegisterError) -> [String: String] {
    guard let signing else { return [:] }
    let listed: Set<String>
    do throws(EventLogError) { listed = try signing.heads.destroyed() } catch { throw .log(error) }
    return try records.subjects(withKeys: listed)
  }

  /// Puts up the fences that a log which was put back does not have.
  private func fence(_ listed: [String: String], by user: UserID) throws(RegisterError) {
    guard !listed.isEmpty else { return }
    try recordWaiting(by: user) { ledger in
      var decided: [Decided] = []
      for (key, name) in listed.sorted(by: { $0.value < $1.value }) {
        try ledger.grant(.subject(name))
        guard ledger.state.erasures[name] == nil else { continue }
        decided.append(
          Decided(
            .subject(name),
            .subjectErasing(SubjectErasing(subject: name, fingerprint: key, ground: .again))))
      }
      return decided
    }
  }

  private func recordErasedAgain(
    _ names: Set<String>, _ erasures: [String: Erasure], by user: UserID
  ) throws(RegisterError) {
    guard !names.isEmpty else { return }
    try recordWaiting(by: user) { ledger in
      names.sorted().compactMap { name in
        erasures[name].map {
          Decided(
            .subject(name),
            .subjectErased(
              SubjectErased(subject: name, fingerprint: $0.fingerprint, again: true)))
        }
      }
    }
  }

  /// Destroys the listed keys of which the log that was put back knows nothing.
  private func destroyListedKeys() throws(RegisterError) {
    try RegisterError.wrapping {
      guard let listed = try signing?.heads.destroyed() else { return }
      try records.keys.destroy(listed, randomness: environment.randomness)
    }
  }
}
