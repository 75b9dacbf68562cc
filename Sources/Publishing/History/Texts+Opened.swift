// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Texts {
  /// Where they are sealed; `nil` for texts that are not.
  var sequence: Int? {
    if case .sealed(let sequence) = self { sequence } else { nil }
  }

  /// What became of them.
  func opened(by source: any TextSource) -> OpenedTexts {
    switch self {
    case .typed(let texts): .texts(texts)
    case .sealed(let sequence): source.texts(at: sequence)
    }
  }
}
