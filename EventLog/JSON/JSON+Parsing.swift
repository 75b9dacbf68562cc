// SPDX-License-Identifier: EUPL-1.2

extension JSON {
  /// What reading refuses for its size alone.
  public struct Limits: Hashable, Sendable {
    /// How many arrays and objects may stand in each other, from 1.
    public var depth: Int
    /// How many bytes may be given.
    public var sizeInBytes: Int

    /// Makes limits: by default 32 levels and 64 MiB.
    public init(depth: Int = 32, sizeInBytes: Int = 64 << 20) {
      self.depth = depth
      self.sizeInBytes = sizeInBytes
    }
  }

  /// Reads one JSON value that takes up all the bytes.
  ///
  /// Space, tab, line feed and carriage return may stand between tokens.
  ///
  /// - Throws: ``JSONError`` with the kind and the byte.
  /// - Complexity: O(*bytes*), also for objects of many members.
  public init(parsing bytes: RawSpan, limits: Limits = Limits()) throws(JSONError) {
    self = try bytes.parsed { buffer throws(JSONError) in
      try JSON(parsing: buffer, limits: limits)
    }
  }

  /// Reads one JSON value that takes up all the bytes.
  ///
  /// - Throws: ``JSONError`` with the kind and the byte.
  public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(JSONError) {
    self = try JSON(parsing: bytes.span.bytes, limits: limits)
  }

  /// Reads one JSON value that takes up all the text.
  ///
  /// - Throws: ``JSONError`` with the kind and the byte of the text's UTF-8.
  public init(parsing text: String, limits: Limits = Limits()) throws(JSONError) {
    self = try JSON(parsing: Array(text.utf8), limits: limits)
  }

  /// Reads one JSON value that takes up all the bytes, but for what one member of it holds.
  ///
  /// - Throws: ``JSONError`` as reading all of it does, but for names that stand twice in what is
  ///   not read.
  package init(parsing bytes: [UInt8], unread member: String) throws(JSONError) {
    self = try bytes.span.bytes.parsed { buffer throws(JSONError) in
      try JSON(parsing: buffer, limits: Limits(), unread: member)
    }
  }

  /// Reads one JSON value that takes up all the bytes.
  ///
  /// Of a member named `unread` only the name is kept, with `null`.
  init(
    parsing buffer: UnsafeRawBufferPointer, limits: Limits, unread: String? = nil
  ) throws(JSONError) {
    guard buffer.count <= limits.sizeInBytes else {
      throw JSONError(.tooLong, at: limits.sizeInBytes)
    }
    var parser = JSONParser(buffer, depthLimit: limits.depth, unread: unread)
    self = try parser.parseDocument()
  }
}

extension RawSpan {
  /// `withUnsafeBytes` with a typed error.
  func parsed<Value>(
    _ body: (UnsafeRawBufferPointer) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    let result: Result<Value, JSONError> = withUnsafeBytes { buffer in
      do throws(JSONError) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
