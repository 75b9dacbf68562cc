// SPDX-License-Identifier: EUPL-1.2

public import Consultation
internal import EventLog

/// One organisation's whole store: a log with its keys and sources, and all that is asked of it.
///
/// ``perform(_:)`` decides requests and records them; several programs may do so at once on one
/// folder. The queries read what is durable and write nothing to the record. A register may be used
/// from many tasks.
///
/// ## Topics
///
/// ### Opening
/// - ``create(at:organisation:oin:origin:anchor:isSigned:firstUser:named:environment:)``
/// - ``open(at:for:environment:)``
///
/// ### Changing
/// - ``perform(_:)``
/// - ``rehearsal()``
///
/// ### Erasing
/// - ``erase(_:ground:reason:linked:by:)``
/// - ``eraseAgain(by:)``
/// - ``subject(named:for:)``
///
/// ### Signing
/// - ``sign()``
/// - ``signingKey``
/// - ``lastSigned()``
/// - ``restoredCause``
/// - ``resume(at:from:by:environment:)``
///
/// ### Reading
/// - ``books(asOf:)``
/// - ``texts()``
/// - ``events(in:)``
/// - ``lines(from:opening:_:)``
/// - ``history(of:in:)``
/// - ``verify(at:against:progress:)``
public final class Register: Sendable {
  let records: Records
  let environment: Environment
  let folder: Folder
  let ledger: Guarded<Ledger>
  /// What it takes to sign; `nil` where the log announces no key.
  let signing: Signing?
  /// What the register was opened for.
  public let access: Access
  /// Whether a newer version of the program made it: it is read as far as it is understood, and
  /// nothing is written.
  public let isMadeByNewerVersion: Bool

  /// What a register is opened for.
  public enum Access: Hashable, Sendable {
    /// Nothing is written to the record; a folder that cannot be written will do.
    case reading
    /// Requests are recorded.
    case writing
  }

  init(
    _ records: Records, _ signing: Signing?, in folder: Folder, for access: Access, isNewer: Bool,
    environment: Environment
  ) {
    self.records = records
    self.signing = signing
    ledger = Guarded(Ledger(records: records))
    self.folder = folder
    self.access = access
    self.isMadeByNewerVersion = isNewer
    self.environment = environment
  }

  /// The register's id, as its first event gives it.
  public var id: String { records.register }
  /// The folder.
  public var path: String { folder.path }

  /// The last durable event as last seen: its sequence, and when it was logged.
  public var position: (sequence: Int, time: Instant) {
    let end = records.store.end
    return (end.sequence, Instant(microseconds: end.time))
  }

  /// Closes the register and takes away what holds on this machine only.
  ///
  /// For a folder that nobody else has open and that is to be copied as it stands.
  ///
  /// - Throws: ``RegisterError`` where the disk refuses it.
  public func closeToBeCopied() throws(RegisterError) {
    guard let log = records.store as? EventLog else { return }
    do throws(EventLogError) { try log.closeToBeCopied() } catch { throw .log(error) }
  }

  /// The files that keep what a crash left unfinished at the end of the log, cut off while this
  /// register was open; nobody was ever told that it stands.
  public var setAside: [String] { (records.store as? EventLog)?.setAside.map(\.path) ?? [] }

  /// Looks for what others recorded since.
  ///
  /// - Throws: ``RegisterError`` where the log is damaged or cannot be read.
  public func refresh() throws(RegisterError) {
    do throws(EventLogError) { try records.store.refresh() } catch { throw .log(error) }
  }
}
