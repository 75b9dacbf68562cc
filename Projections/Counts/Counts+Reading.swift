// SPDX-License-Identifier: EUPL-1.2

public import Consultation

extension Counts {
  /// Counts the points of a round; `nil` where there is no such round.
  ///
  /// - Parameters:
  ///   - books: What was logged.
  ///   - id: The round.
  ///   - rows: By what each row counts.
  ///   - columns: By what each column counts.
  ///   - municipality: Only points of the parties of one municipality, or addressed to it; case
  ///     does not matter.
  ///   - isWhole: Whether what no point has stands in the table all the same.
  /// - Complexity: O(n log n) in the number of parties and submissions, O(n) in that of points.
  public init?(
    of books: Books, round id: RoundID, rows: Axis, columns: Axis, municipality: String? = nil,
    isWhole: Bool = false
  ) {
    let state = books.state
    guard let round = state.rounds[id], let dossier = state.dossiers[round.dossier] else {
      return nil
    }
    let parties = Parties(of: books)
    let seats = Seating(
      round: round, state: state, parties: parties,
      municipality: municipality.map { SortKey($0) }
    ).seats()
    let source = AxisSource(
      round: round, dossier: dossier, parties: parties, state: state)
    var rowIndex = AxisIndex(source.known(rows), keepsEmpty: isWhole && rows.keepsEmpty)
    var columnIndex = AxisIndex(source.known(columns), keepsEmpty: isWhole && columns.keepsEmpty)
    var found: [Cell: Int] = [:]
    for seat in seats {
      guard let status = seat.status else { continue }
      let row = rowIndex.count(source.value(rows, of: seat, status))
      let column = columnIndex.count(source.value(columns, of: seat, status))
      found[Cell(row: row, column: column), default: 0] += 1
    }

    self.round = id
    self.municipality = municipality
    let (rowOrder, columnOrder) = (rowIndex.order(), columnIndex.order())
    self.rows = rowIndex.line(rows, in: rowOrder)
    self.columns = columnIndex.line(columns, in: columnOrder)
    cells = rowOrder.map { row in
      columnOrder.map { found[Cell(row: row, column: $0)] ?? 0 }
    }
    total = self.rows.totals.reduce(0, +)
  }
}

extension Counts.Axis {
  /// Whether what no point has stands in the table all the same.
  fileprivate var keepsEmpty: Bool { self != .section && self != .municipality }
}

/// A place in the table, by the places of its row and column in their ``AxisIndex``.
private struct Cell: Hashable {
  let row: Int
  let column: Int
}

/// The values of an axis, in the order in which they were met.
private struct AxisIndex {
  private(set) var values: [Counts.Value]
  private var totals: [Int]
  private var places: [String?: Int]
  private let knownCount: Int
  private let keepsEmpty: Bool

  /// Begins with the values that are known beforehand.
  init(_ known: [Counts.Value], keepsEmpty: Bool) {
    values = known
    totals = Array(repeating: 0, count: known.count)
    places = Dictionary(
      known.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    knownCount = known.count
    self.keepsEmpty = keepsEmpty
  }

  /// Counts a point with this value, and gives the place where the value stands.
  mutating func count(_ value: Counts.Value) -> Int {
    let id = value.id
    if let place = places[id] {
      totals[place] += 1
      return place
    }
    places[id] = values.count
    values.append(value)
    totals.append(1)
    return values.count - 1
  }

  /// The places as a reader expects them: what is known in its own order, the rest by name, and
  /// what has no value last.
  func order() -> [Int] {
    let known = (0..<knownCount).filter { keepsEmpty || totals[$0] > 0 }
    let others = (knownCount..<values.count).map { place in
      (isNone: values[place] == .none, key: SortKey(values[place].id), place: place)
    }
    return known + others.sorted { !$0.isNone && ($1.isNone || $0.key < $1.key) }.map(\.place)
  }

  /// The values and their sums, in an order of places.
  func line(_ axis: Counts.Axis, in order: [Int]) -> Counts.Line {
    Counts.Line(axis: axis, values: order.map { values[$0] }, totals: order.map { totals[$0] })
  }
}
