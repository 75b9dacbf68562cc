// SPDX-License-Identifier: EUPL-1.2

internal import EventLog

extension EventLogError {
  /// The stable name of the error for callers of the program.
  var name: String {
    switch code {
    case .invalid: "invalid"
    case .tooLarge: "too-large"
    case .conflict: "conflict"
    case .idReused: "id-reused"
    case .notALog: "no-register"
    case .alreadyExists: "not-empty"
    case .readOnly: "read-only"
    case .full: "disk-full"
    case .io: "disk-failed"
    case .failedSync: "sync-failed"
    case .locked: "locked"
    case .corrupt: "damaged"
    case .torn: "torn"
    case .restored: "restored"
    case .newerFormat: "newer-format"
    case .unsafeFilesystem: "unsafe-filesystem"
    case .notReadable: "not-readable"
    }
  }

  /// Where it is: the segment or file, line, byte and sequence, as far as they are known.
  var place: String? {
    var parts: [String] = []
    if let file = segment ?? path { parts.append(file) }
    if let line { parts.append("line \(line)") }
    if let byte { parts.append("byte \(byte)") }
    if let sequence { parts.append("event \(sequence)") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What to do.
  var advice: String {
    switch code {
    case .invalid: "Correct what was given and repeat it; nothing changed."
    case .tooLarge: "Split it into smaller steps; nothing changed."
    case .conflict: "Somebody else was first every time; repeat it."
    case .idReused: "Give a new command a new id; an id is for repeating the same command."
    case .notALog: "Name the folder with --register, or make a register with weerklank init."
    case .alreadyExists: "Name a folder that is empty or is not there yet."
    case .readOnly: "Check the rights on the folder; nothing changed."
    case .full: "Make room on the disk and repeat it; nothing changed."
    case .io, .failedSync: "Check the disk, then repeat it; what is in the log stands."
    case .locked: "Wait until the other program is done and repeat it; nothing changed."
    case .corrupt, .torn: "Run weerklank verify, and put the log back from a backup."
    case .restored:
      "Put the newest copy and its anchor back, or go on with weerklank resume --checkpoint FILE."
    case .newerFormat: "Use the newest version; this one reads the register and writes nothing."
    case .unsafeFilesystem: "Keep the register on a disk of this machine."
    case .notReadable: "Check the rights on the folder; nothing changed."
    }
  }

  /// With what a program ends.
  var exitStatus: Int32 {
    switch code {
    case .invalid, .tooLarge, .idReused, .alreadyExists: 1
    case .notALog, .corrupt, .torn, .restored, .newerFormat, .unsafeFilesystem, .notReadable: 3
    case .conflict: 4
    case .readOnly, .full, .io, .failedSync, .locked: 5
    }
  }
}
