// SPDX-License-Identifier: EUPL-1.2

internal import Consultation

/// What an event carries, as members of the `data` of its line.
protocol EventPayload {
  /// Reads the members that this version knows; others are passed over.
  init(reading data: DataReader) throws(UnreadableData)

  /// Writes the clear members; texts and files are added where they are sealed.
  func write(to data: inout DataWriter)

  /// The file that belongs to it.
  var file: SourceFile? { get }
}

extension EventPayload {
  var file: SourceFile? { nil }
}

/// Says that a line's `data` is not what its type promises: a newer program wrote it.
struct UnreadableData: Error, Hashable, Sendable {
  /// The member that is missing or has another form.
  let member: String
}
