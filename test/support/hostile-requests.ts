import fc from 'fast-check';
import type { HarPair, HarParam, HarPostData, HarRequest } from '../../src/request/index.ts';
import { CANARY } from './canary.ts';

/** Strings that would run a command, or end a string or comment, if a sample did not quote them. */
export const INJECTIONS: readonly string[] = [
  `$(touch ${CANARY})`,
  `\`touch ${CANARY}\``,
  `'; touch ${CANARY} #`,
  `"; touch ${CANARY}; "`,
  `\n touch ${CANARY}\n`,
  `\${\`touch ${CANARY}\`}`,
  `#{\`touch ${CANARY}\`}`,
  `#{system("touch ${CANARY}")}`,
  `'.system('touch ${CANARY}').'`,
  `".system('touch ${CANARY}')."`,
  `<?= system('touch ${CANARY}') ?>`,
  `?><?php system('touch ${CANARY}');`,
  `{\${system('touch ${CANARY}')}}`,
  `' + __import__("os").system("touch ${CANARY}") + '`,
  `" + __import__('os').system('touch ${CANARY}') + "`,
  `{__import__("os").system("touch ${CANARY}")}`,
  `"+process.binding("fs")+require("fs").writeFileSync("${CANARY}","")+"`,
  `\${process.getBuiltinModule("fs").writeFileSync("${CANARY}", "")}`,
  `"+new ProcessBuilder("touch","${CANARY}").start()+"`,
  `\\u0022+new java.io.File("${CANARY}").createNewFile()+\\u0022`,
  `\\u000a new java.io.File("${CANARY}").createNewFile();//`,
  `{System.IO.File.Create("${CANARY}")}`,
  `"+System.IO.File.Create("${CANARY}")+"`,
  `" + func() string { os.Create("${CANARY}"); return "" }() + "`,
  `\` + func() string { os.Create("${CANARY}"); return "" }() + \``,
  `\\(FileManager.default.createFile(atPath: "${CANARY}", contents: nil))`,
  `\\#(FileManager.default.createFile(atPath: "${CANARY}", contents: nil))`,
  `"]; system("touch ${CANARY}"); [@"`,
  `*/ system("touch ${CANARY}"); /*`,
  `%{touch ${CANARY}}`,
  `%x(touch ${CANARY})`,
  `| touch ${CANARY}`,
  `&& touch ${CANARY} &&`,
  `@/etc/hostname`,
  `<sample.sh`,
  `=@/etc/hostname`,
];

/** Strings that have broken some code generator without running anything. */
const ODDITIES = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  '\\"',
  "'\\''",
  '$',
  '${',
  '#{',
  '#$0',
  '#@a',
  '\\(',
  '{',
  '}',
  '{{x}}',
  '%',
  '%s',
  '%n',
  '%00',
  '%2F',
  '%zz',
  '%C3',
  '&',
  '=',
  ';',
  ';type=text/html',
  ',',
  ':',
  '//',
  '?',
  '#',
  '@',
  '!',
  '!!',
  '~',
  '-e',
  '--',
  '*',
  '[]',
  '[a]',
  'a[b][]',
  '<!--',
  ']]>',
  '</script>',
  '|',
  '^',
  '+',
  '"""',
  "'''",
  '"#',
  '`\n`',
  'EOF\nBODY\n',
  '\\u0041',
  '\\x41',
  '\\101',
  '\\N{DASH}',
  '??/',
  '??=',
  '\\\n',
  '\r\n',
  '\r',
  '\n',
  '\t',
  ' ',
  '  ',
  ' \n',
  '\n\n',
  '\0',
  '\x7f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufffd',
  '\uffff',
  '\u{e0041}',
  '\u{10ffff}',
  'é',
  'e\u0301',
  '日本語',
  '👩‍👩‍👧',
  '𝄞',
  'ß',
  'İ',
  '1',
  '007',
  '-0',
  '1e5',
  'null',
  'true',
  'False',
  'nil',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
];

