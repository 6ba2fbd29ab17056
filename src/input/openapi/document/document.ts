import { posix } from 'node:path';
import { Diagnostic, type Position, type SourceText } from '../../../base/diagnostic/index.ts';
import { outlineJson, type JsonNode, type Outline } from '../../../base/json/index.ts';
import { isYaml, readJson } from '../../shared/read.ts';
import { markNumbers } from './exact.ts';
import { lazyValue } from './lazy.ts';
import { pointerText, type PointerPath } from './pointer.ts';
import { outerReferences, partsOfJson, partsOfValue, type Part } from './parts.ts';

const REFERENCE = /["']?\$ref["']?\s*:\s*(?:"([^"#][^"\n]*)"|'([^'#][^'\n]*)'|([^\s"'#{[][^\s,}\]]*))/g;

/** Levels of a description that change as a whole: `paths`, the path, the method; `components`, the kind, the name. */
export const PART_DEPTH = 3;
/** One more is parsed by itself: the id of an operation is wanted more often than its responses. */
const OUTLINE_DEPTH = PART_DEPTH + 1;

/**
 * A file of a description: its value, of which JSON is parsed where it is looked at, and the places
 * of its parts, looked up when they are asked for.
 */
export class SpecDocument {
  readonly text: SourceText;
  readonly value: unknown;
  /** Of JSON that is not nested too deeply. */
  readonly outline: Outline | undefined;
  #locate: ((path: PointerPath) => number) | undefined;
  #parts: Part | undefined;

  private constructor(text: SourceText, value: unknown, outline?: Outline) {
    this.text = text;
    this.value = value;
    this.outline = outline;
  }

  /** @throws Diagnostic if the text is no JSON or YAML */
  static async read(text: SourceText): Promise<SpecDocument> {
    if (!isYaml(text)) return SpecDocument.#readJson(text);
    const { loadYaml, yamlLocator } = await import('./yaml.ts');
    const document = new SpecDocument(text, loadYaml(text));
    document.#locate = (path) => (document.#locate = yamlLocator(text.text))(path);
    return document;
  }

  static #readJson(text: SourceText): SpecDocument {
    const outline = outlineJson(text.bytes, { depth: OUTLINE_DEPTH, seek: '$ref' });
    return outline === undefined
      ? new SpecDocument(text, parseFast(text))
      : SpecDocument.outlined(text, outline);
  }

  /** JSON whose outline is known. Where that says nothing of references, `parts` does not either. */
  static outlined(text: SourceText, outline: Outline): SpecDocument {
    return new SpecDocument(text, lazyValue(text.bytes, outline), outline);
  }

  /** What the file is made of. */
  get parts(): Part {
    return (this.#parts ??=
      this.outline === undefined
        ? partsOfValue(this.value, PART_DEPTH)
        : partsOfJson(this.text.bytes, this.outline, PART_DEPTH));
  }

  /** The files that references name, without their fragments; of YAML some may only look like one. */
  referredFiles(): Set<string> {
    const references =
      this.outline === undefined
        ? Array.from(this.text.text.matchAll(REFERENCE), (match) => match[1] ?? match[2] ?? match[3]!)
        : outerReferences(this.text.bytes, this.outline);
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
