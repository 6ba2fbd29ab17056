import { JsonSyntaxError, parseJson, type JsonNode } from '../base/json/index.ts';
import { essenceOf, FORM_TYPE, isJson } from '../base/media-type.ts';
import type { HarDiagnostics, HarPath } from './har-diagnostics.ts';
import type { HarParam, HarPostData } from './har.ts';
import { parseMultipart, withoutUnrecordedContent } from './multipart.ts';
import { parsePairs, splitPairs } from './pairs.ts';
import type { Body, FileBody, Pair, Part } from './request.ts';
import { pairsToAdd } from './two-sources.ts';

const TEXT_PATH: HarPath = ['postData', 'text'];
const PARAMS_PATH: HarPath = ['postData', 'params'];
const FILE_PATH: HarPath = ['postData', '_file'];
/** Paths that some runtimes do not read as a file: standard input, devices (bash opens `/dev/tcp/…`) and URLs. */
const NOT_A_FILE = /^(?:-$|\/dev\/|data:|[a-z][a-z0-9+.-]*:\/\/)/i;

interface TypedBody {
  readonly body: Body;
  /** Undefined if there is no type to send, or if the client writes its own (multipart). */
  readonly contentType: string | undefined;
}

/**
 * Builds the body from `postData`. A content-type header wins over `mimeType`,
 * because the header describes what is sent.
 */
export function buildBody(
  postData: HarPostData | undefined,
  headerType: string | undefined,
  diagnostics: HarDiagnostics,
): TypedBody {
  if (postData === undefined) return noBody(headerType, headerType, diagnostics);
  const contentType = effectiveType(postData, headerType, diagnostics);
  const essence = essenceOf(contentType ?? '');
  const params = postData.params ?? [];
  // Exporters save a copy of a urlencoded form in a file, so the params win over it.
  const file = essence === FORM_TYPE && params.length > 0 ? '' : (postData._file ?? '');
  if (file !== '') return { body: buildFile(file, postData, diagnostics), contentType };
  const text = decodeText(postData, essence, diagnostics);
  if (text !== '') return buildFromText(text, contentType, params, diagnostics);
  if (params.length === 0) return noBody(headerType, contentType, diagnostics);
  return buildFromParams(params, contentType, diagnostics);
}

/** @param described type of the body that is missing */
function noBody(
  headerType: string | undefined,
  described: string | undefined,
  diagnostics: HarDiagnostics,
): TypedBody {
  const essence = essenceOf(described ?? '');
  if (!essence.startsWith('multipart/')) return { body: { kind: 'none' }, contentType: headerType };
  throw diagnostics.error(
    'body-missing',
    `the content type is ${essence}, but there is no body`,
    ['postData'],
    {
      expected: 'the fields and files of the form in postData.params',
      hint: 'browsers do not record every upload; write {"mimeType": "multipart/form-data", "params": [{"name": "photo", "fileName": "cat.png"}]}',
    },
  );
}

/** The text was sent, so it wins over `params`. */
function buildFromText(
  text: string,
  contentType: string | undefined,
  params: readonly HarParam[],
  diagnostics: HarDiagnostics,
): TypedBody {
  const essence = essenceOf(contentType ?? '');
  const written = essence === 'multipart/form-data' ? parseMultipart(text, contentType) : undefined;
  if (written === undefined) {
    // A body that was recorded in part only is described better by its params.
    if (essence === 'multipart/form-data' && params.length > 0)
      return buildFromParams(params, contentType, diagnostics);
    warnIfParamsDiffer(splitPairs(text), params, diagnostics);
    return { body: buildTextBody(text, essence, diagnostics), contentType };
  }
  const recorded = written.map(withoutUnrecordedContent).map((part) => withPathOf(part, params));
  warnIfParamsDiffer(recorded.map(toPair), params.map(withoutUnrecordedContent), diagnostics);
  const parts = recorded.map((param) => buildPart(param, TEXT_PATH, diagnostics));
  return { body: { kind: 'multipart', parts }, contentType: undefined };
}

/** A body has the name of a file only; `params` may have the path to it. */
function withPathOf(part: HarParam, params: readonly HarParam[]): HarParam {
  const described = params.find(
    ({ name, fileName = '' }) =>
      name === part.name && fileName !== '' && baseName(fileName) === part.fileName,
  );
  return described?.fileName === undefined ? part : { ...part, fileName: described.fileName };
}

