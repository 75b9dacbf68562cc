// SPDX-License-Identifier: EUPL-1.2

extension NumbersTaken {
  /// Counts a number in the series of its stream.
  mutating func take(_ taken: NumberTaken, in stream: Stream) {
    switch stream {
    case .intake: submissions += 1
    case .textChangeNumbers: textChanges += 1
    case .clusterNumbers: clusters += 1
    case .obligationNumbers:
      obligations += 1
      dossierOfObligation[ObligationNumber(obligations)] = taken.dossier
    default: break
    }
  }
}
