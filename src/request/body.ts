import { JsonSyntaxError, parseJson, type JsonNode } from '../base/json/index.ts';
import type { HarParam, HarPostData } from './har.ts';
import { missingPairs, parsePairs } from './pairs.ts';
import type { HarPath, Reporter } from './report.ts';
import type { Body, FileBody, Pair, Part } from './request.ts';

const FORM = 'application/x-www-form-urlencoded';
const TEXT_PATH: HarPath = ['postData', 'text'];
const PARAMS_PATH: HarPath = ['postData', 'params'];
const FILE_PATH: HarPath = ['postData', '_file'];
/** What some runtimes read from elsewhere than a folder: devices (bash opens `/dev/tcp/…`), and what a URL names. */
const NOT_IN_A_FOLDER = /^(?:-$|\/dev\/|data:|[a-z][a-z0-9+.-]*:\/\/)/i;

/** A body, and the content type to send with it where the client does not write its own. */
export interface BodyWithType {
  readonly body: Body;
  readonly contentType: string | undefined;
}

/**
 * The body that `postData` describes. The content-type header, if there is one,
 * wins over `mimeType`, because it is what was described for the wire.
 */
export function buildBody(
  postData: HarPostData | undefined,
  headerType: string | undefined,
  reporter: Reporter,
): BodyWithType {
  if (postData === undefined) return { body: { kind: 'none' }, contentType: headerType };
  const contentType = effectiveType(postData, headerType, reporter);
  const essence = essenceOf(contentType);
  const params = postData.params ?? [];
  // Of a form that is listed, the file is the copy that an exporter keeps.
  const file = essence === FORM && params.length > 0 ? '' : (postData._file ?? '');
  if (file !== '') return { body: buildFile(file, postData, reporter), contentType };
  const text = decodeText(postData, reporter);

  if (params.length > 0 && essence.startsWith('multipart/')) {
    return {
      body: { kind: 'multipart', parts: buildParts(params, essence, reporter) },
      contentType: undefined,
    };
  }
  if (params.length > 0 && text === '') {
    return {
      body: { kind: 'form', fields: buildFields(params, reporter) },
      contentType: contentType ?? FORM,
    };
  }
  if (text === '') return { body: { kind: 'none' }, contentType: headerType };
  warnOfSecondSource(text, params, reporter);
  return { body: buildTextBody(text, essence, reporter), contentType };
}

function effectiveType(
  postData: HarPostData,
  headerType: string | undefined,
  reporter: Reporter,
): string | undefined {
  const { mimeType } = postData;
  if (mimeType === undefined || mimeType === '') return headerType;
  if (headerType === undefined) return mimeType;
  if (essenceOf(mimeType) !== essenceOf(headerType)) {
    reporter.warn(
      'body-type-conflict',
      `the content-type header says ${headerType}, and mimeType ${mimeType}`,
      ['postData', 'mimeType'],
      { hint: 'the header is sent; make the two agree' },
    );
  }
  return headerType;
}

/** `application/json` of `Application/JSON; charset=utf-8`. */
function essenceOf(mediaType: string | undefined): string {
  return (mediaType ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

function isJsonType(essence: string): boolean {
  return /^(?:application|text)\/(?:x-)?json$/.test(essence) || essence.endsWith('+json');
}

function decodeText({ text = '', encoding }: HarPostData, reporter: Reporter): string {
  if (encoding === undefined || text === '') return text;
  if (encoding.toLowerCase() === 'base64') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
    } catch {
      // Falls through to the diagnostic: the bytes are no text.
    }
  }
  throw reporter.error(
    'body-binary',
    `the body is given in ${encoding} and is no text`,
    ['postData', 'encoding'],
    {
      expected: 'text in UTF-8, also base64 of it',
      hint: 'name a file with the bytes in place of text: {"mimeType": "image/png", "_file": "photo.png"}',
    },
  );
}

function buildFile(path: string, { text = '', params = [] }: HarPostData, reporter: Reporter): FileBody {
  if (text !== '' || params.length > 0) {
    throw reporter.error(
      'body-file',
      `a body that is a file has ${text === '' ? 'params' : 'a text'} besides`,
      FILE_PATH,
      { expected: '_file alone, beside mimeType', hint: 'keep what the server is to get' },
    );
  }
  if (!isFilePath(path)) {
    throw reporter.error('body-file', `${JSON.stringify(path)} names no file`, FILE_PATH, {
      expected: 'a path such as photos/cat.png',
    });
  }
  return { kind: 'file', path };
}

/** Does every client read a file of that name, and nothing else? */
function isFilePath(path: string): boolean {
  return !/^\.{0,2}$/.test(fileNameOf(path)) && !path.includes('\0') && !NOT_IN_A_FOLDER.test(path);
}

