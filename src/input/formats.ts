import { Diagnostic, type Report } from '../base/diagnostic/index.ts';
import type { JsonNode } from '../base/json/index.ts';
import type { Operation } from '../operation/index.ts';
import type { Document } from './shared/document.ts';
import type { ListedOperation } from './shared/listed.ts';
import type { ReadOptions } from './shared/options.ts';

/** Exports of the folder of a format. */
interface FormatModule {
  /**
   * Reads the operations of a document, without secrets.
   *
   * @param report takes warnings, an error for each secret, and errors that stop one operation
   * @throws Diagnostic if nothing of the document can be read
   */
  read(document: Document, report: Report, options: ReadOptions): Promise<Operation[]>;
  /** The same, with what only a list of the operations shows; if left out, there is no more than the operations. */
  readonly list?: (document: Document, report: Report, options: ReadOptions) => Promise<ListedOperation[]>;
}

/** A format of inputs. Only the code of the format that an input has is loaded. */
interface Format {
  readonly name: 'har' | 'openapi';
  /** A document has the format if it has one of these fields at its top. */
  readonly fields: readonly string[];
  readonly load: () => Promise<FormatModule>;
}

const FORMATS: readonly Format[] = [
  { name: 'openapi', fields: ['openapi', 'swagger'], load: () => import('./openapi/index.ts') },
  { name: 'har', fields: ['log', 'request', 'method', 'url'], load: () => import('./har/index.ts') },
];

/** Formats that are not read, but recognized for the error message. */
const OTHER_FORMATS: readonly { readonly name: string; readonly hint: string; fits(top: Fields): boolean }[] =
  [
    {
      name: 'an OpenAPI description without a version',
      hint: 'add the version that it follows, such as "openapi": "3.1.0"',
      fits: (top) => top.has('paths') && top.has('info'),
    },
    {
      name: 'an OpenAPI Overlay',
      hint: 'apply it to its OpenAPI description, and give that',
      fits: (top) => top.has('overlay'),
    },
    {
      name: 'an Arazzo description',
      hint: 'give the OpenAPI descriptions that it names in sourceDescriptions',
      fits: (top) => top.has('arazzo'),
    },
    {
      name: 'an AsyncAPI description',
      hint: 'only calls over HTTP are read',
      fits: (top) => top.has('asyncapi'),
    },
    {
      name: 'a Postman collection',
      hint: 'convert it to OpenAPI first',
      fits: (top) => top.has('item') && fieldsOf(top.get('info')).has('schema'),
    },
  ];

type Fields = ReadonlyMap<string, JsonNode>;

const fieldsOf = (node: JsonNode | undefined): Fields =>
  new Map(node?.kind === 'object' ? node.members.map(({ key, value }) => [key, value]) : []);

/** The format of a document, by the fields at its top; undefined if it has none that is read. */
export function formatOf({ root }: Document): Format | undefined {
  const top = fieldsOf(root);
  return FORMATS.find(({ fields }) => fields.some((field) => top.has(field)));
}

/** The error for a document of no format. */
export function unknownFormat({ text, root }: Document): Diagnostic {
  const other = OTHER_FORMATS.find(({ fits }) => fits(fieldsOf(root)));
  return new Diagnostic('har-shape', `this is ${other?.name ?? 'neither HAR nor OpenAPI'}`, {
    position: text.position(root.start),
    expected:
      'a HAR: an object with method and url, with request, or with log; or an OpenAPI description: an object with openapi',
    hint: other?.hint ?? 'the smallest input is {"method": "GET", "url": "https://example.com/"}',
  });
}
