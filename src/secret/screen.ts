import { Diagnostic, SourceText, type Report } from '../base/diagnostic/index.ts';
import type { JsonNode } from '../base/json/index.ts';
import { completeWords, interpolate, type GivenWords } from '../operation/index.ts';
import {
  findSecrets,
  knownByFormat,
  knownInJson,
  mayHoldFormat,
  placesOf,
  type Known,
  type Secret,
} from './find.ts';
import { fingerprintOf } from './fingerprint.ts';
import { looksGenerated } from './judge.ts';
import { placeholdersFor, redactText } from './redact.ts';
import { decodedValue } from './rules.ts';
import { suspectsIn } from './suspects.ts';

export interface SecretOptions {
  /** Replace secrets by placeholders; else they are errors. */
  readonly redact?: boolean;
  /** Fingerprints of what looks like a secret and is none. */
  readonly allowSecrets?: readonly string[];
}

interface ScreenOptions extends SecretOptions {
  /** How an error says to mend it. */
  readonly remedy?: string;
  /** In which words the table of values says what was replaced. */
  readonly words?: GivenWords | undefined;
}

const REMEDY = 'write it, or let --redact do so';

/** Texts without secrets. */
export interface Screened {
  /** In the order of those that were given, each the same if there is no secret in it. */
  readonly texts: readonly SourceText[];
  /** What stands in place of the secrets, for the table of values. */
  readonly placeholders: readonly { readonly name: string; readonly description: string }[];
}

/** A text as a tree; undefined if it has none. */
export interface Tree {
  readonly text: SourceText;
  readonly root: JsonNode | undefined;
}

/**
 * Looks for secrets before anything else reads a document, so that none of them gets
 * further. Excerpts of the text hide what is found.
 *
 * @param report takes an error for each secret, or a warning if it was replaced
 * @returns undefined if there is a secret and it may not be replaced
 */
export async function screenDocument(
  text: SourceText,
  root: JsonNode,
  report: Report,
  options: ScreenOptions = {},
): Promise<Screened | undefined> {
  return screen([{ text, secrets: await findSecrets(text.text, root) }], report, options);
}

/**
 * Looks for secrets in what will be published of texts whose examples are documentation
 * already: only formats of vendors and private keys count there, because a token in an
 * example is an example.
 *
 * @param published what pages are made of, part by part; nothing else of the texts is looked at
 * @param trees gives the texts that it was made of; it is called only if there is a secret
 * @param report takes an error for each secret, or a warning if it was replaced
 * @returns no texts if nothing was found; undefined if there is a secret and it may not be replaced
 */
export async function screenPublished(
  published: readonly unknown[],
  trees: () => Promise<readonly Tree[]>,
  report: Report,
  options: ScreenOptions = {},
): Promise<Screened | undefined> {
  const printed = published.map((part) => JSON.stringify(part)).filter(mayHoldFormat);
  if (printed.length === 0) return CLEAN;
  const known = await knownInJson(printed.join('\n'));
  if (known.size === 0) return CLEAN;
  const places = (await trees()).map(({ text, root }) => ({
    text,
    secrets: placesOf(known, text.text, root),
  }));
  const isLost = reportLost(known, places, report, options);
  const screened = screen(places, report, options);
  return isLost ? undefined : screened;
}

/**
 * Looks for what is in a format of a vendor, wherever it stands in a text that is published as a whole.
 *
 * @param treeOf parses the text; it is called only if there may be a secret
 * @param report takes an error for each secret, or a warning if it was replaced
 * @returns undefined if there is a secret and it may not be replaced
 */
export async function screenWhole(
  text: SourceText,
  treeOf: (text: SourceText) => Promise<Tree>,
  report: Report,
  options: ScreenOptions = {},
): Promise<Screened | undefined> {
  // Behind an escape no look tells.
  if (!mayHoldFormat(text.text) && !/\\[ux]/.test(text.text)) return { texts: [text], placeholders: [] };
  const { root } = await treeOf(text);
  const known = await knownByFormat(text.text, root);
  return screen([{ text, secrets: placesOf(known, text.text, root) }], report, options);
}

const CLEAN: Screened = { texts: [], placeholders: [] };

/** A text with the secrets in it. */
interface Places {
  readonly text: SourceText;
  readonly secrets: readonly Secret[];
}

