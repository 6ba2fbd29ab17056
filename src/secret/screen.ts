import { Diagnostic, SourceText, type Report } from '../base/diagnostic/index.ts';
import type { JsonNode } from '../base/json/index.ts';
import { completeWords, interpolate, type GivenWords } from '../operation/index.ts';
import { fingerprintOf, withoutAllowed } from './allow.ts';
import {
  findSecrets,
  findVendorSecrets,
  findVendorSecretsInJson,
  locateSecrets,
  mayContainVendorSecret,
  type Secret,
  type SecretValues,
} from './find/find.ts';
import { looksGenerated } from './find/heuristics.ts';
import { decodedValue } from './find/matches.ts';
import { possibleSecrets } from './mask.ts';
import { placeholdersFor } from './redact/placeholders.ts';
import { redactText } from './redact/redact.ts';

export interface SecretOptions {
  /** Replace secrets by placeholders. Without it, each secret is an error. */
  readonly redact?: boolean;
  /** Fingerprints of values that look like secrets but are examples. */
  readonly allowSecrets?: readonly string[];
}

interface ScreenOptions extends SecretOptions {
  /** First part of the hint of an error. */
  readonly remedy?: string;
  /** Words for the descriptions of the placeholders. */
  readonly words?: GivenWords | undefined;
}

const REMEDY = 'write the placeholder, or use --redact';

/** Files without secrets. */
export interface ScreenResult {
  /** In the order of the input; a file without secrets is the same object. */
  readonly texts: readonly SourceText[];
  /** Rows of the parameter table for the placeholders that replace secrets. */
  readonly placeholders: readonly { readonly name: string; readonly description: string }[];
}

export interface ParsedFile {
  readonly text: SourceText;
  /** Undefined if the file cannot be parsed. */
  readonly root: JsonNode | undefined;
}

/**
 * Searches a file for all secrets. It must run before anything else uses the file.
 * Later excerpts of the file mask what it finds.
 *
 * @param report receives an error for each secret, or a warning if it was replaced
 * @returns undefined if there is a secret and `redact` is off
 */
export async function screenFile(
  text: SourceText,
  root: JsonNode,
  report: Report,
  options: ScreenOptions = {},
): Promise<ScreenResult | undefined> {
  return screen([{ text, secrets: await findSecrets(text.text, root) }], report, options);
}

/**
 * Searches published values for vendor credentials and private keys. It is for inputs whose values are
 * examples, such as OpenAPI descriptions: other tokens in them are not real.
 *
 * @param published values that pages print, one for each operation
 * @param parseFiles returns the files that the values come from; called only if there is a secret
 * @param report receives an error for each secret, or a warning if it was replaced
 * @returns no texts if nothing was found; undefined if there is a secret and `redact` is off
 */
export async function screenPublished(
  published: readonly unknown[],
  parseFiles: () => Promise<readonly ParsedFile[]>,
  report: Report,
  options: ScreenOptions = {},
): Promise<ScreenResult | undefined> {
  const suspects = published.map((value) => JSON.stringify(value)).filter(mayContainVendorSecret);
  if (suspects.length === 0) return NOTHING_FOUND;
  const values = await findVendorSecretsInJson(suspects.join('\n'));
  if (values.size === 0) return NOTHING_FOUND;
  const files = (await parseFiles()).map(({ text, root }) => ({
    text,
    secrets: locateSecrets(values, text.text, root),
  }));
  const hasUnlocated = reportUnlocated(values, files, report, options);
  const result = screen(files, report, options);
  return hasUnlocated ? undefined : result;
}

/**
 * Searches a whole file for vendor credentials and private keys. It is for files that are published
 * themselves and whose other values are examples.
 *
 * @param parse called only if there may be a secret
 * @param report receives an error for each secret, or a warning if it was replaced
 * @returns undefined if there is a secret and `redact` is off
 */
export async function screenVendorSecrets(
  text: SourceText,
  parse: (text: SourceText) => Promise<ParsedFile>,
  report: Report,
  options: ScreenOptions = {},
): Promise<ScreenResult | undefined> {
  // An escape can hide a marker, so a file with escapes is parsed before deciding.
  if (!mayContainVendorSecret(text.text) && !/\\[ux]/.test(text.text))
    return { texts: [text], placeholders: [] };
  const { root } = await parse(text);
  const values = await findVendorSecrets(text.text, root);
  return screen([{ text, secrets: locateSecrets(values, text.text, root) }], report, options);
}

