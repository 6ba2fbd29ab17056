import { flag, leaf, list, object, type View } from '../../template/index.ts';

const header = {
  name: leaf('the name as written'),
  value: leaf('the value'),
  empty: flag('is the value empty?'),
  nonAscii: flag('does the value hold a character beyond ASCII?'),
  changesWhenParsed: flag(
    'would a client that parses headers refuse the value, or print it in another form?',
  ),
};

const field = {
  name: leaf('the name'),
  named: flag('is the name not empty?'),
  value: leaf('the value'),
  encodedName: leaf('the name, urlencoded outside placeholders'),
  encodedValue: leaf('the value, urlencoded outside placeholders'),
};

const part = {
  name: leaf('the name of the field'),
  head: leaf('the header lines of the part, each with its CRLF, and the empty line behind them'),
  disposition: leaf('`form-data; name="…"; filename="…"`, escaped as browsers do'),
  contentType: leaf('the content type, if one is described'),
  value: leaf('the content, for a plain field or an inline upload'),
  multiline: flag('does that content stand on several lines?'),
  file: object('an upload of a file that is read at run time', {
    path: leaf('path of the file, as described'),
    name: leaf('file name that is sent'),
    renamed: flag('is the name that is sent not the path itself?'),
    relabelled: flag('is it not the last segment of the path either, for there is a backslash in it?'),
  }),
  inline: object('an upload whose content is in the sample', {
    name: leaf('file name that is sent'),
  }),
  field: flag('is it a plain field?'),
  simple: flag('is it a plain field without a content type, with a name that needs no escape?'),
};

/** Everything that a language template may name; `docs/add-a-language.md` is generated from it. */
export const VIEW_SHAPE = {
  method: leaf('the method'),
  verb: object('the method as words of the language, if HTTP itself knows it', {
    lower: leaf('`delete`'),
    upper: leaf('`DELETE`'),
    pascal: leaf('`Delete`'),
  }),
  commonMethod: flag(
    'is it one of GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS, which every client knows?',
  ),
  get: flag('is the method GET?'),
  head: flag('is the method HEAD?'),
  post: flag('is the method POST?'),
  bareGet: flag('is it a GET with neither headers nor body?'),
  postsBody: flag('is it a POST with a body?'),
  plainGet: flag('is it a GET without a body?'),

  url: leaf('the whole URL'),
  https: flag('is the scheme https?'),
  origin: leaf('scheme, host and port'),
  authority: leaf('host and port'),
  host: leaf('the host alone'),
  port: leaf('the port, if the URL has one'),
  target: leaf('path and query, as in the request line'),
  path: leaf('the path alone'),
  query: leaf('the query, if the URL has one'),
  resolves: flag(
    'does the path, without its first slash, resolve against the origin to the same URL? Not so `//a` and `/a:b`',
  ),

  hasHeaders: flag('is any header or cookie described?'),
  sendsHeaders: flag('is any described, or does a multipart body need its content type?'),
  allHeaders: list('every header, cookie and content type included, in order', header),
  headers: list('the headers without cookie and content type', header),
  requestHeaders: list('the headers and cookies that belong to the request', header),
  entityHeaders: list(
    'the headers that belong to the body, without the content type, in clients that keep the two apart',
    header,
  ),
  hasNonAsciiHeader: flag('does the value of any header or cookie hold a character beyond ASCII?'),
  wantsOptions: flag(
    'is a user-agent, an accept-encoding or a value beyond ASCII described, for which clients have options?',
  ),
  userAgent: leaf('the value of the user-agent header, if one is described'),
  acceptEncoding: object('an accept-encoding header, for clients that ask for codings of their own accord', {
    codings: list('those of its content codings that are gzip, deflate or br; none if it weighs them', {
      gzip: flag('is it gzip?'),
      deflate: flag('is it deflate?'),
      br: flag('is it br?'),
    }),
  }),
  headerGroups: list('every header, those of one name together', {
    name: leaf('the name, as first written'),
    value: leaf('the values of the group, joined by a comma and a space'),
    repeated: flag('has the group more than one value?'),
    nonAscii: flag('does a value hold a character beyond ASCII?'),
    userAgent: flag('is it the user-agent, which some clients keep among their options?'),
    values: list('the values', { value: leaf('one value') }),
  }),
  contentType: leaf('the value of the content-type header, if one is sent'),
  parsableType: leaf('the content type, if a client that parses it prints it as it was'),
  rawType: leaf('the content type, if a client that parses it would refuse it, or print it in another form'),
  cookie: leaf('the value of the cookie header, if cookies are sent'),
  cookies: list('the cookies', { name: leaf('the name'), value: leaf('the value') }),

  hasBody: flag('is there a body?'),
  typeWithoutBody: flag('is there no body, but a content type or another header that belongs to the body?'),
  contentWithoutType: flag(
    'is there a text body, a file, or a header that belongs to a body, but no content type?',
  ),
  bodyWithoutType: flag('is there a text body or a file whose content type is not described?'),
  lacksType: flag(
    'is no content type described, though there is a text body or a file, or the method (POST, PUT, PATCH) expects one?',
  ),
  json: leaf('a JSON body as a literal of the language, where that carries it exactly'),
  isJson: flag('is the body JSON, in whatever way it is printed?'),
  text: leaf('a text body; also a JSON body that no literal of the language carries'),
  multilineText: flag('does that text stand on several lines?'),
  claimsJson: flag('is the body a text that is no JSON, but sent as application/json?'),
  file: object('a file that is the whole body, read at run time', {
    path: leaf('path of the file, as described'),
  }),
  form: object('a urlencoded form', {
    listed: flag('do the fields need a list, for names repeat, or the language changes one as a key?'),
    fields: list('the fields', field),
    single: flag('is there one field alone?'),
    text: leaf('the fields as one urlencoded text'),
    repeats: flag('have two fields one name?'),
    ordinary: flag(
      'is the method POST, PUT or PATCH, has every field a name that is no blank, and is none there twice? Some clients take fields only then',
    ),
    usualType: flag('is the content type application/x-www-form-urlencoded, and no more?'),
    plainNames: flag('is every name the same when it is urlencoded?'),
  }),
  multipart: object('a multipart form', {
    parts: list('the parts', part),
    hasFiles: flag('is a file read at run time?'),
    hasFields: flag('is there a plain field?'),
    hasInline: flag('is there an upload whose content is in the sample?'),
    hasTypes: flag('has any part a content type?'),
    listed: flag(
      'do the parts need a list, for names repeat, the language changes one as a key, or a plain field has a type?',
    ),
    webFormData: flag("does WHATWG's FormData send the parts exactly as described?"),
    special: flag(
      'is in a name or file name a quote, backslash, control or letter beyond ASCII, or changes a content type when it is parsed?',
    ),
    plainParts: list('the parts, if nothing in them is special', part),
    mixed: flag(
      'is something special, a backslash in a path, an upload behind a field, a content type on a field, a blank name, a field there twice, or the method none of POST, PUT and PATCH? Some clients cannot list the parts then',
    ),
    hasComplex: flag('is any part neither a simple field nor a file that is read?'),
    byHand: flag(
      'has a plain field a content type, or a name a quote, backslash or line break? Few form writers can do that',
    ),
  }),
} as const;

export type LanguageView = View<typeof VIEW_SHAPE>;
