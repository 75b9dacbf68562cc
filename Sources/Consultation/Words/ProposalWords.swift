// SPDX-License-Identifier: EUPL-1.2

extension ProposalChange {
  /// What was changed, in both languages.
  public var words: Words {
    switch self {
    case .joined: Words("samengevoegd", "joined")
    case .split: Words("gesplitst", "split")
    case .passages: Words("passages", "passages")
    case .kind: Words("soort", "kind")
    case .theme: Words("thema", "theme")
    case .section: Words("vindplaats", "section")
    case .question: Words("vraag", "question")
    case .parent: Words("onder punt", "parent")
    case .proposedText: Words("tekstvoorstel", "proposed text")
    }
  }
}

extension ProposalFate {
  /// What became of a proposal, in both languages.
  public var words: Words {
    switch self {
    case .open: Words("open", "open")
    case .accepted: Words("overgenomen", "accepted")
    case .edited: Words("aangepast", "edited")
    case .joined: Words("samengevoegd", "joined")
    case .split: Words("gesplitst", "split")
    case .dropped: Words("vervallen", "dropped")
    }
  }
}