function buildFromParams(
  params: readonly HarParam[],
  contentType: string | undefined,
  diagnostics: HarDiagnostics,
): TypedBody {
  const essence = essenceOf(contentType ?? '');
  if (essence.startsWith('multipart/')) {
    const parts = buildParts(params.map(withoutUnrecordedContent), essence, diagnostics);
    return { body: { kind: 'multipart', parts }, contentType: undefined };
  }
  if (essence !== '' && essence !== FORM_TYPE) throw paramsTypeError(params, essence, diagnostics);
  return {
    body: { kind: 'form', fields: buildFields(params, diagnostics) },
    contentType: contentType ?? FORM_TYPE,
  };
}

function paramsTypeError(params: readonly HarParam[], essence: string, diagnostics: HarDiagnostics): Error {
  const { name = '', value = '' } = params[0] ?? {};
  const json = JSON.stringify(JSON.stringify({ [name]: value }));
  return diagnostics.error(
    'body-params-type',
    `params describe a form, but the content type is ${essence}`,
    PARAMS_PATH,
    {
      expected: `the whole body in text, or the type ${FORM_TYPE}`,
      hint: isJson(essence)
        ? `write the body as a string: {"mimeType": "${essence}", "text": ${json.length < 80 ? json : '"{…}"'}}`
        : `write {"mimeType": "${essence}", "text": "…"} if it is no form`,
    },
  );
}

function effectiveType(
  postData: HarPostData,
  headerType: string | undefined,
  diagnostics: HarDiagnostics,
): string | undefined {
  const { mimeType } = postData;
  if (mimeType === undefined || mimeType === '') return headerType;
  if (headerType === undefined) return mimeType;
  if (essenceOf(mimeType) !== essenceOf(headerType)) {
    diagnostics.warn(
      'body-type-conflict',
      `the content-type header is ${headerType}, but mimeType is ${mimeType}`,
      ['postData', 'mimeType'],
      { hint: 'the header is sent; make the two agree' },
    );
  }
  return headerType;
}

function decodeText(
  { text = '', encoding }: HarPostData,
  essence: string,
  diagnostics: HarDiagnostics,
): string {
  if (encoding === undefined || text === '') return text;
  if (encoding.toLowerCase() === 'base64') {
    const bytes = Buffer.from(text, 'base64');
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // An upload needs only the names: the sample reads the files.
      if (essence === 'multipart/form-data') return new TextDecoder().decode(bytes);
    }
  }
  throw diagnostics.error(
    'body-binary',
    `the body with encoding ${encoding} is not UTF-8 text`,
    ['postData', 'encoding'],
    {
      expected: 'UTF-8 text, as it is or in base64',
      hint: 'save the bytes in a file and replace text by its path: {"mimeType": "image/png", "_file": "photo.png"}',
    },
  );
}

function buildFile(
  path: string,
  { text = '', params = [] }: HarPostData,
  diagnostics: HarDiagnostics,
): FileBody {
  if (text !== '' || params.length > 0) {
    throw diagnostics.error(
      'body-file',
      `postData has both _file and ${text === '' ? 'params' : 'text'}`,
      FILE_PATH,
      { expected: '_file and mimeType alone', hint: 'keep only the one that the server should receive' },
    );
  }
  if (!isFilePath(path)) {
    throw diagnostics.error('body-file', `${JSON.stringify(path)} is not the path of a file`, FILE_PATH, {
      expected: 'a path such as photos/cat.png',
    });
  }
  return { kind: 'file', path };
}

/** Whether every client reads this path as a file. */
function isFilePath(path: string): boolean {
  return !/^\.{0,2}$/.test(baseName(path)) && !path.includes('\0') && !NOT_A_FILE.test(path);
}

/** Last segment of a path with POSIX or Windows separators. */
const baseName = (path: string): string => path.split(/[/\\]/).at(-1)!;

function buildTextBody(text: string, essence: string, diagnostics: HarDiagnostics): Body {
  if (isJson(essence)) {
    const value = readJson(text, diagnostics);
    if (value !== undefined) return { kind: 'json', text, value };
  }
  if (essence === FORM_TYPE) {
    const fields = readForm(text, diagnostics);
    if (fields !== undefined) return { kind: 'form', fields };
  }
  return { kind: 'text', text };
}

