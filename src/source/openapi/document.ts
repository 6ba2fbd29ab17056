import { posix } from 'node:path';
import { Diagnostic, type Place, type SourceText } from '../../diagnostic/index.ts';
import type { JsonNode } from '../../json/index.ts';
import { isYaml, readJson } from '../read.ts';
import { markNumbers } from './exact.ts';

/** One step of a JSON pointer after the other, unescaped. */
export type PointerPath = readonly string[];

/** A file of a description: its value, read at full speed, and the places of its parts, looked up when they are asked for. */
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

  get file(): string {
    return this.text.file;
  }

  /** Folder of the file, with slashes; empty for the current one. */
  get folder(): string {
    const folder = posix.dirname(this.file.replaceAll('\\', '/'));
    return folder === '.' ? '' : folder;
  }

  /** Where a part is; where the nearest part round it is, if it is not there. */
  place(path: PointerPath): Place {
    this.#locate ??= jsonLocator(readJson(this.text));
    return { ...this.text.place(this.#locate(path)), pointer: pointerText(path) };
  }
}

function parseFast(text: SourceText): unknown {
  try {
    return JSON.parse(markNumbers(text.text));
  } catch {
    // The lossless reader says where, and how to mend it.
    readJson(text);
    throw new Diagnostic('json-syntax', 'this is not JSON', { place: text.place(0) });
  }
}

/** `#/paths/~1pets/get` */
export function pointerText(path: PointerPath): string {
  return ['#', ...path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
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
