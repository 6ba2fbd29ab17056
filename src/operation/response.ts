import { REASON_PHRASES } from './reason.ts';
import type { Response } from './operation.ts';

/** What a HAR response says, as far as the status table wants it. */
export interface DescribedResponse {
  readonly status: number | string;
  readonly statusText?: string;
  readonly comment?: string;
  /** The body, if it is JSON. */
  readonly body?: unknown;
}

/** Fields that hold a code or a message, most telling first, in the error formats that APIs use. */
const CODE_FIELDS = ['errorCode', 'error_code', 'code', 'error', 'type'];
const MESSAGE_FIELDS = [
  'message',
  'error_description',
  'errorMessage',
  'error_message',
  'detail',
  'title',
  'description',
];

/**
 * A row of the status table. Code and message come out of the JSON of the body;
 * the reason phrase stands in where nothing else says what the status means.
 */
export function responseRow({ status, statusText, comment, body }: DescribedResponse): Response {
  const errorCode = errorCodeOf(body, status);
  const ownText = statusText !== undefined && statusText !== '' && statusText !== REASON_PHRASES[status];
  const message =
    messageOf(body) ??
    (ownText ? statusText : undefined) ??
    (errorCode === undefined && !comment ? statusText || REASON_PHRASES[status] : undefined);
  return {
    status,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(message === undefined ? {} : { message }),
    ...(comment ? { cause: comment } : {}),
  };
}

/** The object that describes the error: the body, or `error` or the first of `errors` in it. */
function errorObjects(body: unknown): Record<string, unknown>[] {
  if (!isObject(body)) return [];
  const inner = [body['error'], Array.isArray(body['errors']) ? body['errors'][0] : undefined].filter(
    isObject,
  );
  return [...inner, body];
}

function errorCodeOf(body: unknown, status: number | string): string | undefined {
  for (const object of errorObjects(body)) {
    for (const field of CODE_FIELDS) {
      const value = object[field];
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string' || text === '' || text === String(status)) continue;
      // `"error": "Unauthorized"` repeats the status; a sentence is a message, an address a format (RFC 9457).
      if (text === REASON_PHRASES[status] || /\s/.test(text) || /^(?:https?:|about:)/.test(text)) continue;
      return text;
    }
  }
  return undefined;
}

function messageOf(body: unknown): string | undefined {
  for (const object of errorObjects(body)) {
    for (const field of MESSAGE_FIELDS) {
      const value = object[field];
      if (typeof value === 'string' && value !== '') return value;
    }
    const { error } = object;
    if (typeof error === 'string' && /\s/.test(error)) return error;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
