import { countOutcomes, summary, type Cell } from '../matrix/result.ts';

/**
 * An HTML file with a table: a row for each operation, a column for each client. A click on a result shows the sample,
 * the described and the arrived request.
 */
export function htmlReport(results: readonly Cell[]): string {
  const counts = countOutcomes(results)
    .map(([outcome, count]) => `<span class="count ${outcome.replace(' ', '-')}">${count} ${outcome}</span>`)
    .join(' ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>gen-snippets: ${escapeText(summary(results))}</title>
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
<figure><figcaption>Described request</figcaption><pre id="detail-expected"></pre></figure>
<figure><figcaption>Arrived request</figcaption><pre id="detail-arrived"></pre></figure>
</div>
</section>
<script type="application/json" id="cells">${embedJson(results)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON for a script element, in which nothing ends the element or begins a comment. */
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

/** Inserts strings with `textContent` only: samples and requests may contain HTML. */
const SCRIPT = `
const results = JSON.parse(document.getElementById('cells').textContent);
const clients = [...new Set(results.map((result) => result.language + ':' + result.client))];
const operations = [...new Set(results.map((result) => result.operation))];
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
    const result = results.find((other) => other.operation === operation && other.language + ':' + other.client === client);
    if (result === undefined) continue;
    const button = make('button', result.outcome, data);
    button.className = result.outcome.replace(' ', '-');
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => show(result, button));
  }
}
function show(result, button) {
  for (const other of document.querySelectorAll('td button')) other.setAttribute('aria-pressed', String(other === button));
  const set = (id, text) => { document.getElementById('detail-' + id).textContent = text; };
  const outcome = result.standIn && result.outcome === 'verified' ? result.outcome + ' (' + result.standIn + ')' : result.outcome;
  set('title', result.operation + ', ' + result.language + ':' + result.client + ': ' + outcome);
  const difference = result.difference
    ? result.difference.where + ': expected ' + result.difference.expected + ', got ' + result.difference.got
    : result.detail || '';
  set('reason', [difference, result.toolchain, result.cached ? 'from the ledger' : ''].filter(Boolean).join(' \\u2013 '));
  set('code', result.code || '(none)');
  set('expected', result.expected || '(none)');
  set('arrived', result.arrived || (result.cached ? '(verified in an earlier run)' : '(nothing)'));
  document.getElementById('detail').hidden = false;
}
`;
