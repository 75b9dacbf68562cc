// SPDX-License-Identifier: EUPL-1.2

import Consultation
import EventLog

extension CommandForm {
  /// The commands by which is said how long something is kept, and by which a span is hidden.
  static let keeping: [CommandForm] = [
    CommandForm(
      "define-retention-class",
      "Defines how long something is kept, and where the selectielijst says so; or changes it.",
      [
        .optional("dossier", .name, "The dossier; else it holds for all."),
        .required("class", .id, "Its id."),
        .required("title", .text, "What it is called."),
        .required("source", .text, "Where it stands in the selectielijst."),
        .optional("years", .wholeNumber(from: 1), "The term in years."),
        .optional("months", .wholeNumber(from: 1), "The term in months."),
        .optional("keep", .boolean, "That it is kept for good."),
        .optional(
          "from", .choice(of: RetentionStart.self),
          "From what the term counts; left out, from the closing of the last round."),
      ],
      choices: [.exactlyOne("years", "months", "keep")],
      examples: [
        [
          "id": "bewaren-inspraak", "do": "define-retention-class", "class": "inspraak",
          "title": "Inspraak en advies", "source": "Selectielijst gemeenten 2020, 1.1",
          "years": 5, "from": "decision",
        ],
        [
          "id": "bewaren-nota", "do": "define-retention-class", "class": "nota",
          "title": "Vastgestelde nota", "source": "Selectielijst gemeenten 2020, 1.1", "keep": true,
        ],
        [
          "id": "bewaren-inkoop", "do": "define-retention-class", "dossier": "wmo-2028",
          "class": "inkoop", "title": "Inkoop van zorg",
          "source": "Selectielijst gemeenten 2020, 8.1", "months": 84, "from": "contractEnd",
        ],
      ]),
    CommandForm(
      "set-retention-default",
      "Says under which class kinds of subject fall where none is assigned to the subject itself.",
      [
        .optional("dossier", .name, "The dossier; else it holds for all."),
        .required("kinds", .list(of: .choice(of: SubjectKind.self)), "The kinds of subject."),
        .required("class", .name, "The class: its id or exact title."),
      ],
      examples: [
        [
          "id": "bewaren-reacties", "do": "set-retention-default",
          "kinds": ["submission", "person", "cluster"], "class": "inspraak",
        ]
      ]),
    CommandForm(
      "start-retention",
      "Says on what day a contract ended or a dossier was closed, from which its terms count.",
      [
        .required("dossier", .name, "The dossier."),
        .required(
          "from", .choice(RetentionStart.recorded.map(\.rawValue)),
          "The terms that count from this."),
        .required("on", .day, "The day."),
      ],
      examples: [
        [
          "id": "einde-contract", "do": "start-retention", "dossier": "wmo-2028",
          "from": "contractEnd", "on": "2031-12-31",
        ]
      ]),
    CommandForm(
      "assign-retention",
      """
      Says under which classes subjects fall, whatever they fell under before; of several the term \
      that ends last rules.
      """,
      [
        .required(
          "subjects", .list(of: .text),
          "Their names, as weerklank retention due prints them: R-014, person-ID, drafts-ROUND."),
        .required("classes", .list(of: .id), "The ids of the classes."),
        .required("reason", .text, "Why; it is sealed."),
      ],
      examples: [
        [
          "id": "langer-bewaren", "do": "assign-retention", "subjects": ["R-001"],
          "classes": ["inspraak", "inkoop"], "reason": "Er loopt een geschil over de tarieven.",
        ]
      ]),
    CommandForm(
      "redact",
      "Hides a span of a submission's text, or of a text of a point, from everybody and for good.",
      [
        .optional("submission", .submission, "The submission, for its newest text."),
        .optional("point", .point, "The point, with field."),
        .optional(
          "field", .choice(Redact.fields.map(\.rawValue)),
          "Which text of the point; left out, its summary."),
        .required("offset", .wholeNumber(from: 0), "The first scalar, from 0."),
        .required("length", .wholeNumber(from: 1), "How many Unicode scalars."),
        .required("reason", .text, "Why; it is sealed."),
        .required("ground", .text, "The ground, which is shown in its place: an article of a law."),
      ],
      choices: [.exactlyOne("submission", "point")],
      examples: [
        [
          "id": "lakken-naam", "do": "redact", "submission": "R-001", "offset": 0, "length": 8,
          "reason": "Een naam hoort hier niet.", "ground": "Woo, artikel 5.1, lid 2, onder e",
        ]
      ]),
  ]
}
