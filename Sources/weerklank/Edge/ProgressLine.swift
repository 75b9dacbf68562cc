// SPDX-License-Identifier: EUPL-1.2

import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far long work is, on one line of a terminal; nothing where nobody is looking.
final class ProgressLine {
  private let isShown = isatty(FileDescriptor.standardError.rawValue) == 1
  private var shown = -1

  /// Shows a share in whole percents, when it changed.
  func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let percent = done * 100 / all
    guard percent != shown else { return }
    shown = percent
    write("\r\(percent)%")
  }

  /// Takes the line away.
  func end() {
    if shown >= 0 { write("\r    \r") }
  }

  private func write(_ text: String) {
    // Nobody is served by ending the work because its progress could not be shown.
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }
}
