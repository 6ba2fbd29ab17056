/** An error stops the operation that it is about, a warning does not. */
export type Severity = 'error' | 'warning';

interface CatalogueEntry {
  readonly severity: Severity;
  /** Meaning of the code, for `docs/diagnostics.md`. */
  readonly summary: string;
  /** How the writer can correct it, for `docs/diagnostics.md`. */
  readonly remedy: string;
}

const error = (summary: string, remedy: string): CatalogueEntry => ({ severity: 'error', summary, remedy });
const warning = (summary: string, remedy: string): CatalogueEntry => ({
  severity: 'warning',
  summary,
  remedy,
});

/** All diagnostics. Codes never change, because CI pipelines filter on them. */
export const catalogue = {
  'input-not-found': error(
    'An input file does not exist.',
    'Check the path; it is relative to the current folder.',
  ),
  'input-no-match': error('No file matches a pattern.', 'Correct the pattern, or leave it out.'),
  'input-directory': error(
    'An input is a folder.',
    'Name the files in it, for example with a shell pattern.',
  ),
  'input-unreadable': error('An input file cannot be read.', 'Check its permissions.'),
  'input-too-large': error(
    'An input is larger than 32 MiB.',
    'Keep only the entries that the page documents; a browser export contains every image of a session. Split a large OpenAPI description into several files.',
  ),
  'input-binary': error('An input is not UTF-8 text.', 'Save it as UTF-8 text.'),
  'input-empty': error('An input is empty.', 'Start from an example in the documentation.'),
  'json-syntax': error(
    'The input is not valid JSON.',
    'Correct the position that is shown; the hint names the usual mistake.',
  ),
  'json-duplicate': error('A HAR object has the same field twice.', 'Remove one of the two.'),
  'json-depth': error(
    'The input is nested deeper than 256 levels.',
    'Describe the request with a smaller body.',
  ),
  'yaml-syntax': error('The input is not valid YAML.', 'Correct the position that is shown.'),
  'har-shape': error(
    'The JSON or YAML is not a HAR log, HAR entry or HAR request.',
    'Write a request object with method and url, an entry with request, or a log with entries.',
  ),
  'har-type': error('A HAR field has a value of the wrong type.', 'Write a value of the expected type.'),
  'har-missing': error('A required HAR field is missing.', 'Add the field.'),
  'har-empty': error('A HAR log has no entries.', 'Add at least one entry with a request.'),
  'har-unknown-field': error(
    'A HAR object has a field that is not in HAR and looks like one that is, so its value would be lost.',
    'Correct the name, or move the value to the HAR field for it.',
  ),
  'har-ignored-field': warning(
    'A HAR has fields that HAR and known exporters do not have; they are ignored.',
    'Correct the names, or begin the name of a field of your own with an underscore.',
  ),
  'har-pageref': error('An entry refers to a page that does not exist.', 'Correct pageref, or add the page.'),
  'har-left-out': warning(
    'Entries of a recording are left out: they are not calls of an API, or cannot be sent.',
    'See what is in the file with `gen-snippets list`; keep everything with --as-recorded.',
  ),
  'openapi-version': error(
    'The version of the OpenAPI description is not supported.',
    'Use OpenAPI 3.0, 3.1 or 3.2; convert Swagger 2.0 with `npx swagger2openapi`.',
  ),
  'openapi-empty': error('An OpenAPI description has no operations.', 'Add a path with an operation.'),
  'openapi-ref': error(
    'A `$ref` of an OpenAPI description cannot be resolved.',
    'Correct the reference, or bundle the description into one file; nothing is downloaded.',
  ),
  'openapi-shape': error(
    'A part of an OpenAPI description does not follow the specification.',
    'Write what is expected there.',
  ),
  'openapi-style': error(
    'A parameter has a style that is not allowed for its location.',
    'Use one of the styles that are listed.',
  ),
  'openapi-security': error(
    'A security requirement or scheme cannot be read.',
    'Describe the scheme in components.securitySchemes.',
  ),
  'openapi-select': error(
    'No operation matches the selected tag, path, method or operation id.',
    'Use names from the description; `*` matches anything.',
  ),
  'code-samples-elsewhere': warning(
    'A file reaches an operation through a reference or an alias, so samples cannot be written into it there.',
    'Write the operation without a reference, or give the file that contains it.',
  ),
  'code-samples-unsafe': error(
    'Samples cannot be written into a description without changing the rest of it; nothing is written.',
    'Report the layout of the description as a bug.',
  ),
  'openapi-no-host': warning(
    'An OpenAPI description does not name the host of the API; the placeholder {host} is used.',
    'Add servers with an absolute URL.',
  ),
  'text-surrogate': error(
    'A string contains half of a surrogate pair, which no encoding can represent.',
    'Write the whole character.',
  ),
  'method-invalid': error('The method is not an HTTP token.', 'Use letters, such as GET or PURGE.'),
  'url-scheme': error(
    'The URL does not begin with http:// or https://.',
    'Write the scheme, also before a placeholder.',
  ),
  'url-host': error('The host of the URL is not valid.', 'Write a host name, an address or a placeholder.'),
  'url-credentials': error(
    'The URL contains a user name or password.',
    'Describe an Authorization header instead; several clients reject such URLs.',
  ),
  'url-dot-segment': error(
    'The path contains . or .. segments, which clients remove.',
    'Write the path that the server receives.',
  ),
  'header-name': error('A header name is not an HTTP token.', 'Use letters, digits and hyphens.'),
  'header-value': error(
    'A header value contains a character that HTTP forbids, such as a line break.',
    'Remove the character, or encode it as the API expects.',
  ),
  'cookie-name': error(
    'A cookie name is not an HTTP token.',
    'Use letters, digits, hyphens and underscores.',
  ),
  'body-binary': error(
    'The body is binary, but a sample can contain only text.',
    'Name the file that contains the bytes with _file, or describe an upload with params and a fileName.',
  ),
  'body-file': error(
    'A body that is a file cannot be sent as described.',
    'Use _file alone, with the path of a file.',
  ),
  'body-multipart-type': error(
    'params describe a multipart body of another type than form-data.',
    'Use multipart/form-data, or write the whole body into text.',
  ),
  'body-part': error(
    'A multipart field cannot be sent as described.',
    'Correct the name, type or file name that is shown.',
  ),
  'body-not-json': warning(
    'The content type is JSON, but the body is not; it is sent unchanged.',
    'Correct the JSON; a placeholder that is a bare word needs quotes.',
  ),
  'body-not-form': warning(
    'The content type is a urlencoded form, but the body is not; it is sent unchanged.',
    'Correct the content type, or write name=value pairs.',
  ),
  'body-type-conflict': warning(
    'The content-type header and postData.mimeType differ; the header is sent.',
    'Make the two agree.',
  ),
  'body-two-sources': warning(
    'postData.params and postData.text contradict each other; text is sent.',
    'Remove one of the two.',
  ),
  'query-two-sources': warning(
    'queryString contradicts the query of the URL; the URL is sent.',
    'Correct queryString, or remove it.',
  ),
  'cookie-two-sources': warning(
    'cookies contradicts the cookie header; the header is sent.',
    'Correct cookies, or remove it.',
  ),
  'body-missing': error(
    'The content type is multipart, but there is no body.',
    'Describe the fields and files in postData.params; browsers do not record every upload.',
  ),
  'body-params-type': error(
    'params describe a form, but the content type is not that of a form.',
    'Write the whole body into text, or correct the content type.',
  ),
  'body-not-encoded': warning(
    'A content-encoding header says that the body is compressed, but the text is not; the header is left out.',
    'Remove the header, or name a compressed file with _file.',
  ),
  'header-dropped': warning(
    'A host header differs from the host of the URL; the URL is used.',
    'Write the host in the URL.',
  ),
  'url-fragment': warning('The URL has a fragment, which is never sent; it is left out.', 'Remove it.'),
  'url-empty-query': warning(
    'The URL ends with a question mark without a query; it is left out.',
    'Remove the question mark.',
  ),
  'url-encoded-placeholder': warning(
    'A placeholder in the URL is percent-encoded; it is printed unchanged.',
    'Write its braces without encoding.',
  ),
  'placeholder-undescribed': warning(
    'The request contains a placeholder that the parameter table does not describe.',
    'Add it to _parameters, or add a comment to the header or parameter that contains it.',
  ),
  'placeholder-unused': warning(
    'The parameter table describes a placeholder that the request does not contain.',
    'Correct its name, or remove it.',
  ),
  'client-unsupported': warning(
    'A client cannot send this request exactly; its sample is left out or replaced by that of another client.',
    'Choose another client of the language; the message gives the reason.',
  ),
  'secret-found': error(
    'An input contains a token, cookie, key or password that looks real.',
    'Write a placeholder, or use --redact; allow a value that is only an example (docs/secrets.md).',
  ),
  'secret-redacted': warning(
    'A secret in an input was replaced by a placeholder, because --redact is on.',
    'Write the placeholder into the file, which still contains the secret.',
  ),
  'language-unknown': error('No language has this id.', 'See `gen-snippets languages`.'),
  'client-unknown': error('The language has no client with this id.', 'See `gen-snippets languages`.'),
  'dialect-unknown': error('No page dialect has this id.', 'Choose one of those that are listed.'),
  'config-unreadable': error(
    'The configuration cannot be read, or its program fails.',
    'Correct the position that is shown; `gen-snippets init` writes a new configuration.',
  ),
  'config-key': error('The configuration has an unknown key.', 'Correct its spelling.'),
  'config-type': error(
    'A key of the configuration has a value of the wrong type.',
    'Write a value of the expected type.',
  ),
  'config-missing-file': error(
    'The configuration names a folder or template that does not exist.',
    'Correct the path; it is relative to the folder of the configuration.',
  ),
  'config-several': error(
    'A folder contains several configurations.',
    'Delete all but one, or choose one with --config or with configFile of a plugin.',
  ),
  'config-untrusted': error(
    'With `--untrusted`, the configuration would run a program, or use a file outside the project.',
    'Read the files first, then run without `--untrusted`.',
  ),
  'config-missing': error(
    'A command needs a project configuration, but there is none.',
    'Write one with `gen-snippets init`, or name inputs.',
  ),
  'region-syntax': error(
    'A fence or marker of a page is not allowed there, or is not closed.',
    'Give each start its end, each on a line of its own, in the same list or quote.',
  ),
  'region-attribute': error(
    'An attribute of a fence or marker is unknown or has an invalid value.',
    'Write name="value" with one of the names that are listed.',
  ),
  'region-source': error(
    'A region has no description, or two, or its description lacks what is requested.',
    'Name a file with src, or write the description inside the start marker.',
  ),
  'page-mdx': warning(
    'A page does not parse as MDX; its regions are still found.',
    'Correct the position that is shown: the site would not build.',
  ),
  'keep-misplaced': warning(
    'Hand-written lines of a region belong to a language that is not printed there.',
    'Name a language that is printed, or all.',
  ),
  'keep-label': warning(
    'Hand-written lines are between tabs, where the docs tool allows only tabs.',
    'Add label="…", and write only the content of the tab.',
  ),
  usage: error(
    'The command line has an unknown option or argument, or an option without a usable value.',
    'Write what is expected; `gen-snippets --help` lists the options of each command.',
  ),
  'option-invalid': error('A command-line option has an invalid value.', 'Write it as shown.'),
  'report-shape': error(
    'A file is not a report of gen-snippets verify.',
    'Give a file that --reporter json printed.',
  ),
  'template-syntax': error('A template is not valid Handlebars.', 'Correct the position that is shown.'),
  'template-lint': error(
    'A template breaks a rule that makes quoting safe.',
    'Print values with a plain {{path}} outside quotes; see docs/add-a-language.md.',
  ),
  'language-data': error(
    'A language.json or dialect.json does not match its schema.',
    'Correct the field that is shown.',
  ),
  'language-skipped': warning(
    'A language is left out because its folder is broken; if it is asked for by name, that is an error.',
    'Correct what is shown, or remove the folder.',
  ),
  'output-outside': error(
    'A page would be written outside the output folder, because of its name or a link.',
    'Choose a name inside the folder, or use the target of the link as the output folder.',
  ),
  'output-unwritable': error('The output cannot be written.', 'Check the path and its permissions.'),
  internal: error(
    'gen-snippets has a bug; the operation or page is left out, and the others are not affected.',
    'Report it, with what GEN_SNIPPETS_DEBUG=1 prints.',
  ),
  'output-edited': error(
    'A generated page was edited by hand since it was written; it is left as it is.',
    'Make the change in the description or template; `--overwrite` replaces the page.',
  ),
  'output-foreign': error(
    'A page would replace a file that this configuration did not write.',
    'Choose another output folder or operation id; `--overwrite` replaces the file.',
  ),
  'prettier-failed': error(
    'The Prettier configuration of the output folder does not work.',
    'Correct it, or leave out --prettier.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
