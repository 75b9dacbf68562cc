// SPDX-License-Identifier: EUPL-1.2

/// How the pages look that Typst makes; it reads no file and names nothing from elsewhere.
///
/// Its letters are those that lie in Typst itself, so a page is the same on every machine. Contrasts
/// are at least 4.5 to 1, lines between rows aside; no meaning hangs on colour alone.
enum TypstStyle {
  /// What stands before a document: the functions that ``TypstDocument`` calls.
  static let source: StaticString = #"""
    #let ink = rgb("#1a2027")
    #let soft = rgb("#4c5763")
    #let hairline = 0.4pt + rgb("#cfd5db")
    #let thin = 0.7pt + ink
    #let faint = rgb("#f3f5f7")
    #let deep = rgb("#17405f")
    #let colours = (
      taken: rgb("#1f5c36"), partly: rgb("#1f5c36"), refused: rgb("#8c1d1d"), later: deep,
      neutral: ink, open: rgb("#7a4b00"), concept: rgb("#7a4b00"), final: rgb("#1f5c36"),
    )

    // The page, with what it is a page of at its foot.
    #let annex(foot, page-word, of-word, body) = {
      set page(
        paper: "a4", margin: (x: 17mm, top: 17mm, bottom: 19mm), footer-descent: 35%,
        footer: context {
          set text(size: 8pt, fill: soft)
          set par(leading: 0.5em)
          grid(
            columns: (1fr, auto), inset: (top: 0.7em, right: 0pt), stroke: (top: hairline),
            pad(right: 3em, foot), [#page-word #counter(page).display() #of-word #counter(page).final().first()],
          )
        },
      )
      set text(
        font: "Libertinus Serif", size: 10.5pt, fill: ink, number-type: "lining",
        number-width: "tabular", hyphenate: true,
      )
      set par(leading: 0.62em, spacing: 0.85em, justify: false)
      set list(marker: text(fill: soft, "–"), indent: 0.2em, spacing: 0.6em)
      set enum(indent: 0.2em, spacing: 0.6em)
      set heading(numbering: none)
      show heading: set text(fill: deep, weight: "semibold", hyphenate: false)
      show heading.where(level: 1): set text(size: 17pt)
      show heading.where(level: 1): set block(above: 2.2em, below: 1em)
      show heading.where(level: 2): set text(size: 12.5pt)
      show heading.where(level: 2): set block(above: 1.6em, below: 0.8em)
      show heading.where(level: 3): set text(size: 11pt)
      show heading.where(level: 3): set block(above: 1.4em, below: 0.7em)
      show link: set text(fill: deep)
      show quote.where(block: true): it => block(
        above: 0.5em, below: 0.5em, stroke: (left: 1.2pt + rgb("#cfd5db")), inset: (left: 0.6em),
        width: 100%, it.body,
      )
      set figure(gap: 0.65em, numbering: none, supplement: none)
      show figure: set block(breakable: true, above: 1.2em, below: 1.8em)
      show figure: set align(start)
      show figure.caption: it => block(
        width: 100%, sticky: true, text(size: 10pt, weight: "semibold", fill: deep, it.body),
      )
      show outline.entry: set block(spacing: 0.7em)
      set outline.entry(fill: text(fill: soft, repeat([.], gap: 0.25em)))
      body
    }

    // Words in a line.
    #let aside(words) = text(fill: soft, style: "italic", words)
    #let to(words, name) = link(label(name), words)
    #let outcome(tone, words) = {
      let colour = colours.at(tone)
      let fill = if tone in ("taken", "later") { colour } else if tone == "partly" {
        gradient.linear((colour, 0%), (colour, 50%), (white, 50%), (white, 100%))
      }
      let border = (paint: colour, thickness: 0.7pt)
      if tone == "open" { border.dash = (0.7pt, 0.9pt) }
      let side = 0.56em
      set text(fill: colour, weight: "semibold", hyphenate: false)
      box(if tone in ("later", "neutral") { circle(width: side, fill: fill, stroke: border) } else {
        square(size: side, fill: fill, stroke: border)
      })
      h(0.39em)
      words
    }
    #let verdict(tone, words) = par(hanging-indent: 0.95em, outcome(tone, words))
    #let br = linebreak()
    #let anchor(name) = if name != none [#metadata(none)#label(name)]

    // Blocks.
    #let p(words) = par(words)
    #let lead(words) = block(sticky: true, par(words))
    #let own(..texts) = record(for words in texts.pos() { par(words) })
    #let said(..texts) = quote(block: true, record(for words in texts.pos() { par(words) }))
    #let labelled(name, words) = record(par(strong(name) + " " + words))

    // Tables.
    #let inset-right = 0.9em
    #let row(level, total, long, name, ..cells) = cells.pos().enumerate().map(((index, body)) => table.cell(
      breakable: long,
      stroke: (top: if total { thin } else { hairline }),
      inset: (
        left: if level > 0 and index in (0, 2) { level * 0.8em } else { 0pt }, right: inset-right,
        y: 0.45em,
      ),
      {
        if index == 0 { anchor(name) }
        if total { strong(body) } else { body }
      },
    ))
    #let group(span, level, name, ..notes) = (
      table.cell(
        colspan: span, breakable: false, fill: faint, stroke: (top: thin),
        inset: (x: 0.6em, top: 0.65em, bottom: 0.6em),
        {
          set par(leading: 0.5em, spacing: 0.45em)
          block(below: 0.5em, sticky: true, heading(level: level, name))
          set text(fill: soft)
          for note in notes.pos() { par(note) }
        },
      ),
    )
    #let grid-of(wide, caption, columns, ..rows) = {
      set text(size: if wide { 8.8pt } else if columns.len() > 6 { 8.2pt } else { 9.5pt })
      set par(leading: 0.53em, spacing: 0.55em)
      show heading: set text(size: 10.5pt)
      show heading: set block(above: 0pt, below: 0pt)
      figure(
        kind: table, caption: figure.caption(position: top, caption),
        table(
          columns: columns.map(column => column.at(1)),
          stroke: none, inset: 0pt,
          align: columns.map(column => if column.at(2) { right } else { left }),
          table.header(
            repeat: true,
            ..columns.map(column => table.cell(
              stroke: (top: thin, bottom: thin), inset: (right: inset-right, y: 0.5em),
              align: bottom + if column.at(2) { right } else { left },
              text(weight: "semibold", column.at(0)),
            )),
          ),
          ..rows.pos().flatten(),
          table.hline(stroke: thin),
        ),
      )
    }

    // Parts of the document.
    #let facts-of(facts) = {
      show strong: it => it.body
      set terms(hanging-indent: 42mm, spacing: 0.6em, separator: none)
      terms(..facts.map(((name, lines)) => terms.item(
        box(width: 42mm, text(fill: soft, name)), lines.join(linebreak()),
      )))
    }
    #let cover(kicker, name, subject, facts) = {
      line(length: 100%, stroke: 3pt + deep)
      v(0.4em)
      text(fill: soft, kicker)
      v(2.2em, weak: true)
      block(below: 2em, {
        set text(fill: deep, hyphenate: false)
        set par(leading: 0.5em)
        show title: set text(size: 24pt, weight: "semibold")
        show title: set block(above: 0pt, below: 0pt)
        title(if subject == "" { name } else {
          text(size: 13pt, weight: "regular", fill: soft, name + linebreak())
          subject
        })
      })
      facts-of(facts)
    }
    #let notice(tone, state, body) = block(
      above: 1.8em, below: 1.8em, width: 100%, breakable: true, fill: faint,
      stroke: (left: 3.5pt + colours.at(tone)), inset: (x: 1.1em, y: 0.95em),
      {
        par(text(size: 12pt, weight: "semibold", fill: colours.at(tone), state))
        body
      },
    )
    #let contents(name) = {
      show heading.where(level: 1): set text(size: 12.5pt)
      outline(title: name, depth: 1)
    }
    #let chapter(name, number, words) = {
      heading(level: 1, number + words)
      anchor(name)
    }
    #let part(name, level, words) = {
      heading(level: level, words)
      anchor(name)
    }
    #let colophon(name, facts) = block(above: 2.5em, breakable: false, {
      set text(size: 9pt)
      show heading.where(level: 1): set text(size: 12.5pt)
      show heading.where(level: 1): set block(above: 0pt, below: 1em)
      line(length: 100%, stroke: hairline)
      v(0.6em)
      heading(level: 1, outlined: false, bookmarked: true, name)
      facts-of(facts)
    })

    """#
}
