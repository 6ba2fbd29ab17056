import { dirname, isAbsolute, join, relative } from 'node:path';
import { Diagnostic, nearest, SourceText, type Place } from '../diagnostic/index.ts';
import type { Dialect, DocumentedOperation, PageOptions, PagePart } from '../page/index.ts';
import type { Attributes } from './attributes.ts';
import { Extraction, type ExtractedFile } from './extract.ts';
import { fillRegions, type Filling } from './fill.ts';
import { printWithKeeps } from './keeps.ts';
import { findRegions, type Keep, type Region } from './regions.ts';
import { syntaxOf } from './syntax.ts';

/** The parts that a region prints if nothing says otherwise: the page has a title already. */
const DEFAULT_PARTS: readonly PagePart[] = ['samples', 'parameters', 'responses'];

export interface Input {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Which samples are printed. */
export interface SampleChoice {
  /** Ids, or objects that say more. */
  readonly languages?: readonly (string | { readonly language: string })[];
  readonly clients?: readonly string[] | 'all';
}

/** Reads descriptions and prints their samples. */
export type Generate = (
  inputs: readonly Input[],
  choice: SampleChoice,
) => Promise<{
  readonly operations: readonly DocumentedOperation[];
  readonly diagnostics: readonly Diagnostic[];
}>;

export interface FillOptions extends SampleChoice, Omit<PageOptions, 'headingLevel' | 'imports'> {
  /** Path of the page: `src` is relative to its folder, its extension tells its syntax, diagnostics name it. */
  readonly file: string;
  /** The page, with its byte order mark if it has one. */
  readonly text: string;
  readonly dialect: Dialect;
  /** Reads a file that `src` names. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Folder that no `src` leaves; a `src` that begins with a slash begins here. */
  readonly root?: string;
  /** Moves descriptions out of the page into files of this folder, relative to the page: `.` for its own. */
  readonly extract?: string;
  /** Also replaces comments such as `<!-- gen-snippets src="…" -->`, as the plugins do. */
  readonly includes?: boolean;
  /** What is done to operations before they are printed, such as saying what was verified. */
  readonly prepare?: (operations: readonly DocumentedOperation[]) => Promise<readonly DocumentedOperation[]>;
}

export interface FilledDocument {
  /** The page; what could not be filled is as it was. */
  readonly content: string;
  /** Descriptions that moved out of the page, if `extract` was asked for. */
  readonly extracted: readonly ExtractedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the page. */
  readonly operations: readonly DocumentedOperation[];
  /** The files that were read: the page is to be filled again if one of them changes. */
  readonly inputs: readonly string[];
}

/** Fills the fences and regions of a page that a writer wrote. */
export async function fillDocument(options: FillOptions, generate: Generate): Promise<FilledDocument> {
  return new Document(options, generate).fill();
}

class Document {
  readonly #options: FillOptions;
  readonly #generate: Generate;
  readonly #page: SourceText;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #operations: DocumentedOperation[] = [];
  readonly #inputs = new Set<string>();

  constructor(options: FillOptions, generate: Generate) {
    this.#options = options;
    this.#generate = generate;
    this.#page = new SourceText(options.file, options.text.replace(/^\uFEFF/, ''));
  }

  async fill(): Promise<FilledDocument> {
    const { file, text, dialect, read, extract, includes } = this.#options;
    const found = await findRegions(this.#page, syntaxOf(file, dialect.data));
    this.#diagnostics.push(...found.diagnostics);
    const extraction = extract === undefined ? undefined : new Extraction(file, extract, read);
    const fillings: Filling[] = [];
    let imports = dialect.data.imports?.filter(({ name }) => !found.imported.has(name)) ?? [];
    for (const region of found.regions) {
      if (region.kind === 'include' && !includes) continue;
      try {
        const operations = await this.#operationsOf(region);
        if (operations === undefined) continue;
        // MDX imports at the top level of a page alone: a region in a list cannot.
        const canImport = region.prefix === '' && operations.some(({ samples }) => samples.length > 0);
        const pieces = this.#print(region, operations, canImport ? imports.map(({ line }) => line) : []);
        if (canImport && this.#parts(region).includes('samples')) imports = [];
        const src = await extraction?.move(region);
        fillings.push({ region, pieces, ...(src === undefined ? {} : { src }) });
        this.#operations.push(...operations);
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        this.#report(error, region);
      }
    }
    const filled = fillings.length === 0 ? this.#page.text : fillRegions(this.#page, fillings);
    return {
      content: (text.startsWith('\uFEFF') ? '\uFEFF' : '') + filled,
      extracted: extraction?.files ?? [],
      diagnostics: this.#diagnostics,
      operations: this.#operations,
      inputs: [...this.#inputs],
    };
  }

  #parts({ attributes }: Region): readonly PagePart[] {
    return attributes.parts ?? this.#options.parts ?? DEFAULT_PARTS;
  }

  #print(
    region: Region,
    operations: readonly DocumentedOperation[],
    imports: readonly string[],
  ): readonly (string | Keep)[] {
    const options = {
      ...this.#options,
      parts: this.#parts(region),
      headingLevel: headingLevel(region),
      imports,
    };
    const { pieces, misplaced } = printWithKeeps(operations, this.#options.dialect, options, region.keeps);
    for (const { marker, before, after } of misplaced) {
      this.#diagnostics.push(
        new Diagnostic(
          'keep-misplaced',
          `no sample of ${before ?? after ?? 'any language'} is printed here`,
          {
            place: this.#page.place(marker),
            hint: 'what is kept stands behind the last sample; name a language that is printed, or all',
          },
        ),
      );
    }
    return pieces;
  }

  /** What a region prints; undefined, with the reason reported, if its description cannot be read. */
  async #operationsOf(region: Region): Promise<readonly DocumentedOperation[] | undefined> {
    const input = await this.#input(region);
    const { operations, diagnostics } = await this.#generate(
      [input],
      chooseSamples(region.attributes, this.#options),
    );
    for (const diagnostic of diagnostics) this.#report(diagnostic, region, input.file);
    const { operation: wanted } = region.attributes;
    const isThere =
      wanted === undefined
        ? operations.length > 0
        : operations.some(({ operation }) => operation.id === wanted);
    if (!isThere && diagnostics.some(({ severity }) => severity === 'error')) return undefined;
    const chosen = this.#choose(region, operations);
    return this.#options.prepare === undefined ? chosen : this.#options.prepare(chosen);
  }

