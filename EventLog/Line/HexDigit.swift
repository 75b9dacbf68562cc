// SPDX-License-Identifier: EUPL-1.2

extension UInt8 {
  /// What this byte stands for as a hexadecimal digit of lower case; `nil` where it is none.
  ///
  /// Every line has some eighty such digits, so it is done without ranges, which are calls.
  @inline(__always) var lowerHexValue: UInt8? {
    let digit = self &- UInt8(ascii: "0")
    if digit < 10 { return digit }
    let letter = self &- UInt8(ascii: "a")
    return letter < 6 ? letter &+ 10 : nil
  }

  /// What this byte stands for as a hexadecimal digit of either case; `nil` where it is none.
  var hexValue: UInt8? {
    (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
      ? self &- UInt8(ascii: "A") &+ 10 : lowerHexValue
  }
}
