// SPDX-License-Identifier: EUPL-1.2

extension Base64 {
  /// Four characters for every three bytes begun.
  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    alphabet.withUnsafeBufferPointer { alphabet in
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let taken = min(3, bytes.count - start)
        var group = 0
        for index in 0..<3 {
          group = group << 8 | (index < taken ? Int(bytes[start + index]) : 0)
        }
        for index in 0..<4 {
          text.append(
            index <= taken ? alphabet[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes; `nil` for anything that ``encode(_:)`` would not write.
  package static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8(decode)
  }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    guard let last = text.last else { return [] }
    let padding = last != UInt8(ascii: "=") ? 0 : text[text.count - 2] != UInt8(ascii: "=") ? 1 : 2
    let bytes = values.withUnsafeBufferPointer { values in
      [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { bytes, count in
        for start in stride(from: 0, to: text.count, by: 4) {
          let missing = start + 4 == text.count ? padding : 0
          var group = 0
          for index in 0..<4 {
            let value = index < 4 - missing ? values[Int(text[start + index])] : 0
            guard value < 64 else { return }
            group = group << 6 | Int(value)
          }
          guard group & ((1 << (8 * missing)) - 1) == 0 else { return }
          for index in 0..<(3 - missing) {
            bytes[count] = UInt8(truncatingIfNeeded: group >> (16 - 8 * index))
            count += 1
          }
        }
      }
    }
    return bytes.count == text.count / 4 * 3 - padding ? bytes : nil
  }
}
