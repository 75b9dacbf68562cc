// SPDX-License-Identifier: EUPL-1.2

/// A tile of a Merkle tree, by its place: up to 256 hashes that stand beside each other (C2SP
/// tlog-tiles).
///
/// Hash *i* of tile *n* at level *l* is the root of the 256ˡ leaves from (256 *n* + *i*) · 256ˡ on.
/// Only full subtrees have a hash, so a tile depends on nothing that comes later.
public struct Tile: Hashable, Sendable {
  /// The level, from 0: each stands for 256 times more leaves than the one below.
  public let level: Int
  /// Which tile of the level, from 0.
  public let index: Int
  /// How many hashes it holds: 256 when it is full.
  public let width: Int

  /// How many hashes a full tile holds.
  public static let fullWidth = 256
  /// By how much the number of leaves of a hash grows from level to level: 2 to this power.
  static let height = 8

  /// Names a tile.
  public init(level: Int, index: Int, width: Int = Tile.fullWidth) {
    self.level = level
    self.index = index
    self.width = width
  }

  /// How many bytes it has: 32 a hash.
  public var sizeInBytes: Int { width * 32 }

  /// The path as tlog-tiles gives it: `tile/0/x001/x234/067`, or `tile/1/000.p/17` of one that is
  /// not full.
  public var path: String {
    folder + "/" + name + (width < Self.fullWidth ? ".p/\(width)" : "")
  }

  /// The folder of the tile's file, or of its `.p` folder.
  var folder: String {
    var groups: [String] = []
    var rest = index / 1_000
    while rest > 0 {
      groups.append("x" + Self.threeDigits(rest % 1_000))
      rest /= 1_000
    }
    return (["tile", "\(level)"] + groups.reversed()).joined(separator: "/")
  }

  /// The last part of the path of the full tile: three digits.
  var name: String { Self.threeDigits(index % 1_000) }

  private static func threeDigits(_ number: Int) -> String {
    String(String(number + 1_000).dropFirst())
  }

  /// The tile that holds a hash of the tree with so many leaves, at the width it has there.
  static func holding(_ position: Int, level: Int, in size: Int) -> Tile {
    let hashes = size >> (height * level)
    let index = position / fullWidth
    return Tile(level: level, index: index, width: min(fullWidth, hashes - index * fullWidth))
  }

  /// The tiles that are not full in the tree with so many leaves: at most one a level.
  public static func partial(in size: Int) -> [Tile] {
    var tiles: [Tile] = []
    var (level, hashes) = (0, size)
    while hashes > 0 {
      let width = hashes % fullWidth
      if width > 0 { tiles.append(Tile(level: level, index: hashes / fullWidth, width: width)) }
      (level, hashes) = (level + 1, hashes / fullWidth)
    }
    return tiles
  }

  /// How many full tiles each level has in the tree with so many leaves, the lowest level first.
  public static func fullCounts(in size: Int) -> [Int] {
    var counts: [Int] = []
    var hashes = size / fullWidth
    while hashes > 0 {
      counts.append(hashes)
      hashes /= fullWidth
    }
    return counts
  }
}

extension MerkleTree {
  /// The bytes of a tile: its hashes, one after the other.
  ///
  /// - Throws: ``EventLogError`` where a subtree cannot be read.
  public func bytes(of tile: Tile) throws(EventLogError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tile.sizeInBytes)
    for position in 0..<tile.width {
      bytes += try subtree(
        level: Tile.height * tile.level, index: tile.index * Tile.fullWidth + position
      ).bytes
    }
    return bytes
  }
}