const PLACEHOLDERS = [
  '{id}',
  '{{step}}',
  '${account.name}',
  '<USER_ID>',
  'API_KEY',
  '{yourDomain}',
  '{{$guid}}',
];

const joined = (pieces: fc.Arbitrary<string>, maxLength = 5): fc.Arbitrary<string> =>
  fc.array(pieces, { maxLength }).map((texts) => texts.join(''));

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...INJECTIONS) },
  { weight: 4, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 1, arbitrary: fc.constantFrom(...PLACEHOLDERS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 10 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Any text, control and invisible characters included. */
const text = joined(piece);
/** A short ASCII word, so that some values are ordinary. */
const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,7}$/);
const name = fc.oneof(word, text);
const withoutControls = text.map((value) => value.replace(/[\x00-\x08\x0a-\x1f\x7f]/g, ''));

const TOKEN = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,10}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', '$(id)'.replace(/[()]/g, ''), '`id`', "'"),
  },
);

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'TRACE', 'get', 'Post') },
  { weight: 1, arbitrary: fc.constantFrom('PURGE', 'PROPFIND', 'REPORT', 'QUERY', 'M-SEARCH', 'purge') },
  { weight: 1, arbitrary: fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,8}$/) },
);

/** The reader rejects dot segments, so they are replaced. */
const segment = fc
  .oneof(word, text, fc.constantFrom(':id', '{id}', '<ID>', 'ORG_ID', '%7Bid%7D', ''))
  .map((value) => value.replace(/[/?#]/g, '').replace(/^(?:\.|%2e){1,2}$/i, 'dots'));
const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);
const written = fc.oneof(
  word,
  text.map((value) => value.replaceAll('#', '')),
);
const query = fc
  .array(
    fc.oneof(
      fc.tuple(written, written).map((pair) => pair.join('=')),
      written,
    ),
    { maxLength: 3 },
  )
  .chain((pairs) => fc.constantFrom(pairs, [...pairs, ...pairs]))
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`));
const host = fc.constantFrom(
  'https://api.example.com',
  'http://{yourDomain}',
  'https://YOUR_DOMAIN:8443',
  'http://[::1]:80',
);
const url = fc.tuple(host, path, query).map((parts) => parts.join(''));

const pairs = (
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<string>,
  maxLength = 3,
): fc.Arbitrary<HarPair[]> =>
  fc
    .array(fc.record({ name: key, value }), { maxLength })
    .chain((list) => fc.constantFrom(list, list, list, [...list, ...list.slice(0, 1)]));

/** Headers that some client treats specially. */
const KNOWN_HEADERS = [
  'accept',
  'Accept-Encoding',
  'accept-language',
  'Authorization',
  'cache-control',
  'content-language',
  'Content-Type',
  'content-encoding',
  'cookie',
  'date',
  'expect',
  'from',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'link',
  'origin',
  'pragma',
  'range',
  'referer',
  'user-agent',
  'via',
  'x-api-key',
];
const headers = pairs(
  fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...KNOWN_HEADERS) }, { weight: 2, arbitrary: TOKEN }),
  fc.oneof(
    { weight: 2, arbitrary: withoutControls },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        'gzip',
        'a, b',
        'a;q=0.5',
        'Bearer {token}',
        '"x"',
        'text/plain',
        'bytes=0-9',
      ),
    },
  ),
);

const number = fc.constantFrom(
  '0',
  '-1',
  '1.0',
  '1e400',
  '9007199254740993',
  '-0',
  '-0.0',
  '0.1',
  '1E5',
  '1e-7',
  '12345678901234567890.123456789',
  '2147483648',
  '1e21',
  '100000000000000000000',
);
const string = text.map((value) => JSON.stringify(value));
const { value: json } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(string, number, fc.constantFrom('true', 'false', 'null', '{}', '[]', '""')),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.oneof(name, fc.constantFrom('a', 'a', '', '0', '-1')), tie('value')), {
        maxLength: 4,
      })
      .map(
        (members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(',\n ')}}`,
      ),
  ),
}));
const deepJson = fc
  .tuple(json, fc.integer({ min: 1, max: 40 }))
  .map(([inner, depth]) => `${'[{"a":'.repeat(depth)}${inner}${'}]'.repeat(depth)}`);

