// SPDX-License-Identifier: EUPL-1.2

/// The logarithm to base 2 in whole numbers, so that a score is the same on every machine.
enum BinaryLogarithm {
  /// The logarithm of a fraction of at least 1, in 256ths, rounded down.
  ///
  /// The numerator is at most 2³¹, the denominator from 1 up to the numerator.
  static func of(_ numerator: Int, over denominator: Int) -> Int {
    let fraction = (UInt64(numerator) << 32) / UInt64(denominator)
    let whole = 31 - fraction.leadingZeroBitCount
    var rest = fraction >> whole  // From 1 to 2, in 2³²nds.
    var result = whole
    for _ in 0..<8 {
      let square = rest.multipliedFullWidth(by: rest)
      rest = square.high << 32 | square.low >> 32
      result <<= 1
      if rest >= 1 << 33 {
        rest >>= 1
        result |= 1
      }
    }
    return result
  }
}
