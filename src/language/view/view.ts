import { printJson } from '../../base/json/index.ts';
import { JsonLiteral, Literal, Word, type JsonPrinter, type Leaf, type Quoter } from '../../literal/index.ts';
import type { Body, Request } from '../../request/index.ts';
import type { ClientFile } from './client-file.ts';
import { clientView } from './client-view.ts';
import { factsOf, type CommonFacts, type HeaderFacts, type RequestFacts } from './facts.ts';
import { isDefinedMethod } from './features.ts';
import { canBeKeys } from './form-data.ts';
import { formView } from './form-view.ts';
import { multipartView } from './multipart-view.ts';
import type { LanguageView } from './shape.ts';

/** The parts of a language that a view needs. */
interface ViewLanguage {
  readonly quoter: Quoter;
  /** Undefined if the language has no literals for JSON values. */
  readonly json: JsonPrinter | undefined;
}

type HeaderView = LanguageView['allHeaders'][number];
type BodyLeaves = Pick<LanguageView, 'json' | 'text' | 'multilineText'>;

/** What a view is made with, beside the request. */
interface ViewContext {
  readonly language: ViewLanguage;
  readonly clientFile: ClientFile | undefined;
  /** Options of the client, with the user's values. */
  readonly options: Readonly<Record<string, Leaf>>;
}

/** The values that a template can name, for one request and one language. Each is computed on demand. */
export class RequestView implements LanguageView {
  readonly options: Readonly<Record<string, Leaf>>;
  readonly #request: Request;
  readonly #facts: RequestFacts;
  readonly #language: ViewLanguage;
  readonly #clientFile: ClientFile | undefined;
  #client: LanguageView['client'];
  #allHeaders: HeaderView[] | undefined;
  #body: BodyLeaves | undefined;
  #form: LanguageView['form'];
  #multipart: LanguageView['multipart'];

  constructor(request: Request, { language, clientFile, options }: ViewContext) {
    this.options = options;
    this.#request = request;
    this.#facts = factsOf(request);
    this.#language = language;
    this.#clientFile = clientFile;
  }