const textBody = fc.record(
  {
    mimeType: fc.constantFrom(
      'text/plain',
      'text/plain; charset=utf-8',
      'application/octet-stream',
      'application/json',
      'application/x-www-form-urlencoded',
      'Text/Markdown',
    ),
    text: fc.oneof(text, joined(fc.oneof(piece, fc.constantFrom('\n', '\r\n', ' \n', '\t')), 12)),
  },
  { requiredKeys: ['text'] },
);
const jsonBody = fc.record({
  mimeType: fc.constantFrom(
    'application/json',
    'application/json',
    'application/vnd.api+json; charset=utf-8',
    'text/json',
  ),
  text: fc.oneof({ weight: 6, arbitrary: json }, { weight: 1, arbitrary: deepJson }),
});
const formBody = fc.record({
  mimeType: fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=UTF-8',
  ),
  params: pairs(name, text, 4),
});
const xmlBody = fc.record({
  mimeType: fc.constantFrom(
    'application/xml',
    'text/xml; charset=utf-8',
    'application/soap+xml; action="urn:x"',
  ),
  text: text.map((value) => `<?xml version="1.0"?>\n<a b="${value}"><![CDATA[${value}]]></a>\n`),
});

/** The verifier creates the files that samples read, so their names must be valid. */
const fileName = fc
  .tuple(fc.constantFrom('up-', 'data/up-', './up-', 'empty-'), name)
  .map(([start, value]) => `${start}${value.replace(/[\0/]/g, '').slice(0, 60)}`)
  .filter((value) => !/\p{Surrogate}/u.test(value) && !/\\$|\\\.{0,2}$/.test(value));
const contentType = fc.constantFrom(
  'text/plain',
  'text/csv; charset=utf-8',
  'image/png',
  'Application/JSON',
  'a/b;c="d e"',
);
const fieldName = name.map((value) => value || 'field');
const part = fc.oneof(
  fc.record<HarParam>({ name: fieldName, value: text }),
  fc.record<HarParam>({ name: fieldName, value: text, contentType }),
  fc.record<HarParam>({ name: fieldName, fileName }),
  fc.record<HarParam>({ name: fieldName, fileName, contentType }),
  fc.record<HarParam>({ name: fieldName, fileName, value: text, contentType }),
  fc.record<HarParam>({ name: fieldName, fileName, value: text }),
);
const multipartBody = fc.record({
  mimeType: fc.constant('multipart/form-data'),
  params: fc.array(part, { minLength: 1, maxLength: 4 }),
});

const fileBody = fc.record(
  { mimeType: fc.oneof(contentType, fc.constantFrom('application/octet-stream', '')), _file: fileName },
  { requiredKeys: ['_file'] },
);

const body: fc.Arbitrary<HarPostData | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: textBody },
  { weight: 4, arbitrary: jsonBody },
  { weight: 3, arbitrary: formBody },
  { weight: 1, arbitrary: xmlBody },
  { weight: 4, arbitrary: multipartBody },
  { weight: 2, arbitrary: fileBody },
);

const rarely = <T>(value: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: value });

/** Legal requests that are as hard as possible for a code generator. */
export const hostileRequest: fc.Arbitrary<HarRequest> = fc
  .record({
    method,
    url,
    headers: fc.oneof(fc.constant([]), headers),
    queryString: rarely(pairs(name, text)),
    cookies: rarely(pairs(TOKEN, text)),
    postData: body,
  })
  .map(({ postData, ...rest }) => (postData === undefined ? rest : { ...rest, postData }))
  .map(wellFormed);

/** The reader rejects lone surrogates, so they test no language. */
function wellFormed(request: HarRequest): HarRequest {
  return JSON.parse(JSON.stringify(request), (_, value) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
  ) as HarRequest;
}
