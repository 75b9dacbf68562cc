// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog
import Register

extension RegisterVerification {
  /// The machine-readable answer.
  var json: [UInt8] {
    let answer = JSON.object([
      .init("format", .string("weerklank.verify/1")),
      // Lines are checked, whatever kind of event is in them: none is passed over.
      .position(events, at: time),
      .init("ok", .bool(ok)),
      .init("events", .integer(events)),
      .init("segments", .integer(segments)),
      .init("sources", .integer(sources)),
      .init("root", root.map(JSON.string) ?? .null),
      .init("covered", .array(covered.map(JSON.string))),
      .init("signedThrough", signedThrough.map(JSON.integer) ?? .null),
      .init("restored", .bool(restored != nil)),
      .init("keys", .integer(keys)),
      .init("missingKeys", .array(missingKeys.map(JSON.string))),
      .init("erased", .integer(erased)),
      .init("erasing", .array(erasing.map(JSON.string))),
      .init("damage", .array(damage.map(\.json))),
    ])
    return Array((answer.line + "\n").utf8)
  }

  /// What is told to people.
  var words: [UInt8] {
    var lines = [
      "\(events) events in \(segments) segments, \(sources) sealed files, \(keys) keys",
      "checked: " + covered.joined(separator: ", "),
    ]
    if let signedThrough {
      lines.append("signed through \(signedThrough)")
    } else if !isSigned, ok {
      lines.append("not signed: weerklank key --new makes a signing key")
    }
    if !missingKeys.isEmpty {
      lines.append("keys missing: " + missingKeys.joined(separator: ", "))
    }
    if erased > 0 { lines.append("erased: \(erased) subjects") }
    if !erasing.isEmpty {
      lines.append(
        "erasures broken off: " + erasing.joined(separator: ", ")
          + "; the next call that writes finishes them")
    }
    if damage.contains(where: { $0.kind == "resurrected" }) {
      lines.append("what is erased is there again: weerklank erase --again destroys it")
    }
    lines += damage.map { "DAMAGE \($0.kind): \($0.place)" }
    lines.append(ok ? "ok" : "damaged: \(damage.count) places; nothing was changed")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension RegisterVerification.Damage {
  fileprivate var json: JSON {
    .object([
      .init("kind", .string(kind)), .init("segment", .string(segment)),
      .init("line", line.map(JSON.integer) ?? .null),
      .init("byte", byte.map(JSON.integer) ?? .null),
      .init("sequence", sequence.map(JSON.integer) ?? .null),
      .init("subject", subject.map(JSON.string) ?? .null),
    ])
  }

  fileprivate var place: String {
    segment + (line.map { " line \($0)" } ?? "") + (byte.map { " byte \($0)" } ?? "")
      + (sequence.map { " sequence \($0)" } ?? "") + (subject.map { " of \($0)" } ?? "")
  }
}
