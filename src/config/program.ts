import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Diagnostic, type SourceText } from '../base/diagnostic/index.ts';
import type { JsonMember, JsonNode } from '../base/json/index.ts';
import { escapeRegExp } from '../base/reg-exp.ts';

/**
 * The default export of a configuration in TypeScript or JavaScript.
 *
 * @throws Diagnostic if the program fails, or does not export an object
 */
export async function runProgram(file: string): Promise<unknown> {
  let exported: unknown;
  try {
    exported = await load(file);
  } catch (error) {
    const { message } = error as Error;
    throw new Diagnostic('config-unreadable', `${file} fails: ${message.split('\n', 1)[0]}`, {
      hint: 'run it by itself to see more',
    });
  }
  if (typeof exported === 'object' && exported !== null) return exported;
  throw new Diagnostic('config-unreadable', `${file} exports no configuration`, {
    expected: 'export default defineConfig({ … })',
  });
}

async function load(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    // A cached copy would hide later changes.
    moduleCache: false,
    fsCache: false,
    // Lets the configuration import the package when it is run by npx and not installed.
    alias: { 'gen-snippets': createRequire(import.meta.url).resolve('gen-snippets') },
  });
  // Node.js never reloads an .mjs that was imported, so the source is read and evaluated.
  const source = await readFile(file, 'utf8');
  const exported = await jiti.evalModule(source, { id: file, filename: file, ext: '.ts', async: true });
  return (exported as { default?: unknown }).default ?? exported;
}

/**
 * A value as a tree with positions. The position of a key is the first `key:` in the program after the position of
 * its parent. A computed key has the position of its parent.
 */
export function toNode(value: unknown, { text }: SourceText): JsonNode {
  /** Offset after the last key that was found, so that the next key of the same name is a later one. */
  let last = 0;
  return nodeAt(value, 0);

  function nodeAt(current: unknown, start: number): JsonNode {
    const range = { start, end: start };
    switch (typeof current) {
      case 'string':
        return { kind: 'string', value: current, ...range };
      case 'number':
        return { kind: 'number', text: String(current), ...range };
      case 'boolean':
        return { kind: 'boolean', value: current, ...range };
      case 'object':
        if (current === null) break;
        if (Array.isArray(current))
          return { kind: 'array', items: current.map((item) => nodeAt(item, start)), ...range };
        return { kind: 'object', members: Object.entries(current).map(memberAt(start)), ...range };
      default:
        break;
    }
    return { kind: 'null', ...range };
  }

  function memberAt(start: number): (entry: [string, unknown]) => JsonMember {
    return ([key, member]) => {
      const name = escapeRegExp(key);
      const pattern = new RegExp(`(?<![\\w$])(?:(['"\`])${name}\\1|${name})\\s*:\\s*`, 'g');
      pattern.lastIndex = Math.max(start, last);
      const match = pattern.exec(text);
      if (match === null) return { key, keyStart: start, value: nodeAt(member, start) };
      last = match.index + match[0].length;
      return { key, keyStart: match.index, value: nodeAt(member, last) };
    };
  }
}
