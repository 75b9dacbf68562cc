// SPDX-License-Identifier: EUPL-1.2

public import Consultation
public import EventLog

/// Why a register did not do what was asked.
///
/// Each has a stable ``code``, a ``message``, a place where there is one, a ``hint`` what to do, and
/// the ``exitStatus`` of a program that ends with it. None holds personal data.
public enum RegisterError: Error, Sendable {
  /// A rule of the domain forbids it.
  case rejected(Rejection)
  /// What was given is no command, or names what is not there.
  case command(CommandError)
  /// What the command was based on has changed since.
  case changedMeanwhile(stream: String, basedOn: Int, changedAt: Int)
  /// The id was used for a command with another content.
  case idReused
  /// A field is longer than an event or a text may be.
  case fieldTooLong(field: String)
  /// The key of a subject is not in the key store, so nothing can be sealed under it or read.
  case keyMissing(subject: String)
  /// An erasure began, and could not be finished.
  indirect case erasureBrokenOff(RegisterError)
  /// There is no register in the folder.
  case noRegister(path: String)
  /// A register can only be made where there is nothing yet.
  case notEmpty(path: String)
  /// The folder holds the backup of another register, or of another history of this one.
  case otherBackup(path: String)
  /// The folder is the register's own, in it or around it.
  case withinRegister(path: String)
  /// A line of an export is not what it should be.
  case badExport(line: Int, String)
  /// There is an anchor where that of the new register would stand.
  case anchorThere(path: String)
  /// The register has no signing key, so there are no heads and no proofs.
  case notSigned
  /// The register has a signing key already.
  case hasSigningKey
  /// A note, head or proof is not what it should be.
  case badNote(NoteError)
  /// A witness was shown a head that does not go on from the one that it saw.
  case inconsistent(seen: Int)
  /// Only an administrator may do it.
  case notAdministrator(user: String)
  /// What was given to make a register with is not allowed.
  case badSetting(name: String)
  /// A newer version of the program made the register, or wrote to it.
  case newerFormat
  /// The log cannot be read, or could not be written.
  case log(EventLogError)
  /// A file beside the log cannot be read, or could not be written.
  case file(FileFailure)
  /// Planning the commands failed for a reason of the caller's own.
  case planning(any Error)
}

extension RegisterError {
  /// Runs a body and gives whatever it throws as an error of the register.
  static func wrapping<Value>(_ body: () throws -> Value) throws(RegisterError) -> Value {
    do {
      return try body()
    } catch {
      throw RegisterError(error)
    }
  }

  /// Gives any error as one of the register.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as RegisterError: error
      case let error as Rejection: .rejected(error)
      case let error as CommandError: .command(error)
      case let error as EventLogError where error.code == .alreadyExists && error.path != nil:
        .anchorThere(path: error.path ?? "")
      case let error as EventLogError: .log(error)
      case let error as FileFailure: .file(error)
      case let error as NoteError: .badNote(error)
      case let error as SealingError: .fieldTooLong(field: error.field)
      case let error as KeyStoreError: Self(error)
      default: .planning(error)
      }
  }

  private init(_ error: KeyStoreError) {
    self =
      switch error {
      case .file(let failure): .file(failure)
      case .masterMissing: .keyMissing(subject: "master")
      }
  }
}
