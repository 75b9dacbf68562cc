// SPDX-License-Identifier: EUPL-1.2

/// A Merkle tree whose hashes are read from tiles as they are needed.
///
/// What it gives is as good as the tiles: a proof from it is held against a signed root before it
/// is believed.
final class TileTree: MerkleTree {
  let count: Int
  private let read: (Tile) throws(EventLogError) -> [UInt8]
  private var known: [Tile: [TreeHash]] = [:]

  /// The tree with so many leaves over the tiles that `read` gives, each of its full size.
  init(count: Int, _ read: @escaping (Tile) throws(EventLogError) -> [UInt8]) {
    self.count = count
    self.read = read
  }

  func subtree(level: Int, index: Int) throws(EventLogError) -> TreeHash {
    let inTile = level % Tile.height
    let first = index << inTile
    let tile = Tile.holding(first, level: level / Tile.height, in: count)
    let start = first - tile.index * Tile.fullWidth
    var tree = TreeRoot()
    for hash in try hashes(of: tile)[start..<start + 1 << inTile] { tree.add(hash) }
    return tree.hash
  }

  private func hashes(of tile: Tile) throws(EventLogError) -> [TreeHash] {
    if let hashes = known[tile] { return hashes }
    let bytes = try read(tile)
    guard bytes.count == tile.sizeInBytes else {
      var error = EventLogError(.corrupt, "a tile has not the size that its name says")
      error.path = tile.path
      throw error
    }
    let hashes = bytes.hashes
    known[tile] = hashes
    return hashes
  }
}
