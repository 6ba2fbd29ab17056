import { countOutcomes, summary, type Cell } from '../matrix/cell.ts';

/**
 * The report as one HTML file: a row for each operation, a column for each client;
 * a click on a cell shows the sample, what was described and what arrived.
 */
export function htmlReport(cells: readonly Cell[]): string {
  const counts = countOutcomes(cells)
    .map(([outcome, count]) => `<span class="count ${outcome.replace(' ', '-')}">${count} ${outcome}</span>`)
    .join(' ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>gen-snippets: ${escapeText(summary(cells))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Verified samples</h1>
<p>${counts}</p>
<div class="scroll"><table id="matrix"></table></div>
<section id="detail" hidden>
<h2 id="detail-title"></h2>
<p id="detail-reason"></p>
<div class="panes">
<figure><figcaption>Sample</figcaption><pre id="detail-code"></pre></figure>
<figure><figcaption>Described</figcaption><pre id="detail-expected"></pre></figure>
<figure><figcaption>Arrived</figcaption><pre id="detail-arrived"></pre></figure>
</div>
</section>
<script type="application/json" id="cells">${embedJson(cells)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON in a script element: nothing in it can end the element or begin a comment. */
const embedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th { font-weight: 600; text-align: left; padding: .25rem .6rem; white-space: nowrap; }
thead th { vertical-align: bottom; }
td { padding: 2px; }
td button { width: 100%; min-width: 4.5rem; border: 0; border-radius: 4px; padding: .3rem .4rem; font: inherit; font-size: 12px; cursor: pointer; color: #fff; }
td button[aria-pressed=true] { outline: 3px solid Highlight; }
.count { border-radius: 4px; padding: .1rem .5rem; color: #fff; }
.verified { background: #1a7f37; }
.wrong, .failed, .no-request, .timeout { background: #cf222e; }
.unsupported { background: #6e7781; }
.no-toolchain { background: #8a6100; }
.panes { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1rem; }
figure { margin: 0; min-width: 0; }
figcaption { font-weight: 600; }
pre { overflow: auto; max-height: 40rem; padding: .8rem; border: 1px solid #8886; border-radius: 6px; font-size: 13px; }
`;

/** Puts texts in by textContent only: samples and requests are data. */
const SCRIPT = `
const cells = JSON.parse(document.getElementById('cells').textContent);
const clients = [...new Set(cells.map((cell) => cell.language + ':' + cell.client))];
const operations = [...new Set(cells.map((cell) => cell.operation))];
const make = (name, text, parent) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
};
const table = document.getElementById('matrix');
const head = make('tr', undefined, make('thead', undefined, table));
make('th', 'Operation', head);
for (const client of clients) make('th', client, head);
const body = make('tbody', undefined, table);
for (const operation of operations) {
  const row = make('tr', undefined, body);
  make('th', operation, row);
  for (const client of clients) {
    const data = make('td', undefined, row);
    const cell = cells.find((other) => other.operation === operation && other.language + ':' + other.client === client);
    if (cell === undefined) continue;
    const button = make('button', cell.outcome, data);
    button.className = cell.outcome.replace(' ', '-');
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => show(cell, button));
  }
}
function show(cell, button) {
  for (const other of document.querySelectorAll('td button')) other.setAttribute('aria-pressed', String(other === button));
  const set = (id, text) => { document.getElementById('detail-' + id).textContent = text; };
  const outcome = cell.standIn && cell.outcome === 'verified' ? cell.outcome + ' (' + cell.standIn + ')' : cell.outcome;
  set('title', cell.operation + ', ' + cell.language + ':' + cell.client + ': ' + outcome);
  const difference = cell.difference
    ? cell.difference.where + ': expected ' + cell.difference.expected + ', got ' + cell.difference.got
    : cell.detail || '';
  set('reason', [difference, cell.toolchain, cell.cached ? 'from the ledger' : ''].filter(Boolean).join(' \\u2013 '));
  set('code', cell.code || '(none)');
  set('expected', cell.expected || '(none)');
  set('arrived', cell.arrived || (cell.cached ? '(verified in an earlier run)' : '(nothing)'));
  document.getElementById('detail').hidden = false;
}
`;