/** Reports what is published, and stands in no text as it is: it is put together of parts. */
function reportLost(
  known: Known,
  places: readonly Places[],
  report: Report,
  { allowSecrets = [] }: SecretOptions,
): boolean {
  const located = places.flatMap(({ secrets }) => secrets.map(({ value }) => value));
  let isLost = false;
  for (const [found, { noun }] of known) {
    const value = decodedValue(found);
    if (located.some((other) => other.includes(value) || value.includes(other))) continue;
    const fingerprint = fingerprintOf(value);
    if (allowSecrets.includes(fingerprint)) continue;
    isLost = true;
    const message = `${places[0]?.text.file ?? 'this'} publishes ${what(noun)} that looks real, put together of parts`;
    report(
      new Diagnostic('secret-found', message, {
        expected: 'a placeholder',
        hint: `write it into the file; if it is only an example: --allow-secret ${fingerprint}`,
      }),
    );
  }
  return isLost;
}

/** The same secret gets the same placeholder in all texts. */
function screen(
  found: readonly Places[],
  report: Report,
  { redact = false, allowSecrets = [], remedy = REMEDY, words }: ScreenOptions,
): Screened | undefined {
  const allowed = new Set(allowSecrets);
  const places = found.map(({ text, secrets }) => ({ text, secrets: withoutAllowed(secrets, allowed) }));
  for (const { text, secrets } of places) text.conceal(secrets);
  const all = places.flatMap(({ text, secrets }) => secrets.map((secret) => ({ text, secret })));
  if (all.length === 0) return { texts: places.map(({ text }) => text), placeholders: [] };
  const placeholders = placeholdersFor(
    places.map(({ text }) => text.text).join('\n'),
    all.map(({ secret }) => secret),
  );
  const { secret: word } = completeWords(words);
  const rows: { name: string; description: string }[] = [];
  for (const [value, placeholder] of placeholders) {
    const same = all.filter(({ secret }) => secret.value === value);
    const named = same.find(({ secret }) => secret.name !== undefined) ?? same[0]!;
    const { text, secret } = named;
    rows.push({ name: placeholder, description: interpolate(word, { kind: secret.noun }) });
    report(
      redact
        ? replaced(text, secret, same.length, placeholder)
        : refusal(text, secret, same.length, placeholder, remedy),
    );
  }
  if (!redact) return undefined;
  const texts = places.map(({ text, secrets }) =>
    secrets.length === 0
      ? text
      : new SourceText(text.file, redactText(text.text, secrets, placeholders), suspectsIn),
  );
  return { texts, placeholders: rows };
}

function withoutAllowed(secrets: readonly Secret[], allowed: ReadonlySet<string>): readonly Secret[] {
  if (allowed.size === 0) return secrets;
  const verdicts = new Map<string, boolean>();
  for (const { value } of secrets) {
    if (!verdicts.has(value)) verdicts.set(value, allowed.has(fingerprintOf(value)));
  }
  return secrets.filter(({ value }) => !verdicts.get(value));
}

function refusal(
  text: SourceText,
  secret: Secret,
  count: number,
  placeholder: string,
  remedy: string,
): Diagnostic {
  return new Diagnostic(
    'secret-found',
    `${holder(secret)} holds ${what(secret.noun)} that looks real${also(count)}`,
    {
      position: text.position(secret.start),
      expected: `a placeholder such as ${placeholder}`,
      hint: `${remedy}; if it is only an example: --allow-secret ${fingerprintOf(secret.value)}`,
    },
  );
}

function replaced(text: SourceText, secret: Secret, count: number, placeholder: string): Diagnostic {
  return new Diagnostic(
    'secret-redacted',
    `${placeholder} stands for ${what(secret.noun)} that ${holder(secret)} holds${also(count)}`,
    { position: text.position(secret.start), hint: `the file still holds it; write ${placeholder} there` },
  );
}

/** The field, unless its name could be a secret itself. */
function holder({ name }: Secret): string {
  return name === undefined || !/^[\w.-]{1,60}$/.test(name) || looksGenerated(name) ? 'this text' : name;
}

const what = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

const also = (count: number): string =>
  count === 1 ? '' : `, and so ${count === 2 ? 'does another place' : `do ${count - 1} other places`}`;
