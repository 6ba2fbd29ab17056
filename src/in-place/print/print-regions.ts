import { Diagnostic, didYouMean, SourceText } from '../../base/diagnostic/index.ts';
import { fileSafeId } from '../../operation/index.ts';
import {
  PARTS,
  type Dialect,
  type DocumentedOperation,
  type PageOptions,
  type PagePart,
} from '../../page/index.ts';
import { possibleSecrets } from '../../secret/index.ts';
import { findRegions, type KeptBlock, type Region } from '../regions/regions.ts';
import { syntaxOf, type Syntax } from '../syntax/syntax.ts';
import { DocumentDiagnostics } from './document-diagnostics.ts';
import { printWithKeptBlocks } from './kept-blocks.ts';
import { readRegionInput, type Input, type InputFiles } from './region-input.ts';
import { chooseSamples, type SampleChoice } from './sample-choice.ts';

/** Reads descriptions and prints their samples. */
export type Generate = (
  inputs: readonly Input[],
  choice: SampleChoice & {
    /** Ids of operations of an OpenAPI description; all if left out. */
    readonly select?: { readonly operations: readonly string[] };
    readonly parts: readonly PagePart[];
    /** Reads files that the description refers to. */
    readonly readFile: (path: string) => Promise<Uint8Array>;
  },
) => Promise<{
  readonly operations: readonly DocumentedOperation[];
  readonly diagnostics: readonly Diagnostic[];
}>;

/** A document, and how its regions are printed. */
export interface RegionOptions
  extends SampleChoice, InputFiles, Omit<PageOptions, 'headingLevel' | 'imports'> {
  /** The content of the document, with its byte order mark if it has one. */
  readonly text: string;
  readonly dialect: Dialect;
  /** Syntax of the document; if left out, its extension and the dialect decide. */
  readonly syntax?: Syntax;
  /** Changes operations before they are printed; used to add what a sample was verified with. */
  readonly prepare?: (operations: readonly DocumentedOperation[]) => Promise<readonly DocumentedOperation[]>;
}

/** A region with its new content. */
export interface PrintedRegion {
  readonly region: Region;
  readonly pieces: readonly (string | KeptBlock)[];
  readonly operations: readonly DocumentedOperation[];
}

/** A document with the new content of its regions, which is not inserted yet. */
export interface PrintedDocument {
  /** Without its byte order mark. */
  readonly document: SourceText;
  readonly printed: readonly PrintedRegion[];
  /** Import lines that the document needs and lacks, if no region has them. */
  readonly imports: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the files that were read. If one changes, the document must be printed again. */
  readonly inputs: readonly string[];
}

export interface RegionSelection {
  readonly isSelected: (region: Region) => boolean;
  /** Whether missing imports are printed in the first region that may have them. */
  readonly printImports: boolean;
}

/** Prints the content of the selected regions of a document. A region with an error is reported and left out. */
export async function printRegions(
  options: RegionOptions,
  generate: Generate,
  selection: RegionSelection,
): Promise<PrintedDocument> {
  return new RegionPrinter(options, generate).print(selection);
}

type ReadRegion = Omit<PrintedRegion, 'pieces'>;

class RegionPrinter {
  readonly #options: RegionOptions;
  readonly #generate: Generate;
  readonly #document: SourceText;
  readonly #diagnostics: DocumentDiagnostics;
  readonly #inputs = new Set<string>();

  constructor(options: RegionOptions, generate: Generate) {
    this.#options = options;
    this.#generate = generate;
    this.#document = new SourceText(options.file, options.text.replace(/^\uFEFF/, ''), possibleSecrets);
    this.#diagnostics = new DocumentDiagnostics(this.#document);
  }

