import { posix } from 'node:path';
import { Diagnostic, type Position, type SourceText } from '../../../base/diagnostic/index.ts';
import type { JsonNode } from '../../../base/json/index.ts';
import { isYaml, readJson } from '../../shared/read.ts';
import { markNumbers } from './exact.ts';
import { pointerText, type PointerPath } from './pointer.ts';

const REFERENCE = /["']?\$ref["']?\s*:\s*(?:"([^"#][^"\n]*)"|'([^'#][^'\n]*)'|([^\s"'#{[][^\s,}\]]*))/g;

/** A file of a description: its value, and the positions of its parts, which are looked up when they are asked for. */
export class SpecDocument {
  readonly text: SourceText;
  readonly value: unknown;
  #locate: ((path: PointerPath) => number) | undefined;

  private constructor(text: SourceText, value: unknown) {
    this.text = text;
    this.value = value;
  }

  /** @throws Diagnostic if the text is no JSON or YAML */
  static async read(text: SourceText): Promise<SpecDocument> {
    if (!isYaml(text)) return new SpecDocument(text, parseFast(text));
    const { loadYaml, yamlLocator } = await import('./yaml.ts');
    const document = new SpecDocument(text, loadYaml(text));
    document.#locate = (path) => (document.#locate = yamlLocator(text.text))(path);
    return document;
  }

  /** The files that references name, without their fragments; some may only look like one. */
  referredFiles(): Set<string> {
    const references = Array.from(
      this.text.text.matchAll(REFERENCE),
      (match) => match[1] ?? match[2] ?? match[3]!,
    );
    return new Set(references.map((reference) => reference.split('#', 1)[0]!));
  }

  get file(): string {
    return this.text.file;
  }

  /** Folder of the file, with slashes; empty for the current one. */
  get folder(): string {
    const folder = posix.dirname(this.file.replaceAll('\\', '/'));
    return folder === '.' ? '' : folder;
  }

  /** Where a part is; where the nearest part round it is, if it is not there. */
  position(path: PointerPath): Position {
    this.#locate ??= jsonLocator(readJson(this.text));
    return { ...this.text.position(this.#locate(path)), pointer: pointerText(path) };
  }
}

function parseFast(text: SourceText): unknown {
  try {
    return JSON.parse(markNumbers(text.text));
  } catch {
    // The lossless reader says where, and how to mend it.
    readJson(text);
    throw new Diagnostic('json-syntax', 'this is not JSON', { position: text.position(0) });
  }
}

function jsonLocator(root: JsonNode): (path: PointerPath) => number {
  return (path) => {
    let node = root;
    let offset = root.start;
    for (const step of path) {
      if (node.kind === 'object') {
        const member = node.members.findLast(({ key }) => key === step);
        if (member === undefined) break;
        node = member.value;
        // A key tells more than the brace behind it.
        offset = node.kind === 'object' || node.kind === 'array' ? member.keyStart : node.start;
      } else if (node.kind === 'array') {
        const item = node.items[Number(step)];
        if (item === undefined) break;
        node = item;
        offset = item.start;
      } else break;
    }
    return offset;
  };
}
