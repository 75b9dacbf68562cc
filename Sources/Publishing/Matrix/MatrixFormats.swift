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

/// The matrix as a Word document (DOCX), with pages across for its wide tables.
///
/// It has real styles, headings and header rows, names no person in its properties, and is the same
/// to the byte for the same matrix.
public enum MatrixWord {
  /// Writes the document.
  ///
  /// - Complexity: O(size of the matrix).
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation
  ) -> [UInt8] {
    WordDocument.bytes(of: MatrixDocument.document(of: matrix, as: presentation))
  }

  /// Writes the document in a house style.
  ///
  /// - Throws: ``WordTemplateError/unknownFields(_:)`` where the template asks for something that a
  ///   matrix does not know.
  /// - Complexity: O(size of the matrix and the template).
  public static func bytes(
    of matrix: ResponseMatrix, as presentation: MatrixPresentation, in template: WordTemplate
  ) throws(WordTemplateError) -> [UInt8] {
    try MatrixDocument.document(of: matrix, as: presentation).word(in: template)
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
