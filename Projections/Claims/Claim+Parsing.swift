// SPDX-License-Identifier: EUPL-1.2

extension Claim {
  /// Reads a claim, without its braces.
  ///
  /// - Parameter text: Such as `count points where disposition = accepted | 14`.
  /// - Throws: ``ClaimError`` that says what is expected where.
  /// - Complexity: O(*length*).
  public init(parsing text: String) throws(ClaimError) {
    let bar = text.firstIndex(of: "|")
    var reader = ClaimReader(String(text[..<(bar ?? text.endIndex)]))
    self = try reader.readClaim(
      said: bar.map { text[text.index(after: $0)...].trimmed }.flatMap { $0.isEmpty ? nil : $0 })
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Reads the words of a claim one after the other.
private struct ClaimReader {
  private enum Token: Equatable {
    case word(String)
    case text(String)
    case sign(String)
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// Where the next token begins.
  private var start = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func readClaim(said: String?) throws(ClaimError) -> Claim {
    let ask = try readAsk()
    let things = try readThings()
    let condition = try readFilter(of: things)
    if peek() != nil { throw .expected("the end", at: start) }
    if condition == nil, ask != .count, ask != .names {
      throw .expected("where or a word such as accepted or reacted", at: start)
    }
    return Claim(ask: ask, things: things, condition: condition, said: said)
  }

  private mutating func readAsk() throws(ClaimError) -> Claim.Ask {
    guard case .word(let word) = peek() else { throw .expected("what to count", at: start) }
    switch word {
    case "count":
      _ = next()
      return .count
    case "share":
      _ = next()
      return .share
    case "nearly":
      _ = next()
      guard next() == .word("all") else { throw .expected("all", at: start) }
      return .quantity(.nearlyAll)
    default:
      guard let quantifier = Quantifier(rawValue: word) else { return .names }
      _ = next()
      return .quantity(quantifier)
    }
  }

  private mutating func readThings() throws(ClaimError) -> Claim.Things {
    guard case .word(let word) = next() else { throw .expected("what to count", at: start) }
    guard let things = Claim.Things(rawValue: word) else { throw .unknownThings(word) }
    return things
  }

  private mutating func readFilter(
    of things: Claim.Things
  ) throws(ClaimError) -> Claim.Condition? {
    guard peek() != nil else { return nil }
    if peek() == .word("where") { _ = next() }
    return try readEither(of: things, depth: 0)
  }

  // MARK: Conditions

  /// How deep brackets may stand in each other.
  private static let greatestDepth = 32

  private mutating func readEither(
    of things: Claim.Things, depth: Int
  ) throws(ClaimError) -> Claim.Condition {
    guard depth < Self.greatestDepth else { throw .expected("fewer brackets", at: start) }
    var condition = try readBoth(of: things, depth: depth)
    while peek() == .word("or") {
      _ = next()
      condition = .either(condition, try readBoth(of: things, depth: depth))
    }
    return condition
  }

  private mutating func readBoth(
    of things: Claim.Things, depth: Int
  ) throws(ClaimError) -> Claim.Condition {
    var condition = try readOne(of: things, depth: depth)
    while peek() == .word("and") {
      _ = next()
      condition = .both(condition, try readOne(of: things, depth: depth))
    }
    return condition
  }

  private mutating func readOne(
    of things: Claim.Things, depth: Int
  ) throws(ClaimError) -> Claim.Condition {
    switch next() {
    case .word("not"): return .not(try readOne(of: things, depth: depth + 1))
    case .sign("("):
      let condition = try readEither(of: things, depth: depth + 1)
      try expect(")")
      return condition
    case .word(let word):
      if let condition = things.condition(shortFor: word) { return condition }
      return try readTerm(word, of: things)
    default: throw .expected("a condition", at: start)
    }
  }

  private mutating func readTerm(
    _ name: String, of things: Claim.Things
  ) throws(ClaimError) -> Claim.Condition {
    guard things.fieldNames.contains(name) else { throw .unknownField(name, of: things) }
    var argument: String?
    if peek() == .sign("(") {
      _ = next()
      argument = try readValue()
      try expect(")")
    }
    let field = Claim.Field(name: name, argument: argument)
    switch next() {
    case .sign("="): return .holds(field, oneOf: [try readValue()], negated: false)
    case .sign("!="): return .holds(field, oneOf: [try readValue()], negated: true)
    case .word("in"): return .holds(field, oneOf: try readValues(), negated: false)
    case .word("not"):
      guard next() == .word("in") else { throw .expected("in", at: start) }
      return .holds(field, oneOf: try readValues(), negated: true)
    case .sign(let sign):
      guard let comparison = Claim.Comparison(rawValue: sign) else {
        throw .expected("= != in < <= > or >=", at: start)
      }
      guard let number = Int(try readValue()) else { throw .expected("a number", at: start) }
      return .compares(field, comparison, number)
    default: throw .expected("= != in < <= > or >=", at: start)
    }
  }

  private mutating func readValues() throws(ClaimError) -> [String] {
    try expect("(")
    var values = [try readValue()]
    while peek() == .sign(",") {
      _ = next()
      values.append(try readValue())
    }
    try expect(")")
    return values
  }

  private mutating func readValue() throws(ClaimError) -> String {
    switch next() {
    case .word(let value), .text(let value): return value
    default: throw .expected("a value", at: start)
    }
  }

  private mutating func expect(_ sign: String) throws(ClaimError) {
    guard next() == .sign(sign) else { throw .expected(sign, at: start) }
  }

  // MARK: Words and signs

  private mutating func peek() -> Token? {
    let before = position
    defer { position = before }
    return next()
  }

  private mutating func next() -> Token? {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    start = position
    guard position < scalars.count else { return nil }
    let first = scalars[position]
    if Self.isWord(first) { return .word(take(while: Self.isWord)) }
    position += 1
    if first == "\"" {
      let text = take { $0 != "\"" }
      position = min(position + 1, scalars.count)
      return .text(text)
    }
    if position < scalars.count, scalars[position] == "=", "<>!".unicodeScalars.contains(first) {
      position += 1
      return .sign("\(first)=")
    }
    return .sign(String(first))
  }

  private mutating func take(while isPart: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, isPart(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    return String(text)
  }

  /// Letters and digits, and what stands in ids and numbers of sections.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "-._".unicodeScalars.contains(scalar)
  }
}