  get client(): LanguageView['client'] {
    if (this.#clientFile === undefined) return undefined;
    return (this.#client ??= clientView(this.#clientFile, this.#request, this.#commonFacts(), this.#literal));
  }

  get method(): Leaf {
    return this.#literal(this.#request.method);
  }
  get verb(): LanguageView['verb'] {
    return isDefinedMethod(this.#request.method) ? verbOf(this.#request.method) : undefined;
  }
  get get(): boolean {
    return this.#request.method === 'GET';
  }
  get head(): boolean {
    return this.#request.method === 'HEAD';
  }
  get post(): boolean {
    return this.#request.method === 'POST';
  }
  get plainGet(): boolean {
    return this.get && !this.hasBody;
  }
  get postsBody(): boolean {
    return this.post && this.hasBody;
  }

  get url(): Leaf {
    return this.#literal(this.#facts.url);
  }
  get https(): boolean {
    return this.#request.url.scheme === 'https';
  }
  get origin(): Leaf {
    return this.#literal(this.#facts.origin);
  }
  get authority(): Leaf {
    return this.#literal(this.#facts.authority);
  }
  get host(): Leaf {
    return this.#literal(this.#request.url.host);
  }
  get port(): Leaf | undefined {
    return this.#optional(this.#request.url.port);
  }
  get target(): Leaf {
    return this.#literal(this.#facts.target);
  }
  get path(): Leaf {
    return this.#literal(this.#request.url.path);
  }
  get query(): Leaf | undefined {
    return this.#optional(this.#request.url.query);
  }
  get hasHeaders(): boolean {
    return this.#facts.headers.length > 0;
  }
  get sendsHeaders(): boolean {
    return this.hasHeaders || this.#request.body.kind === 'multipart';
  }
  get allHeaders(): readonly HeaderView[] {
    return (this.#allHeaders ??= this.#facts.headers.map((header) => this.#header(header)));
  }
  get hasNonAsciiHeader(): boolean {
    return this.#facts.headers.some(({ nonAscii }) => nonAscii);
  }
  get headerGroups(): LanguageView['headerGroups'] {
    return this.#facts.headerGroups.map(({ name, headers }) => ({
      name: this.#literal(name),
      value: this.#literal(headers.map(({ value }) => value).join(', ')),
      repeated: headers.length > 1,
      nonAscii: headers.some(({ nonAscii }) => nonAscii),
      values: headers.map(({ value }) => ({ value: this.#literal(value) })),
    }));
  }
  get contentType(): Leaf | undefined {
    return this.#optional(this.#facts.contentType);
  }
  get cookie(): Leaf | undefined {
    return this.#optional(this.#facts.cookie);
  }

  get hasBody(): boolean {
    return this.#request.body.kind !== 'none';
  }
  get bodyWithoutType(): boolean {
    return this.#facts.bodyWithoutType;
  }
  get lacksType(): boolean {
    return this.#facts.lacksType;
  }
  get json(): Leaf | undefined {
    return this.#bodyLeaves().json;
  }
  get text(): Leaf | undefined {
    return this.#bodyLeaves().text;
  }
  get multilineText(): boolean {
    return this.#bodyLeaves().multilineText;
  }
  get file(): LanguageView['file'] {
    const { body } = this.#request;
    return body.kind === 'file' ? { path: this.#literal(body.path).onOneLine() } : undefined;
  }
  get form(): LanguageView['form'] {
    const { body } = this.#request;
    if (body.kind !== 'form') return undefined;
    return (this.#form ??= formView(body, this.#request, this.#literal, this.#language.json));
  }
  get multipart(): LanguageView['multipart'] {
    const { body } = this.#request;
    if (body.kind !== 'multipart') return undefined;
    return (this.#multipart ??= multipartView(body, this.#request, this.#literal, this.#language.json));
  }

  #commonFacts(): CommonFacts {
    return { ...this.#facts, fitsMap: (pairs) => canBeKeys(pairs, this.#language.json) };
  }

  readonly #literal = (value: string): Literal =>
    new Literal(value, this.#language.quoter, this.#facts.placeholders);

  #optional(value: string | undefined): Literal | undefined {
    return value === undefined || value === '' ? undefined : this.#literal(value);
  }

  #header({ name, value }: HeaderFacts): HeaderView {
    return {
      name: this.#literal(name),
      value: this.#literal(value),
      empty: value === '',
    };
  }

  #bodyLeaves(): BodyLeaves {
    return (this.#body ??= bodyLeaves(
      this.#request.body,
      this.#language.json,
      this.#literal,
      this.#facts.placeholders,
    ));
  }
}

function verbOf(method: string): LanguageView['verb'] {
  const lower = method.toLowerCase();
  return {
    lower: new Word(lower),
    upper: new Word(method),
    pascal: new Word(method[0]! + lower.slice(1)),
  };
}

/** A JSON body is a literal of the language if that is exact, otherwise a string with formatted JSON. */
function bodyLeaves(
  body: Body,
  printer: JsonPrinter | undefined,
  literal: (value: string) => Literal,
  placeholders: readonly string[],
): BodyLeaves {
  const textLeaf = (text: string) => ({
    json: undefined,
    text: literal(text),
    multilineText: text.includes('\n'),
  });
  if (body.kind === 'text') return textLeaf(body.text);
  if (body.kind !== 'json') return { json: undefined, text: undefined, multilineText: false };
  const isStructure = body.value.kind === 'object' || body.value.kind === 'array';
  if (printer !== undefined && isStructure && printer.isExact(body.value)) {
    return {
      json: new JsonLiteral(body.value, printer, placeholders),
      text: undefined,
      multilineText: false,
    };
  }
  return textLeaf(printJson(body.value));
}
