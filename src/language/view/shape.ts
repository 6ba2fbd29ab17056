import { array, flag, leaf, object, type View } from '../../template/index.ts';

/** Version of the names below and of `CommonFacts`. `docs/add-a-language.md` says what it promises. */
export const VIEW_VERSION = 1;

/**
 * The names that every language template can use. What one client alone needs is declared by the file beside its
 * template. The list in `docs/add-a-language.md` is generated from this.
 */
export const VIEW_SHAPE = {
  method: leaf('the method'),
  verb: object('the method as an identifier, if HTTP defines it', {
    lower: leaf('`delete`'),
    upper: leaf('`DELETE`'),
    pascal: leaf('`Delete`'),
  }),
  get: flag('whether the method is GET'),
  head: flag('whether the method is HEAD'),
  post: flag('whether the method is POST'),

  url: leaf('the whole URL'),
  https: flag('whether the scheme is https'),
  origin: leaf('scheme, host and port'),
  authority: leaf('host and port'),
  host: leaf('the host'),
  port: leaf('the port, if the URL has one'),
  target: leaf('path and query, as in the request line'),
  path: leaf('the path, with its first slash'),
  query: leaf('the query without the question mark, if there is one'),

  hasHeaders: flag('whether there are headers or cookies'),
  headers: array('all headers in order, with the content type; the cookies are the last one', {
    name: leaf('the name, in the letter case of the input'),
    value: leaf('the value'),
    empty: flag('whether the value is empty'),
  }),
  headerGroups: array('the same headers grouped by name', {
    name: leaf('the name of the first header'),
    value: leaf('the values, joined by a comma and a space'),
    values: array('the values', { value: leaf('one value') }),
    repeated: flag('whether there is more than one value'),
    nonAscii: flag('whether a value has non-ASCII characters'),
  }),
  hasNonAsciiHeader: flag('whether the value of a header or cookie has non-ASCII characters'),
  contentType: leaf('the value of the content-type header, if there is one'),
  cookie: leaf('the value of the cookie header, if there are cookies'),

  hasBody: flag('whether there is a body'),
  emptyBody: flag(
    'whether the method is POST, PUT or PATCH, and there is no body: the length 0 must be sent',
  ),
  bodyWithoutType: flag('whether there is a text body or a file, but no content type'),
  json: leaf('a JSON body as a literal of the language, if the literal is exact'),
  text: leaf('a text body, or a JSON body for which the language has no exact literal'),
  multilineText: flag('whether that text has several lines'),
  file: object('a file that is the whole body, read at run time', {
    path: leaf('the path of the file'),
  }),
  form: object('a urlencoded form', {
    fields: array('the fields', {
      name: leaf('the name'),
      value: leaf('the value'),
      encodedName: leaf('the name, urlencoded outside placeholders'),
      encodedValue: leaf('the value, urlencoded outside placeholders'),
    }),
    fitsMap: flag(
      'whether the names can be keys of one map: none occurs twice, and the language changes none',
    ),
    text: leaf('the fields as one urlencoded string'),
  }),
  multipart: object('a multipart form', {
    parts: array('the parts', {
      name: leaf('the name of the field'),
      disposition: leaf('`form-data; name="…"; filename="…"`, escaped as browsers do'),
      contentType: leaf('the content type, if there is one'),
      value: leaf('the content of a plain field or an inline upload'),
      multiline: flag('whether the content has several lines'),
      file: object('an upload of a file, which is read at run time', {
        path: leaf('the path of the file'),
        name: leaf('the file name that is sent'),
      }),
      inline: object('an upload whose content is in the sample', {
        name: leaf('the file name that is sent'),
      }),
    }),
    hasFiles: flag('whether a file is read at run time'),
  }),

  options: object('the options of the client in `language.json`, with the words that the user chose', {}),
  client: object('the fields that `<client>.js` beside the template declares', {}),
} as const;

export type LanguageView = View<typeof VIEW_SHAPE>;
