// SPDX-License-Identifier: EUPL-1.2

/// How much of a file is read: what keeps a hostile one from taking all memory or time.
///
/// The values are far above any letter. A file that passes one is refused, never read in part.
public struct ReadLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public var sizeInBytes = 64 << 20
  /// The most bytes to which all parts of a container may unpack, together.
  public var unpackedBytes = 256 << 20
  /// The most bytes to which one part of a container may unpack.
  public var unpackedBytesOfPart = 64 << 20
  /// How often larger than its packed form a part may be, once it is over a mebibyte.
  public var ratio = 200
  /// The most parts of a container or mail.
  public var parts = 4_096
  /// How deep elements, lists or quotations may be nested.
  public var depth = 200
  /// The most elements of a part.
  public var elements = 1_500_000
  /// How deep a mail may be attached to a mail, or a container to a mail.
  public var depthOfAttachments = 5
  /// The most blocks of a text.
  public var blocks = 200_000
  /// The most Unicode scalars of a text: some 5,000 pages.
  public var scalars = 16_000_000
  /// The most seconds that another program may take over a file.
  public var secondsOfProgram = 60
  /// The most pages that are recognised where a file holds only pictures of them.
  public var recognisedPages = 100

  /// The limits that apply where nothing else is said.
  public init() {}
}
