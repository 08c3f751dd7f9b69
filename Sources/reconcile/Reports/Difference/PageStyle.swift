/// The style of a page with a difference: for both schemes of colours, for narrow windows and for
/// paper.
enum PageStyle {
  static let text = """

    :root {
      color-scheme: light dark;
      --back: #ffffff; --front: #1d2127; --faint: #59626e; --line: #d5dae1; --soft: #f4f6f8;
      --link: #0b5cad; --grave: #b3261e; --care: #8a5300; --good: #19692c;
      --old: #fdeceb; --new: #e7f6ea; --oldmark: #f6b8b3; --newmark: #a6dfb2;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --back: #15181c; --front: #e4e7eb; --faint: #9aa5b1; --line: #343b44; --soft: #1e2329;
        --link: #7ab7f5; --grave: #ff8a80; --care: #f0b35b; --good: #77d18a;
        --old: #3a1f1e; --new: #16301d; --oldmark: #7c322c; --newmark: #23683a;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 6rem; }
    body {
      margin: 0 auto; padding: 0 1rem 4rem; max-width: 78rem; background: var(--back);
      color: var(--front); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
      overflow-wrap: anywhere;
    }
    [hidden] { display: none !important; }
    h1 { font-size: 1.5rem; margin: 1.5rem 0 .25rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
    h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
    header p { margin: 0 0 1rem; color: var(--faint); }
    code, pre {
      font: .86em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; margin: 0;
    }
    summary { cursor: pointer; }
    ul { list-style: none; margin: 0; padding: 0; }
    #filters {
      position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4rem .8rem;
      align-items: end; padding: .6rem 0; background: var(--back);
      border-bottom: 1px solid var(--line);
    }
    #filters label { display: grid; gap: .1rem; font-size: .8rem; color: var(--faint); min-width: 0; }
    #filters label.check { display: flex; align-items: center; gap: .35rem; height: 2.1rem; }
    #filters select, #filters input[type=search], #filters button {
      font: inherit; color: var(--front); background: var(--soft); border: 1px solid var(--line);
      border-radius: 6px; height: 2.1rem; padding: 0 .5rem; max-width: 15rem; width: 100%;
    }
    #filters button { width: auto; cursor: pointer; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
    #shown { color: var(--faint); font-size: .85rem; line-height: 2.1rem; margin-left: auto; }
    .card {
      border: 1px solid var(--line); border-left: 4px solid var(--faint); border-radius: 6px;
      padding: .45rem .75rem; margin: .4rem 0;
    }
    .card p { margin: .2rem 0; }
    .card.loss, .card.access, .card.refused, .card.grave, .card.error { border-left-color: var(--grave); }
    .card.outage, .card.control, .card.warning { border-left-color: var(--care); }
    .card.gone { border-left-color: var(--good); }
    .harm { font-weight: 600; }
    .loss .harm, .access .harm, .refused .harm { color: var(--grave); }
    .outage .harm, .control .harm { color: var(--care); }
    .id, .names, .count, .note, .from, .remark { color: var(--faint); font-size: .85rem; }
    .id::before { content: "["; } .id::after { content: "]"; }
    .names p { margin: .3rem 0; } .names code { margin-right: .5rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th { text-align: left; font-weight: inherit; vertical-align: top; }
    thead th { color: var(--faint); font-size: .8rem; }
    .numbers th, .numbers td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); }
    .numbers td, .numbers thead th:not(:first-child) { text-align: right; }
    .numbers thead th { overflow-wrap: normal; }
    .numbers tbody th { min-width: 10rem; }
    .numbers .zero { color: var(--faint); }
    .object {
      position: relative; overflow: hidden;
      border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; background: var(--soft);
    }
    .object > details > summary { padding: .4rem .75rem; }
    .object > details > :not(summary) { margin: 0; }
    .object .remark { padding: .3rem .75rem; }
    .action { font-weight: 600; }
    .added .action { color: var(--good); } .removed .action { color: var(--grave); }
    .changed .action, .renamed .action { color: var(--care); }
    .quiet .action, .follows .action { color: var(--faint); }
    .values { table-layout: fixed; background: var(--back); }
    .values thead {
      position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden;
    }
    .values caption { text-align: left; padding: .3rem .75rem; }
    .values th, .values td { padding: .3rem .75rem; border-top: 1px solid var(--line); vertical-align: top; }
    .values th:first-child { width: 32%; } .values td:last-child { width: 22%; }
    .values .note { display: block; }
    .before:not(:empty) { background: var(--old); } .after:not(:empty) { background: var(--new); }
    del, ins { text-decoration: none; border-radius: 3px; }
    del { background: var(--oldmark); } ins { background: var(--newmark); }
    pre.added, pre.removed { padding: .5rem .75rem; border-top: 1px solid var(--line); }
    pre.added { background: var(--new); } pre.removed { background: var(--old); }
    .from { display: block; }
    .commit { display: block; }
    body.live:not(.all) .quiet { display: none; }
    @media (max-width: 46rem) {
      #filters { position: static; }
      #filters label, #filters label.check { flex: 1 1 40%; }
      #filters select, #filters input[type=search] { max-width: none; }
      #shown { margin-left: 0; }
      .values, .values tbody, .values tr, .values th, .values td { display: block; width: auto; }
      .values th:first-child, .values td:last-child { width: auto; }
      .values td { border-top: 0; }
      .values td:empty { display: none; }
      .numbers th, .numbers td { padding: .25rem .35rem; }
    }
    @media print {
      #filters { display: none; }
      body { max-width: none; }
      .object, .card { break-inside: avoid; }
    }

    """
}
