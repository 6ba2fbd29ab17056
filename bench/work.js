// The input of all generators: GitHub's description, and the requests that it describes.
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generateEach } from '../dist/index.js';

const DESCRIPTION = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');

/**
 * Writes the input into a folder: `1x`, `4x` and `16x` with copies of the description, and `requests.json`.
 *
 * @returns {Promise<number>} number of operations of the description
 */
export async function prepareWork(folder) {
  for (const copies of [1, 4, 16]) {
    mkdirSync(join(folder, `${copies}x`));
    for (let copy = 1; copy <= copies; copy++) {
      const file = join(folder, `${copies}x`, `github-${copy}.json`);
      if (copies === 1) copyFileSync(DESCRIPTION, file);
      else linkSync(join(folder, '1x/github-1.json'), file);
    }
  }
  const requests = [];
  const inputs = [{ file: 'github.json', content: readFileSync(DESCRIPTION) }];
  for await (const { operation } of generateEach(inputs, () => undefined, { languages: ['shell'] })) {
    requests.push(toHar(operation.request));
  }
  writeFileSync(join(folder, 'requests.json'), JSON.stringify(requests));
  return requests.length;
}

/** Other generators accept no placeholders in a URL, so only the names are kept there. */
function toHar({ method, url, headers, body }) {
  const host = `${url.scheme}://${url.host}${url.port === '' ? '' : `:${url.port}`}`;
  const target = `${url.path}${url.query === '' ? '' : `?${url.query}`}`.replace(/[{}<>]/g, '');
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  return {
    method,
    url: `${host}${target}`,
    httpVersion: 'HTTP/1.1',
    headers,
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    ...(body.kind === 'json' || body.kind === 'text'
      ? { postData: { mimeType: type ?? 'text/plain', text: body.text } }
      : {}),
  };
}
