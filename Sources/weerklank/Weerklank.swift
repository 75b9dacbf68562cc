// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The command line of Weerklank.
@main
struct Weerklank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weerklank",
    abstract: "Logs every reaction to a consultation and shows what became of each point.")
}
