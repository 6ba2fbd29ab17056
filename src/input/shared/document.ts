import { isUtf8 } from 'node:buffer';
import { Diagnostic, SourceText } from '../../base/diagnostic/index.ts';
import { JsonSyntaxError, parseJson, type JsonNode } from '../../base/json/index.ts';
import { possibleSecrets } from '../../secret/index.ts';

/** Largest input, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** A text and its tree of values, each with its position. */
export interface Document {
  readonly text: SourceText;
  readonly root: JsonNode;
}

/**
 * Reads JSON or YAML.
 *
 * @param file name for diagnostics; its extension decides the format, or without one the first character
 * @throws Diagnostic if the bytes are not text, or the text is neither JSON nor YAML
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<Document> {
  checkSize(file, bytes);
  checkText(file, bytes);
  const text = new SourceText(file, new TextDecoder().decode(bytes), possibleSecrets);
  if (/\S/.test(text.text)) return parseText(text);
  throw new Diagnostic('input-empty', `${file} is empty`, { expected: EXPECTED });
}

const EXPECTED = 'HAR or OpenAPI, as JSON or YAML';

/** @throws Diagnostic if the text is neither JSON nor YAML */
export async function parseText(text: SourceText): Promise<Document> {
  if (!isYaml(text)) return { text, root: readJson(text) };
  const { parseYaml } = await import('../../base/reader/yaml.ts');
  return { text, root: parseYaml(text).root };
}

function checkSize(file: string, bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw tooLarge(file, bytes.length);
}

function checkText(file: string, bytes: Uint8Array): void {
  if (isUtf8(bytes) && !bytes.includes(0)) return;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  throw new Diagnostic('input-binary', `${file} is not text in UTF-8`, {
    expected: EXPECTED,
    hint: isUtf16 ? 'it is UTF-16: save it as UTF-8' : 'is this the right file?',
  });
}

export function tooLarge(file: string, size: number): Diagnostic {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  return new Diagnostic('input-too-large', `${file} has ${mebibytes} MiB`, {
    expected: `at most ${MAX_BYTES / 1024 / 1024} MiB`,
    hint: "keep the entries that the page documents, for instance with jq '{log: {entries: [.log.entries[0]]}}'; an OpenAPI description can be split into several files",
  });
}

/** YAML by its extension, or JSON; without an extension by its first character. */
function isYaml(text: SourceText): boolean {
  if (/\.ya?ml$/i.test(text.file)) return true;
  if (/\.(?:har|json)$/i.test(text.file)) return false;
  return !/^\s*[{[]/.test(text.text);
}

function readJson(text: SourceText): JsonNode {
  try {
    return parseJson(text.text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new Diagnostic(error.kind === 'depth' ? 'json-depth' : 'json-syntax', error.message, {
      position: text.position(error.offset),
      expected: error.expected,
      hint: error.hint ?? (error.kind === 'depth' ? 'no API call needs so much' : undefined),
    });
  }
}
