// SPDX-License-Identifier: EUPL-1.2

public import Consultation

/// How a matrix is presented: in which language, and with what claim.
public struct MatrixPresentation: Hashable, Sendable {
  /// What the document says of its own completeness.
  public enum Claim: Hashable, Sendable {
    /// It is a concept, with the number of open items.
    case concept
    /// It is final. Only while nothing is open is it written as such; else as a concept.
    case final
    /// It is issued with open items, for a reason, by whom; each stands on the first page.
    case withOpen(reason: String, by: String?)
  }

  /// The language of the document itself; what was said and answered stays as it was written.
  public var language: Language
  /// What it claims.
  public var claim: Claim
  /// The day on which it was made; left out where it is not to be said.
  public var madeOn: Day?
  /// The hash of the log at the position, as the colophon prints it.
  public var hash: String?
  /// What only who prints it knows: to what it is an annex, what it is called.
  public var head: Head
  /// In what form its points stand.
  public var form: MatrixForm

  /// How a matrix is presented; by default as a concept in Dutch.
  public init(
    language: Language = .nl, claim: Claim = .concept, madeOn: Day? = nil, hash: String? = nil,
    head: Head = Head(), form: MatrixForm = .annex
  ) {
    self.language = language
    self.claim = claim
    self.madeOn = madeOn
    self.hash = hash
    self.head = head
    self.form = form
  }

  /// What stands above a matrix and is not in the register.
  public struct Head: Hashable, Sendable {
    /// Its number and to what it is an annex: `Bijlage 4 bij collegevoorstel 2026-118`.
    public var annex: String?
    /// What it is called; else *Reactienota*, or the title of its edition.
    public var title: String?
    /// To which decision it belongs: `het besluit van het college van 2 juni 2026`.
    public var belongsTo: String?
    /// More lines, in order: `Portefeuillehouder`, `Steller`.
    public var lines: [Line]

    /// A label with what it says.
    public struct Line: Hashable, Sendable {
      /// The label.
      public var label: String
      /// What it says.
      public var text: String

      /// Both fields.
      public init(_ label: String, _ text: String) {
        self.label = label
        self.text = text
      }
    }

    /// All fields; nothing by default.
    public init(
      annex: String? = nil, title: String? = nil, belongsTo: String? = nil, lines: [Line] = []
    ) {
      self.annex = annex
      self.title = title
      self.belongsTo = belongsTo
      self.lines = lines
    }

    /// The annex without what it belongs to: `Bijlage 4`; `nil` where it is none.
    public var number: String? {
      guard let annex else { return nil }
      for word in [" bij ", " to "] {
        if let range = annex.firstRange(of: word) { return String(annex[..<range.lowerBound]) }
      }
      return annex
    }
  }
}
