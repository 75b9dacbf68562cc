// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
public import Consultation
import FoundationEssentials

extension Language: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  /// A day as it is written on the command line: `2026-03-12`.
  public init?(argument: String) { self.init(parsing: argument) }
}

/// What every command of a register takes.
struct RegisterOptions: ParsableArguments {
  @Option(help: "The register's folder; else $WEERKLANK_REGISTER, else ./register.")
  var register: String?

  @Option(help: "The language of what outsiders read: nl or en.")
  var language: Language = .nl

  @Flag(help: "Answer, and tell errors, as JSON.")
  var json = false

  /// The folder of the register.
  var folder: String {
    register ?? ProcessInfo.processInfo.environment["WEERKLANK_REGISTER"] ?? "./register"
  }
}

/// What every call takes that asks something of a register.
struct QueryOptions: ParsableArguments {
  @Option(help: "As it was at the end of a day, or after an event: 2026-05-01 or #120.")
  var asOf: String?

  @OptionGroup var register: RegisterOptions

  /// The language of what outsiders read.
  var language: Language { register.language }
  /// Whether to answer as JSON.
  var json: Bool { register.json }

  /// Reads the register as of the moment that is asked, and after an earlier event where one is.
  func read(after earlier: Int? = nil) throws -> Reading {
    try Reading(register, asOf: asOf, after: earlier)
  }
}

/// What every command takes that needs no register; the register is not looked at.
struct FreeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Taken by every command; not needed here.", visibility: .hidden))
  var register: String?

  @Option(help: "The language of what outsiders read: nl or en.")
  var language: Language = .nl

  @Flag(help: "Answer, and tell errors, as JSON.")
  var json = false
}

/// Who does it, for every command that records.
struct WriterOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: "The user who does it; else $WEERKLANK_USER, else the register's first user.")
  var user: String?

  /// The user that was named, on the command line or around it.
  ///
  /// - Throws: ``Failure`` `usage` where that is no id.
  func named() throws -> UserID? {
    guard let name = user ?? ProcessInfo.processInfo.environment["WEERKLANK_USER"] else {
      return nil
    }
    guard let id = UserID(name) else {
      throw Failure.usage("--as is no id of a user", "Give letters a-z, digits and hyphens.")
    }
    return id
  }
}
