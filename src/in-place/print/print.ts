import { dirname, isAbsolute, join, relative } from 'node:path';
import { Diagnostic, didYouMean, SourceText, type Position } from '../../base/diagnostic/index.ts';
import { fileSafeId } from '../../operation/index.ts';
import type { Dialect, DocumentedOperation, PageOptions, PagePart } from '../../page/index.ts';
import { possibleSecrets } from '../../secret/index.ts';
import type { Attributes } from '../regions/attributes.ts';
import { printWithKeeps } from './kept-blocks.ts';
import { findRegions, type Keep, type Region } from '../regions/regions.ts';
import { syntaxOf, type Syntax } from '../syntax/syntax.ts';

/** The parts that a region prints if nothing says otherwise: the page has a title already. */
const DEFAULT_PARTS: readonly PagePart[] = ['samples', 'parameters', 'responses'];

export interface Input {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Which samples of which operation are printed. */
export interface SampleChoice {
  /** Ids of operations of an OpenAPI description; all if left out. */
  readonly select?: { readonly operations: readonly string[] };
  /** Reads files that the description refers to. */
  readonly readFile?: (path: string) => Promise<Uint8Array>;
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

/** What is told of a page whose regions are printed. */
export interface RegionOptions
  extends Pick<SampleChoice, 'languages' | 'clients'>, Omit<PageOptions, 'headingLevel' | 'imports'> {
  /** Path of the page: `src` is relative to its folder, its extension tells its syntax, diagnostics name it. */
  readonly file: string;
  /** The page, with its byte order mark if it has one. */
  readonly text: string;
  readonly dialect: Dialect;
  /** Reads a file that `src` names. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Folder that no `src` leaves; a `src` that begins with a slash begins here. */
  readonly root?: string;
  /** What the page is written in, where its extension and the dialect do not tell. */
  readonly syntax?: Syntax;
  /** What is done to operations before they are printed, such as saying what was verified. */
  readonly prepare?: (operations: readonly DocumentedOperation[]) => Promise<readonly DocumentedOperation[]>;
}

/** A region, and what is to stand in it. */
export interface PrintedRegion {
  readonly region: Region;
  readonly pieces: readonly (string | Keep)[];
  readonly operations: readonly DocumentedOperation[];
}

/** A page whose regions are printed and not put in yet. */
export interface PrintedPage {
  /** Without its byte order mark. */
  readonly page: SourceText;
  readonly printed: readonly PrintedRegion[];
  /** Lines that the page must import for what is printed, unless a region holds them. */
  readonly imports: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read: the page is to be printed again if one of them changes. */
  readonly inputs: readonly string[];
}

/**
 * Prints the regions of a page.
 *
 * @param wants which of them
 * @param holdsImports whether the first region that can import holds what the page lacks
 */
export async function printRegions(
  options: RegionOptions,
  generate: Generate,
  wants: (region: Region) => boolean,
  holdsImports: boolean,
): Promise<PrintedPage> {
  return new Printer(options, generate).print(wants, holdsImports);
}

class Printer {
  readonly #options: RegionOptions;
  readonly #generate: Generate;
  readonly #page: SourceText;
  /** Each with the line of the page that it belongs to. */
  readonly #diagnostics: { readonly diagnostic: Diagnostic; readonly line: number }[] = [];
  readonly #inputs = new Set<string>();

  constructor(options: RegionOptions, generate: Generate) {
    this.#options = options;
    this.#generate = generate;
    this.#page = new SourceText(options.file, options.text.replace(/^\uFEFF/, ''), possibleSecrets);
  }

  async print(wants: (region: Region) => boolean, holdsImports: boolean): Promise<PrintedPage> {
    const { file, dialect, syntax } = this.#options;
    const found = await findRegions(this.#page, syntax ?? syntaxOf(file, dialect.data));
    for (const diagnostic of found.diagnostics) this.#add(diagnostic, diagnostic.position?.line ?? 0);
    const read = await this.#readAll(found.regions.filter(wants));
    // A region that stays as it is keeps its imports too.
    const imported = found.importedOutside(read.map(({ region }) => region));
    const lacking = dialect.data.imports?.filter(({ name }) => !imported.has(name)) ?? [];
    let imports = lacking.map(({ line }) => line);
    const printed: PrintedRegion[] = [];
    for (const { region, operations } of read) {
      // MDX imports at the top level of a page alone: a region in a list cannot.
      const canImport = holdsImports && region.prefix === '' && this.#printsSamples(region, operations);
      const pieces = this.#print(region, operations, canImport ? imports : []);
      if (canImport) imports = [];
      printed.push({ region, pieces, operations });
    }
    return {
      page: this.#page,
      printed,
      imports: printed.some(({ region, operations }) => this.#printsSamples(region, operations))
        ? imports
        : [],
      diagnostics: this.#diagnostics.toSorted((a, b) => a.line - b.line).map(({ diagnostic }) => diagnostic),
      inputs: [...this.#inputs],
    };
  }

  /** The operations of each region; what is wrong with one is reported, and that one is not among them. */
  async #readAll(regions: readonly Region[]): Promise<Omit<PrintedRegion, 'pieces'>[]> {
    const read: Omit<PrintedRegion, 'pieces'>[] = [];
    for (const region of regions) {
      try {
        const operations = await this.#operationsOf(region);
        if (operations !== undefined) read.push({ region, operations });
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        this.#report(error, region);
      }
    }
    return read;
  }

  #printsSamples(region: Region, operations: readonly DocumentedOperation[]): boolean {
    return this.#parts(region).includes('samples') && operations.some(({ samples }) => samples.length > 0);
  }

  /** Reads a file, and notes that the page depends on it. */
  readonly #read = (path: string): Promise<Uint8Array> => {
    this.#inputs.add(path);
    return this.#options.read(path);
  };

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
    const { pieces, misplaced } = printWithKeeps(
      operations,
      this.#options.dialect,
      options,
      region.keeps,
      ({ start, end }) => this.#page.text.slice(start, end),
    );
    for (const { marker, before, after } of misplaced) {
      const position = this.#page.position(marker);
      const message = `no sample of ${before ?? after ?? 'any language'} is printed here`;
      const hint = 'what is kept stands behind the last sample; name a language that is printed, or all';
      this.#add(new Diagnostic('keep-misplaced', message, { position, hint }), position.line);
    }
    const { labelsTabs } = this.#options.dialect.data;
    for (const { label, marker } of labelsTabs && this.#printsSamples(region, operations)
      ? region.keeps
      : []) {
      if (label !== undefined) continue;
      const position = this.#page.position(marker);
      const message = 'what is kept here stands between the tabs, and is none';
      const hint = 'add label="…", and write only what stands in the tab: the tab is printed round it';
      this.#add(new Diagnostic('keep-label', message, { position, hint }), position.line);
    }
    return pieces;
  }

