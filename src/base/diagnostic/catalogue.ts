/** How much a diagnostic matters: an error stops the operation, a warning does not. */
export type Severity = 'error' | 'warning';

export interface CatalogueEntry {
  readonly severity: Severity;
  /** One sentence for `docs/diagnostics.md`: what the code means. */
  readonly summary: string;
  /** One sentence for `docs/diagnostics.md`: what a writer does about it. */
  readonly remedy: string;
}

const error = (summary: string, remedy: string): CatalogueEntry => ({ severity: 'error', summary, remedy });
const warning = (summary: string, remedy: string): CatalogueEntry => ({
  severity: 'warning',
  summary,
  remedy,
});

/**
 * Every diagnostic that the product can give. A code is stable once published:
 * pipelines filter on it.
 */
export const catalogue = {
  'input-not-found': error(
    'An input file does not exist.',
    'Check the path; it is taken from the current folder.',
  ),
  'input-no-match': error('No file matches a pattern.', 'Correct the pattern, or leave it out.'),
  'input-directory': error(
    'An input is a folder.',
    'Name the files in it, for instance with a shell pattern.',
  ),
  'input-unreadable': error('An input file cannot be read.', 'Check its permissions.'),
  'input-too-large': error(
    'An input is larger than 32 MiB.',
    'Keep only the entries that the page documents; a browser export holds every image of a session. Parts of an OpenAPI description can lie in files of their own.',
  ),
  'input-binary': error('An input is not text in UTF-8.', 'Save it as UTF-8 text.'),
  'input-empty': error('An input holds nothing.', 'Start from an example in the documentation.'),
  'json-syntax': error(
    'The text is not JSON.',
    'Mend the place that is shown; each hint names the usual slip.',
  ),
  'json-duplicate': error('A HAR object has the same field twice.', 'Keep one of the two.'),
  'json-depth': error('JSON is nested deeper than 256 levels.', 'Describe the call with a smaller body.'),
  'yaml-syntax': error('The text is not YAML.', 'Mend the place that is shown.'),
  'har-shape': error(
    'The JSON or YAML is no HAR log, HAR entry or HAR request.',
    'Give a request object with method and url, an entry with request, or a log with entries.',
  ),
  'har-type': error('A HAR field has a value of the wrong type.', 'Write the type that is expected.'),
  'har-missing': error('A required HAR field is missing.', 'Add the field.'),
  'har-empty': error('A HAR log has no entries.', 'Add at least one entry with a request.'),
  'har-unknown-field': error(
    'A HAR object has a field that HAR does not know, where data would be lost.',
    'Move the value to the field that HAR has for it; own fields begin with an underscore.',
  ),
  'openapi-version': error(
    'The description follows no version of OpenAPI that is read here.',
    'Use OpenAPI 3.0, 3.1 or 3.2; convert Swagger 2.0 with `npx swagger2openapi`.',
  ),
  'openapi-empty': error('An OpenAPI description has no operations.', 'Add a path with an operation.'),
  'openapi-ref': error(
    'A `$ref` of an OpenAPI description leads nowhere that can be read.',
    'Correct the reference, or bundle the description into one file; nothing is downloaded.',
  ),
  'openapi-shape': error(
    'A part of an OpenAPI description is not as the specification says.',
    'Write what is expected there.',
  ),
  'openapi-style': error(
    'A parameter has a style that its position does not have.',
    'Use one of the styles that are listed.',
  ),
  'openapi-security': error(
    'A security requirement or scheme cannot be read.',
    'Describe the scheme in components.securitySchemes.',
  ),
  'openapi-select': error(
    'No operation fits what was chosen by tag, path, method or operation id.',
    'See the names in the description; `*` stands for anything.',
  ),
  'code-samples-elsewhere': warning(
    'An operation stands behind a reference or an alias, so that no samples can be put into it here.',
    'Write the operation out, or give the file that it stands in.',
  ),
  'code-samples-unsafe': error(
    'Samples could not be put into a description without changing what else it says; nothing is written.',
    'Report the layout of the description.',
  ),
  'openapi-no-host': warning(
    'An OpenAPI description does not say which host serves the API; the placeholder {host} stands in its place.',
    'Add servers with an absolute URL.',
  ),
  'text-surrogate': error(
    'A text holds half of a surrogate pair, which no encoding can send.',
    'Write the whole character.',
  ),
  'method-invalid': error('The method is not an HTTP token.', 'Use letters, such as GET or PURGE.'),
  'url-scheme': error(
    'The URL does not begin with http:// or https://.',
    'Write the scheme, also before a placeholder.',
  ),
  'url-host': error(
    'The host of the URL is no legal host.',
    'Write a host name, an address or a placeholder.',
  ),
  'url-credentials': error(
    'The URL holds a user name or password.',
    'Describe an Authorization header instead; several clients refuse such URLs.',
  ),
  'url-dot-segment': error(
    'The path holds . or .. segments, which clients remove.',
    'Write the path as it is requested.',
  ),
  'header-name': error('A header name is not an HTTP token.', 'Use letters, digits and hyphens.'),
  'header-value': error(
    'A header value holds a character that HTTP forbids there, such as a line break.',
    'Remove the character, or encode it as the API expects.',
  ),
  'cookie-name': error(
    'A cookie name is not an HTTP token.',
    'Use letters, digits, hyphens and underscores.',
  ),
  'body-binary': error(
    'The body is binary, and a sample can carry text only.',
    'Name the file that holds the bytes with _file, or describe an upload with params and a fileName.',
  ),
  'body-file': error(
    'A body that is a file cannot be sent as described.',
    'Give _file alone, with the path of a file.',
  ),
  'body-multipart-type': error(
    'A multipart body of another kind than form-data is described by params.',
    'Use multipart/form-data, or give the whole body as text.',
  ),
  'body-part': error(
    'A multipart field cannot be sent as described.',
    'Mend the name or the type that is shown.',
  ),
  'body-not-json': warning(
    'The body claims to be JSON and is not; it is sent as it is.',
    'Mend the JSON, or put quotes round the placeholder that is a bare word.',
  ),
  'body-not-form': warning(
    'The body claims to be a form and is not; it is sent as it is.',
    'Correct the content type, or write name=value pairs.',
  ),
  'body-type-conflict': warning(
    'The content-type header and postData.mimeType differ; the header is sent.',
    'Make the two agree.',
  ),
  'body-two-sources': warning(
    'postData has text and params that say different things; the text is sent.',
    'Keep one of the two.',
  ),
  'header-dropped': warning(
    'A host header differs from the host of the URL; the URL is used.',
    'Write the host in the URL.',
  ),
  'url-fragment': warning('The URL has a fragment, which is never sent; it is left out.', 'Remove it.'),
  'url-encoded-placeholder': warning(
    'A placeholder in the URL is percent-encoded; it is kept as written.',
    'Write its braces as they are.',
  ),
  'placeholder-undescribed': warning(
    'The request uses a placeholder that the parameter table does not describe.',
    'Add it to _parameters, or comment the header or parameter that holds it.',
  ),
  'placeholder-unused': warning(
    'The parameter table describes a placeholder that the request does not use.',
    'Correct its name, or remove it.',
  ),
  'client-unsupported': warning(
    'A client cannot send this request exactly; its sample is left out, or another client of the language is shown.',
    'Choose another client of the language; the reason says what the client lacks.',
  ),
  'secret-found': error(
    'An input holds a token, cookie, key or password that looks real.',
    'Write a placeholder, or let --redact do so; what is only an example can be allowed (docs/secrets.md).',
  ),
  'secret-redacted': warning(
    'A secret of an input was replaced by a placeholder, because --redact is on.',
    'Write the placeholder into the file, which still holds the secret.',
  ),
  'language-unknown': error('No language has this id.', 'See `gen-snippets languages`.'),
  'client-unknown': error('The language has no client with this id.', 'See `gen-snippets languages`.'),
  'dialect-unknown': error('No page dialect has this id.', 'Choose one of those that are listed.'),
  'config-unreadable': error(
    'The configuration cannot be read, or its program fails.',
    'Mend what is shown; `gen-snippets init` writes a new one.',
  ),
  'config-key': error('The configuration has a key that is not known.', 'Correct its spelling.'),
  'config-type': error(
    'A key of the configuration has a value of the wrong type.',
    'Write the type that is expected.',
  ),
  'config-missing-file': error(
    'The configuration names a folder or template that is not there.',
    'Correct the path; it starts from the folder of the configuration.',
  ),
  'config-several': error(
    'A folder has several configurations.',
    'Keep one of them, or name one: with --config, or with configFile of a plugin.',
  ),
  'config-missing': error(
    'A command works on the whole project, and there is no configuration.',
    'Write one with `gen-snippets init`, or name inputs.',
  ),
  'region-syntax': error(
    'A fence or a marker of a page stands where it cannot, or is not closed.',
    'Give each start its end, each on a line of its own, in the same list or quote.',
  ),
  'region-attribute': error(
    'An attribute of a fence or a marker is not known, or has an impossible value.',
    'Write name="value" with one of the names that are listed.',
  ),
  'region-source': error(
    'A region has no description, two of them, or one that lacks what is asked for.',
    'Name a file with src, or keep the description inside the start marker.',
  ),
  'page-mdx': warning(
    'A page does not parse as MDX; its regions are found all the same.',
    'Mend the place that is shown: the site would not build.',
  ),
  'keep-misplaced': warning(
    'Hand-written lines of a region belong to a language that is not printed there.',
    'Name a language that is printed, or all.',
  ),
  'keep-label': warning(
    'Hand-written lines stand between tabs, where the docs tool takes nothing but its own.',
    'Add label="…", and write only what stands in the tab.',
  ),
  usage: error(
    'The command line has an unknown option or argument, or an option without a usable value.',
    'Write what is expected; `gen-snippets --help` lists the options of each command.',
  ),
  'option-invalid': error('An option of the command line has an impossible value.', 'Write it as shown.'),
  'report-shape': error('A file is no report of gen-snippets verify.', 'Give what --reporter json printed.'),
  'template-syntax': error('A template is not valid Handlebars.', 'Mend the place that is shown.'),
  'template-lint': error(
    'A template breaks a rule that keeps quoting safe.',
    'Print values with a plain {{path}} outside quotes; see docs/add-a-language.md.',
  ),
  'language-data': error(
    'A language.json or dialect.json is not as its schema says.',
    'Mend the field that is shown.',
  ),
  'output-outside': error(
    'A page would be written outside the output folder, by its name or through a link.',
    'Choose a name inside the folder, or give the folder that the link leads to as the output.',
  ),
  'output-unwritable': error('The output cannot be written.', 'Check the path and its permissions.'),
  'prettier-failed': error(
    'The Prettier configuration of the output folder does not work.',
    'Mend it, or leave out --prettier.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
