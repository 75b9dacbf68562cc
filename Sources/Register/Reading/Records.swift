// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// The log with its keys and sources: all that reading a register takes.
final class Records: Sendable {
  let store: any EventStore
  let keys: KeyStore
  let sources: SourceStore
  /// The register's id, as its first event gives it.
  let register: String
  let known: Guarded<KnownSubjects>
  /// Where texts of events are sealed anew, by the subject under which they are.
  let resealings = Guarded<[String: [Int: Int]]>([:])
  /// What is hidden, and through which sequence that was looked at.
  let knownCovers = Guarded<(covers: Covers, through: Int)?>(nil)

  init(store: any EventStore, keys: KeyStore, sources: SourceStore, register: String) {
    self.store = store
    self.keys = keys
    self.sources = sources
    self.register = register
    known = Guarded(KnownSubjects(followed: store.end.sequence))
  }

  /// The records of a register in a folder, over its log.
  convenience init(_ store: any EventStore, in folder: Folder, register: String) {
    self.init(
      store: store, keys: KeyStore(in: folder.folder(KeyStore.folderName)),
      sources: SourceStore(folder: folder.folder(SourceStore.folderName)), register: register)
  }

  /// The name under which a stream stands in the log.
  static func name(of stream: Stream) -> StreamName {
    guard let name = StreamName(stream.description) else {
      fatalError("a stream's name is made of ids, numbers and folded short names")
    }
    return name
  }

  /// The key of a subject; `nil` where the log knows none, says that it is erased, or it is not in
  /// the key store.
  ///
  /// - Complexity: O(1) once a subject's key was asked for.
  func key(of subject: String) throws(RegisterError) -> SubjectKey? {
    let standing = try standing(of: subject)
    guard standing.erasedOn == nil, let fingerprint = standing.fingerprint else { return nil }
    do throws(FileFailure) { return try keys.key(fingerprint) } catch { throw .file(error) }
  }
}
