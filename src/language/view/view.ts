import { Literal, Word, type JsonPrinter, type Leaf, type Quoter } from '../../literal/index.ts';
import type { Request } from '../../request/index.ts';
import { formView, multipartView, textView } from './body-view.ts';
import type { ClientFile } from './client-file.ts';
import { clientView } from './client-view.ts';
import { factsOf, type CommonFacts, type RequestFacts } from './facts.ts';
import { isDefinedMethod } from './features.ts';
import type { LanguageView } from './shape.ts';

/** The parts of a language that a view needs. */
interface ViewLanguage {
  readonly quoter: Quoter;
  /** Undefined if the language has no literals for JSON values. */
  readonly json: JsonPrinter | undefined;
}

/** The inputs of a view, besides the request. */
interface ViewContext {
  readonly language: ViewLanguage;
  readonly clientFile: ClientFile | undefined;
  /** Options of the client, with the user's values. */
  readonly options: Readonly<Record<string, Leaf>>;
}

/** The values that a template can name, for one request and one client. Each is computed on demand. */
export class RequestView implements LanguageView {
  readonly options: Readonly<Record<string, Leaf>>;
  readonly #request: Request;
  readonly #facts: RequestFacts;
  readonly #language: ViewLanguage;
  readonly #clientFile: ClientFile | undefined;
  #text: ReturnType<typeof textView> | undefined;
  #form: LanguageView['form'];
  #multipart: LanguageView['multipart'];
  #client: LanguageView['client'];

  constructor(request: Request, { language, clientFile, options }: ViewContext) {
    this.options = options;
    this.#request = request;
    this.#facts = factsOf(request);
    this.#language = language;
    this.#clientFile = clientFile;
  }

  get method(): Leaf {
    return this.#literal(this.#request.method);
  }
  get verb(): LanguageView['verb'] {
    const { method } = this.#request;
    if (!isDefinedMethod(method)) return undefined;
    const lower = method.toLowerCase();
    return { lower: new Word(lower), upper: new Word(method), pascal: new Word(method[0]! + lower.slice(1)) };
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
  get headers(): LanguageView['headers'] {
    return this.#facts.headers.map(({ name, value }) => ({
      name: this.#literal(name),
      value: this.#literal(value),
      empty: value === '',
    }));
  }
  get headerGroups(): LanguageView['headerGroups'] {
    return this.#facts.headerGroups.map(({ name, headers }) => ({
      name: this.#literal(name),
      value: this.#literal(headers.map(({ value }) => value).join(', ')),
      values: headers.map(({ value }) => ({ value: this.#literal(value) })),
      repeated: headers.length > 1,
      nonAscii: headers.some(({ nonAscii }) => nonAscii),
    }));
  }
  get hasNonAsciiHeader(): boolean {
    return this.#facts.headers.some(({ nonAscii }) => nonAscii);
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
  get emptyBody(): boolean {
    return !this.hasBody && /^(?:POST|PUT|PATCH)$/.test(this.#request.method);
  }
  get bodyWithoutType(): boolean {
    return this.#facts.bodyWithoutType;
  }
  get json(): Leaf | undefined {
    return this.#textView().json;
  }
  get text(): Leaf | undefined {
    return this.#textView().text;
  }
  get multilineText(): boolean {
    return this.#textView().multilineText;
  }
  get file(): LanguageView['file'] {
    const { body } = this.#request;
    return body.kind === 'file' ? { path: this.#literal(body.path).onOneLine() } : undefined;
  }
  get form(): LanguageView['form'] {
    if (this.#request.body.kind !== 'form') return undefined;
    const { fields } = this.#facts;
    return (this.#form ??= formView(fields, this.#fitsMap(fields), this.#literal));
  }
  get multipart(): LanguageView['multipart'] {
    if (this.#request.body.kind !== 'multipart') return undefined;
    return (this.#multipart ??= multipartView(this.#facts.parts, this.#literal));
  }

  get client(): LanguageView['client'] {
    if (this.#clientFile === undefined) return undefined;
    return (this.#client ??= clientView(
      this.#clientFile,
      this.#request,
      { ...this.#facts, fitsMap: this.#fitsMap },
      this.#literal,
    ));
  }

  readonly #literal = (value: string): Literal =>
    new Literal(value, this.#language.quoter, this.#facts.placeholders);

  readonly #fitsMap: CommonFacts['fitsMap'] = (pairs) => {
    const names = new Set(pairs.map(({ name }) => name));
    const { json } = this.#language;
    return (
      names.size === pairs.length && (json === undefined || [...names].every((name) => json.isExactKey(name)))
    );
  };

  #optional(value: string | undefined): Literal | undefined {
    return value === undefined || value === '' ? undefined : this.#literal(value);
  }

  #textView(): ReturnType<typeof textView> {
    const { body } = this.#request;
    const { placeholders } = this.#facts;
    return (this.#text ??= textView(body, this.#language.json, this.#literal, placeholders));
  }
}
