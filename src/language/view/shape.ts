import { flag, leaf, list, object, type View } from '../../template/index.ts';

const header = {
  name: leaf('the name, in the letter case of the input'),
  value: leaf('the value'),
  empty: flag('whether the value is empty'),
};

const field = {
  name: leaf('the name'),
  named: flag('whether the name is not empty'),
  value: leaf('the value'),
  encodedName: leaf('the name, urlencoded outside placeholders'),
  encodedValue: leaf('the value, urlencoded outside placeholders'),
};

const part = {
  name: leaf('the name of the field'),
  disposition: leaf('`form-data; name="…"; filename="…"`, escaped as browsers do'),
  contentType: leaf('the content type, if there is one'),
  value: leaf('the content of a plain field or an inline upload'),
  multiline: flag('whether the content has several lines'),
  file: object('an upload of a file, which is read at run time', {
    path: leaf('the path of the file'),
    name: leaf('the file name that is sent'),
    renamed: flag('whether the file name differs from the path'),
    relabelled: flag(
      'whether the file name differs from the last segment of the path, because that has a backslash',
    ),
  }),
  inline: object('an upload whose content is in the sample', {
    name: leaf('the file name that is sent'),
  }),
};

/** Version of the names below and of `CommonFacts`: `docs/add-a-language.md` says what it promises. */
export const VIEW_VERSION = 1;

/** All names that a language template can use. The table in `docs/add-a-language.md` is generated from it. */
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
  postsBody: flag('whether it is a POST with a body'),
  plainGet: flag('whether it is a GET without a body'),

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
  sendsHeaders: flag('whether there are headers or cookies, or a multipart body, which needs a content type'),
  allHeaders: list('all headers in order, with content type and cookies', header),
  hasNonAsciiHeader: flag('whether the value of a header or cookie has non-ASCII characters'),
  headerGroups: list('all headers with content type and cookies, grouped by name', {
    name: leaf('the name, in the letter case of the first header'),
    value: leaf('the values of the group, joined by a comma and a space'),
    repeated: flag('whether the group has more than one value'),
    nonAscii: flag('whether a value has non-ASCII characters'),
    values: list('the values', { value: leaf('one value') }),
  }),
  contentType: leaf('the value of the content-type header, if one is sent'),
  cookie: leaf('the value of the cookie header, if cookies are sent'),

  hasBody: flag('whether there is a body'),
  bodyWithoutType: flag('whether there is a text body or a file without a content type'),
  lacksType: flag(
    'whether there is no content type, but a text body or a file, or a method that expects a body (POST, PUT, PATCH)',
  ),
  json: leaf('a JSON body as a literal of the language, if the literal is exact'),
  text: leaf('a text body, or a JSON body for which the language has no exact literal'),
  multilineText: flag('whether that text has several lines'),
  file: object('a file that is the whole body, read at run time', {
    path: leaf('the path of the file'),
  }),
  form: object('a urlencoded form', {
    listed: flag(
      'whether the fields need an array, because of duplicate names or keys that the language changes',
    ),
    fields: list('the fields', field),
    single: flag('whether there is exactly one field'),
    text: leaf('the fields as one urlencoded string'),
    repeats: flag('whether two fields have the same name'),
    plainNames: flag('whether no name changes when it is urlencoded'),
  }),
  multipart: object('a multipart form', {
    parts: list('the parts', part),
    hasFiles: flag('whether a file is read at run time'),
    listed: flag(
      'whether the parts need an array, because of duplicate names, keys that the language changes, or a plain field with a type',
    ),
    byHand: flag(
      'whether a plain field has a content type, or a name has a quote, backslash or line break; few form APIs can send that',
    ),
  }),

  options: object('the options of the client in `language.json`, with the words that the user chose', {}),
  client: object('the fields that the file `<client>.js` beside the template declares', {}),
} as const;

export type LanguageView = View<typeof VIEW_SHAPE>;
