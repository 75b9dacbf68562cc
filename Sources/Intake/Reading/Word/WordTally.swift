// SPDX-License-Identifier: EUPL-1.2

/// What a person should be told of a document once it is read.
struct WordTally {
  var insertions = 0
  var deletions = 0
  var comments = 0
  var hidden = 0
  var pictures = 0
  var boxes = 0
  var embedded = 0

  /// One warning for each thing that occurred.
  var warnings: [ReadWarning] {
    var warnings: [ReadWarning] = []
    if insertions + deletions > 0 {
      warnings.append(
        ReadWarning(
          .trackedChanges,
          "The file has \(insertions) insertions and \(deletions) deletions that nobody accepted; "
            + "the text is as if they were, and what was taken out stands behind it."))
    }
    if comments > 0 {
      warnings.append(
        ReadWarning(.comments, "The file has \(comments) comments; they stand behind the text."))
    }
    if hidden > 0 {
      warnings.append(
        ReadWarning(.hiddenText, "\(hidden) stretches of hidden text were left out."))
    }
    if pictures > 0 {
      warnings.append(
        ReadWarning(
          .pictures, "The file has \(pictures) pictures; what is written in them was not read."))
    }
    if boxes > 0 {
      warnings.append(
        ReadWarning(
          .textBoxes, "\(boxes) text boxes stand behind the paragraphs that they are tied to."))
    }
    if embedded > 0 {
      warnings.append(
        ReadWarning(.embedded, "The file holds \(embedded) embedded files; they were not read."))
    }
    return warnings
  }
}