const NOTHING_FOUND: ScreenResult = { texts: [], placeholders: [] };

interface FileSecrets {
  readonly text: SourceText;
  readonly secrets: readonly Secret[];
}

/** Reports secrets that are not in any file, because they are assembled from several values. */
function reportUnlocated(
  values: SecretValues,
  files: readonly FileSecrets[],
  report: Report,
  { allowSecrets = [] }: SecretOptions,
): boolean {
  // Two rules can find the same secret, one of them with more around it, such as the scheme of a URL.
  const known = files.flatMap(({ secrets }) => secrets.map(({ value }) => value));
  let hasUnlocated = false;
  for (const [found, { kind }] of values) {
    const value = decodedValue(found);
    if (known.some((other) => other.includes(value) || value.includes(other))) continue;
    known.push(value);
    const fingerprint = fingerprintOf(value);
    if (allowSecrets.includes(fingerprint)) continue;
    hasUnlocated = true;
    const file = files[0]?.text.file ?? 'the input';
    report(
      new Diagnostic(
        'secret-found',
        `several values of ${file} together form ${withArticle(kind)} that looks real`,
        {
          expected: 'a placeholder',
          hint: `write it into the file; if it is only an example: --allow-secret ${fingerprint}`,
        },
      ),
    );
  }
  return hasUnlocated;
}

/** Reports the secrets and replaces them. Equal secrets get the same placeholder in all files. */
function screen(
  found: readonly FileSecrets[],
  report: Report,
  { redact = false, allowSecrets = [], remedy = REMEDY, words }: ScreenOptions,
): ScreenResult | undefined {
  const allowed = new Set(allowSecrets);
  const files = found.map(({ text, secrets }) => ({ text, secrets: withoutAllowed(secrets, allowed) }));
  for (const { text, secrets } of files) text.maskInExcerpts(secrets);
  const all = files.flatMap(({ text, secrets }) => secrets.map((secret) => ({ text, secret })));
  if (all.length === 0) return { texts: files.map(({ text }) => text), placeholders: [] };
  const placeholders = placeholdersFor(
    files.map(({ text }) => text.text).join('\n'),
    all.map(({ secret }) => secret),
  );
  const { secret: description } = completeWords(words);
  const rows: { name: string; description: string }[] = [];
  const byValue = new Map<string, typeof all>();
  for (const occurrence of all) {
    const { value } = occurrence.secret;
    const others = byValue.get(value);
    if (others === undefined) byValue.set(value, [occurrence]);
    else others.push(occurrence);
  }
  for (const [value, placeholder] of placeholders) {
    const occurrences = byValue.get(value)!;
    const named = occurrences.find(({ secret }) => secret.name !== undefined) ?? occurrences[0]!;
    const { text, secret } = named;
    rows.push({ name: placeholder, description: interpolate(description, { kind: secret.kind }) });
    report(
      redact
        ? redactedWarning(text, secret, occurrences.length, placeholder)
        : foundError(text, secret, occurrences.length, placeholder, remedy),
    );
  }
  if (!redact) return undefined;
  const texts = files.map(({ text, secrets }) =>
    secrets.length === 0
      ? text
      : new SourceText(text.file, redactText(text.text, secrets, placeholders), possibleSecrets),
  );
  return { texts, placeholders: rows };
}

function foundError(
  text: SourceText,
  secret: Secret,
  count: number,
  placeholder: string,
  remedy: string,
): Diagnostic {
  return new Diagnostic(
    'secret-found',
    `${fieldOf(secret)} contains ${withArticle(secret.kind)} that looks real${occurs(count)}`,
    {
      position: text.position(secret.start),
      expected: `a placeholder such as ${placeholder}`,
      hint: `${remedy}; if it is only an example: --allow-secret ${fingerprintOf(secret.value)}`,
    },
  );
}

function redactedWarning(text: SourceText, secret: Secret, count: number, placeholder: string): Diagnostic {
  return new Diagnostic(
    'secret-redacted',
    `${placeholder} replaces ${withArticle(secret.kind)} in ${fieldOf(secret)}${occurs(count)}`,
    {
      position: text.position(secret.start),
      hint: `the file still contains it; write ${placeholder} there`,
    },
  );
}

/** Name of the field, unless the name itself may be a secret. */
function fieldOf({ name }: Secret): string {
  return name === undefined || !/^[\w.-]{1,60}$/.test(name) || looksGenerated(name) ? 'this string' : name;
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

const occurs = (count: number): string => (count === 1 ? '' : `; it occurs ${count} times`);
