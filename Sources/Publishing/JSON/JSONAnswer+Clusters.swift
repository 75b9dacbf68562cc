// SPDX-License-Identifier: EUPL-1.2

import Consultation
public import Projections

extension JSONAnswer {
  /// `weerklank.clusters/1`: which points of a round are answered together, and how far that is.
  public static func clusters(_ clusters: Clusters, at position: Position) -> [UInt8] {
    bytes("weerklank.clusters/1", at: position) { json in
      json.member("round", id: clusters.round)
      json.name("clusters")
      json.array(clusters.lines) { json, line in
        json.object { json in
          json.writePoints(of: line)
          json.member("status", line.status)
          json.member("disposition", line.disposition)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a cluster of a matrix; its answer is that of its points.
  mutating func write(_ cluster: MatrixCluster) {
    object { json in
      json.writePoints(of: cluster.line)
      json.member("wording", cluster.wording)
    }
  }

  fileprivate mutating func writePoints(of line: Clusters.Line) {
    member("number", id: line.number)
    member("title", line.title)
    member("points", ids: line.points)
    member("parties", ids: line.parties)
    name("mentionedBy")
    object { json in
      for (name, kind) in Self.kinds {
        guard let mention = line.mentions[kind] else { continue }
        json.name(name)
        json.object { json in
          json.member("mentioned", mention.mentioned)
          json.member("asked", mention.asked)
          json.member("unasked", mention.unasked)
        }
      }
    }
    member("sessions", line.sessions)
  }
}
