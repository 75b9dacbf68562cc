// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension Records {
  /// The erasures that the log knows, by the names of their subjects.
  ///
  /// - Complexity: O(bytes of the log).
  func erasures() throws(RegisterError) -> [String: Erasure] {
    var state = State()
    try RegisterError.wrapping {
      try store.forEach { stored in
        guard stored.stream.text.hasPrefix("subject/"), let recorded = EventCodec.decode(stored)
        else { return }
        state.evolve(by: recorded)
      }
    }
    return state.erasures
  }

  /// The subjects by the fingerprints of their keys.
  ///
  /// - Complexity: O(bytes of the log).
  func subjects(withKeys fingerprints: Set<String>) throws(RegisterError) -> [String: String] {
    var found: [String: String] = [:]
    guard !fingerprints.isEmpty else { return found }
    try RegisterError.wrapping {
      try store.forEach { stored in
        guard stored.hasType("nl.weerklank.subject-opened.v1"),
          case .subjectOpened(let opened) = EventCodec.decode(stored)?.event,
          fingerprints.contains(opened.fingerprint)
        else { return }
        found[opened.fingerprint] = opened.subject
      }
    }
    return found
  }

  /// The names of the sealed files of subjects, given with their fingerprints; those that are named
  /// in what is sealed only as far as the key is there.
  ///
  /// - Complexity: O(bytes of the log).
  func sources(of subjects: [String: String]) throws(RegisterError) -> [String: Set<String>] {
    var keys: [String: SubjectKey] = [:]
    var found: [String: Set<String>] = [:]
    try RegisterError.wrapping {
      for (name, fingerprint) in subjects { keys[name] = try self.keys.read(fingerprint) }
      try store.forEach { stored in
        guard let sealed = try sealedValue(of: stored), subjects[sealed.key] != nil else { return }
        if let name = try stored.data[DataWriter.file]?["name"]?.stringValue {
          found[sealed.key, default: []].insert(name)
        }
        guard let key = keys[sealed.key],
          let opening = opening(of: stored, sealed, with: key), opening.namesFiles
        else { return }
        found[sealed.key, default: []].formUnion(try opening.fileNames())
      }
    }
    return found
  }
}

extension Opening {
  /// Whether a field may be kept in a file.
  var namesFiles: Bool {
    object.withUnsafeBytes { bytes in
      let name = Array("{\"file\":".utf8)
      return bytes.indices.dropLast(name.count).contains { bytes[$0...].starts(with: name) }
    }
  }

  /// The names of the files in which fields are kept.
  func fileNames() throws(JSONError) -> [String] {
    (try JSON(parsing: object).objectValue ?? []).compactMap { $0.value["file"]?.stringValue }
  }
}