  /** What a region prints; undefined, with the reason reported, if its description cannot be read. */
  async #operationsOf(region: Region): Promise<readonly DocumentedOperation[] | undefined> {
    const input = await this.#input(region);
    const { operation: wanted } = region.attributes;
    const { operations, diagnostics } = await this.#generate([input], {
      ...chooseSamples(region.attributes, this.#options),
      ...(wanted !== undefined && { select: { operations: [wanted] } }),
      readFile: this.#read,
    });
    for (const diagnostic of diagnostics) this.#report(diagnostic, region, input.file);
    const chosen = wanted === undefined ? operations : withId(operations, wanted);
    if (chosen.length === 0) {
      if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
      throw this.#unknownOperation(region, operations);
    }
    return this.#options.prepare === undefined ? chosen : this.#options.prepare(chosen);
  }

  async #input({ attributes, source, start }: Region): Promise<Input> {
    const { file } = this.#options;
    const position = this.#page.position(start);
    if (source !== undefined) {
      if (source.text.trim() === '') {
        throw new Diagnostic('region-source', 'the description is empty', {
          position,
          expected: 'a HAR request as JSON or YAML',
        });
      }
      // A name decides the format, where the text does not.
      return {
        file: attributes.format === undefined ? file : `${file}.${attributes.format}`,
        content: source.text,
      };
    }
    const path = this.#resolve(attributes.src!, position);
    try {
      return { file: path, content: await this.#read(path) };
    } catch (error) {
      if (error instanceof Diagnostic) throw error;
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new Diagnostic(
        isMissing ? 'input-not-found' : 'input-unreadable',
        `${path} ${isMissing ? 'is not there' : 'cannot be read'}`,
        { position, hint: 'src is a path from the folder of this page' },
      );
    }
  }

  /** @throws Diagnostic if the path leaves the root */
  #resolve(src: string, position: Position): string {
    const { file, root } = this.#options;
    if (root === undefined) return isAbsolute(src) ? src : join(dirname(file), src);
    const path = /^[/\\]/.test(src) ? join(root, src) : join(dirname(file), src);
    if (!/^\.\.(?:[/\\]|$)/.test(relative(root, path)) && !isAbsolute(relative(root, path))) return path;
    throw new Diagnostic('region-source', `${src} is outside of ${root}`, {
      position,
      expected: 'a file below that folder',
    });
  }

  #unknownOperation(region: Region, operations: readonly DocumentedOperation[]): Diagnostic {
    const wanted = region.attributes.operation ?? '';
    const ids = operations.map(({ operation }) => operation.id);
    return new Diagnostic('region-source', `the description has no operation ${JSON.stringify(wanted)}`, {
      position: this.#page.position(region.start),
      expected: `one of ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`,
      hint: didYouMean(wanted, ids),
    });
  }

  /** Reports with a place in the page: of the description if it stands there, of the region if there is none. */
  #report(diagnostic: Diagnostic, region: Region, input?: string): void {
    const { position } = diagnostic;
    const begin = this.#page.position(region.start);
    const isInPage = region.source !== undefined && position !== undefined && position.file === input;
    const placed = isInPage
      ? diagnostic.at({ ...position, ...region.source.position(position) })
      : position === undefined
        ? diagnostic.at(begin)
        : diagnostic;
    this.#add(placed, begin.line);
  }

  /** Several regions may have one description, and with it its warnings. */
  #add(diagnostic: Diagnostic, line: number): void {
    const text = JSON.stringify(diagnostic);
    if (this.#diagnostics.some(({ diagnostic: other }) => JSON.stringify(other) === text)) return;
    this.#diagnostics.push({ diagnostic, line });
  }
}

/** The operations with an id, as the description writes it or as a page is named. */
function withId(operations: readonly DocumentedOperation[], wanted: string): readonly DocumentedOperation[] {
  if (wanted.includes('*')) return operations;
  const ids = new Set([wanted, fileSafeId(wanted)]);
  return operations.filter(({ operation }) => ids.has(operation.id));
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