function readJson(text: string, diagnostics: HarDiagnostics): JsonNode | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    diagnostics.warn(
      'body-not-json',
      `the content type is JSON, but the body is not: ${error.message}`,
      TEXT_PATH,
      {
        index: error.offset,
        expected: error.expected,
        hint: `${error.hint === undefined ? '' : `${error.hint}; `}the body is sent unchanged`,
      },
    );
    return undefined;
  }
}

function readForm(text: string, diagnostics: HarDiagnostics): Pair[] | undefined {
  const pieces = text.split('&');
  const looksLikePairs =
    pieces.every((piece) => piece === '' || /^[^=\s{"]+=/.test(piece)) && !/[\r\n]/.test(text);
  // Fields cannot hold an empty pair or bytes that are not UTF-8: such a form is sent as it is written.
  if (looksLikePairs) return pieces.includes('') ? undefined : parsePairs(text);
  diagnostics.warn(
    'body-not-form',
    'the content type is a urlencoded form, but the body is not name=value pairs',
    TEXT_PATH,
    {
      index: 0,
      expected: 'pairs such as grant_type=password&scope=openid',
      hint: /^\s*[{[]/.test(text)
        ? 'it looks like JSON: change the content type to application/json; the body is sent unchanged'
        : 'the body is sent unchanged',
    },
  );
  return undefined;
}

function warnIfParamsDiffer(
  sent: readonly Pair[],
  params: readonly HarParam[],
  diagnostics: HarDiagnostics,
): void {
  if (params.length > 0) pairsToAdd('body', sent, params.map(toPair), diagnostics);
}

const toPair = ({ name, value, fileName = '' }: HarParam): Pair => ({ name, value: value || fileName });

function buildFields(params: readonly HarParam[], diagnostics: HarDiagnostics): Pair[] {
  return params.map(({ name, value = '', fileName }, index) => {
    if (fileName !== undefined) {
      throw diagnostics.error(
        'body-part',
        'a urlencoded form cannot contain a file',
        [...PARAMS_PATH, index, 'fileName'],
        {
          expected: 'mimeType multipart/form-data',
          hint: 'change mimeType, or write the content into value and remove fileName',
        },
      );
    }
    return { name, value };
  });
}

function buildParts(params: readonly HarParam[], essence: string, diagnostics: HarDiagnostics): Part[] {
  if (essence !== 'multipart/form-data') {
    throw diagnostics.error(
      'body-multipart-type',
      `params cannot describe a body of type ${essence}`,
      ['postData', 'mimeType'],
      {
        expected: 'multipart/form-data',
        hint: 'write the whole body, with its boundaries, into text',
      },
    );
  }
  return params.map((param, index) => buildPart(param, [...PARAMS_PATH, index], diagnostics));
}

function buildPart(param: HarParam, path: HarPath, diagnostics: HarDiagnostics): Part {
  const { name, value, fileName, contentType } = param;
  if (name === '') throw diagnostics.error('body-part', 'a multipart field has no name', [...path, 'name']);
  if (name.includes('\0')) {
    throw diagnostics.error(
      'body-part',
      'the name of a multipart field contains a NUL character',
      [...path, 'name'],
      { expected: 'a name without NUL', hint: 'clients written in C end the name there' },
    );
  }
  if (contentType !== undefined && !/^[^\x00-\x20\x7f]+\/[^\x00-\x1f\x7f]+$/.test(contentType)) {
    throw diagnostics.error(
      'body-part',
      'the content type of a multipart field is not a media type',
      [...path, 'contentType'],
      { expected: 'a media type such as text/csv' },
    );
  }
  const type = contentType === undefined ? {} : { contentType };
  if (fileName === undefined || fileName === '') return { name, value: value ?? '', ...type };
  const sentName = baseName(fileName);
  // Exporters write an empty value for a file whose content they did not record.
  const isReadFromFile = value === undefined || value === '';
  if (sentName === '' || fileName.includes('\0') || (isReadFromFile && !isFilePath(fileName))) {
    throw diagnostics.error(
      'body-part',
      `${JSON.stringify(fileName)} is not the path of a file`,
      [...path, 'fileName'],
      { expected: 'a path such as photos/cat.png' },
    );
  }
  if (isReadFromFile) return { name, fileName: sentName, path: fileName, ...type };
  return { name, fileName: sentName, value, ...type };
}