/** What is behind the last slash, of whichever system. */
const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1)!;

function buildTextBody(text: string, essence: string, reporter: Reporter): Body {
  if (isJsonType(essence)) {
    const value = readJson(text, reporter);
    if (value !== undefined) return { kind: 'json', text, value };
  }
  if (essence === FORM) {
    const fields = readForm(text, reporter);
    if (fields !== undefined) return { kind: 'form', fields };
  }
  return { kind: 'text', text };
}

function readJson(text: string, reporter: Reporter): JsonNode | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    reporter.warn('body-not-json', `the body claims to be JSON, but in it ${error.message}`, TEXT_PATH, {
      index: error.offset,
      expected: error.expected,
      hint: `${error.hint === undefined ? '' : `${error.hint}; `}it is sent as it is`,
    });
    return undefined;
  }
}

function readForm(text: string, reporter: Reporter): Pair[] | undefined {
  const looksLikePairs = text.split('&').every((piece) => /^[^=\s{"]+=/.test(piece)) && !/[\r\n]/.test(text);
  const fields = looksLikePairs ? parsePairs(text) : undefined;
  if (fields === undefined) {
    reporter.warn('body-not-form', 'the body claims to be a form, but is not name=value pairs', TEXT_PATH, {
      index: 0,
      expected: 'pairs such as grant_type=password&scope=openid',
      hint: /^\s*[{[]/.test(text)
        ? 'it looks like JSON: the content type should be application/json; it is sent as it is'
        : 'it is sent as it is',
    });
  }
  return fields;
}

/** Exporters give a form twice, as text and as params; only a contradiction is worth a word. */
function warnOfSecondSource(text: string, params: readonly HarParam[], reporter: Reporter): void {
  if (params.length === 0) return;
  const described = params.map(({ name, value = '' }) => ({ name, value }));
  if (missingPairs(described, parsePairs(text) ?? []).length === 0) return;
  reporter.warn('body-two-sources', 'text and params of the body say different things', PARAMS_PATH, {
    hint: 'the text is sent; keep one of the two',
  });
}

function buildFields(params: readonly HarParam[], reporter: Reporter): Pair[] {
  return params.map(({ name, value = '', fileName }, index) => {
    if (fileName !== undefined) {
      throw reporter.error(
        'body-part',
        'a urlencoded form cannot carry a file',
        [...PARAMS_PATH, index, 'fileName'],
        {
          expected: 'mimeType multipart/form-data',
          hint: 'change the mimeType, or give the value itself',
        },
      );
    }
    return { name, value };
  });
}

function buildParts(params: readonly HarParam[], essence: string, reporter: Reporter): Part[] {
  if (essence !== 'multipart/form-data') {
    throw reporter.error(
      'body-multipart-type',
      `params cannot describe a ${essence} body`,
      ['postData', 'mimeType'],
      {
        expected: 'multipart/form-data',
        hint: 'give the whole body, with its boundaries, as text',
      },
    );
  }
  return params.map((param, index) => buildPart(param, [...PARAMS_PATH, index], reporter));
}

function buildPart(param: HarParam, path: HarPath, reporter: Reporter): Part {
  const { name, value, fileName, contentType } = param;
  if (name === '') throw reporter.error('body-part', 'a multipart field has no name', [...path, 'name']);
  if (name.includes('\0')) {
    throw reporter.error('body-part', 'the name of a multipart field holds a NUL', [...path, 'name'], {
      expected: 'a name of visible characters',
      hint: 'clients written in C would cut it off there',
    });
  }
  if (contentType !== undefined && !/^[^\x00-\x20\x7f]+\/[^\x00-\x1f\x7f]+$/.test(contentType)) {
    throw reporter.error(
      'body-part',
      'a multipart field has no legal content type',
      [...path, 'contentType'],
      {
        expected: 'a media type such as text/csv',
      },
    );
  }
  const type = contentType === undefined ? {} : { contentType };
  if (fileName === undefined || fileName === '') return { name, value: value ?? '', ...type };
  const sentName = fileNameOf(fileName);
  // An empty value beside a file name is what exporters write for a file they did not read.
  const isRead = value === undefined || value === '';
  if (sentName === '' || fileName.includes('\0') || (isRead && !isFilePath(fileName))) {
    throw reporter.error('body-part', 'the file name names no file', [...path, 'fileName'], {
      expected: 'a path such as photos/cat.png',
    });
  }
  if (isRead) return { name, fileName: sentName, path: fileName, ...type };
  return { name, fileName: sentName, value, ...type };
}
