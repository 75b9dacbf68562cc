// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

/// The texts of a register as they will be once some subjects are erased.
struct TextsWithout: TextSource {
  private let records: Records
  private let erased: Set<String>
  private let day: Day
  private let texts: SealedTexts

  init(_ erased: Set<String>, on day: Day, in records: Records) {
    self.records = records
    self.erased = erased
    self.day = day
    texts = SealedTexts(records)
  }

  func texts(at sequence: Int) -> OpenedTexts {
    guard let subjects = try? records.subjects(at: [sequence]) else { return .keyMissing }
    return subjects.isDisjoint(with: erased) ? texts.texts(at: sequence) : .erased(on: day)
  }
}

/// Notes which texts are asked for, and opens none.
final class AskedTexts: TextSource {
  private let asked = Guarded<Set<Int>>([])
  private let day: Day

  /// Answers all texts as erased on a day, so that each is taken for one that is there.
  init(on day: Day) { self.day = day }

  /// The sequences of the texts asked for.
  var sequences: [Int] { asked.withLock { $0 }.sorted() }

  func texts(at sequence: Int) -> OpenedTexts {
    asked.withLock { _ = $0.insert(sequence) }
    return .erased(on: day)
  }

  func prefetch(_ sequences: [Int]) { asked.withLock { $0.formUnion(sequences) } }
}

extension Records {
  /// The subjects under which events are sealed.
  ///
  /// - Complexity: O(bytes of the events).
  func subjects(at sequences: [Int]) throws -> Set<String> {
    var found: Set<String> = []
    try store.forEach(at: sequences) { stored in
      if let sealed = try sealedValue(of: stored) { found.insert(sealed.key) }
    }
    // What took the place of a subject holds what is left of its texts.
    for name in found {
      var next = Subject(parsing: name)?.successor
      while let subject = next, try standing(of: subject.name).fingerprint != nil {
        found.insert(subject.name)
        next = subject.successor
      }
    }
    return found
  }
}
