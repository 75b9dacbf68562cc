// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// Under what a point is counted: its disposition once approved, else withdrawn or open.
public enum PointOutcome: Hashable, Sendable {
  /// A second person approved an answer with this disposition.
  case disposed(Disposition)
  /// The party took the point back.
  case withdrawn
  /// No answer was approved.
  case open

  /// All of them, in the order in which they are printed.
  public static let all = Disposition.allCases.map(disposed) + [.withdrawn, .open]

  /// What a point counts as, by how far it is and the disposition of an approved answer.
  init(_ status: PointStatus, _ disposition: Disposition?) {
    switch (status, disposition) {
    case (.withdrawn, _): self = .withdrawn
    case (.approved, let disposition?): self = .disposed(disposition)
    default: self = .open
    }
  }

  /// How machines call it: the disposition's name, `withdrawn` or `open`.
  public var id: String {
    switch self {
    case .disposed(let disposition): disposition.rawValue
    case .withdrawn: "withdrawn"
    case .open: "open"
    }
  }
}
