import { posix } from 'node:path';
import { Diagnostic, didYouMean } from '../../../base/diagnostic/index.ts';
import type { JsonNode } from '../../../base/json/index.ts';
import type { Words } from '../../../operation/index.ts';
import { readDocument, type Document } from '../../shared/document.ts';
import type { ReadFile } from '../../shared/files.ts';
import { MERGE_KEY, resolveMergeKeys } from './merge.ts';
import { SpecNode, type DescriptionContext } from './node.ts';
import { decodeUri, pointerSteps } from './pointer.ts';
import { readVersion } from './version.ts';

/** Longest chain of references that is followed, so that one that leads back to itself ends. */
const MAX_CHAIN = 64;

/** An OpenAPI description: its file and the files that it refers to. References are resolved when they are met, and once. */
export class Description implements DescriptionContext {
  readonly top: SpecNode;
  readonly minor: number;
  readonly words: Words;
  readonly #roots = new Map<Document, SpecNode>();
  /** By normalized path; the Diagnostic of a file that could not be read. */
  readonly #files = new Map<string, Document | Diagnostic>();
  readonly #resolved = new Map<Document, Map<string, SpecNode>>();

  private constructor(document: Document, words: Words) {
    this.words = words;
    this.#files.set(posix.normalize(slashed(document.text.file)), document);
    this.top = this.#rootOf(document);
    this.minor = readVersion(this.top);
  }

  /**
   * Reads every file that the description refers to, so that references can be followed without waiting.
   *
   * @throws Diagnostic if the description follows another version than OpenAPI 3
   */
  static async load(document: Document, words: Words, readFile: ReadFile | undefined): Promise<Description> {
    const description = new Description(document, words);
    if (readFile !== undefined) await description.#loadReferences(document, readFile);
    return description;
  }

  get file(): string {
    return this.top.document.text.file;
  }

  /** The files that were read, the description itself first. */
  get documents(): readonly Document[] {
    return [...this.#files.values()].flatMap((file) => (file instanceof Diagnostic ? [] : file));
  }

  /**
   * The target of a reference, through further references.
   *
   * @throws Diagnostic at the reference if it leads nowhere
   */
  resolve(reference: SpecNode, target: string): SpecNode {
    let known = this.#resolved.get(reference.document);
    if (known === undefined) this.#resolved.set(reference.document, (known = new Map()));
    let found = known.get(target);
    if (found === undefined) known.set(target, (found = this.#follow(reference, target)));
    return found;
  }

  #follow(reference: SpecNode, target: string): SpecNode {
    let found = reference;
    let next: string | undefined = target;
    for (let step = 0; next !== undefined; step++) {
      if (step > MAX_CHAIN) throw broken(reference, target, 'leads back to itself');
      found = this.#find(reference, found.document, next, target);
      next = found.reference;
    }
    return found;
  }

  #find(reference: SpecNode, from: Document, target: string, written: string): SpecNode {
    const { file, fragment } = splitReference(target);
    const document = file === '' ? from : this.#document(reference, from, file);
    if (fragment !== '' && !fragment.startsWith('/')) {
      throw broken(reference, written, 'is no JSON pointer', {
        expected: 'a reference such as #/components/schemas/Pet',
        hint: 'anchors and ids are not read: write the JSON pointer of the schema',
      });
    }
    let node = this.#rootOf(document);
    for (const key of pointerSteps(fragment)) {
      const next: SpecNode | undefined = node.child(key) ?? node.target().child(key);
      if (next === undefined) {
        throw broken(reference, written, 'leads nowhere', {
          hint: didYouMean(key, node.target().keys()),
        });
      }
      node = next;
    }
    return node;
  }

  #rootOf(document: Document): SpecNode {
    let root = this.#roots.get(document);
    if (root === undefined) {
      const hasMergeKeys = document.text.text.includes(MERGE_KEY);
      root = new SpecNode(this, document, hasMergeKeys ? resolveMergeKeys(document.root) : document.root);
      this.#roots.set(document, root);
    }
    return root;
  }

  #document(reference: SpecNode, from: Document, file: string): Document {
    const path = pathFrom(from, file);
    const document = path === undefined ? undefined : this.#files.get(path);
    if (document instanceof Diagnostic) {
      throw broken(reference, file, `leads to a file that cannot be read: ${document.message}`, {
        hint: document.hint,
      });
    }
    if (document !== undefined) return document;
    if (/^[a-z][a-z0-9+.-]*:/i.test(file)) {
      throw broken(reference, file, 'leads to another server', {
        expected: 'a file beside the description',
        hint: 'nothing is downloaded: save the file, or bundle the description into one file',
      });
    }
    throw broken(reference, file, 'leads to a file that cannot be read here', {
      hint: 'bundle the description into one file',
    });
  }

  async #loadReferences(document: Document, readFile: ReadFile): Promise<void> {
    for (const file of referredFiles(document.root)) {
      const path = pathFrom(document, file);
      if (path === undefined || this.#files.has(path)) continue;
      try {
        const loaded = await readDocument(path, await readFile(path));
        this.#files.set(path, loaded);
        await this.#loadReferences(loaded, readFile);
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        // Reported where the reference is followed: a `$ref` in an example never is.
        this.#files.set(path, error);
      }
    }
  }
}

/** The files that references name. */
function referredFiles(root: JsonNode): Set<string> {
  const files = new Set<string>();
  const visited = new Set<JsonNode>();
  const visit = (node: JsonNode): void => {
    if (node.kind !== 'object' && node.kind !== 'array') return;
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'array') {
      for (const item of node.items) visit(item);
      return;
    }
    for (const { key, value } of node.members) {
      if (key === '$ref' && value.kind === 'string') files.add(splitReference(value.value).file);
      else visit(value);
    }
  };
  visit(root);
  files.delete('');
  return files;
}

function splitReference(reference: string): { file: string; fragment: string } {
  const hash = reference.indexOf('#');
  return hash === -1
    ? { file: reference, fragment: '' }
    : { file: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/** The normalized path of a file that a document refers to; undefined unless it is a relative path. */
function pathFrom({ text }: Document, file: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(file)) return undefined;
  return posix.normalize(posix.join(posix.dirname(slashed(text.file)), slashed(decodeUri(file))));
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

function broken(
  reference: SpecNode,
  target: string,
  why: string,
  details: { expected?: string | undefined; hint?: string | undefined } = {},
): Diagnostic {
  return reference.error('openapi-ref', `the reference ${JSON.stringify(target)} ${why}`, details);
}
