// SPDX-License-Identifier: EUPL-1.2

import Consultation

extension Prose {
  /// Where the number of a point went: `R-014.3 is gesplitst in R-014.7 en R-014.8`.
  func fate(of event: PointSuperseded) -> String {
    let into = list(event.into.map(\.description))
    return switch event.how {
    case .split:
      self("\(event.point) is gesplitst in \(into)", "\(event.point) was split into \(into)")
    case .merged:
      self("\(event.point) is samengevoegd in \(into)", "\(event.point) was merged into \(into)")
    }
  }

  /// `12 maart 2026, 9:15`, by a clock in Europe/Amsterdam; the day stays on one line.
  func moment(_ instant: Instant) -> String {
    let (hour, minute) = instant.clock
    return "\(cell(instant.day)), \(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// A day on one line of a table: `12 maart 2026` with no-break spaces.
  func cell(_ day: Day) -> String {
    String(self.day(day).map { $0 == " " ? "\u{A0}" : $0 })
  }

  /// A text of the record; what cannot be read says why, each in its own way.
  func text(_ shown: ShownText) -> String {
    switch shown {
    case .text(let text): text
    case .erased(let on): self("[gewist op \(day(on))]", "[erased on \(day(on))]")
    case .keyMissing:
      self("[niet te lezen: de sleutel ontbreekt]", "[cannot be read: the key is missing]")
    }
  }

  /// Points one after another, those that follow each other as a run.
  func points(_ points: [PointNumber]) -> String {
    Runs.joined(points.map(Runs.Item.point), upTo: self(" t/m ", " to "))
  }
}
