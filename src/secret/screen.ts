import { Diagnostic, SourceText, type Report } from '../diagnostic/index.ts';
import type { JsonNode } from '../json/index.ts';
import { findSecrets, findSecretsByFormat, mayHoldFormat, type Secret } from './find.ts';
import { fingerprintOf } from './fingerprint.ts';
import { looksGenerated } from './judge.ts';
import { placeholdersFor, redactText } from './redact.ts';
import { suspectsIn } from './suspects.ts';

export interface SecretOptions {
  /** Replace secrets by placeholders; else they are errors. */
  readonly redact?: boolean;
  /** Fingerprints of what looks like a secret and is none. */
  readonly allowSecrets?: readonly string[];
}

/** A text without secrets. */
export interface Screened {
  /** The text that was given, if there were none. */
  readonly text: SourceText;
  /** What stands in place of the secrets, for the table of values. */
  readonly placeholders: readonly { readonly name: string; readonly description: string }[];
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
  options: SecretOptions = {},
): Promise<Screened | undefined> {
  return screen(text, await findSecrets(text.text, root), report, options);
}

/**
 * Looks for secrets in what will be published of a text whose examples are documentation
 * already: only formats of vendors and private keys count there, because a token in an
 * example is an example.
 *
 * @param published what pages are made of, part by part; nothing else of the text is looked at
 * @param report takes an error for each secret, or a warning if it was replaced
 * @returns undefined if there is a secret and it may not be replaced
 */
export async function screenPublished(
  text: SourceText,
  published: readonly unknown[],
  report: Report,
  options: SecretOptions = {},
): Promise<Screened | undefined> {
  const printed = published
    .map((part) => JSON.stringify(part))
    .filter(mayHoldFormat)
    .join('\n');
  const values = new Set((await findSecretsByFormat(printed)).map(({ value }) => value));
  if (values.size === 0) return { text, placeholders: [] };
  const found = await findSecretsByFormat(text.text);
  return screen(
    text,
    found.filter(({ value }) => values.has(value)),
    report,
    options,
  );
}

function screen(
  text: SourceText,
  found: readonly Secret[],
  report: Report,
  { redact = false, allowSecrets = [] }: SecretOptions,
): Screened | undefined {
  const secrets = withoutAllowed(found, new Set(allowSecrets));
  text.conceal(secrets);
  if (secrets.length === 0) return { text, placeholders: [] };
  const placeholders = placeholdersFor(text.text, secrets);
  const rows: { name: string; description: string }[] = [];
  for (const [value, placeholder] of placeholders) {
    const places = secrets.filter((secret) => secret.value === value);
    const named = places.find(({ name }) => name !== undefined) ?? places[0]!;
    rows.push({ name: placeholder, description: `Your ${named.noun}. Keep it secret.` });
    report((redact ? replaced : refusal)(text, named, places.length, placeholder));
  }
  if (!redact) return undefined;
  const redacted = redactText(text.text, secrets, placeholders);
  return { text: new SourceText(text.file, redacted, suspectsIn), placeholders: rows };
}

function withoutAllowed(secrets: readonly Secret[], allowed: ReadonlySet<string>): readonly Secret[] {
  if (allowed.size === 0) return secrets;
  const verdicts = new Map<string, boolean>();
  for (const { value } of secrets) {
    if (!verdicts.has(value)) verdicts.set(value, allowed.has(fingerprintOf(value)));
  }
  return secrets.filter(({ value }) => !verdicts.get(value));
}

function refusal(text: SourceText, secret: Secret, count: number, placeholder: string): Diagnostic {
  return new Diagnostic(
    'secret-found',
    `${holder(secret)} holds ${what(secret)} that looks real${also(count)}`,
    {
      place: text.place(secret.start),
      expected: `a placeholder such as ${placeholder}`,
      hint: `write it, or let --redact do so; if it is only an example: --allow-secret ${fingerprintOf(secret.value)}`,
    },
  );
}

function replaced(text: SourceText, secret: Secret, count: number, placeholder: string): Diagnostic {
  return new Diagnostic(
    'secret-redacted',
    `${placeholder} stands for ${what(secret)} that ${holder(secret)} holds${also(count)}`,
    { place: text.place(secret.start), hint: `the file still holds it; write ${placeholder} there` },
  );
}

/** The field, unless its name could be a secret itself. */
function holder({ name }: Secret): string {
  return name === undefined || !/^[\w.-]{1,60}$/.test(name) || looksGenerated(name) ? 'this text' : name;
}

const what = ({ noun }: Secret): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

const also = (count: number): string =>
  count === 1 ? '' : `, and so ${count === 2 ? 'does another place' : `do ${count - 1} other places`}`;
