// SPDX-License-Identifier: EUPL-1.2

public import Projections

/// The matrix as a page: one self-contained HTML file for screen and paper.
///
/// It holds no script and asks for nothing from elsewhere; what parties and staff wrote is escaped
/// and cannot become markup.
public enum MatrixPage {
  /// Writes the page, in UTF-8.
  ///
  /// - Complexity: O(size of the matrix).
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> [UInt8] {
    HTMLDocument.bytes(of: MatrixDocument.document(of: matrix, as: presentation))
  }
}

/// The matrix as Markdown with tables.
public enum MatrixMarkdown {
  /// Writes the Markdown, in UTF-8.
  ///
  /// - Complexity: O(size of the matrix).
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> [UInt8] {
    MarkdownDocument.bytes(of: MatrixDocument.document(of: matrix, as: presentation))
  }
}

/// The matrix as plain text, for a terminal or a mail.
public enum MatrixText {
  /// Writes the text, in UTF-8.
  ///
  /// - Complexity: O(size of the matrix).
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> [UInt8] {
    TextDocument.bytes(of: MatrixDocument.document(of: matrix, as: presentation))
  }
}
