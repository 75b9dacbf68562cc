// SPDX-License-Identifier: EUPL-1.2

/// The right edge of a Merkle tree in tiles: what it takes to go on from a signed size without
/// reading the lines before it.
struct TileEdge: Sendable {
  /// How many leaves there are.
  private(set) var size: Int
  /// The hashes of the tile of each level that is not full; at most 255 each.
  private var partial: [[TreeHash]]
  /// The tiles that became full since the edge was read, and have to be written.
  private(set) var filled: [(tile: Tile, bytes: [UInt8])] = []

  /// The edge of the tree without leaves.
  init() {
    size = 0
    partial = []
  }

  /// The edge of a tree whose tiles somebody has; nil where one is missing or has another size.
  ///
  /// - Parameters:
  ///   - size: How many leaves it has.
  ///   - read: Gives the bytes of a tile; nil where it is not there.
  init?(size: Int, _ read: (Tile) -> [UInt8]?) {
    self.size = size
    partial = Array(repeating: [], count: Tile.partial(in: size).last.map { $0.level + 1 } ?? 0)
    for tile in Tile.partial(in: size) {
      guard let bytes = read(tile), bytes.count == tile.sizeInBytes else { return nil }
      partial[tile.level] = bytes.hashes
    }
  }

  /// Adds the next leaf.
  mutating func add(_ leaf: TreeHash) {
    size += 1
    var (level, hash) = (0, leaf)
    while true {
      if level == partial.count { partial.append([]) }
      partial[level].append(hash)
      guard partial[level].count == Tile.fullWidth else { return }
      let full = partial[level]
      let index = (size >> (Tile.height * (level + 1))) - 1
      filled.append((Tile(level: level, index: index), full.flatMap(\.bytes)))
      hash = Self.subtrees(of: full)[0]
      partial[level] = []
      level += 1
    }
  }

  /// The root of the tree.
  var root: TreeHash { TreeRoot.root(ofSubtrees: partial.reversed().flatMap(Self.subtrees)) }

  /// The hash of the last leaf; nil where it stands in a full tile, or there is none.
  var lastLeaf: TreeHash? { partial.first?.last }

  /// The tiles that are not full.
  var open: [(tile: Tile, bytes: [UInt8])] {
    Tile.partial(in: size).map { ($0, partial[$0.level].flatMap(\.bytes)) }
  }

  /// The roots of the full subtrees that so many hashes beside each other make, the largest first.
  private static func subtrees(of hashes: [TreeHash]) -> [TreeHash] {
    var tree = TreeRoot()
    for hash in hashes { tree.add(hash) }
    return tree.subtrees
  }
}

extension [UInt8] {
  /// The hashes of a tile.
  var hashes: [TreeHash] {
    withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 32).map {
        TreeHash(loading: UnsafeRawBufferPointer(rebasing: bytes[$0..<$0 + 32]))
      }
    }
  }
}
