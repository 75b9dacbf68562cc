// SPDX-License-Identifier: EUPL-1.2

/// How a page looks on screen and on paper; it names nothing from elsewhere.
///
/// Contrasts are at least 4.5 to 1, lines between rows aside; no meaning hangs on colour alone.
enum PageStyle {
  /// The style sheet.
  static let sheet: StaticString = """
    :root {
      --ink: #1a2027; --soft: #4c5763; --line: #cfd5db; --faint: #f3f5f7;
      --deep: #17405f; --amber: #7a4b00; --red: #8c1d1d; --green: #1f5c36;
      --serif: Charter, "Bitstream Charter", Cambria, Georgia, "Liberation Serif", serif;
      --sans: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4rem; }
    body {
      margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 82rem;
      color: var(--ink); background: #fff; font: 1rem/1.5 var(--sans);
      font-variant-numeric: lining-nums tabular-nums;
    }
    h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; color: var(--deep); }
    h1 { font-size: 2.1rem; margin: 0 0 1.5rem; max-width: 46rem; text-wrap: balance; }
    h1 span { display: block; font-size: 1.15rem; font-weight: 400; color: var(--soft); margin-bottom: .2rem; }
    h2 { font-size: 1.45rem; margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); break-after: avoid; }
    h2 .number { display: inline-block; min-width: 1.6rem; font-weight: 400; color: var(--soft); }
    h3 { font-family: var(--serif); font-size: 1.2rem; font-weight: 600; line-height: 1.25; color: var(--deep); margin: 2.25rem 0 .5rem; break-after: avoid; }
    h4, h5 { font-size: 1rem; font-weight: 600; margin: 1.5rem 0 .4rem; break-after: avoid; } h4 { font-size: 1.08rem; color: var(--deep); }
    p { margin: 0 0 .75rem; max-width: 46rem; }
    ul, ol { margin: 0 0 1rem; padding-left: 1.4rem; max-width: 46rem; }
    li { margin-bottom: .25rem; }
    a { color: #0b4f8a; text-underline-offset: .15em; }
    a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: #fff; z-index: 2; }
    .skip:focus { left: 0; }
    header { border-top: 6px solid var(--deep); padding-top: 1.25rem; }
    .kicker { font-size: .95rem; color: var(--soft); margin: 0 0 1.75rem; max-width: none; }
    .facts { margin: 0 0 1.5rem; max-width: 56rem; border-top: 1px solid var(--line); }
    .facts div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1.5rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
    .facts dt { color: var(--soft); grid-row: 1 / span 9; }
    .facts dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
    .notice { border: 1px solid; border-left-width: 6px; padding: .9rem 1.25rem .4rem; max-width: 56rem; margin: 0 0 1.5rem; }
    .notice .state { font-weight: 700; font-size: 1.1rem; margin-bottom: .4rem; }
    .notice.concept { border-color: var(--amber); } .notice.concept .state { color: var(--amber); }
    .notice.open { border-color: var(--red); } .notice.open .state { color: var(--red); }
    .notice.final { border-color: var(--green); } .notice.final .state { color: var(--green); }
    nav h2 { font-size: 1.1rem; border: 0; margin: 1.5rem 0 .4rem; padding: 0; }
    nav ol { margin: 0; padding-left: 1.6rem; columns: 2; column-gap: 3rem; max-width: 46rem; }
    .scroll { overflow-x: auto; margin: 1.25rem 0 2rem; }
    .scroll.small { display: inline-block; vertical-align: top; max-width: 100%; margin-right: 2.5rem; }
    table { border-collapse: collapse; font-size: .92rem; line-height: 1.42; min-width: 24rem; border-bottom: 1px solid var(--ink); }
    table.wide { width: 100%; min-width: 62rem; table-layout: fixed; }
    caption { text-align: left; font-weight: 600; color: var(--deep); padding: 0 0 .5rem; caption-side: top; }
    th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); overflow-wrap: break-word; hyphens: auto; }
    th { font-weight: 600; } tbody th { font-weight: 400; }
    table:not(.wide) th, table:not(.wide) td { padding-top: .32rem; padding-bottom: .32rem; }
    thead th { vertical-align: bottom; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); background: #fff; }
    .n { text-align: right; hyphens: none; white-space: nowrap; padding-left: .75rem; }
    tr.total th, tr.total td { font-weight: 700; border-top: 1px solid var(--ink); }
    .wide tbody th { font-weight: 600; hyphens: none; }
    .wide tbody th, td a { white-space: nowrap; }
    .wide tr.group th, .wide tbody th p { white-space: normal; }
    .wide tr:target th, .wide tr:target td { background: #fff6d6; }
    tr.group th { background: var(--faint); padding: .65rem .75rem .55rem; border-top: 1px solid var(--ink); }
    .group .name { display: block; font: 600 1.08rem/1.3 var(--serif); color: var(--deep); }
    .group .note { display: block; font-weight: 400; color: var(--soft); }
    tr.under th { padding-left: calc(var(--level) * .7rem); }
    tr.under td:nth-child(3) { padding-left: calc(var(--level) * 1.1rem); }
    .wide p, .wide ul { margin: 0 0 .45rem; max-width: none; }
    .wide td > :last-child, .wide th > :last-child, blockquote > :last-child { margin-bottom: 0; }
    blockquote { margin: 0 0 .45rem; padding-left: .7rem; border-left: 2px solid var(--line); }
    .words { white-space: pre-line; }
    .aside, .absent { color: var(--soft); font-weight: 400; }
    .wide tbody th .aside { white-space: nowrap; }
    .outcome { display: inline-block; position: relative; padding-left: 1.15em; font-weight: 600; }
    .outcome::before { content: ""; position: absolute; left: 0; top: .36em; width: .65em; height: .65em; border: 1.5px solid; }
    .taken { color: var(--green); } .taken::before { background: currentColor; }
    .partly { color: var(--green); } .partly::before { background: linear-gradient(to right, currentColor 50%, transparent 50%); }
    .refused { color: var(--red); } .later { color: var(--deep); } .later::before { border-radius: 50%; background: currentColor; }
    .neutral { color: var(--ink); } .neutral::before { border-radius: 50%; }
    .outcome.open { color: var(--amber); } .outcome.open::before { border-style: dotted; }
    footer { margin-top: 3rem; font-size: .9rem; }
    footer h2 { font-size: 1.1rem; }
    [aria-labelledby=rollcall] :is(th, td):nth-child(n + 2):nth-child(-n + 4) { white-space: nowrap; }
    @media screen and (min-width: 68rem) {
      .scroll { overflow: visible; } .wide thead th { position: sticky; top: 0; }
    }
    @media screen and (max-width: 48rem) {
      body { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.6rem; }
      .facts div { grid-template-columns: 1fr; } .facts dd { grid-column: 1; } .facts dt { grid-row: auto; }
      nav ol { columns: 1; } .scroll.small { margin-right: 0; } table { min-width: 20rem; }
      /* One point under another: its place, its words, the answer, the outcome. */
      [aria-labelledby=points] table.wide { display: block; min-width: 0; border: 0; }
      [aria-labelledby=points] :is(caption, tbody, tbody tr, tbody th, tbody td) { display: block; }
      [aria-labelledby=points] thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      [aria-labelledby=points] tbody tr { padding: .7rem 0; border-top: 1px solid var(--line); }
      [aria-labelledby=points] tbody :is(th, td) { padding: .15rem 0; border: 0; }
      [aria-labelledby=points] tbody td:empty { display: none; }
      [aria-labelledby=points] tr.group { padding: 0; } [aria-labelledby=points] tr.group th { padding: .6rem .75rem; }
      [aria-labelledby=points] td:nth-child(2) p { display: inline; }
      [aria-labelledby=points] td:nth-child(2) p + p::before { content: "· "; }
      [aria-labelledby=points] td:nth-child(4)::before { display: block; margin-top: .3rem; font-weight: 600; color: var(--soft); content: "Antwoord"; }
      :lang(en) [aria-labelledby=points] td:nth-child(4)::before { content: "Answer"; }
    }
    @page { size: A4 landscape; margin: 16mm 14mm 18mm; }
    @page { @bottom-left { font: 8pt "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #4c5763; } @bottom-right { font: 8pt "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #4c5763; } }
    @media print {
      body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.4; }
      .skip { display: none; }
      a { color: inherit; text-decoration: none; }
      .scroll { overflow: visible; margin: .8rem 0 1.2rem; }
      table { font-size: 8.6pt; } table.wide { min-width: 0; }
      h1 { font-size: 22pt; } h2 { font-size: 14pt; margin-top: 1.6rem; }
      thead { display: table-header-group; }
      tr, dl div, li, table:not(.wide) { break-inside: avoid; }
      tr.group, caption { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      p:has(+ ol), p:has(+ ul) { break-after: avoid; }
      .notice { break-inside: avoid; }
      #summary, #points { break-before: page; margin-top: 0; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
