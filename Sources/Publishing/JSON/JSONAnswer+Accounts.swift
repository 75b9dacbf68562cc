// SPDX-License-Identifier: EUPL-1.2

import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.accounts/1`: what came in, what was dealt with, what stands open and why.
  public static func accounts(_ accounts: Accounts, at position: Position) -> [UInt8] {
    bytes("weerklank.accounts/1", at: position) { json in
      json.member("round", id: accounts.round)
      json.member("balanced", accounts.isBalanced)
      json.name("levels")
      json.object { json in
        for (name, level) in levels {
          json.name(name)
          json.write(accounts[level])
        }
      }
      json.member("withoutText", accounts.withoutText)
      json.name("open")
      json.array(accounts.open) { $0.write($1) }
    }
  }

  private static let levels: [(StaticString, Accounts.Level)] = [
    ("invitations", .invitations), ("submissions", .submissions), ("passages", .passages),
    ("points", .points),
  ]
}

extension JSONWriter {
  /// Writes how much of a letter is accounted for.
  mutating func write(_ coverage: Coverage) {
    object { json in
      json.member("total", coverage.total)
      json.member("closed", coverage.closed)
      json.member("open", coverage.open)
    }
  }

  /// Writes how many there are and how many are open.
  mutating func write(_ count: Accounts.Count) {
    object { json in
      json.member("total", count.total)
      json.member("closed", count.closed)
      json.member("open", count.open)
    }
  }

  fileprivate mutating func write(_ open: Accounts.Open) {
    object { json in
      json.member("level", open.level)
      switch open.item {
      case .party(let party): json.member("item", id: party.id)
      case .submission(let number): json.member("item", id: number)
      case .point(let number): json.member("item", id: number)
      }
      json.member("reason", open.reason)
      json.member("count", open.count)
    }
  }
}