  async print({ isSelected, printImports }: RegionSelection): Promise<PrintedDocument> {
    const { file, dialect, syntax } = this.#options;
    const found = await findRegions(this.#document, syntax ?? syntaxOf(file, dialect.data));
    for (const diagnostic of found.diagnostics) this.#diagnostics.add(diagnostic);
    const read = await this.#readAll(found.regions.filter(isSelected));
    // A region that is not printed again keeps its imports.
    const imported = found.importedOutside(read.map(({ region }) => region));
    const missing = dialect.data.imports?.filter(({ name }) => !imported.has(name)) ?? [];
    let imports = missing.map(({ line }) => line);
    const printed: PrintedRegion[] = [];
    for (const region of read) {
      // MDX allows imports on the top level only, so not in a list item.
      const canImport = printImports && region.region.prefix === '' && this.#hasSamples(region);
      printed.push({ ...region, pieces: this.#printRegion(region, canImport ? imports : []) });
      if (canImport) imports = [];
    }
    return {
      document: this.#document,
      printed,
      imports: printed.some((region) => this.#hasSamples(region)) ? imports : [],
      diagnostics: this.#diagnostics.sorted,
      inputs: [...this.#inputs],
    };
  }

  async #readAll(regions: readonly Region[]): Promise<ReadRegion[]> {
    const read: ReadRegion[] = [];
    for (const region of regions) {
      try {
        const operations = await this.#readOperations(region);
        if (operations !== undefined) read.push({ region, operations });
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        this.#diagnostics.addForRegion(error, region);
      }
    }
    return read;
  }

  /** The operations of a region; undefined after an error of its description, which was reported. */
  async #readOperations(region: Region): Promise<readonly DocumentedOperation[] | undefined> {
    const input = await readRegionInput(region, this.#document, { ...this.#options, read: this.#read });
    const { operation: id } = region.attributes;
    const { operations, diagnostics } = await this.#generate([input], {
      ...chooseSamples(region.attributes, this.#options),
      ...(id !== undefined && { select: { operations: [id] } }),
      parts: this.#parts(region),
      readFile: this.#read,
    });
    for (const diagnostic of diagnostics) this.#diagnostics.addForRegion(diagnostic, region, input.file);
    const selected = id === undefined ? operations : withId(operations, id);
    if (selected.length === 0) {
      if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
      throw unknownOperation(id ?? '', operations);
    }
    return this.#options.prepare === undefined ? selected : this.#options.prepare(selected);
  }

  /** Reads a file, and adds it to the inputs of the document. */
  readonly #read = (path: string): Promise<Uint8Array> => {
    this.#inputs.add(path);
    return this.#options.read(path);
  };

  #parts({ attributes }: Region): readonly PagePart[] {
    return attributes.parts ?? this.#options.parts ?? PARTS;
  }

  #hasSamples({ region, operations }: ReadRegion): boolean {
    return this.#parts(region).includes('samples') && operations.some(({ samples }) => samples.length > 0);
  }

  #printRegion(read: ReadRegion, imports: readonly string[]): readonly (string | KeptBlock)[] {
    const { region, operations } = read;
    const { dialect } = this.#options;
    const options = {
      ...this.#options,
      parts: this.#parts(region),
      headingLevel: titleLevel(region),
      imports,
    };
    const { pieces, misplaced } = printWithKeptBlocks(
      operations,
      dialect,
      options,
      region.keptBlocks,
      ({ start, end }) => this.#document.text.slice(start, end),
    );
    for (const { marker, before, after } of misplaced) {
      this.#warn(
        'keep-misplaced',
        marker,
        `no sample of ${before ?? after ?? 'any language'} is printed here`,
        'the kept lines are now after the last sample; name a language that is printed, or all',
      );
    }
    if (dialect.data.labelsTabs && this.#hasSamples(read)) {
      for (const { marker } of region.keptBlocks.filter(({ label }) => label === undefined)) {
        this.#warn(
          'keep-label',
          marker,
          'these kept lines are between tabs, where this dialect allows only tabs',
          'add label="…", and keep only the content of the tab: the tab is printed around it',
        );
      }
    }
    return pieces;
  }

  #warn(code: 'keep-misplaced' | 'keep-label', offset: number, message: string, hint: string): void {
    const position = this.#document.position(offset);
    this.#diagnostics.add(new Diagnostic(code, message, { position, hint }));
  }
}

/** The operations with an id, as it is in the description or in the name of a page. */
function withId(operations: readonly DocumentedOperation[], id: string): readonly DocumentedOperation[] {
  if (id.includes('*')) return operations;
  const ids = new Set([id, fileSafeId(id)]);
  return operations.filter(({ operation }) => ids.has(operation.id));
}

function unknownOperation(id: string, operations: readonly DocumentedOperation[]): Diagnostic {
  const ids = operations.map(({ operation }) => operation.id);
  return new Diagnostic('region-source', `the description has no operation ${JSON.stringify(id)}`, {
    expected: `one of ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`,
    hint: didYouMean(id, ids),
  });
}

/** The level of a title above the region, so that the headings of its parts are one level below. */
function titleLevel({ attributes, heading }: Region): number {
  return attributes.heading === undefined ? (heading?.level ?? 1) : attributes.heading - 1;
}
