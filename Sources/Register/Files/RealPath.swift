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
  /// A path without links in it, be it that its last parts are not there yet.
  static func of(_ path: String) -> String {
    var there = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    var missing: [String] = []
    while true {
      let parent = (path.hasPrefix("/") ? "/" : "") + there.joined(separator: "/")
      if let whole = resolved(parent.isEmpty ? "." : parent) {
        return missing.isEmpty ? whole : (whole == "/" ? "" : whole) + "/" + joined(missing)
      }
      guard let last = there.popLast() else { return path }
      missing.insert(last, at: 0)
    }
  }

  /// Names of folders that are not there, without those that lead back.
  private static func joined(_ names: [String]) -> String {
    var kept: [String] = []
    for name in names where name != "." {
      if name == ".." { _ = kept.popLast() } else { kept.append(name) }
    }
    return kept.joined(separator: "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}