  async #input({ attributes, source, start }: Region): Promise<Input> {
    const { file, read } = this.#options;
    const place = this.#page.place(start);
    if (source !== undefined) {
      if (source.text.trim() === '') {
        throw new Diagnostic('region-source', 'the description is empty', {
          place,
          expected: 'a HAR request as JSON or YAML',
        });
      }
      // A name decides the format, where the text does not.
      return {
        file: attributes.format === undefined ? file : `${file}.${attributes.format}`,
        content: source.text,
      };
    }
    const path = this.#resolve(attributes.src!, place);
    this.#inputs.add(path);
    try {
      return { file: path, content: await read(path) };
    } catch (error) {
      if (error instanceof Diagnostic) throw error;
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new Diagnostic(
        isMissing ? 'input-not-found' : 'input-unreadable',
        `${path} ${isMissing ? 'is not there' : 'cannot be read'}`,
        { place, hint: 'src is a path from the folder of this page' },
      );
    }
  }

  /** @throws Diagnostic if the path leaves the root */
  #resolve(src: string, place: Place): string {
    const { file, root } = this.#options;
    if (root === undefined) return isAbsolute(src) ? src : join(dirname(file), src);
    const path = /^[/\\]/.test(src) ? join(root, src) : join(dirname(file), src);
    if (!/^\.\.(?:[/\\]|$)/.test(relative(root, path)) && !isAbsolute(relative(root, path))) return path;
    throw new Diagnostic('region-source', `${src} is outside of ${root}`, {
      place,
      expected: 'a file below that folder',
    });
  }

  #choose(region: Region, operations: readonly DocumentedOperation[]): readonly DocumentedOperation[] {
    const { operation: wanted } = region.attributes;
    if (wanted === undefined) return operations;
    const chosen = operations.filter(({ operation }) => operation.id === wanted);
    if (chosen.length > 0) return chosen;
    const ids = operations.map(({ operation }) => operation.id);
    const near = nearest(wanted, ids);
    throw new Diagnostic('region-source', `the description has no operation ${JSON.stringify(wanted)}`, {
      place: this.#page.place(region.start),
      expected: `one of ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`,
      hint: near === undefined ? undefined : `did you mean ${near}?`,
    });
  }

  /** Reports with a place in the page: of the description if it stands there, of the region if there is none. */
  #report(diagnostic: Diagnostic, region: Region, input?: string): void {
    const { place } = diagnostic;
    const isInPage = region.source !== undefined && place !== undefined && place.file === input;
    const placed = isInPage
      ? diagnostic.at(region.source.place(place))
      : place === undefined
        ? diagnostic.at(this.#page.place(region.start))
        : diagnostic;
    // Several regions may have one description, and with it its warnings.
    const text = JSON.stringify(placed);
    if (!this.#diagnostics.some((other) => JSON.stringify(other) === text)) this.#diagnostics.push(placed);
  }
}

/** What the region says goes before what the project says. */
function chooseSamples({ languages, clients }: Attributes, project: SampleChoice): SampleChoice {
  const named = clients ?? project.clients;
  if (languages === undefined) {
    return { ...(project.languages && { languages: project.languages }), ...(named && { clients: named }) };
  }
  const idOf = (language: string | { readonly language: string }): string =>
    typeof language === 'string' ? language.split(':', 1)[0]! : language.language;
  const chosen = languages.flatMap((language) => {
    const same = project.languages?.filter((other) => idOf(other) === language) ?? [];
    return same.length > 0 ? same : [language];
  });
  if (named === undefined) return { languages: chosen };
  // A client of a language that this region does not print would bring the language back.
  const isPrinted = (client: string): boolean =>
    languages.some((language) => idOf(language) === idOf(client));
  return {
    languages: chosen,
    clients: named === 'all' || clients !== undefined ? named : named.filter(isPrinted),
  };
}

/** The level that a title would have, so that the headings of the parts stand one below the heading above. */
function headingLevel({ attributes, heading }: Region): number {
  return attributes.heading === undefined ? (heading?.level ?? 1) : attributes.heading - 1;
}
