// SPDX-License-Identifier: EUPL-1.2

import Projections
import Testing

@Suite struct `Folding Dutch` {
  @Test(arguments: [
    ("Wachttijd", "wachttijd"), ("WMO", "wmo"), ("coördinatie", "coordinatie"),
    ("co\u{F6}rdinatie", "coordinatie"), ("coo\u{308}rdinatie", "coordinatie"),
    ("één", "een"), ("cliënten", "clienten"), ("CLIËNTEN", "clienten"), ("façade", "facade"),
    ("Ĳssel", "ijssel"), ("\u{133}s", "ijs"), ("mÿn", "mijn"), ("bíj\u{301}na", "bijna"),
    ("ﬁnanciën", "financien"), ("oﬃcieel", "officieel"), ("œuvre", "oeuvre"), ("Straße", "strasse"),
    ("jeugd\u{AD}hulp", "jeugdhulp"), ("zorg\u{200B}vraag", "zorgvraag"), ("4.2", "4.2"), ("", ""),
    ("Ελλάδα", "ελλάδα"),
  ])
  func `writes letters small and without marks`(text: String, folded: String) {
    #expect(DutchFolding.folded(text) == folded)
    #expect(DutchFolding.folded(folded) == folded, "what is folded stays as it is")
  }
}
