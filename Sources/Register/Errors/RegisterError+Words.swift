// SPDX-License-Identifier: EUPL-1.2

internal import Consultation
internal import EventLog

extension RegisterError {
  /// The stable name of the error, such as `unknown-party`; no version renames it.
  public var code: String {
    switch self {
    case .rejected(let rejection): rejection.code
    case .command(let error): error.code.rawValue
    case .changedMeanwhile: "changed-meanwhile"
    case .idReused: "id-reused"
    case .fieldTooLong: "field-too-long"
    case .keyMissing: "key-missing"
    case .erasureBrokenOff: "erasure-broken-off"
    case .noRegister: "no-register"
    case .notEmpty: "not-empty"
    case .otherBackup: "other-backup"
    case .withinRegister: "within-register"
    case .badExport: "bad-export"
    case .badSetting: "bad-setting"
    case .anchorThere: "anchor-there"
    case .notSigned: "not-signed"
    case .hasSigningKey: "has-signing-key"
    case .badNote: "bad-note"
    case .inconsistent: "inconsistent"
    case .notAdministrator: "not-allowed"
    case .newerFormat: "newer-format"
    case .log(let error): error.name
    case .file(let failure) where failure.isOfReading: "not-readable"
    case .file(let failure):
      failure.isFull ? "disk-full" : failure.isReadOnly ? "read-only" : "disk-failed"
    case .planning: "bad-input"
    }
  }

  /// What is wrong, in a sentence without a full stop.
  public var message: String {
    switch self {
    case .rejected(let rejection): rejection.message
    case .command(let error): error.message
    case .changedMeanwhile(_, let basedOn, let changedAt):
      "it was based on position \(basedOn) and changed at position \(changedAt)"
    case .idReused: "the id was used for a command with another content"
    case .fieldTooLong(let field): "\(field) is too long to be recorded"
    case .keyMissing("master"): "keys/master is not there, or is not the one of these keys"
    case .keyMissing(Register.signingSubject): "the signing key is not in keys/"
    case .keyMissing(let subject): "the key of \(subject) is not in the key store"
    case .erasureBrokenOff(let error):
      "the erasure was begun and could not be finished: \(error.message)"
    case .noRegister: "there is no register in the folder"
    case .notEmpty: "the folder is not empty"
    case .otherBackup:
      "the folder holds the backup of another register or history, or its end is damaged"
    case .withinRegister: "the folder is the register's own, in it or around it"
    case .badExport(_, let what): what
    case .badSetting(let name): "\(name) has a form that is not allowed"
    case .anchorThere: "there is the anchor of a register already"
    case .notSigned: "the register has no signing key"
    case .hasSigningKey: "the register has a signing key already"
    case .badNote(let error): error.detail
    case .inconsistent(let seen): "nothing shows that the head goes on from the one of size \(seen)"
    case .notAdministrator: "only an administrator of the register may do this"
    case .newerFormat: "the register was made by a newer version"
    case .log(let error): error.detail
    case .file(let failure): "could not \(failure.call): \(failure.reason)"
    case .planning(let error): "\(error)"
    }
  }

  /// Where it is wrong, if that can be told: a member, a stream, a file with line and byte.
  public var `where`: String? {
    switch self {
    case .command(let error): error.member
    case .changedMeanwhile(let stream, _, _): stream
    case .fieldTooLong(let field): field
    case .noRegister(let path), .notEmpty(let path), .anchorThere(let path),
      .otherBackup(let path), .withinRegister(let path):
      path
    case .badExport(let line, _): "line \(line)"
    case .erasureBrokenOff(let error): error.where
    case .notAdministrator(let user): user
    case .badSetting(let name): name
    case .log(let error): error.place
    case .file(let failure): failure.path
    case .rejected, .idReused, .keyMissing, .newerFormat, .planning, .notSigned, .hasSigningKey,
      .badNote, .inconsistent:
      nil
    }
  }

  /// What to do.
  public var hint: String {
    switch self {
    case .rejected(let rejection): rejection.hint
    case .command(let error): error.hint
    case .changedMeanwhile: "Look at it again and repeat the command with the new position."
    case .idReused: "Give a new command a new id; an id is for repeating the same command."
    case .fieldTooLong: "Shorten it, or hand it in as a file."
    case .keyMissing(Register.signingSubject):
      "Put keys/ back; if the key is lost, weerklank resume begins a new one."
    case .keyMissing: "Put keys/ back from the backup that belongs to this log."
    case .erasureBrokenOff:
      "Nothing of it is shown any more; the next call that writes goes on with it."
    case .noRegister: "Name the folder with --register, or make a register with weerklank init."
    case .notEmpty: "Name a folder that is empty or is not there yet."
    case .otherBackup: "Give this register a backup folder of its own; the other one stays."
    case .withinRegister: "Name a folder outside the register, on another disk at best."
    case .badExport: "Check that the file is the export, whole and unchanged; nothing was made."
    case .badSetting: "See weerklank help init for what is allowed."
    case .anchorThere:
      "It guards the register made there; remove it only if that is gone for good, or use --anchor."
    case .notSigned: "weerklank key --new makes one."
    case .hasSigningKey: "weerklank key prints it."
    case .badNote: "Check which file it is, and that it came through unchanged."
    case .inconsistent(let seen):
      "Ask for weerklank checkpoint --from \(seen) there; if it does not hold, tell them and others."
    case .notAdministrator: "Name an administrator with --as."
    case .newerFormat: "Use the newest version; this one reads the register and writes nothing."
    case .log(let error): error.advice
    case .file(let failure) where failure.isOfReading:
      "Check the rights on the folder, and the disk; nothing changed."
    case .file(let failure):
      failure.isFull
        ? "Make room on the disk and repeat it; nothing changed."
        : "Check the disk and the rights on the folder, and repeat it; nothing changed."
    case .planning: "Correct what was given and repeat it."
    }
  }

  /// With what a program ends: 1 refused, 3 no or a damaged register, 4 conflict, 5 not written.
  public var exitStatus: Int32 {
    switch self {
    case .rejected, .command, .idReused, .fieldTooLong, .notEmpty, .badSetting, .planning,
      .anchorThere, .otherBackup, .withinRegister, .badExport, .notSigned, .hasSigningKey, .badNote,
      .notAdministrator, .inconsistent:
      1
    case .keyMissing, .noRegister, .newerFormat: 3
    case .changedMeanwhile: 4
    case .erasureBrokenOff(let error): error.exitStatus
    case .log(let error): error.exitStatus
    case .file(let failure): failure.isOfReading ? 3 : 5
    }
  }
}

extension RegisterError: CustomStringConvertible {
  /// Code, message and place, on one line.
  public var description: String {
    "\(code): \(message)" + (self.where.map { ", \($0)" } ?? "")
  }
}
