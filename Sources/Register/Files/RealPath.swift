// SPDX-License-Identifier: EUPL-1.2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Paths by which two names of one place are seen to be one.
enum RealPath {
  /// A path without links in it, be it that its last part is not there yet.
  static func of(_ path: String) -> String {
    if let whole = resolved(path) { return whole }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last else { return path }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let whole = resolved(parent.isEmpty ? "." : parent) else { return path }
    return (whole == "/" ? "" : whole) + "/" + last
  }

  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}
