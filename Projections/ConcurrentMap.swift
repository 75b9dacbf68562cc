// SPDX-License-Identifier: EUPL-1.2

internal import Dispatch

extension Array where Element: Sendable {
  /// What a function makes of each element, in their order, made on all processors at once.
  ///
  /// It is meant for elements each of which takes some work, such as the groups of a matrix.
  ///
  /// - Complexity: O(*n*) calls of `make`, which are spread over the processors.
  package func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) -> Made) -> [Made] {
    let size = Swift.max(1, count / Self.mostParts)
    var parts = [[Made]](repeating: [], count: (count + size - 1) / size)
    parts.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes one place, which no other touches.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: places.count) { index in
        places[index] = self[index * size..<Swift.min(count, (index + 1) * size)].map(make)
      }
    }
    return parts.flatMap(\.self)
  }

  /// Into how many parts the elements are divided: more than there are processors, because some
  /// parts take longer than others.
  private static var mostParts: Int { 64 }
}
