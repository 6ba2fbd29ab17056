import { posix } from 'node:path';
import { Diagnostic, nearest, SourceText } from '../../../base/diagnostic/index.ts';
import type { Words } from '../../../operation/index.ts';
import { suspectsIn } from '../../../secret/index.ts';
import type { ReadFile } from '../../shared/files.ts';
import { checkText } from '../../shared/read.ts';
import { SpecDocument } from './document.ts';
import { Located, type DescriptionContext } from './located.ts';
import { decodeUri, pointerSteps } from './pointer.ts';

/** Longest chain of references that is followed: a guard against those that lead back to themselves. */
const MAX_CHAIN = 64;

/** A description and the files that it refers to; references are resolved when they are met, and once. */
export class Description implements DescriptionContext {
  readonly root: SpecDocument;
  /** Minor version of OpenAPI 3: in 3.0 what stands beside a `$ref` is ignored. */
  readonly minor: number;
  /** What rows say where the description says nothing. */
  readonly words: Words;
  readonly #files = new Map<string, SpecDocument | Diagnostic>();
  readonly #resolved = new Map<SpecDocument, Map<string, Located>>();

  private constructor(root: SpecDocument, minor: number, words: Words) {
    this.root = root;
    this.minor = minor;
    this.words = words;
    this.#files.set(posix.normalize(slashed(root.file)), root);
  }

  /** Reads every file that the description refers to, so that references can be followed without waiting. */
  static async load(
    root: SpecDocument,
    minor: number,
    words: Words,
    readFile: ReadFile | undefined,
  ): Promise<Description> {
    const description = new Description(root, minor, words);
    await description.#loadReferences(root, readFile);
    return description;
  }

  get top(): Located {
    return new Located(this, this.root, this.root.value);
  }

  /**
   * What a reference leads to, whatever stands between.
   *
   * @throws Diagnostic at the reference if it leads nowhere
   */
  resolve(reference: Located, target: string): Located {
    let known = this.#resolved.get(reference.document);
    if (known === undefined) this.#resolved.set(reference.document, (known = new Map()));
    let found = known.get(target);
    if (found === undefined) known.set(target, (found = this.#follow(reference, target)));
    return found;
  }

  #follow(reference: Located, target: string): Located {
    let found = reference;
    let next: string | undefined = target;
    for (let step = 0; next !== undefined; step++) {
      if (step > MAX_CHAIN) throw broken(reference, target, 'leads back to itself');
      found = this.#find(reference, found.document, next, target);
      next = found.reference;
    }
    return found;
  }

  #find(reference: Located, from: SpecDocument, target: string, written: string): Located {
    const hash = target.indexOf('#');
    const file = hash === -1 ? target : target.slice(0, hash);
    const document = file === '' ? from : this.#document(reference, from, file);
    const fragment = hash === -1 ? '' : target.slice(hash + 1);
    if (fragment !== '' && !fragment.startsWith('/')) {
      throw broken(reference, written, 'is no JSON pointer', {
        expected: 'a reference such as #/components/schemas/Pet',
        hint: 'anchors and ids are not read; refer to the place',
      });
    }
    let located = new Located(this, document, document.value);
    for (const key of pointerSteps(fragment)) {
      const next: Located | undefined = located.child(key) ?? located.target().child(key);
      if (next === undefined) {
        const near = nearest(key, located.target().keys());
        throw broken(reference, written, 'leads nowhere', {
          hint: near === undefined ? undefined : `did you mean ${near}?`,
        });
      }
      located = next;
    }
    return located;
  }

  #document(reference: Located, from: SpecDocument, file: string): SpecDocument {
    const path = this.#path(from, file);
    const document = path === undefined ? undefined : this.#files.get(path);
    if (document instanceof SpecDocument) return document;
    if (document !== undefined) {
      throw broken(reference, file, `leads to a file that cannot be read: ${document.message}`, {
        hint: document.hint,
      });
    }
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

  /** The normalized path of a file that a document refers to; undefined for what is no relative path. */
  #path(from: SpecDocument, file: string): string | undefined {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(file)) return undefined;
    return posix.normalize(posix.join(from.folder, slashed(decodeUri(file))));
  }

  async #loadReferences(document: SpecDocument, readFile: ReadFile | undefined): Promise<void> {
    if (readFile === undefined) return;
    for (const file of document.referredFiles()) {
      const path = this.#path(document, file);
      if (path === undefined || this.#files.has(path)) continue;
      try {
        const bytes = await readFile(path);
        checkText(path, bytes);
        const loaded = await SpecDocument.read(new SourceText(path, bytes, suspectsIn));
        this.#files.set(path, loaded);
        await this.#loadReferences(loaded, readFile);
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        // It is told where the reference is met; a text may only look like one.
        this.#files.set(path, error);
      }
    }
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

function broken(
  reference: Located,
  target: string,
  why: string,
  details: { expected?: string | undefined; hint?: string | undefined } = {},
): Diagnostic {
  return reference.error('openapi-ref', `the reference ${JSON.stringify(target)} ${why}`, details);
}
