// SPDX-License-Identifier: EUPL-1.2

import EventLog
import Testing

@Suite struct `A tile` {
  /// C2SP tlog-tiles, Merkle Tree: the paths of its examples.
  @Test func `has the path of the format`() {
    #expect(Tile(level: 0, index: 1_234_067).path == "tile/0/x001/x234/067")
    #expect(Tile(level: 0, index: 273, width: 112).path == "tile/0/273.p/112")
    #expect(Tile(level: 1, index: 1, width: 17).path == "tile/1/001.p/17")
    #expect(Tile(level: 2, index: 0, width: 1).path == "tile/2/000.p/1")
    #expect(Tile(level: 0, index: 1_000).path == "tile/0/x001/000")
    #expect(Tile(level: 0, index: 999).path == "tile/0/999")
  }

  /// C2SP tlog-tiles, Partial Tiles: a tree of 70,000 leaves.
  @Test func `is partial where the format says so`() {
    #expect(
      Tile.partial(in: 70_000) == [
        Tile(level: 0, index: 273, width: 112), Tile(level: 1, index: 1, width: 17),
        Tile(level: 2, index: 0, width: 1),
      ])
    #expect(Tile.fullCounts(in: 70_000) == [273, 1])
    #expect(Tile.partial(in: 0).isEmpty)
    #expect(Tile.partial(in: 256) == [Tile(level: 1, index: 0, width: 1)])
    #expect(Tile.fullCounts(in: 255).isEmpty)
  }

  @Test func `holds the roots of full subtrees`() throws {
    let leaves = Naive.leaves(700)
    let tree = MemoryTree(leaves)
    #expect(
      try tree.bytes(of: Tile(level: 0, index: 2, width: 188))
        == leaves[512...].flatMap(\.bytes))
    #expect(
      try tree.bytes(of: Tile(level: 1, index: 0, width: 2))
        == [Naive.root(leaves[0..<256]), Naive.root(leaves[256..<512])].flatMap(\.bytes))
  }
}
